/** Refused input, wrong usage: nothing was done. */
export const USAGE_ERROR = 2;

/** A refusal as scripts read it: one line of JSON on standard error, `code` and `at` always there. */
export interface Complaint {
  readonly code: string;
  readonly at: string;
}

export function complain(complaint: Complaint): void {
  process.stderr.write(`${JSON.stringify(complaint)}\n`);
}
