import { AXES, type CertificateAxis } from './decisions/new-decision.ts';

/** A row's axis. The column's check constraint knows the same three, so another one is a bug. */
export function parseAxis(text: string): CertificateAxis {
  const axis = AXES.find((known) => known === text);
  if (axis === undefined) throw new Error(`unknown axis ${text}`);
  return axis;
}
