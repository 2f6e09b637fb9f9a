import { ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { lock, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { type Refused, refuse, stale } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { announceInstitutions } from '../records/announce.ts';
import { changedMeanwhile } from '../records/refusals.ts';
import type { PartFinding } from './check-part.ts';
import { doubleEmploymentWarning, findDoubleEmployment } from './double-employment.ts';
import { type FileOf, refusalAt } from './file-of.ts';
import type { FilePart } from './part.ts';
import type { StoredPart } from './read-parts.ts';

export interface SavedPart {
  readonly id: string;
  readonly version: number;
  readonly warnings: PartFinding[];
}

/** Two changes of one file go one after the other: what a rule has looked at stays until the decision is saved. */
export function lockFile(tx: Tx, file: FileOf): Promise<void> {
  return lock(tx, `registry.file:${file.id}`);
}

/** The first finding decides the words; all of them travel, so that a form can mark every place. */
export function refuseDraft(part: FilePart, errors: readonly PartFinding[]) {
  const [first] = errors;
  if (first === undefined) throw new Error('nothing is wrong with the part');
  const words = part.columns.find(({ key }) => key === first.at)?.words ?? { zh: '证件号码', en: 'Id number' };
  return refuse(refusalAt(part.clause, words, first, errors));
}

/** Somebody was faster: says who. */
export async function changedSince(tx: Tx, { directory }: RegistryMeans, part: StoredPart) {
  const { rows } = await sql<{ by_person: string }>`
    SELECT by_person FROM registry.file_change
    WHERE subject_id = ${part.id}::uuid AND version = ${part.version}`.execute(tx);
  const person = rows[0]?.by_person;
  const names = person === undefined ? undefined : await directory.personNames(tx, [person]);
  return stale(changedMeanwhile(part, names?.get(person ?? '') ?? null));
}

/** What follows from a saved part: the copy that others keep of the sites, and the question who works elsewhere. */
export async function saved(
  tx: Tx,
  means: RegistryMeans,
  file: FileOf,
  part: FilePart,
  written: { readonly id: string; readonly version: number },
  warnings: readonly PartFinding[],
): Promise<Result<SavedPart, Refused>> {
  if (part.name === 'site') await announceInstitutions(tx, means, [file.id]);
  const elsewhere = part.name === 'staff' ? await overlapsOf(tx, file, written.id) : [];
  return ok({ ...written, warnings: [...warnings, ...elsewhere] });
}

async function overlapsOf(tx: Tx, file: FileOf, staffId: string): Promise<readonly PartFinding[]> {
  const found = await findDoubleEmployment(tx, { institutionId: file.id }, { most: 10_000 });
  const overlaps = found.find((person) => person.staffId === staffId)?.overlaps ?? [];
  return overlaps.length === 0 ? [] : [doubleEmploymentWarning(overlaps)];
}

/** Written by whom, outside any import. */
export function authorship(means: RegistryMeans, actor: Actor) {
  return { personId: actor.personId, batchId: null, clock: means.clock };
}
