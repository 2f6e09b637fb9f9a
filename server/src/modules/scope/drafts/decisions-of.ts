import type { DecisionDraft } from '@hengjian/contract';
import { KIND_OF_ACTION } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { AnnexRow, DecisionContent, NewDecision, RowRemoval } from '../decisions/new-decision.ts';
import { ensureItems, ensureLimitations } from '../items.ts';
import { limitationKey, wordingKey } from '../wording.ts';
import { actionOf, type Ground } from './ground.ts';
import { planOf } from './merge.ts';
import { type SuspendedRow, suspendedRows } from './suspended-rows.ts';

type Hands = Pick<NewDecision, 'preparedBy' | 'decidedBy'>;

/** The decisions that a draft becomes: one, or with a merger one for the new certificate and one for each that ends. */
export async function decisionsOf(
  tx: Tx,
  ground: Ground,
  draft: DecisionDraft,
  hands: Hands,
): Promise<readonly NewDecision[]> {
  const { certificate, holder } = ground;
  const content: DecisionContent = {
    kind: KIND_OF_ACTION[actionOf(draft)],
    decidedOn: draft.decidedOn,
    effectiveFrom: draft.effectiveFrom,
    effectiveTo: draft.effectiveTo,
    number: draft.number,
    sites: draft.sites,
    documentNumber: draft.documentNumber,
    reason: draft.reason,
    clause: draft.clause,
    ...(draft.rows !== null && { rows: draft.rows }),
  };
  const more = { ...hands, batchId: null };
  if (draft.action === 'merge') return mergeDecisions(tx, ground, draft, content, more);
  const target =
    certificate === null
      ? { institutionId: holder.institutionId, axis: draft.axis, issuer: issuerOf(draft, holder.licensedBy) }
      : { id: certificate.id, baseSequence: draft.baseSequence };
  const added = await additionsOf(tx, draft, certificate?.id);
  const returned = draft.action === 'resume' ? (draft.rows ?? []) : [];
  const before = certificate === null ? [] : await suspendedRows(tx, certificate.id, returned);
  const additions: readonly AnnexRow[] = [...added, ...returned.map((row, at) => ({ ...row, ...getRow(before[at]) }))];
  // What goes and comes with one decision stays: the two could not both be done to one row.
  const coming = new Set(added.map(keyOf));
  const removals: readonly RowRemoval[] = [
    ...draft.removals.filter((row) => !coming.has(keyOf(row))),
    ...(draft.action === 'suspend' ? (draft.rows ?? []).map((row) => ({ ...row, to: draft.effectiveTo })) : []),
  ];
  return [{ certificate: target, content, additions, removals, ...more }];
}

function keyOf({ site, itemId, limitationId }: RowRemoval): string {
  return `${site} ${itemId} ${limitationId}`;
}

function getRow(row: SuspendedRow | undefined): SuspendedRow {
  if (row === undefined) throw new Error('a row that was never suspended came through the check');
  return row;
}

/** Whose certificate a new one is: the licence of the authority that licenses; others are the nation's. */
function issuerOf({ axis }: DecisionDraft, licensedBy: string): string {
  return axis === 'licence' ? licensedBy : '000000';
}

async function mergeDecisions(
  tx: Tx,
  { holder, merging }: Ground,
  draft: DecisionDraft,
  content: DecisionContent,
  more: Hands & { readonly batchId: null },
): Promise<readonly NewDecision[]> {
  const plan = await planOf(tx, merging, draft.effectiveFrom);
  const issuer = merging[0]?.issuer ?? holder.licensedBy;
  const merged: NewDecision = {
    certificate: { institutionId: holder.institutionId, axis: draft.axis, issuer },
    content: {
      ...content,
      effectiveTo: draft.effectiveTo ?? plan.validTo,
      sites: draft.sites ?? plan.sites,
      mergedFrom: merging.map(({ number }) => number),
    },
    additions: plan.rows.map(({ site, itemId, limitationId }, at) => ({ line: at + 1, site, itemId, limitationId })),
    removals: [],
    ...more,
  };
  const ends = merging.map(
    ({ id, sequence }): NewDecision => ({
      certificate: { id, baseSequence: sequence },
      content: {
        ...content,
        kind: 'merged',
        effectiveTo: null,
        number: null,
        sites: null,
        mergedInto: draft.number ?? '',
      },
      additions: [],
      removals: [],
      ...more,
    }),
  );
  return [merged, ...ends];
}

/** Rows in words become items; they follow the last line of the annex. */
async function additionsOf(
  tx: Tx,
  { additions }: DecisionDraft,
  certificateId: string | undefined,
): Promise<readonly AnnexRow[]> {
  if (additions.length === 0) return [];
  const items = await ensureItems(tx, additions);
  const limitations = await ensureLimitations(tx, additions);
  const { rows } = await sql<{ last: number | null }>`
    SELECT max(line) AS last FROM scope.capability
    WHERE certificate_id = ${certificateId ?? null}::uuid AND recorded_to IS NULL`.execute(tx);
  const last = rows[0]?.last ?? 0;
  return additions.map((row, at) => {
    const [itemId, limitationId] = [items.get(wordingKey(row)), limitations.get(limitationKey(row))];
    if (itemId === undefined || limitationId === undefined) throw new Error('a row was added without its item');
    return { line: last + at + 1, site: row.site, itemId, limitationId };
  });
}
