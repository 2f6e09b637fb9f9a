import { parseJson } from '@hengjian/canonical-json';
import { REPLACEMENT_REASONS, type ReplacementEntry, type ReplacementReason } from '@hengjian/regulation-inspection';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';

export interface ReplacementRecord {
  readonly unit: string;
  readonly cause: ReplacementReason;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  /** Null while nobody has consented. */
  readonly done: { readonly entry: ReplacementEntry; readonly at: Temporal.Instant } | null;
}

/** What was asked, oldest first, with what came of it. */
export async function loadReplacements(tx: Tx, drawId: string): Promise<readonly ReplacementRecord[]> {
  const rows = await tx
    .selectFrom('inspection.replacement_request as q')
    .leftJoin('inspection.replacement as r', (join) =>
      join.onRef('r.draw_id', '=', 'q.draw_id').onRef('r.unit', '=', 'q.unit'),
    )
    .where('q.draw_id', '=', drawId)
    .orderBy('q.requested_at')
    .select(['q.unit', 'q.cause', 'q.reason', 'q.requested_by', 'q.requested_at', 'r.entry', 'r.at'])
    .execute();
  return rows.map((row) => ({
    unit: row.unit,
    cause: parseCause(row.cause),
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: toInstant(row.requested_at),
    done: row.entry === null || row.at === null ? null : { entry: parseEntry(row.entry), at: toInstant(row.at) },
  }));
}

function parseCause(text: string): ReplacementReason {
  const cause = REPLACEMENT_REASONS.find((known) => known === text);
  if (cause === undefined) throw new Error(`unknown cause of a replacement: ${text}`);
  return cause;
}

/** As this server wrote it; what is public of it was hashed into the log. */
function parseEntry(text: string): ReplacementEntry {
  const json = parseJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null)
    throw new Error('a stored replacement cannot be read');
  return json.value as unknown as ReplacementEntry;
}
