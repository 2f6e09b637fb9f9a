import type { Result } from '@hengjian/kernel';
import type { Refused } from '../use-case/refused.ts';
import { HttpRefusal } from './refusal.ts';

const STATUS = { forbidden: 403, missing: 404, stale: 409, refused: 422 } as const satisfies Record<
  Refused['kind'],
  number
>;

/** The value of a use case, or the end of the request with its refusal. Called by `routes.ts` files only. */
export function answer<Value>(result: Result<Value, Refused>): Value {
  if (result.ok) return result.value;
  throw new HttpRefusal(STATUS[result.error.kind], result.error.refusal);
}
