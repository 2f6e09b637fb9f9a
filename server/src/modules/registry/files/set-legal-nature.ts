import type { Result } from '@hengjian/kernel';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { addPart } from './add-part.ts';
import { changePart } from './change-part.ts';
import { openFile } from './file-of.ts';
import { LEGAL_NATURE } from './parts.ts';
import type { SavedPart } from './save-part.ts';

/** Says what an institution is in law. There is one such statement per file: the first adds it, later ones change it. */
export async function setLegalNature(
  means: RegistryMeans,
  actor: Actor,
  institutionId: string,
  body: { readonly baseVersion: number; readonly draft: Readonly<Record<string, unknown>> },
): Promise<Result<SavedPart, Refused>> {
  const present = await withinJurisdiction(means.db, actor.region, async (tx) => {
    const file = await openFile(tx, actor, institutionId);
    if (!file.ok) return undefined;
    return tx
      .selectFrom('registry.legal_nature')
      .select('id')
      .where('institution_id', '=', institutionId)
      .executeTakeFirst();
  });
  if (present === undefined) return addPart(means, actor, LEGAL_NATURE, institutionId, body.draft);
  return changePart(means, actor, LEGAL_NATURE, { institutionId, id: present.id }, body);
}
