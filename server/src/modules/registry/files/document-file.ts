import type { Readable } from 'node:stream';
import type { Refusal } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { FileRefusal } from '../../../platform/files/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { singleLine } from '../../../platform/tables/index.ts';
import { decide, MISSING, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { openFile, openFileToEdit } from './file-of.ts';
import { DOCUMENT } from './parts.ts';
import { findPart } from './read-parts.ts';
import { authorship, changedSince, lockFile, saved, type SavedPart } from './save-part.ts';
import { updateParts } from './write-parts.ts';

/** A quality manual is some megabytes; scanned ones more. */
const LIMIT = 32 * 1024 * 1024;

interface At {
  readonly institutionId: string;
  readonly id: string;
}

/**
 * Lays the file of a document into the store and its hash into the document. The file is taken in only from somebody who
 * may; one that is replaced stays in the store, because the history names its hash.
 */
export async function putDocumentFile(
  means: RegistryMeans,
  actor: Actor,
  at: At,
  brought: { readonly baseVersion: number; readonly fileName: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<Result<SavedPart, Refused>> {
  const about = { action: 'file.document.bring', subject: `document:${at.id}` };
  const allowed = await withinJurisdiction(means.db, actor.region, (tx) => openFileToEdit(tx, actor, at.institutionId));
  if (!allowed.ok) return decide(means, actor, about, async () => allowed);
  const stored = await means.files.put(brought.content, LIMIT);
  if (!stored.ok) return decide(means, actor, about, async () => refuse(fileRefusal(stored.error)));
  return decide(means, actor, about, async (tx) => {
    const file = await openFileToEdit(tx, actor, at.institutionId);
    if (!file.ok) return file;
    await lockFile(tx, file.value);
    const current = await findPart(tx, DOCUMENT, at.institutionId, at.id);
    if (current === undefined) return missing();
    if (current.version !== brought.baseVersion) return changedSince(tx, means, current);
    const draft = { fileSha256: stored.value.sha256, fileName: tidyName(brought.fileName) };
    const source = sql`SELECT ${at.id}::uuid AS id, ${current.version}::integer AS version, ${JSON.stringify(draft)}::jsonb AS draft`;
    const [written] = await updateParts(tx, DOCUMENT, source, authorship(means, actor));
    if (written === undefined) return changedSince(tx, means, current);
    return saved(tx, means, file.value, DOCUMENT, written, []);
  });
}

/** The file of a document, for those who see the institution. */
export async function readDocumentFile(
  means: RegistryMeans,
  actor: Actor,
  at: At,
): Promise<Result<{ readonly name: string; readonly content: Readable }, Refused>> {
  const found = await withinJurisdiction(means.db, actor.region, (tx) => findFile(tx, actor, at));
  return found.ok ? ok({ name: found.value.name, content: await means.files.read(found.value.sha256) }) : found;
}

async function findFile(tx: Tx, actor: Actor, at: At): Promise<Result<{ name: string; sha256: string }, Refused>> {
  const file = await openFile(tx, actor, at.institutionId);
  if (!file.ok) return file;
  const document = await findPart(tx, DOCUMENT, at.institutionId, at.id);
  const sha256 = document?.values['fileSha256'];
  if (typeof sha256 !== 'string') return err(MISSING);
  return ok({ name: String(document?.values['fileName'] ?? 'document'), sha256 });
}

/** A name to save under, not a path, and nothing that could end a header. */
function tidyName(name: string): string {
  const last = singleLine(name).split(/[\\/]/).at(-1) ?? '';
  const plain = Array.from(last.toWellFormed())
    .filter((one) => !/[\p{Cc}"]/u.test(one))
    .slice(-120)
    .join('');
  return plain === '' ? '文件 file' : plain;
}

function fileRefusal(refusal: FileRefusal): Refusal {
  if (refusal.code === 'EMPTY')
    return {
      code: 'FILE_EMPTY',
      clause: DOCUMENT.clause,
      message: { zh: '文件是空的。', en: 'The file is empty.' },
      wayOut: { zh: '请检查后重新上传。', en: 'Check it and bring it again.' },
    };
  const limit = Math.floor(refusal.limit / 2 ** 20);
  return {
    code: 'FILE_TOO_LARGE',
    clause: DOCUMENT.clause,
    message: { zh: `文件超过 ${limit} MB。`, en: `The file is larger than ${limit} MB.` },
    wayOut: { zh: '请压缩扫描件或分册登记。', en: 'Compress the scan, or add its volumes one by one.' },
  };
}
