import { err, ok, type Result } from '@hengjian/kernel';
import type { ConflictPair } from './facts.ts';

/** Why a drawn institution cannot be inspected any more. */
export const REPLACEMENT_REASONS = ['CLOSED', 'LICENCE_LOST', 'NO_ACTIVITY', 'MOVED_AWAY'] as const;
export type ReplacementReason = (typeof REPLACEMENT_REASONS)[number];

/** Of the published result, what a replacement needs. Shapes as in the bundle, draw specification §6. */
export interface DrawnResult {
  readonly number: number;
  readonly selected: readonly { readonly stratum: string; readonly unit: string; readonly rank: number }[];
  readonly reserves: readonly { readonly stratum: string; readonly unit: string; readonly rank: number }[];
  readonly assignment: readonly {
    readonly unit: string;
    readonly pool: string;
    readonly inspectors: readonly string[];
  }[];
}

export interface ReplacementRequest {
  readonly unit: string;
  readonly reason: ReplacementReason;
  /** In words, for everybody to read. */
  readonly explanation: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
}

/** The log entry. Public: it names institutions by their id in the frame, and the offices of those who decided. */
export interface ReplacementEntry {
  readonly format: 'hengjian.draw.replacement/v1';
  readonly draw: number;
  readonly stratum: string;
  readonly out: string;
  readonly in: string;
  /** Rank among the reserves of the stratum. */
  readonly rank: number;
  readonly reason: ReplacementReason;
  readonly explanation: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  /** Reserves before it that could not be taken. */
  readonly skipped: readonly { readonly unit: string; readonly why: 'SELECTED' | 'USED' | 'NOT_ACTIVE' }[];
}

export interface Replacement {
  readonly entry: ReplacementEntry;
  /** The team of the institution that falls out, which goes to the new one. */
  readonly team: readonly string[];
  /** Of them, those who have to avoid the new institution and must be exchanged before the visit. */
  readonly mustAvoid: readonly string[];
}

export type ReplacementRefusal =
  | 'EXPLANATION_MISSING'
  | 'APPROVER_IS_REQUESTER'
  | 'NOT_SELECTED'
  | 'ALREADY_REPLACED'
  | 'NO_RESERVE_LEFT';

/**
 * Takes the next reserve of the stratum for a drawn institution that cannot be inspected. A reserve of one stratum may
 * have been selected in a later one, or have replaced somebody already; it is passed over and said so. An institution
 * that came in as a replacement can itself be replaced. Systematic strata have no reserves.
 */
export function nextReserve(
  result: DrawnResult,
  earlier: readonly ReplacementEntry[],
  request: ReplacementRequest,
  isActive: (unit: string) => boolean,
  conflicts: readonly ConflictPair[],
): Result<Replacement, ReplacementRefusal> {
  if (request.explanation.trim() === '') return err('EXPLANATION_MISSING');
  if (request.approvedBy === request.requestedBy) return err('APPROVER_IS_REQUESTER');
  if (earlier.some((entry) => entry.out === request.unit)) return err('ALREADY_REPLACED');
  const stratum =
    earlier.find((entry) => entry.in === request.unit)?.stratum ??
    result.selected.find(({ unit }) => unit === request.unit)?.stratum;
  if (stratum === undefined) return err('NOT_SELECTED');

  const skipped: { unit: string; why: 'SELECTED' | 'USED' | 'NOT_ACTIVE' }[] = [];
  const reserves = result.reserves.filter((reserve) => reserve.stratum === stratum).toSorted((a, b) => a.rank - b.rank);
  for (const { unit, rank } of reserves) {
    const why = whyPassedOver(unit, result, earlier, isActive);
    if (why !== null) {
      skipped.push({ unit, why });
      continue;
    }
    const team = teamOf(request.unit, result, earlier);
    return ok({
      entry: {
        format: 'hengjian.draw.replacement/v1',
        draw: result.number,
        stratum,
        out: request.unit,
        in: unit,
        rank,
        reason: request.reason,
        explanation: request.explanation,
        requestedBy: request.requestedBy,
        approvedBy: request.approvedBy,
        skipped,
      },
      team,
      mustAvoid: team.filter((id) => conflicts.some((pair) => pair.inspector === id && pair.institution === unit)),
    });
  }
  return err('NO_RESERVE_LEFT');
}

function whyPassedOver(
  unit: string,
  result: DrawnResult,
  earlier: readonly ReplacementEntry[],
  isActive: (unit: string) => boolean,
): 'SELECTED' | 'USED' | 'NOT_ACTIVE' | null {
  if (result.selected.some((selected) => selected.unit === unit)) return 'SELECTED';
  if (earlier.some((entry) => entry.in === unit)) return 'USED';
  return isActive(unit) ? null : 'NOT_ACTIVE';
}

/** Follows the chain of replacements back to the institution the team was drawn for. */
function teamOf(unit: string, result: DrawnResult, earlier: readonly ReplacementEntry[]): readonly string[] {
  const before = earlier.find((entry) => entry.in === unit);
  if (before !== undefined) return teamOf(before.out, result, earlier);
  return result.assignment.filter((seat) => seat.unit === unit).flatMap(({ inspectors }) => inspectors);
}
