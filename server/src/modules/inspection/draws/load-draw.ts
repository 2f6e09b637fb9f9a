import type { Bundle, Reveal } from '@hengjian/draw';
import type { DrawState, PlanContent } from '@hengjian/regulation-inspection';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPlan, getVersion, type PlanRow } from '../plans/store.ts';
import { parseBundle } from './bundle.ts';
import { foldDrawState } from './draw-state.ts';
import { type DrawEvent, type DrawRow, findDraw, loadDrawEvents } from './store.ts';

export interface Commitment {
  readonly commitment: string;
  readonly at: Temporal.Instant;
}

export interface RevealRow {
  readonly value: string;
  readonly at: Temporal.Instant;
  readonly entryId: string;
}

export interface FrameRow {
  /** Canonical JSON, byte for byte as hashed. */
  readonly text: string;
  readonly hash: string;
  readonly openings: string;
  readonly entryId: string;
}

export interface ResultRow {
  readonly bundle: Bundle;
  readonly hash: string;
  readonly entryId: string;
}

/** A draw with everything that was recorded of it, as of this transaction. */
export interface LoadedDraw {
  readonly draw: DrawRow;
  readonly plan: PlanRow;
  readonly content: PlanContent;
  readonly events: readonly DrawEvent[];
  readonly state: DrawState;
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly reveals: ReadonlyMap<string, RevealRow>;
  readonly frame: FrameRow | null;
  readonly result: ResultRow | null;
}

export async function loadDraw(tx: Tx, id: string): Promise<LoadedDraw | undefined> {
  const draw = await findDraw(tx, id);
  const plan = draw && (await findPlan(tx, draw.planId));
  if (draw === undefined || plan === undefined) return undefined;
  const { content } = await getVersion(tx, plan.id, draw.planVersion);
  const events = await loadDrawEvents(tx, id);
  return {
    draw,
    plan,
    content,
    events,
    state: foldDrawState(events),
    commitments: await loadCommitments(tx, id),
    reveals: await loadReveals(tx, id),
    frame: await findFrame(tx, id),
    result: await findResult(tx, id),
  };
}

/** The reveals in the order of the plan's parties, as the draw takes them. */
export function revealsOf({ content, reveals }: LoadedDraw): readonly Reveal[] {
  return content.parties.flatMap(({ id }) => {
    const reveal = reveals.get(id);
    return reveal === undefined ? [] : [{ id, value: reveal.value }];
  });
}

async function loadCommitments(tx: Tx, id: string): Promise<LoadedDraw['commitments']> {
  const rows = await tx.selectFrom('inspection.draw_commitment').selectAll().where('draw_id', '=', id).execute();
  return new Map(rows.map((row) => [row.source_id, { commitment: row.commitment, at: toInstant(row.at) }]));
}

async function loadReveals(tx: Tx, id: string): Promise<LoadedDraw['reveals']> {
  const rows = await tx.selectFrom('inspection.draw_reveal').selectAll().where('draw_id', '=', id).execute();
  return new Map(
    rows.map((row) => [row.source_id, { value: row.value, at: toInstant(row.at), entryId: row.entry_id }]),
  );
}

async function findFrame(tx: Tx, id: string): Promise<FrameRow | null> {
  const row = await tx.selectFrom('inspection.draw_frame').selectAll().where('draw_id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return { text: row.frame, hash: row.frame_hash, openings: row.openings, entryId: row.entry_id };
}

async function findResult(tx: Tx, id: string): Promise<ResultRow | null> {
  const row = await tx.selectFrom('inspection.draw_result').selectAll().where('draw_id', '=', id).executeTakeFirst();
  return row === undefined ? null : { bundle: parseBundle(row.bundle), hash: row.result_hash, entryId: row.entry_id };
}
