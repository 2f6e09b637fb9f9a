import { type Selectable, sql } from 'kysely';
import { toDate, toInstant } from '../../../platform/clock.ts';
import type { DB, Tx } from '../../../platform/database/index.ts';
import { isProposalState, type ProposalState, proposalProcedure } from '@hengjian/regulation-register';
import { type ProposalContent, type ProposalKind, readProposalContent } from './content.ts';

export interface ProposalRow {
  readonly id: string;
  readonly code: string;
  readonly kind: ProposalKind;
  readonly region: string;
  readonly organisationId: string;
  readonly entryId: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Temporal.Instant;
}

export interface ProposalWording {
  readonly version: number;
  readonly content: ProposalContent;
}

/** What a step was about. */
export interface StepDetail {
  readonly reviewers?: readonly string[];
  readonly departments?: readonly string[];
  readonly department?: string;
  readonly favourable?: boolean;
  readonly libraryVersion?: number;
}

export interface ProposalEvent {
  readonly seq: number;
  readonly action: string;
  readonly toState: ProposalState;
  readonly version: number;
  readonly detail: StepDetail;
  readonly reason: string | null;
  readonly byPerson: string;
  readonly at: Temporal.Instant;
  readonly entryId: string | null;
}

export async function findProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  const row = await tx.selectFrom('library.proposal').selectAll().where('id', '=', id).executeTakeFirst();
  return row && readProposal(row);
}

export async function allProposals(tx: Tx): Promise<readonly ProposalRow[]> {
  const rows = await tx.selectFrom('library.proposal').selectAll().orderBy('code', 'desc').execute();
  return rows.map(readProposal);
}

function readProposal(row: Selectable<DB['library.proposal']>): ProposalRow {
  return {
    id: row.id,
    code: row.code,
    kind: readKind(row.kind),
    region: row.region_code,
    organisationId: row.organisation_id,
    entryId: row.entry_id,
    proposedBy: row.proposed_by,
    proposedAt: toInstant(row.proposed_at),
  };
}

function readKind(text: string): ProposalKind {
  if (text === 'new' || text === 'revise' || text === 'withdraw' || text === 'advanced-standard') return text;
  throw new Error(`unknown kind of proposal ${text}`);
}

/** The state the events lead to. */
export function foldState(events: readonly ProposalEvent[]): ProposalState {
  return events.at(-1)?.toState ?? proposalProcedure.initial;
}

export async function eventsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ProposalEvent[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('library.proposal_event')
    .selectAll()
    .where('proposal_id', '=', sql<string>`ANY(${ids})`)
    .orderBy('proposal_id')
    .orderBy('seq')
    .execute();
  const events = rows.map((row) => [row.proposal_id, readEvent(row)] as const);
  return new Map([...Map.groupBy(events, ([id]) => id)].map(([id, of]) => [id, of.map(([, event]) => event)] as const));
}

function readEvent(row: Selectable<DB['library.proposal_event']>): ProposalEvent {
  if (!isProposalState(row.to_state)) throw new Error(`unknown state of a proposal ${row.to_state}`);
  return {
    seq: row.seq,
    action: row.action,
    toState: row.to_state,
    version: row.version,
    detail: readDetail(row.detail),
    reason: row.reason,
    byPerson: row.by_person,
    at: toInstant(row.at),
    entryId: row.entry_id,
  };
}

function readDetail(value: unknown): StepDetail {
  if (typeof value !== 'object' || value === null) throw new TypeError('the detail of a step is an object');
  const member = (name: string): unknown => Reflect.get(value, name);
  const texts = (name: string) => {
    const list = member(name);
    return Array.isArray(list) ? { [name]: list.map(String) } : {};
  };
  const department = member('department');
  const favourable = member('favourable');
  const libraryVersion = member('libraryVersion');
  return {
    ...texts('reviewers'),
    ...texts('departments'),
    ...(typeof department === 'string' ? { department } : {}),
    ...(typeof favourable === 'boolean' ? { favourable } : {}),
    ...(typeof libraryVersion === 'number' ? { libraryVersion } : {}),
  };
}

export async function wordingsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ProposalWording>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('library.proposal_wording')
    .selectAll()
    .distinctOn('proposal_id')
    .where('proposal_id', '=', sql<string>`ANY(${ids})`)
    .orderBy('proposal_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [row.proposal_id, { version: row.version, content: readProposalContent(row.content) }]),
  );
}

export async function insertProposal(tx: Tx, row: ProposalRow): Promise<void> {
  await tx
    .insertInto('library.proposal')
    .values({
      id: row.id,
      code: row.code,
      kind: row.kind,
      region_code: row.region,
      organisation_id: row.organisationId,
      entry_id: row.entryId,
      proposed_by: row.proposedBy,
      proposed_at: toDate(row.proposedAt),
    })
    .execute();
}

export async function insertWording(
  tx: Tx,
  proposalId: string,
  wording: ProposalWording & { readonly byPerson: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('library.proposal_wording')
    .values({
      proposal_id: proposalId,
      version: wording.version,
      content: JSON.stringify(wording.content),
      by_person: wording.byPerson,
      at: toDate(wording.at),
    })
    .execute();
}

export async function insertProposalEvent(tx: Tx, proposalId: string, event: ProposalEvent): Promise<void> {
  await tx
    .insertInto('library.proposal_event')
    .values({
      proposal_id: proposalId,
      seq: event.seq,
      action: event.action,
      to_state: event.toState,
      version: event.version,
      detail: JSON.stringify(event.detail),
      reason: event.reason,
      by_person: event.byPerson,
      at: toDate(event.at),
      entry_id: event.entryId,
    })
    .execute();
}

/** The next number of a year, JY2026-0001 (建议). The caller holds the lock. */
export async function nextProposalCode(tx: Tx, year: string): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    SELECT coalesce(max(substr(code, 8)::int), 0) AS last FROM library.proposal WHERE code LIKE ${`JY${year}-%`}`.execute(
    tx,
  );
  return `JY${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`;
}

/** What was ever proposed of an entry, newest first. */
export async function proposalsOfEntry(
  tx: Tx,
  entryId: string,
): Promise<readonly { readonly id: string; readonly code: string; readonly state: string }[]> {
  const { rows } = await sql<{ id: string; code: string; state: string | null }>`
    SELECT p.id, p.code, (SELECT e.to_state FROM library.proposal_event e WHERE e.proposal_id = p.id ORDER BY e.seq DESC LIMIT 1) AS state
    FROM library.proposal p
    WHERE p.entry_id = ${entryId}
      OR p.id IN (SELECT r.proposal_id FROM library.entry_revision r WHERE r.entry_id = ${entryId})
    ORDER BY p.code DESC`.execute(tx);
  return rows.map(({ id, code, state }) => ({ id, code, state: state ?? proposalProcedure.initial }));
}
