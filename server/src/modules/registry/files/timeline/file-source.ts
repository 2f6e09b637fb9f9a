import type { TimelineLane, Words } from '@hengjian/contract';
import { sql } from 'kysely';
import { officialDate, toInstant } from '../../../../platform/clock.ts';
import type { RegistryMeans } from '../../means.ts';
import { printed, valueIn } from '../list-file-changes.ts';
import { getPart } from '../parts.ts';
import { stretchOfInstants } from './stretch.ts';
import type { TimelineSource } from './timeline-source.ts';

interface Row {
  readonly part: string;
  readonly act: 'added' | 'changed' | 'ended' | 'undone';
  readonly batch_id: string | null;
  readonly by_person: string;
  readonly at: Date;
  readonly rows: number;
  readonly subject_id: string;
  readonly version: number;
  readonly before: unknown;
  readonly after: unknown;
}

/** Changes of the file. What was done in one go – a table of two hundred instruments – is one entry with their number. */
export function fileSource(directory: RegistryMeans['directory']): TimelineSource {
  return {
    name: 'file',
    async read(tx, institution, stretch) {
      const { rows } = await sql<Row>`
        SELECT part, act, batch_id, by_person, at, count(*)::integer AS rows,
          min(subject_id::text) AS subject_id, min(version) AS version,
          CASE WHEN count(*) = 1 THEN min(before::text)::jsonb END AS before,
          CASE WHEN count(*) = 1 THEN min(after::text)::jsonb END AS after
        FROM registry.file_change
        WHERE institution_id = ${institution.id}::uuid AND ${stretchOfInstants(stretch)}
        GROUP BY part, act, batch_id, by_person, at
        ORDER BY at DESC, 7 DESC LIMIT ${stretch.limit}`.execute(tx);
      const names = await directory.personNames(tx, [...new Set(rows.map(({ by_person }) => by_person))]);
      return rows.map((row) => ({
        id: `file:${row.part}:${row.act}:${row.subject_id}:${String(row.version).padStart(9, '0')}`,
        at: row.at.toISOString(),
        day: officialDate(toInstant(row.at)),
        until: null,
        lane: laneOf(row.part),
        words: wordsOf(row),
        by: names.get(row.by_person) ?? null,
        link: `/office/institutions/${institution.id}/file`,
        logEntryId: null,
      }));
    },
  };
}

function laneOf(part: string): TimelineLane {
  if (part === 'staff' || part === 'authorisation') return 'people';
  return part === 'instrument' ? 'instruments' : 'change';
}

const ACTS: Readonly<Record<Row['act'], Words>> = {
  added: { zh: '登记', en: 'added' },
  changed: { zh: '修改', en: 'changed' },
  ended: { zh: '终止', en: 'ended' },
  undone: { zh: '撤销导入', en: 'import undone' },
};

function wordsOf({ part: name, act, rows, before, after }: Row): Words {
  const part = getPart(name);
  const { zh, en } = ACTS[act];
  if (rows > 1) return { zh: `${zh}${part.words.zh} ${rows} 项`, en: `${part.words.en}: ${rows} ${en}` };
  const column = part.columns.find(({ key }) => key === part.label);
  const label = column === undefined ? null : printed(column, valueIn(after ?? before, column.column));
  const short = label === null ? '' : label.length > 40 ? `${label.slice(0, 40)}…` : label;
  return { zh: `${zh}${part.words.zh} ${short}`.trim(), en: `${part.words.en} ${short} ${en}`.replaceAll(/ +/g, ' ') };
}
