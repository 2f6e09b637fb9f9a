import { PlanContentSchema } from '@hengjian/contract';
import { type PlanContent, readPlanContent } from '@hengjian/regulation-inspection';
import { Compile } from 'typebox/compile';

/** Compiled once: a list of plans reads hundreds. */
const stored = Compile(PlanContentSchema);

/** A row's content. It was checked on its way in, so what cannot be read is a bug. */
export function parsePlanContent(json: unknown): PlanContent {
  const read = readPlanContent(stored.Parse(json));
  if (!read.ok) throw new Error(`plan content holds an unknown code ${read.error.code} at ${read.error.at}`);
  return read.value;
}
