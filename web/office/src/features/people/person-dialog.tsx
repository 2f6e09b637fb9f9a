import { api, Button, Dialog, ErrorNotice, SectionHead, useAction, useBilingual, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { AccountSection } from './account-section.tsx';
import { OncePassword } from './once-password.tsx';
import { peopleTexts } from './people-texts.ts';
import { RoleSection } from './role-section.tsx';
import type { Person } from './use-people.ts';

export interface PersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const say = useText(peopleTexts);
  const inLanguage = useBilingual();
  const { permissions } = useSession();
  const [password, setPassword] = useState<string>();
  const reset = useAction(() => api.resetPassword({ params: { id: person.id } }), {
    refresh: ['listPeople'],
    onDone: ({ data }) => setPassword(data.initialPassword),
  });
  if (password !== undefined)
    return (
      // An alert: a click beside it would take the password away for good.
      <Dialog
        key="once"
        isOpen
        alert
        title={say('once')}
        onClose={onClose}
        actions={
          <Button kind="main" onPress={onClose}>
            {say('onceDone')}
          </Button>
        }
      >
        <OncePassword person={person} password={password} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      wide
      title={`${person.name} · ${person.login}`}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('close')}</Button>}
    >
      <p className="s13 q">
        {inLanguage(person.organisation.name)}
        {permissions.includes('audit.read') && (
          <>
            {' '}
            <Link to="/audit" search={{ person: person.login }}>
              {say('trail')}
            </Link>
          </>
        )}
      </p>
      <RoleSection person={person} />
      <section>
        <SectionHead title={say('reset')} />
        <p className="s13 q">{say('resetWhy')}</p>
        <div className="acts-row">
          <Button isDisabled={reset.busy} onPress={() => reset.run(undefined)}>
            {say('resetDo')}
          </Button>
        </div>
        <ErrorNotice error={reset.refused} />
      </section>
      <AccountSection person={person} />
    </Dialog>
  );
}
