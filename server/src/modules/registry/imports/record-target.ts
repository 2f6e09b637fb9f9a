import { sql } from 'kysely';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { RegistryMeans } from '../means.ts';
import { announceInstitutions } from '../records/announce.ts';
import { codePrefix, nextCodes } from '../records/codes.ts';
import { type RecordKind, tableColumns } from '../records/kind.ts';
import { insertRecords, removeRecords, revertRecords, updateRecords, type Written } from '../records/write-records.ts';
import type { Batch, Mode } from './batch.ts';
import type { ImportField, ImportTarget } from './import-target.ts';
import { createRecordJudge } from './judge-records.ts';
import { missingColumns } from './lacks.ts';
import type { RowProblem } from './row.ts';
import { rowTarget } from './row-target.ts';

/** Institutions, inspectors or experts from a table. */
export function recordTarget(means: RegistryMeans, kind: RecordKind): ImportTarget {
  const author = (batch: Batch) => ({ personId: batch.byPerson, batchId: batch.id, clock: means.clock });
  const fields = (mode: Mode, readCredit: boolean) => fieldsOf(kind, mode, readCredit);

  async function announce(tx: Tx, written: readonly Written[]): Promise<readonly Written[]> {
    if (kind.subject === 'institution' && written.length > 0) {
      await announceInstitutions(
        tx,
        means,
        written.map(({ id }) => id),
      );
    }
    return written;
  }

  return rowTarget({
    subject: kind.subject,
    modes: ['create', 'update'],
    options: [],
    fields: (mode, rights) => fields(mode, rights.readCredit),
    async findLack(_tx, { mode, mapping }) {
      const keys = fields(mode, true).filter(({ keyColumn }) => keyColumn);
      const keyed = mode === 'create' || keys.some(({ key }) => key in mapping);
      return keyed ? null : missingColumns(keys.map(({ labels }) => labels));
    },
    createRecordJudge: (batch) => createRecordJudge(kind, batch, means.ids),
    prepareAccept: async (batch) => {
      if (batch.mode === 'create') await giveCodes(means, batch, kind);
    },
    async write(tx, batch, where) {
      if (batch.mode === 'create') {
        const source = sql`SELECT r.subject_id AS id, r.code, r.draft, false AS synthetic FROM registry.import_row r WHERE ${where}`;
        return announce(tx, await insertRecords(tx, kind, source, author(batch)));
      }
      const source = sql`SELECT r.subject_id AS id, r.subject_version AS version, r.draft FROM registry.import_row r WHERE ${where}`;
      return announce(tx, await updateRecords(tx, kind, source, author(batch)));
    },
    leftOut: ({ mode }) => (mode === 'create' ? TAKEN_MEANWHILE : CHANGED_MEANWHILE),
    async takeBack(tx, batch, where) {
      const source = sql`SELECT r.subject_id AS id, r.subject_version AS version FROM registry.import_row r WHERE ${where}`;
      if (batch.mode === 'update') return announce(tx, await revertRecords(tx, kind, source, author(batch)));
      const free = sql`NOT registry.in_conflict(r.id)`;
      return announce(tx, await removeRecords(tx, kind, source, free, author(batch)));
    },
    kept: CHANGED_SINCE,
  });
}

function fieldsOf(kind: RecordKind, mode: Mode, mayReadCredit: boolean): readonly ImportField[] {
  const code: ImportField = {
    key: 'code',
    labels: { zh: '编号', en: 'Code' },
    aliases: kind.subject === 'institution' ? ['机构编号', '机构代码'] : ['人员编号', '专家编号'],
    required: false,
    keyColumn: true,
  };
  const columns = tableColumns(kind, mayReadCredit).map((column) => ({
    key: column.key,
    labels: column.words,
    aliases: column.also,
    required: mode === 'create' && column.required === true,
    keyColumn: column.key === kind.uniqueKey,
  }));
  return [code, ...columns];
}

/**
 * Gives codes to new records that came without one, in the order of the file. In a transaction of its own: the counter
 * is then free for others while the rows are taken, at the price of a gap should the import be cancelled.
 */
async function giveCodes(means: RegistryMeans, batch: Batch, kind: RecordKind): Promise<void> {
  await withinJurisdiction(means.db, batch.region, async (tx) => {
    const { rows: codeless } = await sql<{ row_number: number; province: string }>`
      SELECT row_number, left(draft ->> 'region', 2) AS province FROM registry.import_row
      WHERE batch_id = ${batch.id}::uuid AND state = 'good' AND code IS NULL ORDER BY row_number`.execute(tx);
    const byProvince = Map.groupBy(codeless, ({ province }) => province);
    for (const [province, rows] of byProvince) {
      const codes = await nextCodes(tx, kind, codePrefix(kind, `${province}0000`), rows.length);
      await sql`
        UPDATE registry.import_row r SET code = c.code
        FROM unnest(${rows.map(({ row_number }) => row_number)}::integer[], ${codes}::text[]) AS c(row_number, code)
        WHERE r.batch_id = ${batch.id}::uuid AND r.row_number = c.row_number`.execute(tx);
    }
  });
}

const TAKEN_MEANWHILE: RowProblem = {
  severity: 'error',
  code: 'TAKEN_MEANWHILE',
  place: null,
  message: { zh: '核对之后，名录中已由他人登记', en: 'Somebody else registered it after the check' },
};
const CHANGED_MEANWHILE: RowProblem = {
  severity: 'error',
  code: 'CHANGED_MEANWHILE',
  place: null,
  message: { zh: '核对之后，记录已被他人修改', en: 'Somebody else changed the record after the check' },
};
const CHANGED_SINCE: RowProblem = {
  severity: 'error',
  code: 'CHANGED_SINCE',
  place: null,
  message: {
    zh: '导入之后有人修改了这条记录或就其申报了回避，未撤销',
    en: 'The record was changed, or a conflict declared on it, after the import; it stays',
  },
};
