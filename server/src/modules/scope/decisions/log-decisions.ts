import { canonicalHash } from '@hengjian/canonical-json';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ScopeMeans } from '../means.ts';
import type { Drafted } from './drafted.ts';

/**
 * How decisions go into the log: an entry for each; one for a list of take-overs, which would otherwise be thousands; or
 * none of their own, where they came with an entry that stands already.
 */
export type Logged = 'each' | 'list' | { readonly entryId: string };

/** The ids of the log entries, one for each decision. Names of people and reasons stay out: the log cannot forget. */
export async function logDecisions(
  tx: Tx,
  means: ScopeMeans,
  drafted: readonly Drafted[],
  logged: Logged,
): Promise<readonly string[]> {
  if (typeof logged === 'object') return drafted.map(() => logged.entryId);
  if (logged === 'list') {
    const entryId = await logList(tx, means, drafted);
    return drafted.map(() => entryId);
  }
  const ids: string[] = [];
  for (const one of drafted)
    ids.push(
      await means.log.append(tx, {
        type: `certificate.${one.decision.content.kind}`,
        subject: one.recorded.fold.number,
        body: leafOf(one),
      }),
    );
  return ids;
}

function leafOf({ decision: { content }, target, recorded }: Drafted) {
  const { fold, annexVersion, annexRows, annexSha256, sequence } = recorded;
  return {
    kind: content.kind,
    sequence,
    axis: target.axis,
    issuer: target.issuer,
    decidedOn: content.decidedOn,
    effectiveFrom: content.effectiveFrom,
    effectiveTo: content.effectiveTo,
    validFrom: fold.validFrom,
    validTo: fold.validTo,
    ended: fold.endedOn,
    annexVersion,
    annexRows,
    annexSha256,
    ...(content.mergedFrom !== undefined && { mergedFrom: [...content.mergedFrom] }),
    ...(content.mergedInto !== undefined && { mergedInto: content.mergedInto }),
  };
}

/** One entry with a hash over the list, ordered by number: whoever has the list can show that it is the one. */
async function logList(tx: Tx, means: ScopeMeans, drafted: readonly Drafted[]): Promise<string> {
  const ids = [...new Set(drafted.map(({ recorded }) => recorded.institutionId))];
  const { rows } = await sql<{ id: string; uscc: string | null }>`
    SELECT institution_id AS id, uscc FROM scope.holder WHERE institution_id = ANY(${ids}::uuid[])`.execute(tx);
  const usccs = new Map(rows.map(({ id, uscc }) => [id, uscc]));
  const list = drafted
    .map(({ recorded, target }) => ({
      axis: target.axis,
      number: recorded.fold.number,
      uscc: usccs.get(recorded.institutionId) ?? null,
      validFrom: recorded.fold.validFrom,
      validTo: recorded.fold.validTo,
      annexSha256: recorded.annexSha256,
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const hash = canonicalHash(list);
  return means.log.append(tx, {
    type: 'certificate.taken-over-list',
    subject: hash.slice(0, 16),
    body: { count: list.length, sha256: hash },
  });
}
