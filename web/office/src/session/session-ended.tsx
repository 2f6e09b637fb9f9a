import { Dialog, useText, whenSignedOut } from '@hengjian/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { shellTexts } from '../shell/shell-texts.ts';
import { type Session, sessionQuery } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The session ran out while somebody works: he signs in over the page, so that nothing typed is lost. */
export function SessionEnded({ person }: { readonly person: string }) {
  const say = useText(shellTexts);
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => whenSignedOut(() => setEnded(true)), []);
  const onSignedIn = (session: Session): void => {
    // Somebody else must not find himself in the middle of this person's work.
    if (session.person.id !== person) return location.assign('/office/');
    client.setQueryData(sessionQuery.queryKey, session);
    setEnded(false);
    void client.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
  };
  return (
    <Dialog alert title={say('ended')} isOpen={ended} onClose={() => setEnded(false)}>
      <p className="s13 q">{say('endedWhy')}</p>
      <div className="ended">
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </Dialog>
  );
}
