import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type FilePart, insertParts, removeParts, revertParts, STAFF, updateParts } from '../files/index.ts';
import { AUTHORISATION, INSTRUMENT } from '../files/parts.ts';
import type { RegistryMeans } from '../means.ts';
import type { Written } from '../records/write-records.ts';
import type { Batch } from './batch.ts';
import type { ImportTarget } from './import-target.ts';
import { createPartJudge } from './judge-parts.ts';
import { missingColumns } from './lacks.ts';
import { partFields, PART_OPTIONS } from './part-fields.ts';
import { findInstitutions, spellingsOf } from './part-owners.ts';
import type { RowProblem } from './row.ts';
import { rowTarget } from './row-target.ts';

export const staffTarget = (means: RegistryMeans): ImportTarget => partTarget(means, STAFF, 'staff');
export const instrumentTarget = (means: RegistryMeans): ImportTarget => partTarget(means, INSTRUMENT, 'instrument');

/** People or instruments of institutions from a table. */
function partTarget(means: RegistryMeans, part: FilePart, subject: 'staff' | 'instrument'): ImportTarget {
  const author = (batch: Batch) => authorOf(batch, means);
  return rowTarget({
    subject,
    modes: ['create', 'update'],
    options: PART_OPTIONS,
    fields: (mode) => partFields(part, mode),
    async findLack(tx, { mode, mapping, options }) {
      const keys = partFields(part, mode).filter(({ key, keyColumn }) => keyColumn && key !== 'institution');
      if (mode === 'update' && !keys.some(({ key }) => key in mapping))
        return missingColumns(keys.map(({ labels }) => labels));
      const { institution } = options;
      if (institution === undefined || institution.trim() === '')
        return 'institution' in mapping ? null : { ...NO_INSTITUTION, at: '/options/institution' };
      const found = await findInstitutions(tx, [institution]);
      return spellingsOf(institution).some((text) => found.has(text))
        ? null
        : { ...NOT_REGISTERED, at: '/options/institution' };
    },
    createRecordJudge: (batch) => createPartJudge(part, batch, means),
    async write(tx, batch, where) {
      if (batch.mode === 'update') {
        const source = sql`SELECT r.subject_id AS id, r.subject_version AS version, r.draft FROM registry.import_row r WHERE ${where}`;
        return updateParts(tx, part, source, author(batch));
      }
      const source = sql`SELECT r.subject_id AS id, (r.draft ->> 'institutionId')::uuid AS institution_id, r.draft
        FROM registry.import_row r WHERE ${where}`;
      const written = await insertParts(tx, part, source, author(batch));
      if (part === STAFF) await insertParts(tx, AUTHORISATION, authorisationsOf(where, written), author(batch));
      return written;
    },
    leftOut: ({ mode }) => (mode === 'create' ? THERE_MEANWHILE : CHANGED_MEANWHILE),
    async takeBack(tx, batch, where) {
      const source = sql`SELECT r.subject_id AS id, r.subject_version AS version FROM registry.import_row r WHERE ${where}`;
      if (batch.mode === 'update') return revertParts(tx, part, source, author(batch));
      if (part === STAFF) await removeAuthorisations(tx, where, author(batch));
      return removeParts(tx, part, source, author(batch));
    },
    kept: CHANGED_SINCE,
  });
}

/** What the people of these rows may sign, as rows to insert. */
function authorisationsOf(where: RawBuilder<unknown>, people: readonly Written[]) {
  return sql`SELECT (a.draft ->> 'id')::uuid AS id, (r.draft ->> 'institutionId')::uuid AS institution_id,
      a.draft || jsonb_build_object('staffId', r.subject_id) AS draft
    FROM registry.import_row r, LATERAL (SELECT (r.draft ->> 'authorisation')::jsonb AS draft) a
    WHERE ${where} AND r.draft ? 'authorisation' AND r.subject_id = ANY (${people.map(({ id }) => id)}::uuid[])`;
}

/** Those of people whom nobody has touched: who stays keeps what he may sign. */
async function removeAuthorisations(
  tx: Tx,
  where: RawBuilder<unknown>,
  by: ReturnType<typeof authorOf>,
): Promise<void> {
  const source = sql`SELECT a.id, 1 AS version FROM registry.import_row r
    JOIN registry.staff s ON s.id = r.subject_id AND s.version = r.subject_version
    JOIN registry.authorisation a ON a.staff_id = s.id AND a.id = ((r.draft ->> 'authorisation')::jsonb ->> 'id')::uuid
    WHERE ${where}`;
  await removeParts(tx, AUTHORISATION, source, by);
}

function authorOf(batch: Batch, { clock }: RegistryMeans) {
  return { personId: batch.byPerson, batchId: batch.id, clock };
}

const NO_INSTITUTION = {
  code: 'INSTITUTION_MISSING',
  message: { zh: '没有写明是哪家机构。', en: 'No institution is named.' },
  wayOut: {
    zh: '请指定机构代码列，或为整表选定一家机构。',
    en: 'Choose the column with its code, or one institution for the whole file.',
  },
};
const NOT_REGISTERED = {
  code: 'NOT_REGISTERED',
  message: {
    zh: '该机构不在名录中，或不在您的管辖范围内。',
    en: 'The institution is not in the registry, or is outside your jurisdiction.',
  },
  wayOut: { zh: '请核对代码。', en: 'Check the code.' },
};
const THERE_MEANWHILE: RowProblem = {
  severity: 'error',
  code: 'TAKEN_MEANWHILE',
  place: null,
  message: { zh: '核对之后，已由他人登记', en: 'Somebody else registered it after the check' },
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
  message: { zh: '导入之后有人修改了这条记录，未撤销', en: 'The record was changed after the import; it stays' },
};
