import { sql } from 'kysely';
import { type Clock, officialDate } from '../../../platform/clock.ts';
import { type Database, enterJurisdiction } from '../../../platform/database/index.ts';
import { INSTITUTION } from '../records/institution.ts';
import { NOBODY } from '../nobody.ts';
import { insertRecords } from '../records/write-records.ts';
import { createChance } from './chance.ts';
import { describeNation, NATION_SIZE } from './nation.ts';
import type { MadeUp } from './province.ts';

const SEED_OF_IDS = 11;
const PIECE = 5_000;

/**
 * Adds the institutions of the other provinces to the demo province, in one transaction: 53,057 in all. Does nothing
 * where they stand already. `progress` hears after every piece how many are in.
 */
export function seedNation(
  db: Database,
  clock: Clock,
  progress: (institutions: number) => void,
  size = NATION_SIZE,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    const other = await tx
      .selectFrom('registry.institution')
      .select('id')
      .where('region_code', 'not like', '31%')
      .limit(1)
      .executeTakeFirst();
    if (other !== undefined) return;
    const chance = createChance(SEED_OF_IDS);
    let done = 0;
    const put = async (records: readonly MadeUp[]) => {
      const source = sql`
        SELECT s.id, s.code, s.draft, true AS synthetic FROM unnest(
          ${records.map(() => chance.uuid())}::uuid[],
          ${records.map(({ code }) => code)}::text[],
          ${records.map(({ draft }) => JSON.stringify(draft))}::jsonb[]) AS s(id, code, draft)`;
      await insertRecords(tx, INSTITUTION, source, { personId: NOBODY, batchId: null, clock });
      done += records.length;
      progress(done);
    };
    let piece: MadeUp[] = [];
    for (const record of describeNation(officialDate(clock.now()), size)) {
      piece.push(record);
      if (piece.length === PIECE) await put(piece.splice(0));
    }
    if (piece.length > 0) await put(piece);
  });
}
