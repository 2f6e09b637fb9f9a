import { PLAN_RULES, type PlanRuleCode, RULE_TEXTS } from '@hengjian/regulation-inspection';
import {
  api,
  Button,
  Dialog,
  ErrorNotice,
  StatusMark,
  TextField,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { failuresAt } from './checks.ts';
import { useEditing } from './editing.ts';
import { FindingNotices } from './finding-notice.tsx';
import { exceptionTexts } from './exception-texts.ts';
import type { PlanDetail } from './read-plan.ts';

type Exception = PlanDetail['exceptions'][number];

/** The rules that hold “as a rule” and may be departed from. */
export const PRINCIPLES = PLAN_RULES.filter(({ severity }) => severity === 'principle');

/** What was asked for, by whom, and what somebody else decided. */
export function ExceptionsTab() {
  const say = useText(exceptionTexts);
  const { plan, findings, askException } = useEditing();
  const mayAsk = useSession().permissions.includes('exception.request');
  const [deciding, setDeciding] = useState<Exception>();
  return (
    <>
      <p className="s13 q">{say('exceptionsNote')}</p>
      {plan.exceptions.length === 0 ? (
        <p className="empty">{say('exceptionNone')}</p>
      ) : (
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{say('exceptionKind')}</th>
              <th scope="col">{say('exceptionReason')}</th>
              <th scope="col">{say('asked')}</th>
              <th scope="col">{say('decision')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.exceptions.map((exception) => (
              <ExceptionRow key={exception.id} exception={exception} onDecide={() => setDeciding(exception)} />
            ))}
          </tbody>
        </table>
      )}
      <FindingNotices findings={failuresAt(findings, 'fields').filter(({ rule }) => rule === 'REPEATS_CITY_DRAW')} />
      {mayAsk && (
        <div className="acts-row noprint">
          <Button
            onPress={() =>
              askException({ kind: plan.content.level === 'district' ? 'repeat' : 'principle', target: '' })
            }
          >
            {say('exceptionAsk')}
          </Button>
        </div>
      )}
      {deciding !== undefined && <DecideDialog exception={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

function ExceptionRow({ exception, onDecide }: { readonly exception: Exception; readonly onDecide: () => void }) {
  const say = useText(exceptionTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { kind, target, targetName, reason, requestedBy, requestedAt, decision, mayDecide } = exception;
  const rule = PRINCIPLES.find(({ code }) => code === target)?.code;
  return (
    <tr>
      <td>
        <b>{rule === undefined ? targetName : inLanguage(principleName(rule))}</b>
        <span className="o">{say(kind)}</span>
      </td>
      <td>{reason}</td>
      <td>{say('askedBy', { by: requestedBy, time: formats.dateTime(requestedAt) })}</td>
      <td>
        {decision === null ? (
          <>
            <StatusMark status="wait">{say('waiting')}</StatusMark>{' '}
            {mayDecide && (
              <Button small onPress={onDecide}>
                {say('decideTitle')}
              </Button>
            )}
          </>
        ) : (
          <>
            <StatusMark status={decision.approved ? 'ok' : 'stop'}>
              {say(decision.approved ? 'approved' : 'declined')}
            </StatusMark>
            <span className="o">
              {decision.reason} ({say('askedBy', { by: decision.by, time: formats.dateTime(decision.at) })})
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

/** A rule by why it is there; its other texts speak of one plan's figures. */
export function principleName(rule: PlanRuleCode) {
  return RULE_TEXTS[rule].why;
}

function DecideDialog({ exception, onClose }: { readonly exception: Exception; readonly onClose: () => void }) {
  const say = useText(exceptionTexts);
  const { plan } = useEditing();
  const [reason, setReason] = useState('');
  const decide = useAction(
    (approved: boolean) =>
      api.decideException({
        params: { id: plan.id, exceptionId: exception.id },
        body: { approved, reason: reason.trim() },
      }),
    { refresh: ['getPlan'], onDone: onClose },
  );
  const ready = reason.trim() !== '' && !decide.busy;
  return (
    <Dialog
      isOpen
      title={say('decideTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button isDisabled={!ready} onPress={() => decide.run(false)}>
            {say('decline')}
          </Button>
          <Button kind="main" isDisabled={!ready} onPress={() => decide.run(true)}>
            {say('approve')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13">
          <b>{exception.targetName}</b> {exception.reason}
        </p>
        <TextField label={say('decideReason')} rows={3} maxLength={2000} value={reason} onChange={setReason} />
        <ErrorNotice error={decide.refused} />
      </div>
    </Dialog>
  );
}
