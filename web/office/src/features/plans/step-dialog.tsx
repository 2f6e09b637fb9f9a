import { PLAN_STATE_NAMES } from '@hengjian/regulation-inspection';
import { api, Button, ClauseTag, Dialog, ErrorNotice, TextField, useAction, useBilingual, useText } from '@hengjian/ui';
import { useState } from 'react';
import { useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';
import { needsReason, stepOf } from './procedure.ts';
import { isPlanState, type PlanDetail } from './read-plan.ts';
import { actionWords } from './action-name.tsx';

/** Asks once before a step is taken: what follows from it, and what the table wants to be told. */
export function StepDialog(props: { readonly choice: PlanDetail['choices'][number]; readonly onClose: () => void }) {
  const { choice, onClose } = props;
  const say = useText(planTexts);
  const inLanguage = useBilingual();
  const { plan } = useEditing();
  const [reason, setReason] = useState('');
  const [documentNumber, setDocumentNumber] = useState(plan.content.documentNumber ?? '');
  const row = stepOf(plan.content.level, plan.state, choice.action);
  const wantsReason = row !== undefined && needsReason(row);
  const wantsNumber = choice.action === 'assign-number';
  const act = useAction(
    () =>
      api.actOnPlan({
        params: { id: plan.id },
        body: {
          action: choice.action,
          version: plan.version,
          ...(wantsReason ? { reason: reason.trim() } : {}),
          ...(wantsNumber ? { documentNumber: documentNumber.trim() } : {}),
        },
      }),
    { refresh: ['getPlan', 'listPlans', 'listNotifications'], onDone: onClose },
  );
  const ready = (!wantsReason || reason.trim() !== '') && (!wantsNumber || documentNumber.trim() !== '') && !act.busy;
  const name = inLanguage(actionWords(choice.action));
  return (
    <Dialog
      isOpen
      title={name}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" isDisabled={!ready} onPress={() => act.run(undefined)}>
            {name}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13">
          <b>{plan.content.title}</b>
          {choice.to === plan.state || !isPlanState(choice.to)
            ? say('stepStays')
            : say('stepTo', { state: inLanguage(PLAN_STATE_NAMES[choice.to]) })}{' '}
          {row !== undefined && <ClauseTag clause={row.clause} date={plan.content.arisesOn} />}
        </p>
        {wantsReason && (
          <TextField
            label={say('reason')}
            description={say('reasonNote')}
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={setReason}
          />
        )}
        {wantsNumber && (
          <TextField
            label={say('documentNumber')}
            description={say('documentNumberNote')}
            maxLength={100}
            value={documentNumber}
            onChange={setDocumentNumber}
          />
        )}
        <ErrorNotice error={act.refused} />
      </div>
    </Dialog>
  );
}
