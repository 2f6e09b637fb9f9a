import { mergeObstacleText } from '@hengjian/regulation-register';
import {
  apiQuery,
  type Bilingual,
  Checkbox,
  type DataOf,
  ErrorNotice,
  Pairs,
  SectionHead,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Axis } from '../../../registry/standing.ts';
import { certificatesTexts } from '../certificates-texts.ts';

export interface MergeFieldProps {
  readonly institutionId: string;
  readonly axis: Axis;
  readonly on: string;
  readonly value: readonly string[];
  /** The certificates, the sum of their newest sequences, and the last day the plan gives. */
  readonly onChange: (merge: string[], baseSequence: number, plannedTo: string | null) => void;
}

/** One institution, one certificate: which certificates go into the new one, and what that would make. */
export function MergeField({ institutionId, axis, on, value, onChange }: MergeFieldProps) {
  const say = useText(certificatesTexts);
  const { number } = useFormats();
  const found = useQuery(apiQuery('listCertificates', { params: { id: institutionId }, query: {} }));
  const own = (found.data?.certificates ?? []).filter((one) => one.axis === axis && one.endedBy === null);
  const plan = useQuery({
    ...apiQuery('getMergePlan', { params: { id: institutionId }, query: { certificates: value.join(','), on } }),
    enabled: value.length > 0,
  });
  const sequences = (ids: readonly string[]) =>
    own.filter(({ id }) => ids.includes(id)).reduce((sum, { sequence }) => sum + sequence, 0);
  const plannedTo = plan.data?.validTo ?? null;
  const base = sequences(value);
  // The plan comes from the server; what follows from it is part of the draft that is sent.
  useEffect(() => {
    if (base > 0) onChange([...value], base, plannedTo);
    // oxlint-disable-next-line react/exhaustive-deps -- only what the plan says changes the draft
  }, [base, plannedTo]);
  return (
    <section>
      <SectionHead title={say('merging')} note={say('mergingNote')} />
      <ErrorNotice error={found.error ?? plan.error} />
      <fieldset className="choices">
        <legend className="vh">{say('merging')}</legend>
        {own.map(({ id, number: code, validTo }) => (
          <Checkbox
            key={id}
            isSelected={value.includes(id)}
            onChange={(chosen) => {
              const next = chosen ? [...value, id] : value.filter((one) => one !== id);
              onChange(next, sequences(next), null);
            }}
          >
            {code} · {say('validUntil', { day: validTo })}
          </Checkbox>
        ))}
      </fieldset>
      {plan.data !== undefined && <Plan plan={plan.data} number={number} />}
    </section>
  );
}

function Plan({ plan, number }: { readonly plan: DataOf<'getMergePlan'>; readonly number: (value: number) => string }) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  return (
    <>
      {plan.obstacles.map((obstacle) => (
        <p key={`${obstacle.code} ${obstacle.number}`} className="why">
          {inLanguage(obstacleWords(obstacle))}
        </p>
      ))}
      <Pairs
        pairs={[
          [say('rowsAfter'), say('rowsOnce', { rows: number(plan.rows), duplicates: number(plan.duplicates) })],
          [say('sites'), plan.sites.join(say('comma'))],
          [say('validTo'), plan.validTo ?? '―'],
          [say('endsWith'), plan.ends.map((one) => one.number).join(say('comma')) || '―'],
        ]}
      />
    </>
  );
}

const NAMED = ['OTHER_INSTITUTION', 'NOT_IN_FORCE', 'NAMED_TWICE'] as const;

function obstacleWords({ code, number }: DataOf<'getMergePlan'>['obstacles'][number]): Bilingual {
  const named = NAMED.find((one) => one === code);
  if (named !== undefined) return mergeObstacleText({ code: named, number: number ?? '' });
  return code === 'FEWER_THAN_TWO' ? mergeObstacleText({ code }) : { zh: code, en: code };
}
