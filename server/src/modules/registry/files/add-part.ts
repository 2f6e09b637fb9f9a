import type { Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { draftOf } from './draft-of.ts';
import { type FileOf, openFileToEdit } from './file-of.ts';
import { judgePart } from './judge-part.ts';
import type { FilePart, PartDraft } from './part.ts';
import { authorship, lockFile, refuseDraft, saved, type SavedPart } from './save-part.ts';
import { insertParts } from './write-parts.ts';

/** Adds a site, a person, an instrument … to a file. */
export async function addPart(
  means: RegistryMeans,
  actor: Actor,
  part: FilePart,
  institutionId: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Result<SavedPart, Refused>> {
  const id = means.ids.next();
  const about = { action: `file.${part.name}.add`, subject: `${part.name}:${id}` };
  return decide(means, actor, about, async (tx) => {
    const file = await openFileToEdit(tx, actor, institutionId);
    if (!file.ok) return file;
    await lockFile(tx, file.value);
    const read = draftOf(part, form, means.personKey);
    const draft = part.name === 'site' ? await withNumber(tx, file.value, read.draft) : read.draft;
    const judged = await judgePart(tx, file.value, part, draft, null);
    const errors = [...read.errors, ...judged.errors];
    if (errors.length > 0) return refuseDraft(part, errors);
    const source = sql`SELECT ${id}::uuid AS id, ${institutionId}::uuid AS institution_id, ${JSON.stringify(draft)}::jsonb AS draft`;
    const [written] = await insertParts(tx, part, source, authorship(means, actor));
    // The file is locked; only an import can have been faster.
    if (written === undefined) return refuse({ code: 'TAKEN', clause: part.clause, message: TAKEN, wayOut: RELOAD });
    return saved(tx, means, file.value, part, written, [...read.warnings, ...judged.warnings]);
  });
}

/** Numbers go up and are never given twice, also when a site is closed. */
async function withNumber(tx: Tx, file: FileOf, draft: PartDraft): Promise<PartDraft> {
  if (draft['number'] !== undefined) return draft;
  const { rows } = await sql<{ next: number }>`
    SELECT coalesce(max(number), 0) + 1 AS next FROM registry.site WHERE institution_id = ${file.id}::uuid`.execute(tx);
  return { ...draft, number: rows[0]?.next ?? 1 };
}

const TAKEN = { zh: '同样的一条刚刚由他人登记。', en: 'Somebody has just added the same.' };
const RELOAD = { zh: '请刷新后核对。', en: 'Reload and have a look.' };
