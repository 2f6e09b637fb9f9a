/** The three answers. */
export type Answer = 'valid' | 'not-valid' | 'cannot-tell';

/**
 * One thing that was checked, in the order of checking; a page shows them under “怎样得出”.
 * - `passed`, `failed`: it speaks for, or against
 * - `unknown`: it could not be found out, so the whole cannot be told
 * - `noted`: worth knowing, without weight for the answer
 */
export interface Step<Name extends string, Code extends string> {
  readonly name: Name;
  readonly outcome: 'passed' | 'failed' | 'unknown' | 'noted';
  /** `null` where it passed. */
  readonly code: Code | null;
  /** What was compared: key, hash, index, day, as text. */
  readonly detail: Readonly<Record<string, string>>;
}

/** One step against is enough; without any, one open question leaves the whole open. */
export function conclude<Name extends string, Code extends string>(
  steps: readonly Step<Name, Code>[],
): { readonly answer: Answer; readonly reasons: readonly Code[] } {
  const codesOf = (outcome: 'failed' | 'unknown') =>
    steps.flatMap((step) => (step.outcome === outcome && step.code !== null ? [step.code] : []));
  const against = codesOf('failed');
  if (against.length > 0) return { answer: 'not-valid', reasons: against };
  const open = codesOf('unknown');
  return open.length > 0 ? { answer: 'cannot-tell', reasons: open } : { answer: 'valid', reasons: [] };
}
