import { type RawBuilder, sql } from 'kysely';
import { type Clock, officialDate, toDate } from '../../../platform/clock.ts';
import { type Database, enterJurisdiction, type Tx } from '../../../platform/database/index.ts';
import { EXPERT } from '../records/expert.ts';
import { INSPECTOR } from '../records/inspector.ts';
import { INSTITUTION } from '../records/institution.ts';
import type { RecordKind } from '../records/kind.ts';
import { insertRecords, type Written } from '../records/write-records.ts';
import { NOBODY } from '../nobody.ts';
import { createChance } from './chance.ts';
import { describeProvince, type MadeUp } from './province.ts';
import { seedFiles } from './seed-files.ts';
import { daysAgo, ENTERED_DAYS_AGO } from './tell-main-story.ts';

/** Accounts of demo people that belong to records of the province. */
export interface DemoAccounts {
  /** Declares his own conflicts. */
  readonly inspectorPersonId?: string;
  /** Sees its own record. */
  readonly institutionOrganisationId?: string;
}

const SEED_OF_IDS = 7;

/**
 * Fills an empty registry with the demo province, in one transaction. Does nothing where there is any institution:
 * made-up records never mix with real ones. Works for the owner and for the application's role.
 */
export function seedProvince(db: Database, clock: Clock, accounts: DemoAccounts = {}): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    const any = await tx.selectFrom('registry.institution').select('id').limit(1).executeTakeFirst();
    if (any !== undefined) return;
    const province = describeProvince(officialDate(clock.now()));
    const chance = createChance(SEED_OF_IDS);
    const add = (kind: RecordKind, records: readonly MadeUp[], at = clock): Promise<readonly Written[]> =>
      insertRecords(
        tx,
        kind,
        sourceOf(records, () => chance.uuid()),
        { personId: NOBODY, batchId: null, clock: at },
      );
    // The first is the one that the screens go through: it has been here for a while.
    await add(INSTITUTION, province.institutions.slice(0, 1), daysAgo(clock, ENTERED_DAYS_AGO));
    await add(INSTITUTION, province.institutions.slice(1));
    await seedFiles(tx, clock, await describedInstitutions(tx));
    await add(INSPECTOR, province.inspectors);
    await add(EXPERT, province.experts);
    await sql`
      INSERT INTO registry.conflict (id, inspector_id, institution_id, reason, note, declared_by, declared_at)
      SELECT c.id, i.id, u.id, c.reason, c.note, ${NOBODY}::uuid, ${toDate(clock.now())}
      FROM unnest(
        ${province.conflicts.map(() => chance.uuid())}::uuid[],
        ${province.conflicts.map(({ inspector }) => inspector)}::text[],
        ${province.conflicts.map(({ institution }) => institution)}::text[],
        ${province.conflicts.map(({ reason }) => reason)}::text[],
        ${province.conflicts.map(({ note }) => note)}::text[]) AS c(id, inspector, institution, reason, note)
      JOIN registry.inspector i ON i.code = c.inspector
      JOIN registry.institution u ON u.code = c.institution`.execute(tx);
    await linkAccounts(tx, accounts);
  });
}

async function describedInstitutions(tx: Tx) {
  const rows = await tx
    .selectFrom('registry.institution')
    .select(['id', 'code', 'name', 'kind', 'region_code', 'address', 'fields', 'certificate_number'])
    .orderBy('code')
    .execute();
  return rows.map(({ region_code, certificate_number, address, ...row }) => ({
    ...row,
    region: region_code,
    address: address ?? '示例路1号',
    certificateNumber: certificate_number,
  }));
}

function sourceOf(records: readonly MadeUp[], id: () => string): RawBuilder<unknown> {
  return sql`
    SELECT s.id, s.code, s.draft, true AS synthetic FROM unnest(
      ${records.map(id)}::uuid[],
      ${records.map(({ code }) => code)}::text[],
      ${records.map(({ draft }) => JSON.stringify(draft))}::jsonb[]) AS s(id, code, draft)`;
}

async function linkAccounts(tx: Tx, { inspectorPersonId, institutionOrganisationId }: DemoAccounts): Promise<void> {
  if (inspectorPersonId !== undefined) {
    await tx
      .updateTable('registry.inspector')
      .set({ person_id: inspectorPersonId })
      .where('code', '=', 'SHI0001')
      .execute();
  }
  if (institutionOrganisationId !== undefined) {
    await tx
      .updateTable('registry.institution')
      .set({ organisation_id: institutionOrganisationId })
      .where('code', '=', 'SH0001')
      .execute();
  }
}
