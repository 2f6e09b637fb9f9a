import type { Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, missing, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { draftOf } from './draft-of.ts';
import { openFileToEdit } from './file-of.ts';
import { judgePart } from './judge-part.ts';
import type { FilePart } from './part.ts';
import { findPart } from './read-parts.ts';
import { authorship, changedSince, lockFile, refuseDraft, saved, type SavedPart } from './save-part.ts';
import { updateParts } from './write-parts.ts';

/** Changes a part somebody has open, unless another person changed it since. */
export async function changePart(
  means: RegistryMeans,
  actor: Actor,
  part: FilePart,
  at: { readonly institutionId: string; readonly id: string },
  body: { readonly baseVersion: number; readonly draft: Readonly<Record<string, unknown>> },
): Promise<Result<SavedPart, Refused>> {
  const about = { action: `file.${part.name}.change`, subject: `${part.name}:${at.id}` };
  return decide(means, actor, about, async (tx) => {
    const file = await openFileToEdit(tx, actor, at.institutionId);
    if (!file.ok) return file;
    await lockFile(tx, file.value);
    const current = await findPart(tx, part, at.institutionId, at.id);
    if (current === undefined) return missing();
    if (current.version !== body.baseVersion) return changedSince(tx, means, current);
    const read = draftOf(part, body.draft, means.personKey);
    const fixed = part.columns.filter((column) => column.fixed === true).map(({ key }) => [key, current.values[key]]);
    const whole = { ...current.values, ...read.draft, ...Object.fromEntries(fixed) };
    const judged = await judgePart(tx, file.value, part, whole, at.id);
    const errors = [...read.errors, ...judged.errors];
    if (errors.length > 0) return refuseDraft(part, errors);
    const source = sql`SELECT ${at.id}::uuid AS id, ${current.version}::integer AS version, ${JSON.stringify(read.draft)}::jsonb AS draft`;
    const [written] = await updateParts(tx, part, source, authorship(means, actor));
    if (written === undefined) return changedSince(tx, means, current);
    return saved(tx, means, file.value, part, written, [...read.warnings, ...judged.warnings]);
  });
}
