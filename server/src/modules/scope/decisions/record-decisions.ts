import { err, ok, type Result } from '@hengjian/kernel';
import { foldCertificate } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ScopeMeans } from '../means.ts';
import { type Annex, annexesOn, changeAnnexes, EMPTY_ANNEX, ForeignSite, type Sites } from './annex.ts';
import type { Drafted } from './drafted.ts';
import { type Logged, logDecisions } from './log-decisions.ts';
import type { DecisionRefusal, NewDecision, Recorded } from './new-decision.ts';
import { type PastDecision, pastDecisions, toFold } from './past-decisions.ts';
import { applyLicences } from '../licences.ts';
import { announce } from './announce.ts';
import { insertDecisions, insertVersions } from './save.ts';
import { takeTargets, type Target } from './target.ts';

/**
 * Records decisions on certificates, each at most once per call, with everything that follows from them: the fold, the
 * annex and its hash, the entry in the log, the licence in the registry, and the event. All in the given transaction,
 * which the caller rolls back where the answer is a refusal.
 *   Whoever calls it has made sure that the people may, and that they are two; imports and take-overs record what was
 * decided elsewhere.
 */
export async function recordDecisions(
  tx: Tx,
  means: ScopeMeans,
  list: readonly NewDecision[],
  logged: Logged = 'each',
  /** `later`: the caller tells the registry itself, because more follows on the same certificates at once. */
  licences: 'apply' | 'later' = 'apply',
): Promise<Result<readonly Recorded[], DecisionRefusal>> {
  if (list.length === 0) return ok([]);
  const sites = await sitesOf(tx, list);
  const found = await takeTargets(tx, means, list);
  if (!found.ok) return found;
  const targets = found.value;
  const foreign = findForeignSite(targets, list, sites);
  if (foreign !== undefined) return err(foreign);
  const past = await pastDecisions(
    tx,
    targets.flatMap(({ isNew, certificateId }) => (isNew ? [] : [certificateId])),
  );
  const at = latest(means.clock.now(), past);
  let touched: ReadonlySet<string>;
  try {
    touched = await changeAnnexes(tx, targets, list, sites, at);
  } catch (error) {
    if (error instanceof ForeignSite) return err({ code: 'UNKNOWN_SITE', at: error.at, site: error.site });
    throw error;
  }
  const annexes = await annexesOn(tx, annexDays(targets, list, past, touched));
  const drafted = targets.map((target, index) =>
    draftOf(target, list[index], past.get(target.certificateId) ?? [], touched, annexes),
  );
  const entries = await logDecisions(tx, means, drafted, logged);
  const recorded = drafted.map(({ recorded: one }, index): Recorded => {
    const logEntryId = entries[index];
    if (logEntryId === undefined) throw new Error('every decision has its log entry');
    return { ...one, logEntryId };
  });
  await insertDecisions(tx, list, recorded, at);
  await insertVersions(tx, recorded, at);
  await announce(tx, means, recorded, logged);
  if (licences === 'apply') await applyLicences(tx, means, licencesOf(recorded), list[0]?.decidedBy ?? null);
  return ok(recorded);
}

/** Records one decision; see `recordDecisions`. */
export async function recordDecision(
  tx: Tx,
  means: ScopeMeans,
  decision: NewDecision,
): Promise<Result<Recorded, DecisionRefusal>> {
  const result = await recordDecisions(tx, means, [decision]);
  if (!result.ok) return result;
  const [recorded] = result.value;
  if (recorded === undefined) throw new Error('one decision, one record');
  return ok(recorded);
}

/** What a decision makes of its certificate, before it is logged and written. */
export function draftOf(
  target: Target,
  decision: NewDecision | undefined,
  past: readonly PastDecision[],
  touched: ReadonlySet<string>,
  annexes: ReadonlyMap<string, Annex>,
): Drafted {
  if (decision === undefined) throw new Error('targets and decisions go in pairs');
  const last = past.at(-1);
  const changed = touched.has(target.certificateId);
  const { rows, sha256 } = changed
    ? (annexes.get(target.certificateId) ?? EMPTY_ANNEX)
    : { rows: last?.annexRows ?? 0, sha256: last?.annexSha256 ?? EMPTY_ANNEX.sha256 };
  const { decisionId, certificateId, institutionId, axis, sequence } = target;
  return {
    decision,
    target,
    recorded: {
      decisionId,
      certificateId,
      institutionId,
      axis,
      sequence,
      annexVersion: (last?.annexVersion ?? 0) + (changed || last === undefined ? 1 : 0),
      annexRows: rows,
      annexSha256: sha256,
      fold: foldCertificate(toFold([...past, decision.content])),
    },
  };
}

function licencesOf(recorded: readonly Recorded[]): readonly string[] {
  return recorded.flatMap(({ axis, institutionId }) => (axis === 'licence' ? [institutionId] : []));
}

/**
 * The annex after a decision is that of the day on which it was made, or of the last day from which any decision holds,
 * whichever is later: what was decided ahead of its day is in it already.
 */
function* annexDays(
  targets: readonly Target[],
  list: readonly NewDecision[],
  past: ReadonlyMap<string, readonly PastDecision[]>,
  touched: ReadonlySet<string>,
): Generator<readonly [string, string]> {
  for (const [index, { certificateId }] of targets.entries()) {
    const content = list[index]?.content;
    if (content === undefined || !touched.has(certificateId)) continue;
    const days = [
      content.decidedOn,
      content.effectiveFrom,
      ...(past.get(certificateId) ?? []).map(({ effectiveFrom }) => effectiveFrom),
    ];
    yield [certificateId, days.reduce((a, b) => (a > b ? a : b))];
  }
}

/** Time does not run backwards in what was recorded, even where a clock does. */
function latest(now: Temporal.Instant, past: ReadonlyMap<string, readonly PastDecision[]>): Temporal.Instant {
  return [...past.values()].reduce((at, decisions) => {
    const last = decisions.at(-1)?.recordedAt;
    return last !== undefined && Temporal.Instant.compare(last, at) > 0 ? last : at;
  }, now);
}

async function sitesOf(tx: Tx, list: readonly NewDecision[]): Promise<Sites> {
  const known = list.flatMap(({ certificate }) => ('id' in certificate ? [certificate.id] : []));
  const made = list.flatMap(({ certificate }) => ('institutionId' in certificate ? [certificate.institutionId] : []));
  const { rows } = await sql<{ id: string; numbers: number[] }>`
    SELECT s.institution_id AS id, array_agg(s.number)::integer[] AS numbers FROM scope.site s
    WHERE s.institution_id = ANY(${made}::uuid[])
      OR s.institution_id IN (SELECT c.institution_id FROM scope.certificate c WHERE c.id = ANY(${known}::uuid[]))
    GROUP BY s.institution_id`.execute(tx);
  return new Map(rows.map(({ id, numbers }) => [id, new Set(numbers)]));
}

/** A certificate covers places of its own institution only. Of rows, `changeAnnexes` looks at each. */
function findForeignSite(
  targets: readonly Target[],
  list: readonly NewDecision[],
  sites: Sites,
): DecisionRefusal | undefined {
  for (const [at, { institutionId }] of targets.entries()) {
    const site = list[at]?.content.sites?.find((number) => sites.get(institutionId)?.has(number) !== true);
    if (site !== undefined) return { code: 'UNKNOWN_SITE', at, site };
  }
  return undefined;
}
