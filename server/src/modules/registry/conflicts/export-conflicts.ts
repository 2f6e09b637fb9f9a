import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, FORBIDDEN, type Refused } from '../../../platform/use-case/index.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { OutColumn, OutRow } from '../../../platform/tables/index.ts';
import type { RegistryMeans } from '../means.ts';
import { type OutFile, outFile, type TableFormat } from '../out-file.ts';
import { choiceCodec } from '../records/codecs.ts';
import { CONFLICT_REASON_ENTRIES } from '../records/dictionaries.ts';
import type { Locale } from '../records/value.ts';
import { peopleIn } from './list-conflicts.ts';
import { conditionsOf, type ConflictFilter, orderOf, selectConflicts } from './read-conflicts.ts';

const REASON = choiceCodec(CONFLICT_REASON_ENTRIES, '回避事由', 'reasons');

// biome-ignore format: headings read as a table
const HEADINGS = {
  zh: ['人员编号', '检查人员', '机构编号', '机构名称', '回避事由', '说明', '申报人', '申报日期', '解除日期', '解除原因'],
  en: ['Inspector code', 'Inspector', 'Institution code', 'Institution', 'Reason', 'Note', 'Declared by', 'Declared on', 'Ended on', 'Why ended'],
} as const;

/** Exactly the conflicts of the list. They are few – hundreds where institutions are thousands – so one reading does. */
export function exportConflicts(
  means: RegistryMeans,
  actor: Actor,
  filter: ConflictFilter,
  wanted: { readonly format: TableFormat; readonly locale: Locale },
): Promise<Result<OutFile, Refused>> {
  return decide(means, actor, { action: 'conflict.export', subject: 'conflict' }, async (tx) => {
    const inside = { region: actor.region };
    if (!may(actor, 'registry.export', inside) || !may(actor, 'conflict.read', inside)) return err(FORBIDDEN);
    const found = await selectConflicts(tx, sql`${conditionsOf(filter)} ${orderOf(filter)}`);
    const names = await means.directory.personNames(tx, peopleIn(found));
    await audit(tx, means, {
      personId: actor.personId,
      sessionId: actor.sessionId,
      action: 'registry.export',
      subject: 'conflict',
      outcome: 'done',
      details: { rows: found.length },
    });
    const rows = found.map(
      (row): OutRow => [
        row.inspector.code,
        row.inspector.name,
        row.institution.code,
        row.institution.name,
        REASON.print(row.reason, wanted.locale),
        row.note,
        names.get(row.declaredById) ?? null,
        officialDay(row.declaredAt),
        row.ended === null ? null : officialDay(row.ended.at),
        row.ended?.reason ?? null,
      ],
    );
    const columns = HEADINGS[wanted.locale].map((header): OutColumn => ({ header, kind: 'text', width: 18 }));
    return ok(outFile({ zh: '回避关系', en: 'Conflicts' }, means.clock, wanted, columns, each(rows)));
  });
}

function officialDay(instant: string): string {
  return officialDate(Temporal.Instant.from(instant));
}

async function* each(rows: readonly OutRow[]): AsyncGenerator<OutRow> {
  yield* rows;
}
