import { createHash } from 'node:crypto';
import { drawProcedure, type EarlierDraw } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import { foldDrawState } from './draw-state.ts';
import { type DrawRow, loadDrawEvents } from './store.ts';

/** The offices that consent to a void draw or a replacement, as the public reads them; never a person's name. */
const OFFICES: Readonly<Record<string, string>> = {
  'division-head': '处长 division head',
  'district-head': '区局负责人 district head',
  discipline: '纪检 discipline inspection',
};

/** The office in which somebody took a step: of his roles, one by which the table let him take it. */
export function officeOf(action: 'void' | 'approve-replacement', roles: readonly string[]): string {
  const allowed: readonly string[] = drawProcedure.transitions.flatMap((row) => (row.action === action ? row.by : []));
  const office = OFFICES[roles.find((role) => allowed.includes(role)) ?? ''];
  if (office === undefined) throw new Error(`nobody without an office takes the step ${action}`);
  return office;
}

/**
 * A draw as its successor has to name it: by the hash of its bundle, or of its sealed frame, or at least of its frozen
 * lists, whichever is the last that was logged.
 */
export async function toEarlierDraw(tx: Tx, draw: DrawRow): Promise<EarlierDraw> {
  const events = await loadDrawEvents(tx, draw.id);
  const voided = events.findLast(({ action }) => action === 'void');
  const bundle = await tx
    .selectFrom('inspection.draw_result')
    .select('bundle')
    .where('draw_id', '=', draw.id)
    .executeTakeFirst();
  const frame = await tx
    .selectFrom('inspection.draw_frame')
    .select('frame_hash')
    .where('draw_id', '=', draw.id)
    .executeTakeFirst();
  const lists = await tx
    .selectFrom('inspection.draw_snapshot')
    .select('snapshot_hash')
    .where('draw_id', '=', draw.id)
    .executeTakeFirst();
  const hash = bundle === undefined ? undefined : createHash('sha256').update(bundle.bundle).digest('hex');
  return {
    number: draw.number,
    state: foldDrawState(events),
    bundle: hash ?? frame?.frame_hash ?? lists?.snapshot_hash ?? null,
    voidReason: voided?.reason ?? null,
    voidApprover: voided?.sourceId ?? null,
  };
}
