import { findStandardNumbers } from '@hengjian/standard-codes';
import type { RowCode, RowFinding, RowSeverity } from './facts.ts';

/**
 * The standard of a row (R4-A5.1, R4-A15.2): one, readable, with an edition that exists. A family the library does not know
 * at all is no mistake of the row: it is not in the library, and the row says so.
 */
export function checkStandard(text: string, knownEditions: readonly string[] | null): readonly RowFinding[] {
  const standard = text.trim();
  if (standard === '') return [finding('STANDARD_MISSING', 'error', {})];
  const found = findStandardNumbers(standard);
  const [first] = found;
  if (first === undefined) return [finding('STANDARD_UNREADABLE', 'warning', { standard })];
  const numbers = [...new Set(found.map(({ number }) => number.number))];
  const several = numbers.length > 1 ? [finding('SEVERAL_STANDARDS', 'error', { numbers })] : [];
  const { number, edition } = first.number;
  const library = knownEditions ?? [];
  if (edition === undefined)
    return [...several, finding('EDITION_MISSING', 'error', { standard: number, editions: library })];
  if (knownEditions === null) return [...several, finding('NOT_IN_LIBRARY', 'warning', { standard: number })];
  if (knownEditions.includes(edition)) return several;
  return [...several, finding('UNKNOWN_EDITION', 'error', { standard: number, editions: knownEditions })];
}

function finding(code: RowCode, severity: RowSeverity, params: RowFinding['params']): RowFinding {
  return {
    code,
    rule: null,
    severity,
    clause: code === 'NOT_IN_LIBRARY' ? 'R3-2b' : 'R4-A5.1',
    place: 'standard',
    params,
  };
}
