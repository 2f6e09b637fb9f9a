import { LAST_DAY } from '../days.ts';
import type { RowFacts, RowFinding, Validity } from './facts.ts';

/** Validity runs from its first to its last day; it may be one day, never none (R4-A5.3). */
export function checkValidity({ from, to }: Validity): readonly RowFinding[] {
  if (from === null || to === null || from <= to) return [];
  return [
    {
      code: 'INVALID_PERIOD',
      rule: null,
      severity: 'error',
      clause: 'R4-A5.3',
      place: 'validity',
      params: { from, to },
    },
  ];
}

/** One wording stands once at a site on a day: two rows would leave open which one holds (R4-A5.1). */
export function checkTwins(validity: Validity, twins: RowFacts['twins']): readonly RowFinding[] {
  const overlapping = twins.filter((twin) => overlaps(validity, twin));
  if (overlapping.length === 0) return [];
  const periods = overlapping.map(({ from, to }) => `${from ?? '…'}/${to ?? '…'}`);
  const lines = overlapping.flatMap(({ line }) => (line === null ? [] : [String(line)]));
  return [
    {
      code: 'OVERLAP',
      rule: null,
      severity: 'error',
      clause: 'R4-A5.1',
      place: 'validity',
      params: { periods, lines },
    },
  ];
}

function overlaps(a: Validity, b: Validity): boolean {
  return (a.from ?? '') <= (b.to ?? LAST_DAY) && (b.from ?? '') <= (a.to ?? LAST_DAY);
}
