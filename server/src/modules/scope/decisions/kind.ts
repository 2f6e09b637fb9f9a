import type { DecisionKind } from '@hengjian/regulation-register';

export const DECISION_KINDS = [
  'issued',
  'taken-over',
  'renewed',
  'changed',
  'extended',
  'reduced',
  'suspended',
  'resumed',
  'revoked',
  'cancelled',
  'merged',
] as const satisfies readonly DecisionKind[];

export function parseKind(text: string): DecisionKind {
  const kind = DECISION_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`unknown kind of decision ${text}`);
  return kind;
}
