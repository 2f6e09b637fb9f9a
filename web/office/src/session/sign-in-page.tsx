import { apiQuery, ErrorNotice, localeIsChosen, PageHead, useBilingual, useSetLocale, useText } from '@hengjian/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { shellTexts } from '../shell/shell-texts.ts';
import { DemoPeople } from './demo-people.tsx';
import { type Session, sessionQuery } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { signInTexts } from './sign-in-texts.ts';

export function SignInPage() {
  const say = useText(signInTexts);
  const shell = useText(shellTexts);
  const inLanguage = useBilingual();
  const router = useRouter();
  const setLocale = useSetLocale();
  const client = useQueryClient();
  const { next } = useSearch({ from: '/sign-in' });
  const options = useQuery(apiQuery('getSessionOptions', {}));
  const onSignedIn = (session: Session): void => {
    client.clear();
    client.setQueryData(sessionQuery.queryKey, session);
    if (!localeIsChosen(localStorage)) setLocale(session.person.locale);
    void router.navigate({ href: next ?? '/' });
  };
  const people = options.data?.demoPeople ?? [];
  const showPeople = options.data?.demo === true && people.length > 0;
  return (
    <div className="enter">
      <header className="hd">
        <span className="logo">
          <i aria-hidden="true" lang="zh-CN">
            衡
          </i>
          <b>{shell('product')}</b>
        </span>
        <LanguageSwitch />
      </header>
      <main className={showPeople ? undefined : 'one'}>
        <section>
          <PageHead title={say('title')} sub={say('lead')} />
          <SignInForm onSignedIn={onSignedIn} />
          {options.data?.oidc && (
            <>
              <div className="or">{say('or')}</div>
              <a className="btn oidc" href={options.data.oidc.url}>
                {inLanguage(options.data.oidc.label)}
              </a>
            </>
          )}
          <ErrorNotice error={options.error} onRetry={() => void options.refetch()} />
        </section>
        {showPeople && <DemoPeople people={people} onSignedIn={onSignedIn} />}
      </main>
    </div>
  );
}
