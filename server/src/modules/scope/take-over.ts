import { officialDate } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type HolderFacts, NOBODY } from '../registry/index.ts';
import type { AnnexRow, DecisionContent, NewDecision, Recorded } from './decisions/new-decision.ts';
import { recordDecisions } from './decisions/record-decisions.ts';
import { applyLicences } from './licences.ts';
import type { ScopeMeans } from './means.ts';

/** A certificate that was given before this register began, as somebody states it. */
export interface Statement {
  readonly holder: Pick<HolderFacts, 'id' | 'licensedBy' | 'sites' | 'statement'>;
  readonly rows: Iterable<AnnexRow>;
}

/** 资质认定管理办法 第13条: a certificate is valid for six years. */
const TERM_YEARS = 6;

/**
 * Takes over the licences that institutions are stated to have, where nobody knows their numbers yet. What is stated of
 * their standing becomes decisions too, so that everything about them follows from decisions from now on.
 *   A licence without a number or without an end cannot be taken over: no day is made up. Of two institutions that state
 * one number the first has it.
 */
export async function takeOver(
  tx: Tx,
  means: ScopeMeans,
  statements: readonly Statement[],
): Promise<readonly Recorded[]> {
  const fresh = await freshOf(tx, statements);
  if (fresh.length === 0) return [];
  const today = officialDate(means.clock.now());
  const first = await recorded(
    tx,
    means,
    fresh.map((one) => takenOver(one, today)),
    fresh.length === 1 ? 'each' : 'list',
  );
  const ended = fresh.flatMap((one, index) => {
    const before = first[index];
    return before === undefined ? [] : endedOf(one, before.certificateId, today);
  });
  const entryId = first[0]?.logEntryId;
  if (entryId !== undefined) await recorded(tx, means, ended, fresh.length === 1 ? 'each' : { entryId });
  await applyLicences(
    tx,
    means,
    first.map(({ institutionId }) => institutionId),
    NOBODY,
  );
  return first;
}

/** The decision that takes a stated licence over. */
export function takenOver({ holder, number, expires, rows }: Fresh, today: string): NewDecision {
  return {
    certificate: { institutionId: holder.id, axis: 'licence', issuer: holder.licensedBy },
    content: {
      ...PLAIN,
      kind: 'taken-over',
      decidedOn: today,
      effectiveFrom: beginOf(expires, today),
      effectiveTo: expires,
      number,
      sites: holder.sites.length === 0 ? [1] : holder.sites.map((site) => site.number),
    },
    ...BY_NOBODY,
    additions: rows,
  };
}

/** What else is stated of the licence, as the decision that follows; none where it is in force or has run out. */
export function endedOf({ holder, expires }: Fresh, certificateId: string, today: string): readonly NewDecision[] {
  const kind = KINDS[holder.statement.status];
  if (kind === undefined) return [];
  // Stated today; where the licence has run out before, it cannot have ended later than that.
  const effectiveFrom = kind !== 'suspended' && expires < today ? expires : today;
  const content = { ...PLAIN, kind, decidedOn: today, effectiveFrom, effectiveTo: null, number: null, sites: null };
  return [{ certificate: { id: certificateId, baseSequence: 1 }, content, ...BY_NOBODY, additions: [] }];
}

const PLAIN = { documentNumber: null, reason: null, clause: null } satisfies Partial<DecisionContent>;
const BY_NOBODY = { removals: [], preparedBy: NOBODY, decidedBy: NOBODY, batchId: null } satisfies Partial<NewDecision>;
const KINDS: Readonly<Record<string, 'suspended' | 'revoked' | 'cancelled'>> = {
  suspended: 'suspended',
  revoked: 'revoked',
  cancelled: 'cancelled',
};

/** A statement with the number and the end that it takes. */
export type Fresh = Statement & { readonly number: string; readonly expires: string };

/** Those that can be taken over: complete, and of a number that nobody has. */
export async function freshOf(tx: Tx, statements: readonly Statement[]): Promise<readonly Fresh[]> {
  const stated = new Map<string, Fresh>();
  for (const statement of statements) {
    const { certificateNumber: number, certificateExpires: expires } = statement.holder.statement;
    if (number === null || expires === null || stated.has(number)) continue;
    stated.set(number, { ...statement, number, expires });
  }
  if (stated.size === 0) return [];
  const known = await tx
    .selectFrom('scope.certificate_number as n')
    .innerJoin('scope.certificate as c', 'c.id', 'n.certificate_id')
    .innerJoin('scope.holder as h', 'h.institution_id', 'c.institution_id')
    .select('n.number')
    .where('n.axis', '=', 'licence')
    .where('n.number', 'in', [...stated.keys()])
    .where('h.gone', '=', false)
    .execute();
  for (const { number } of known) stated.delete(number);
  return [...stated.values()];
}

/** Six years before the end; never after the day on which it is stated to be there. */
function beginOf(expires: string, today: string): string {
  const begin = Temporal.PlainDate.from(expires).subtract({ years: TERM_YEARS }).add({ days: 1 }).toString();
  return begin < today ? begin : today;
}

async function recorded(
  tx: Tx,
  means: ScopeMeans,
  list: readonly NewDecision[],
  logged: Parameters<typeof recordDecisions>[3],
): Promise<readonly Recorded[]> {
  const result = await recordDecisions(tx, means, list, logged, 'later');
  if (!result.ok) throw new Error(`a take-over met ${JSON.stringify(result.error)}`);
  return result.value;
}
