import { actionOfKind, CERTIFICATE_ACTION_NAMES } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { toInstant } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { NOBODY, type TimelineEntry, type TimelineSource } from '../registry/index.ts';
import { parseKind } from './decisions/kind.ts';
import type { ScopeMeans } from './means.ts';

const AXIS_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  licence: { zh: '资质认定证书', en: 'Licence' },
  accreditation: { zh: '认可证书', en: 'Accreditation' },
  designation: { zh: '称号', en: 'Designation' },
};

/** Decisions on certificates, for the time line of an institution. They are public, so everybody sees them all. */
export function certificateTimeline(means: Pick<ScopeMeans, 'directory'>): TimelineSource {
  return {
    name: 'scope',
    async read(tx: Tx, institution, { from, to, before, limit }): Promise<readonly TimelineEntry[]> {
      const { rows } = await sql<Row>`
        SELECT d.id, d.kind, d.effective_from, d.effective_to, d.recorded_at, d.decided_by, d.log_entry_id,
          d.annex_version, d.annex_rows, d.certificate_id, c.axis, v.number,
          jsonb_array_length(CASE WHEN jsonb_typeof(d.body -> 'rows') = 'array' THEN d.body -> 'rows' END) AS named
        FROM scope.decision d
        JOIN scope.certificate c ON c.id = d.certificate_id
        JOIN scope.certificate_version v ON v.certificate_id = c.id AND v.sequence = d.sequence
        WHERE c.institution_id = ${institution.id}::uuid
          AND (${from}::date IS NULL OR d.effective_from >= ${from}::date)
          AND (${to}::date IS NULL OR d.effective_from <= ${to}::date)
          AND (${before?.day ?? null}::date IS NULL OR d.effective_from <= ${before?.day ?? null}::date)
        ORDER BY d.effective_from DESC, d.recorded_at DESC, d.id DESC LIMIT ${limit + SAME_DAY}`.execute(tx);
      const names = await means.directory.personNames(tx, [...new Set(rows.map(({ decided_by }) => decided_by))]);
      return rows.map((row) => {
        const kind = parseKind(row.kind);
        const axis = AXIS_WORDS[row.axis] ?? { zh: row.axis, en: row.axis };
        const action = CERTIFICATE_ACTION_NAMES[actionOfKind(kind)];
        const annex = {
          zh: `附表第 ${row.annex_version} 版 ${row.annex_rows} 行`,
          en: `annex version ${row.annex_version}, rows: ${row.annex_rows}`,
        };
        return {
          id: `decision:${row.id}`,
          at: toInstant(row.recorded_at).toString({ smallestUnit: 'millisecond' }),
          day: row.effective_from,
          until: kind === 'suspended' ? row.effective_to : null,
          lane: SANCTIONS.has(kind) ? 'sanction' : kind === 'changed' ? 'change' : 'certificate',
          words: {
            zh: `${axis.zh} ${row.number} ${action.zh}${row.named === null ? '' : `（部分，${row.named} 项）`}，${annex.zh}`,
            en: `${axis.en} ${row.number}: ${action.en}${row.named === null ? '' : ` (in part, rows: ${row.named})`}; ${annex.en}`,
          },
          by: row.decided_by === NOBODY ? null : (names.get(row.decided_by) ?? null),
          link: `/office/certificates/${row.certificate_id}`,
          logEntryId: row.log_entry_id,
        };
      });
    },
  };
}

const SANCTIONS: ReadonlySet<string> = new Set(['suspended', 'resumed', 'revoked']);

/** Entries of the day of the last place come again, and the line passes them over. */
const SAME_DAY = 50;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly effective_from: string;
  readonly effective_to: string | null;
  readonly recorded_at: Date;
  readonly decided_by: string;
  readonly log_entry_id: string;
  readonly annex_version: number;
  readonly annex_rows: number;
  readonly certificate_id: string;
  readonly axis: string;
  readonly number: string;
  /** How many rows it names, where it is about single rows. */
  readonly named: number | null;
}
