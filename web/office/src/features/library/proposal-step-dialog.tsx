import {
  api,
  Button,
  Checkbox,
  type DataOf,
  Dialog,
  ErrorNotice,
  RadioGroup,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { DEPARTMENT_ENTRIES, wordsOf } from '../../registry/dictionaries.ts';
import { proposalTexts } from './proposal-texts.ts';
import { PROPOSAL_ACTIONS } from './words.ts';

type Proposal = DataOf<'getParameterProposal'>;

const WITH_REASON: ReadonlySet<string> = new Set(['review', 'return', 'decline', 'withdraw']);

/** Asks what a step wants to be told, then takes it. */
export function ProposalStepDialog({
  proposal,
  action,
  onClose,
}: {
  readonly proposal: Proposal;
  readonly action: string;
  readonly onClose: () => void;
}) {
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const [reason, setReason] = useState('');
  const [verdict, setVerdict] = useState<'favourable' | 'unfavourable' | null>(null);
  const [reviewers, setReviewers] = useState<readonly string[]>([]);
  const owner = proposal.content.entry?.ownerDepartment ?? null;
  const [departments, setDepartments] = useState<readonly string[]>(owner === null ? [] : [owner]);
  const act = useAction(
    () =>
      api.actOnParameterProposal({
        params: { id: proposal.id },
        body: {
          action,
          version: proposal.version,
          ...(reason.trim() === '' ? {} : { reason }),
          ...(action === 'assign' ? { reviewers: [...reviewers] } : {}),
          ...(action === 'send' ? { departments: [...departments] } : {}),
          ...(action === 'review' && verdict !== null ? { favourable: verdict === 'favourable' } : {}),
        },
      }),
    { refresh: ['getParameterProposal', 'listParameterProposals', 'listLibraryVersions'], onDone: onClose },
  );
  const name = inLanguage(wordsOf(PROPOSAL_ACTIONS, action));
  const toggled = (list: readonly string[], id: string, on: boolean) =>
    on ? [...list, id] : list.filter((one) => one !== id);
  return (
    <Dialog
      isOpen
      title={name}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tell('cancel')}</Button>
          <Button kind="main" isDisabled={act.busy} onPress={() => act.run(undefined)}>
            {name}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <b>{proposal.content.title}</b>
        </p>
        {action === 'assign' && (
          <>
            <b className="s13">{tell('chooseReviewers')}</b>
            <span className="s12 qq">{tell('chooseNote')}</span>
            {proposal.experts.map((expert) => (
              <Checkbox
                key={expert.id}
                isSelected={reviewers.includes(expert.id)}
                onChange={(on) => setReviewers(toggled(reviewers, expert.id, on))}
              >
                {expert.name}
              </Checkbox>
            ))}
          </>
        )}
        {action === 'send' && (
          <>
            <b className="s13">{tell('chooseDepartments')}</b>
            {DEPARTMENT_ENTRIES.map(({ code, words }) => (
              <Checkbox
                key={code}
                isSelected={departments.includes(code)}
                onChange={(on) => setDepartments(toggled(departments, code, on))}
              >
                {inLanguage(words)}
              </Checkbox>
            ))}
          </>
        )}
        {action === 'review' && (
          <RadioGroup
            label={tell('opinion')}
            value={verdict}
            onChange={setVerdict}
            options={[
              { value: 'favourable', label: tell('favourable') },
              { value: 'unfavourable', label: tell('unfavourable') },
            ]}
          />
        )}
        {WITH_REASON.has(action) && (
          <TextField label={tell('reason')} rows={3} maxLength={4000} value={reason} onChange={setReason} />
        )}
        <ErrorNotice error={act.refused} />
      </div>
    </Dialog>
  );
}
