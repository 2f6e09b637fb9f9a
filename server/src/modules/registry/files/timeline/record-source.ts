import type { TimelineLane } from '@hengjian/contract';
import { sql } from 'kysely';
import { officialDate, toInstant } from '../../../../platform/clock.ts';
import type { RegistryMeans } from '../../means.ts';
import { INSTITUTION } from '../../records/institution.ts';
import { type RecordChange, toRecordChange } from '../../records/history.ts';
import { stretchOfInstants } from './stretch.ts';
import type { TimelineSource } from './timeline-source.ts';

interface Row {
  readonly version: number;
  readonly at: Date;
  readonly by_person: string;
  readonly batch_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change of nothing but these is no entry: the line is also for the institution, and the first of them are internal. */
const UNSEEN = [
  ...INSTITUTION.columns.filter(({ internal, hidden }) => internal === true || hidden === true),
  { column: 'version' },
  { column: 'changed_at' },
].map(({ column }) => column);
const COMPUTED = new Set(INSTITUTION.columns.filter(({ computed }) => computed === true).map(({ key }) => key));

/** Changes of the record itself: names, address, region, fields, and the licence as it follows from decisions. */
export function recordSource(directory: RegistryMeans['directory']): TimelineSource {
  return {
    name: 'record',
    async read(tx, institution, stretch) {
      const { rows } = await sql<Row>`
        SELECT version, at, by_person, batch_id, before, after FROM registry.change
        WHERE subject_id = ${institution.id}::uuid AND ${stretchOfInstants(stretch)}
          AND (before - ${UNSEEN}::text[]) IS DISTINCT FROM (after - ${UNSEEN}::text[])
        ORDER BY at DESC, version DESC LIMIT ${stretch.limit}`.execute(tx);
      const names = await directory.personNames(tx, [...new Set(rows.map(({ by_person }) => by_person))]);
      return rows.map((row) => {
        // Without internal columns: the line is for everybody who may see the institution, also for itself.
        const change = toRecordChange(INSTITUTION, row, names, false);
        return {
          id: `record:${String(row.version).padStart(9, '0')}`,
          at: change.at,
          day: officialDate(toInstant(row.at)),
          until: null,
          lane: laneOf(change),
          words: wordsOf(change),
          by: change.by,
          link: `/office/institutions/${institution.id}`,
          logEntryId: null,
        };
      });
    },
  };
}

/** What followed from decisions, or from the day, belongs to the certificate. */
function laneOf({ kind, columns }: RecordChange): TimelineLane {
  return kind === 'changed' && columns.every(({ column }) => COMPUTED.has(column)) ? 'certificate' : 'change';
}

function wordsOf({ kind, columns, batchId }: RecordChange) {
  const list = {
    zh: columns.map(({ words }) => words.zh).join('、'),
    en: columns.map(({ words }) => words.en).join(', '),
  };
  const imported = batchId === null ? { zh: '', en: '' } : { zh: '（表格导入）', en: ' (from a table)' };
  if (kind === 'created') return { zh: `登记入库${imported.zh}`, en: `Entered in the register${imported.en}` };
  if (kind === 'removed') return { zh: '撤销登记', en: 'Entry undone' };
  const [one] = columns;
  const to = columns.length === 1 && one?.after !== null && one !== undefined ? one.after : null;
  return {
    zh: `修改${list.zh}${to === null ? '' : `为${to.zh}`}${imported.zh}`,
    en: `${list.en} changed${to === null ? '' : ` to ${to.en}`}${imported.en}`,
  };
}
