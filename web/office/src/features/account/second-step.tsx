import { api, Button, type DataOf, ErrorNotice, SectionHead, StatusMark, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { accountTexts } from './account-texts.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

export function SecondStep() {
  const say = useText(accountTexts);
  const { totp } = useSession();
  const [enrolment, setEnrolment] = useState<DataOf<'setUpTotp'>>();
  const [removing, setRemoving] = useState(false);
  const begin = useAction(() => api.setUpTotp(), { onDone: (answer) => setEnrolment(answer.data) });
  return (
    <section>
      <SectionHead title={say('second')} />
      <p className="s13">
        <StatusMark status={totp ? 'ok' : 'todo'}>{say(totp ? 'secondOn' : 'secondOff')}</StatusMark>
      </p>
      <p className="s13 q">{say('secondWhy')}</p>
      <ErrorNotice error={begin.refused} />
      <div className="acts-row">
        {totp ? (
          <Button onPress={() => setRemoving(true)}>{say('disable')}</Button>
        ) : (
          <Button isDisabled={begin.busy} onPress={() => begin.run(undefined)}>
            {say('enable')}
          </Button>
        )}
      </div>
      {enrolment !== undefined && <EnrolDialog enrolment={enrolment} onClose={() => setEnrolment(undefined)} />}
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </section>
  );
}
