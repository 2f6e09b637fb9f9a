import {
  api,
  apiQuery,
  Button,
  type DataOf,
  ErrorNotice,
  SectionHead,
  StatusMark,
  useAction,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountTexts } from './account-texts.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

export function SecondStep() {
  const say = useText(accountTexts);
  const formats = useFormats();
  const state = useQuery(apiQuery('getTotp', {}));
  const since = state.data?.enrolledAt ?? null;
  const [enrolment, setEnrolment] = useState<DataOf<'beginTotp'>>();
  const [removing, setRemoving] = useState(false);
  const begin = useAction(() => api.beginTotp(), { onDone: (answer) => setEnrolment(answer.data) });
  return (
    <section>
      <SectionHead title={say('second')} />
      <p className="s13">
        {since === null ? (
          <StatusMark status="todo">{say('secondOff')}</StatusMark>
        ) : (
          <>
            <StatusMark status="ok">{say('secondOn', { date: formats.date(since) })}</StatusMark>{' '}
            <span className="q">{say('codesLeft', { count: state.data?.recoveryCodesLeft ?? 0 })}</span>
          </>
        )}
      </p>
      <p className="s13 q">{say('secondWhy')}</p>
      <ErrorNotice error={state.error ?? begin.refused} />
      <div className="acts-row">
        {since !== null ? (
          <Button onPress={() => setRemoving(true)}>{say('disable')}</Button>
        ) : (
          <Button isDisabled={begin.busy || state.isPending} onPress={() => begin.run(undefined)}>
            {say('enable')}
          </Button>
        )}
      </div>
      {enrolment !== undefined && <EnrolDialog enrolment={enrolment} onClose={() => setEnrolment(undefined)} />}
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </section>
  );
}
