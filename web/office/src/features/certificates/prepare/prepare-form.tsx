import type { CertificateAction } from '@hengjian/regulation-register';
import {
  api,
  Button,
  Checkbox,
  DatePicker,
  ErrorNotice,
  SectionHead,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { actionWords, type Axis } from '../../../registry/standing.ts';
import { officialToday } from '../../../registry/today.ts';
import type { CertificateDetail } from '../certificate-detail.ts';
import { certificatesTexts } from '../certificates-texts.ts';
import { AdditionsField } from './additions-field.tsx';
import { asksOf, type Draft, emptyDraft, lastDayBy } from './draft.ts';
import { MergeField } from './merge-field.tsx';
import { NumberProposal } from './number-proposal.tsx';
import { RowPicker } from './row-picker.tsx';
import { SitesField } from './sites-field.tsx';

export interface PrepareFormProps {
  readonly action: CertificateAction;
  readonly axis: Axis;
  readonly institutionId: string;
  readonly certificate: CertificateDetail['certificate'] | null;
  readonly sites: readonly { readonly number: number; readonly name: string }[];
}

/** The form of one decision. It is prepared here and decided by another: never by the same person. */
export function PrepareForm({ action, axis, institutionId, certificate, sites }: PrepareFormProps) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const router = useRouter();
  const asks = asksOf(action);
  const [draft, setDraft] = useState<Draft>(() =>
    emptyDraft({ institutionId, axis, certificate, sites: sites.map(({ number }) => number) }, action, officialToday()),
  );
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const act = useAction((body: Draft) => api.prepareDecision({ body }), {
    refresh: ['listDecisionDrafts', 'getCertificate'],
    onDone: ({ data }) => router.history.push(`${router.basepath}/decision-drafts/${data.id}`),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run(draft);
  };
  const errorAt = (key: string) => (act.refused?.at === `/${key}` ? inLanguage(act.refused.message) : undefined);
  const text = (value: string) => (value === '' ? null : value);
  return (
    <form className="record-form prepare" onSubmit={submit}>
      <SectionHead title={inLanguage(actionWords(action))} note={say('twoHands')} />
      <div className="grid">
        <DatePicker
          label={say('decidedOnLabel')}
          value={draft.decidedOn}
          onChange={(day) => day !== null && set({ decidedOn: day })}
          error={errorAt('decidedOn')}
        />
        <DatePicker
          label={say('effectiveFrom')}
          value={draft.effectiveFrom}
          onChange={(day) => day !== null && set({ effectiveFrom: day, effectiveTo: lastDayBy(action, axis, day) })}
          error={errorAt('effectiveFrom')}
        />
        {asks.lastDay && (
          <DatePicker
            label={say(action === 'suspend' ? 'suspendedTo' : 'validTo')}
            description={say('lastDayHint')}
            value={draft.effectiveTo}
            onChange={(effectiveTo) => set({ effectiveTo })}
            error={errorAt('effectiveTo')}
          />
        )}
        {asks.number && (
          <TextField
            label={say('number')}
            description={action === 'renew' ? say('numberKept') : say('numberHint')}
            optional={action === 'renew'}
            maxLength={64}
            value={draft.number ?? ''}
            onChange={(number) => set({ number: text(number) })}
            error={errorAt('number')}
          />
        )}
        <TextField
          label={say('documentNumber')}
          optional
          maxLength={100}
          value={draft.documentNumber ?? ''}
          onChange={(value) => set({ documentNumber: text(value) })}
        />
        <TextField
          label={say('clause')}
          description={say('clauseHint')}
          optional
          maxLength={200}
          value={draft.clause ?? ''}
          onChange={(value) => set({ clause: text(value) })}
        />
        <TextField
          label={say('reason')}
          rows={3}
          maxLength={2000}
          optional={!asks.reason}
          value={draft.reason ?? ''}
          onChange={(value) => set({ reason: text(value) })}
          error={errorAt('reason')}
        />
      </div>
      {asks.number && axis === 'licence' && action !== 'take-over' && (
        <NumberProposal institutionId={institutionId} onTake={(number) => set({ number })} />
      )}
      {asks.sites && (
        <SitesField sites={sites} value={draft.sites ?? []} onChange={(chosen) => set({ sites: chosen })} />
      )}
      {asks.merge && (
        <MergeField
          institutionId={institutionId}
          axis={axis}
          on={draft.effectiveFrom}
          value={draft.merge}
          onChange={(merge, baseSequence, plannedTo) =>
            set({ merge, baseSequence, ...(plannedTo !== null && { effectiveTo: plannedTo }) })
          }
        />
      )}
      {asks.additions && <AdditionsField value={draft.additions} onChange={(additions) => set({ additions })} />}
      {asks.removals && certificate !== null && (
        <RowPicker
          title={say('removals')}
          note={say('removalsNote')}
          certificate={certificate}
          value={draft.removals}
          onChange={(removals) => set({ removals })}
        />
      )}
      {asks.rows && certificate !== null && (
        <RowPicker
          title={say('onlyRows')}
          note={say('onlyRowsNote')}
          certificate={certificate}
          value={draft.rows ?? []}
          onChange={(rows) => set({ rows: rows.length === 0 ? null : rows })}
        />
      )}
      {certificate !== null && (
        <Checkbox isSelected={draft.correction} onChange={(correction) => set({ correction })}>
          {say('correctionLong')}
        </Checkbox>
      )}
      <ErrorNotice error={act.refused} />
      <div className="acts">
        <Button type="submit" kind="main" isDisabled={act.busy}>
          {say('submit')}
        </Button>
      </div>
    </form>
  );
}
