import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** The schema is the last gate: what does not look as agreed does not leave, and what nobody agreed to least of all. */
export function gate<Schema extends TSchema>(schema: Schema, found: unknown): Static<Schema> {
  return Value.Parse(schema, Value.Clean(schema, found));
}
