import { PlanContentSchema } from '@hengjian/contract';
import { type PlanContent, readPlanContent } from '@hengjian/regulation-inspection';
import { Value } from 'typebox/value';

/** A row's content. It was checked on its way in, so what cannot be read is a bug. */
export function parsePlanContent(json: unknown): PlanContent {
  const read = readPlanContent(Value.Parse(PlanContentSchema, json));
  if (!read.ok) throw new Error(`plan content holds an unknown code ${read.error.code} at ${read.error.at}`);
  return read.value;
}
