import { PageHead, RadioGroup, SectionHead, useBilingual, useLocale, useSetLocale, useText } from '@hengjian/ui';
import { rememberLocale } from '../../session/remember-locale.ts';
import { useSession } from '../../session/use-session.ts';
import { accountTexts } from './account-texts.ts';
import { PasswordForm } from './password-form.tsx';
import { SecondStep } from './second-step.tsx';
import { SessionList } from './session-list.tsx';

export function AccountPage() {
  const say = useText(accountTexts);
  const inLanguage = useBilingual();
  const session = useSession();
  const locale = useLocale();
  const setLocale = useSetLocale();
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub', { person: session.person.name, organisation: inLanguage(session.organisation.name) })}
      />
      <div className="cols">
        <section>
          <SectionHead title={say('sessions')} note={say('sessionsNote')} />
          <SessionList />
        </section>
        <aside>
          {session.passwordTemporary && <PasswordForm />}
          <SecondStep />
          {!session.passwordTemporary && <PasswordForm />}
          <SectionHead title={say('language')} />
          <div className="stack">
            <RadioGroup
              label={say('languageWhy')}
              value={locale}
              onChange={(next) => {
                setLocale(next);
                rememberLocale(next);
              }}
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
        </aside>
      </div>
    </>
  );
}
