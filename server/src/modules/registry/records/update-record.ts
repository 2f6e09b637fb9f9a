import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse, stale } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { announceInstitutions } from './announce.ts';
import { checkDraft } from './check-draft.ts';
import { findTaken } from './codes.ts';
import { computedStatus, findComputedChanges } from './computed-status.ts';
import { type SavedRecord, setsInternal } from './create-record.ts';
import { draftTexts } from './draft-texts.ts';
import type { RecordKind } from './kind.ts';
import { findRecord, type StoredRecord } from './read-records.ts';
import { changedMeanwhile, invalid, taken } from './refusals.ts';
import { updateRecords } from './write-records.ts';

/** Changes a record somebody has open, unless another person changed it since. */
export async function updateRecord(
  means: RegistryMeans,
  actor: Actor,
  kind: RecordKind,
  id: string,
  body: { readonly baseVersion: number; readonly draft: Readonly<Record<string, unknown>> },
): Promise<Result<SavedRecord, Refused>> {
  return decide(means, actor, { action: `${kind.subject}.update`, subject: `${kind.subject}:${id}` }, async (tx) => {
    const record = await findRecord(tx, kind, id);
    if (record === undefined) return missing();
    if (!may(actor, 'registry.edit', { region: String(record.values['region']) })) return forbidden();
    if (setsInternal(actor, kind, body.draft)) return forbidden();
    if (record.version !== body.baseVersion) return stale(await whoChanged(tx, means, record));
    const checked = checkDraft(kind, draftTexts(kind, body.draft), {
      purpose: 'update',
      jurisdiction: actor.region,
      emptyMeans: 'none',
    });
    if (checked.errors.length > 0) return refuse(invalid(kind, checked.errors));
    const computed = kind.subject === 'institution' ? findComputedChanges(checked.draft, record.values) : [];
    if (computed.length > 0) return refuse(computedStatus(computed));
    const key = kind.identity({ ...record.values, ...checked.draft });
    if (key !== undefined && key !== kind.identity(record.values) && (await findTaken(tx, kind, [key])).has(key)) {
      return refuse(taken(kind, kind.uniqueKey));
    }
    const source = sql`SELECT ${id}::uuid AS id, ${record.version}::integer AS version, ${JSON.stringify(checked.draft)}::jsonb AS draft`;
    const [written] = await updateRecords(tx, kind, source, {
      personId: actor.personId,
      batchId: null,
      clock: means.clock,
    });
    if (written === undefined) return stale(await whoChanged(tx, means, (await findRecord(tx, kind, id)) ?? record));
    if (kind.subject === 'institution') await announceInstitutions(tx, means, [id]);
    return ok({ id, code: record.code, version: written.version, warnings: checked.warnings });
  });
}

async function whoChanged(tx: Tx, { directory }: RegistryMeans, record: StoredRecord) {
  const change = await tx
    .selectFrom('registry.change')
    .select('by_person')
    .where('subject_id', '=', record.id)
    .where('version', '=', record.version)
    .executeTakeFirst();
  const names = change === undefined ? undefined : await directory.personNames(tx, [change.by_person]);
  return changedMeanwhile(record, names?.get(change?.by_person ?? '') ?? null);
}
