import type { DecisionDraft } from '@hengjian/contract';
import type { DraftState } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { parseDraft } from './content.ts';

/** A prepared decision as it stands in its row. */
export interface DraftRow {
  readonly id: string;
  readonly region: string;
  readonly state: DraftState;
  readonly content: DecisionDraft;
  readonly institutionName: string;
  readonly preparedBy: string;
  readonly preparedAt: Temporal.Instant;
  readonly answeredBy: string | null;
  readonly answer: string | null;
  /** Sum over the newest decisions of the certificates it is about. */
  readonly newest: number;
}

export interface DraftFilter {
  readonly id?: string;
  readonly state?: DraftState;
  readonly institution?: string;
  readonly certificate?: string;
}

const SHOWN = 500;

/** Drafts within the transaction's jurisdiction, the newest first. */
export async function listDrafts(tx: Tx, filter: DraftFilter): Promise<readonly DraftRow[]> {
  let query = tx
    .selectFrom('scope.draft_decision as d')
    .innerJoin('scope.holder as h', 'h.institution_id', 'd.institution_id')
    .select(['d.id', 'd.region_code', 'd.state', 'd.content', 'd.prepared_by', 'd.prepared_at', 'd.answered_by'])
    .select(['d.answer', 'h.name'])
    .select(
      sql<number>`coalesce((SELECT sum(c.sequence) FROM scope.certificate c WHERE c.id = ANY (d.certificate_id ||
        ARRAY(SELECT jsonb_array_elements_text(d.content -> 'merge')::uuid))), 0)::integer`.as('newest'),
    )
    .orderBy('d.prepared_at', 'desc')
    .orderBy('d.id')
    .limit(SHOWN);
  if (filter.id !== undefined) query = query.where('d.id', '=', filter.id);
  if (filter.state !== undefined) query = query.where('d.state', '=', filter.state);
  if (filter.institution !== undefined) query = query.where('d.institution_id', '=', filter.institution);
  if (filter.certificate !== undefined) query = query.where('d.certificate_id', '=', filter.certificate);
  return (await query.execute()).map((row) => ({
    id: row.id,
    region: row.region_code,
    state: parseState(row.state),
    content: parseDraft(row.content),
    institutionName: row.name,
    preparedBy: row.prepared_by,
    preparedAt: toInstant(row.prepared_at),
    answeredBy: row.answered_by,
    answer: row.answer,
    newest: row.newest,
  }));
}

/** One draft, locked until the transaction ends: two who answer it at once answer one after the other. */
export async function lockDraft(tx: Tx, id: string): Promise<DraftRow | undefined> {
  await sql`SELECT FROM scope.draft_decision WHERE id = ${id}::uuid FOR UPDATE`.execute(tx);
  return (await listDrafts(tx, { id }))[0];
}

function parseState(text: string): DraftState {
  if (text === 'prepared' || text === 'returned' || text === 'decided' || text === 'withdrawn') return text;
  throw new Error(`unknown state of a draft ${text}`);
}
