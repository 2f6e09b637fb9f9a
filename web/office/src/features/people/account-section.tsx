import { api, Button, ErrorNotice, SectionHead, TextField, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import { peopleTexts } from './people-texts.ts';
import type { Person } from './use-people.ts';

/** Shuts an account or opens it again; both with a reason that stays on record. */
export function AccountSection({ person }: { readonly person: Person }) {
  const say = useText(peopleTexts);
  const [reason, setReason] = useState('');
  const shut = person.deactivatedAt !== null;
  const input = { params: { id: person.id }, body: { reason } };
  const decide = useAction(() => (shut ? api.reactivatePerson(input) : api.deactivatePerson(input)), {
    refresh: ['listPeople'],
    onDone: () => setReason(''),
  });
  return (
    <section>
      <SectionHead title={say(shut ? 'reactivate' : 'deactivate')} />
      <p className="s13 q">{say(shut ? 'reactivateWhy' : 'deactivateWhy')}</p>
      <div className="grant">
        <TextField
          label={say('reason')}
          description={say('reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
        <Button isDisabled={decide.busy || reason.trim() === ''} onPress={() => decide.run(undefined)}>
          {say(shut ? 'reactivateDo' : 'deactivateDo')}
        </Button>
      </div>
      <ErrorNotice error={decide.refused} />
    </section>
  );
}
