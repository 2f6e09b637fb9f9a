import { api, Button, ErrorNotice, SectionHead, Select, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import { peopleTexts } from './people-texts.ts';
import type { Person } from './use-people.ts';
import { useRoleWords } from './use-role-words.ts';

/** What a person may do in his organisation: given and taken here, one role at a time. */
export function RoleSection({ person }: { readonly person: Person }) {
  const say = useText(peopleTexts);
  const wordsOf = useRoleWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { id, roles, grantable } = person;
  const grant = useAction((role: string) => api.grantRole({ params: { id }, body: { role } }), {
    refresh: ['listPeople'],
    onDone: () => setChosen(null),
  });
  const revoke = useAction((role: string) => api.revokeRole({ params: { id, role } }), { refresh: ['listPeople'] });
  const busy = grant.busy || revoke.busy;
  return (
    <section>
      <SectionHead title={say('held')} />
      {roles.length === 0 && <p className="s13 qq">{say('noRoles')}</p>}
      <ul className="held">
        {roles.map((role) => (
          <li key={role}>
            <span>{wordsOf(role)}</span>
            <Button
              small
              isDisabled={busy}
              aria-label={say('revokeOf', { role: wordsOf(role) })}
              onPress={() => {
                grant.clear();
                revoke.run(role);
              }}
            >
              {say('revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {grantable.length === 0 ? (
        <p className="s12 qq">{say('grantNone')}</p>
      ) : (
        <div className="grant">
          <Select
            label={say('grantRole')}
            description={say('grantHint')}
            value={chosen}
            options={grantable.map((role) => ({ value: role, label: wordsOf(role) }))}
            onChange={setChosen}
          />
          <Button
            isDisabled={busy || chosen === null}
            onPress={() => {
              revoke.clear();
              if (chosen !== null) grant.run(chosen);
            }}
          >
            {say('grant')}
          </Button>
        </div>
      )}
      <ErrorNotice error={grant.refused ?? revoke.refused} />
    </section>
  );
}
