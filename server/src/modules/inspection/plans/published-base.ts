import type { PlanFacts } from '@hengjian/regulation-inspection';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx } from '../../../platform/database/index.ts';

/** The denominators of a plan's ratios as they were when it was published. */
export interface PublishedBase {
  readonly base: number;
  readonly baseByField: Readonly<Record<string, number>>;
}

const ByField = Type.Record(Type.String(), Type.Integer());

/** Keeps the counts with the step that published the plan, event `seq`. */
export async function insertPublishedBase(tx: Tx, planId: string, seq: number, facts: PlanFacts): Promise<void> {
  await tx
    .insertInto('inspection.plan_base')
    .values({ plan_id: planId, seq, base: facts.base, base_by_field: JSON.stringify(facts.baseByField) })
    .execute();
}

export async function getPublishedBase(tx: Tx, planId: string, seq: number): Promise<PublishedBase> {
  const row = await tx
    .selectFrom('inspection.plan_base')
    .select(['base', 'base_by_field'])
    .where('plan_id', '=', planId)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return { base: row.base, baseByField: Value.Parse(ByField, row.base_by_field) };
}
