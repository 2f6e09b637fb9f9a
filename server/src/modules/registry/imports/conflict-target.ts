import { sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import type { RegistryMeans } from '../means.ts';
import type { Written } from '../records/write-records.ts';
import type { ImportField, ImportTarget } from './import-target.ts';
import { createConflictJudge } from './judge-conflicts.ts';
import type { RowProblem } from './row.ts';
import { rowTarget } from './row-target.ts';

// biome-ignore format: fields read as a table
const FIELDS: readonly ImportField[] = [
  { key: 'inspector', labels: { zh: '检查人员执法证号或编号', en: 'Inspector (certificate or code)' }, aliases: ['执法证号', '检查人员', '人员编号', '执法证编号', '检查人员证号', '人员执法证号', 'Inspector'], required: true, keyColumn: true },
  { key: 'institution', labels: { zh: '机构统一社会信用代码或编号', en: 'Institution (USCC or code)' }, aliases: ['统一社会信用代码', '机构编号', '机构信用代码', '回避机构信用代码', 'Institution'], required: true, keyColumn: true },
  { key: 'reason', labels: { zh: '回避事由', en: 'Reason' }, aliases: ['事由', '原因', '回避原因', '回避情形'], required: true, keyColumn: false },
  { key: 'note', labels: { zh: '说明', en: 'Note' }, aliases: ['备注', '情况说明'], required: false, keyColumn: false },
];

/** Conflicts from a table: declared, never changed; undoing ends them. */
export function conflictTarget(means: RegistryMeans): ImportTarget {
  return rowTarget({
    subject: 'conflict',
    modes: ['create'],
    options: [],
    fields: () => FIELDS,
    findLack: async () => null,
    createRecordJudge: (batch) => createConflictJudge(batch, means.ids),
    async write(tx, batch, where) {
      const { rows } = await sql<Written>`
        INSERT INTO registry.conflict (id, inspector_id, institution_id, reason, note, declared_by, declared_at)
        SELECT r.subject_id, d."inspectorId", d."institutionId", d.reason, d.note, ${batch.byPerson}::uuid, ${toDate(means.clock.now())}
        FROM registry.import_row r,
          LATERAL jsonb_to_record(r.draft) AS d("inspectorId" uuid, "institutionId" uuid, reason text, note text)
        WHERE ${where} AND NOT EXISTS (
          SELECT FROM registry.conflict c LEFT JOIN registry.conflict_end e ON e.conflict_id = c.id
          WHERE c.inspector_id = d."inspectorId" AND c.institution_id = d."institutionId" AND e.conflict_id IS NULL)
        RETURNING id, 1 AS version`.execute(tx);
      return rows;
    },
    leftOut: () => TAKEN_MEANWHILE,
    /** A declared conflict is never erased: undoing its import ends it. */
    async takeBack(tx, batch, where) {
      const { rows } = await sql<Written>`
        INSERT INTO registry.conflict_end (conflict_id, reason, ended_by, ended_at)
        SELECT r.subject_id, '撤销导入 / Import undone', ${batch.byPerson}::uuid, ${toDate(means.clock.now())}
        FROM registry.import_row r JOIN registry.conflict c ON c.id = r.subject_id WHERE ${where}
        ON CONFLICT DO NOTHING
        RETURNING conflict_id AS id, 2 AS version`.execute(tx);
      return rows;
    },
    kept: ENDED_SINCE,
  });
}

const TAKEN_MEANWHILE: RowProblem = {
  severity: 'error',
  code: 'TAKEN_MEANWHILE',
  place: null,
  message: { zh: '核对之后，名录中已由他人登记', en: 'Somebody else registered it after the check' },
};
const ENDED_SINCE: RowProblem = {
  severity: 'error',
  code: 'ENDED_SINCE',
  place: null,
  message: { zh: '导入之后已有人解除这一回避', en: 'Somebody ended this conflict after the import' },
};
