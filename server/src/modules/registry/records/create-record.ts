import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { announceInstitutions } from './announce.ts';
import { checkDraft, type ColumnFinding } from './check-draft.ts';
import { codePrefix, findTaken, nextCodes } from './codes.ts';
import { draftTexts } from './draft-texts.ts';
import type { RecordKind } from './kind.ts';
import { rightsOf } from './may.ts';
import { invalid, taken } from './refusals.ts';
import { insertRecords } from './write-records.ts';

export interface SavedRecord {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly warnings: ColumnFinding[];
}

/**
 * Adds a record. Creating is not updating: a key that exists is refused, never overwritten. Status, certificate number and
 * expiry of an institution are a statement here, of a licence granted before this register was kept: it is taken over as a
 * decision, and from then on the three follow from decisions.
 */
export async function createRecord(
  means: RegistryMeans,
  actor: Actor,
  kind: RecordKind,
  body: { readonly code?: string; readonly draft: Readonly<Record<string, unknown>> },
): Promise<Result<SavedRecord, Refused>> {
  const id = means.ids.next();
  return decide(means, actor, { action: `${kind.subject}.create`, subject: `${kind.subject}:${id}` }, async (tx) => {
    const checked = checkDraft(kind, draftTexts(kind, body.draft), {
      purpose: 'create',
      jurisdiction: actor.region,
      emptyMeans: 'none',
    });
    if (!rightsOf(actor).edit || setsInternal(actor, kind, body.draft)) return forbidden();
    if (checked.errors.length > 0) return refuse(invalid(kind, checked.errors));
    if (!may(actor, 'registry.edit', { region: String(checked.draft['region']) })) return forbidden();
    const key = kind.identity(checked.draft);
    const known = await findTaken(
      tx,
      kind,
      [key, body.code].filter((one) => one !== undefined),
    );
    if (key !== undefined && known.has(key)) return refuse(taken(kind, kind.uniqueKey));
    if (body.code !== undefined && known.has(body.code)) return refuse(taken(kind, 'code'));
    const code =
      body.code ?? (await nextCodes(tx, kind, codePrefix(kind, String(checked.draft['region'])), 1))[0] ?? '';
    const source = sql`SELECT ${id}::uuid AS id, ${code}::text AS code, ${JSON.stringify(checked.draft)}::jsonb AS draft, false AS synthetic`;
    const made = await insertRecords(tx, kind, source, { personId: actor.personId, batchId: null, clock: means.clock });
    // Somebody added the same key between the look and the write.
    if (made.length === 0) return refuse(taken(kind, kind.uniqueKey));
    if (kind.subject === 'institution') await announceInstitutions(tx, means, [id]);
    return ok({ id, code, version: 1, warnings: checked.warnings });
  });
}

/** What somebody may not read he may not write either. */
export function setsInternal(actor: Actor, kind: RecordKind, draft: Readonly<Record<string, unknown>>): boolean {
  return !rightsOf(actor).readCredit && kind.columns.some(({ key, internal }) => internal === true && key in draft);
}
