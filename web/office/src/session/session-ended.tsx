import {
  api,
  apiQuery,
  Button,
  Dialog,
  ErrorNotice,
  useAction,
  useBilingual,
  useText,
  whenSignedOut,
} from '@hengjian/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { shellTexts } from '../shell/shell-texts.ts';
import { type Session, sessionQuery } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The session ran out while somebody works: he signs in over the page, so that nothing typed is lost. */
export function SessionEnded({ before }: { readonly before: Session }) {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => whenSignedOut(() => setEnded(true)), []);
  const options = useQuery({ ...apiQuery('getSessionOptions', {}), enabled: ended });
  const onSignedIn = (session: Session): void => {
    // Somebody else must not find himself in the middle of this person's work.
    if (session.person.id !== before.person.id) return location.assign('/office/');
    client.setQueryData(sessionQuery.queryKey, session);
    setEnded(false);
    void client.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
  };
  const goOn = useAction(() => api.createDemoSession({ body: { login: before.person.login } }), {
    onDone: (answer) => onSignedIn(answer.data),
  });
  const oidc = options.data?.oidc;
  return (
    <Dialog alert title={say('ended')} isOpen={ended} onClose={() => setEnded(false)}>
      <p className="s13 q">{say('endedWhy')}</p>
      <div className="ended">
        {options.data?.demo === true ? (
          <>
            <ErrorNotice error={goOn.refused} />
            <Button kind="main" isDisabled={goOn.busy} onPress={() => goOn.run(undefined)}>
              {say('endedContinue', { person: before.person.name })}
            </Button>
          </>
        ) : (
          <SignInForm onSignedIn={onSignedIn} expected={before.person.login} />
        )}
        {oidc && (
          <p className="s13">
            <a href={oidc.url}>{say('endedLeave', { way: inLanguage(oidc.label) })}</a>
          </p>
        )}
      </div>
    </Dialog>
  );
}
