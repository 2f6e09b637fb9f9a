import type { ImportSubject, Refusal } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileRefusal } from '../../../platform/files/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { defaultLimits, suggestMapping } from '../../../platform/tables/index.ts';
import { decide, FORBIDDEN, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { rightsOf } from '../records/may.ts';
import { parseMapping, type Mapping, type Mode } from './batch.ts';
import type { ImportTarget } from './import-target.ts';
import { modeClosed } from './lacks.ts';
import { headingsHash, readHead, type Reading } from './reading.ts';
import { sealTable, secretFields } from './seal-table.ts';
import { hideSecrets } from './secrets.ts';
import { findTarget, type ImportMeans } from './targets.ts';

export interface NewTable {
  readonly subject: ImportSubject;
  readonly mode: Mode;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Keeps the file, reads its head and suggests what its columns mean. Nothing of the registry is touched yet. */
export async function beginImport(
  means: ImportMeans,
  actor: Actor,
  table: NewTable,
): Promise<Result<{ readonly id: string }, Refused>> {
  const id = means.ids.next();
  const about = { action: 'import.begin', subject: `import:${id}` };
  // Before a byte is taken: what somebody may not import he may not store here either.
  if (!may(actor, 'registry.import', { region: actor.region }))
    return decide(means, actor, about, async () => err(FORBIDDEN));
  const target = findTarget(means, table.subject);
  if (target === undefined) return missing();
  if (!target.modes.includes(table.mode))
    return decide(means, actor, about, async () => refuse(modeClosed(table.mode, table.subject)));
  const fileName = table.fileName.slice(0, 200);
  const sealed =
    secretFields(target).length === 0
      ? ok(table.content)
      : await sealTable(target, means.personKey, fileName, table.content);
  if (!sealed.ok) return decide(means, actor, about, async () => refuse(sealed.error));
  const stored = await means.files.put(sealed.value, defaultLimits.bytes);
  if (!stored.ok) return refuse(fileRefusal(stored.error));
  const reading = await readHead(await means.files.getPath(stored.value.sha256), fileName, {});
  return decide(means, actor, about, async (tx) => {
    if (!reading.ok) return refuse(reading.error);
    const { rows, ...head } = reading.value;
    const now = toDate(means.clock.now());
    const { mapping } = await suggestFor(tx, actor, target, table.mode, head);
    await tx
      .insertInto('registry.import_batch')
      .values({
        id,
        subject: table.subject,
        mode: table.mode,
        file_name: fileName,
        file_sha256: stored.value.sha256,
        file_size: stored.value.size,
        region_code: actor.region,
        state: 'mapped',
        reading: JSON.stringify(withoutSecrets(target, mapping, head)),
        mapping: JSON.stringify(mapping),
        total: rows,
        by_person: actor.personId,
        created_at: now,
        changed_at: now,
      })
      .execute();
    return ok({ id });
  });
}

/** The mapping that this person last used for these headings, else the one that the words suggest. */
export async function suggestFor(
  tx: Tx,
  actor: Actor,
  target: ImportTarget,
  mode: Mode,
  reading: Pick<Reading, 'columns'>,
): Promise<{ readonly mapping: Mapping; readonly remembered: boolean }> {
  const fields = target.fields(mode, rightsOf(actor));
  const used = await tx
    .selectFrom('registry.import_mapping')
    .select('mapping')
    .where('person_id', '=', actor.personId)
    .where('subject', '=', target.subject)
    .where('headings_hash', '=', headingsHash(reading))
    .executeTakeFirst();
  if (used !== undefined) {
    const known = new Set(fields.map(({ key }) => key));
    const kept = Object.entries(parseMapping(used.mapping)).filter(([key]) => known.has(key));
    return { mapping: Object.fromEntries(kept), remembered: true };
  }
  const { matches } = suggestMapping(
    reading.columns.map(({ header }) => header),
    fields,
  );
  return { mapping: Object.fromEntries(matches.map(({ field, index }) => [field, index])), remembered: false };
}

/** A sample as it may be kept and shown: the first rows of people's tables hold numbers that are nobody's business. */
export function withoutSecrets<Head extends Pick<Reading, 'sample'>>(
  target: ImportTarget,
  mapping: Mapping,
  head: Head,
): Head {
  const hide = hideSecrets(target, mapping);
  if (hide === undefined) return head;
  return { ...head, sample: head.sample.map(({ row, cells }) => ({ row, cells: [...hide(cells)] })) };
}

function fileRefusal(refusal: FileRefusal): Refusal {
  if (refusal.code === 'EMPTY') {
    return { code: 'FILE_EMPTY', message: { zh: '文件是空的。', en: 'The file is empty.' } };
  }
  const limit = Math.floor(refusal.limit / 2 ** 20);
  return {
    code: 'FILE_TOO_LARGE',
    message: {
      zh: `文件超过 ${limit} MB。请拆分后分次上传。`,
      en: `The file is larger than ${limit} MB. Split it and upload the pieces.`,
    },
  };
}
