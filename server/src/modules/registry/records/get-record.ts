import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { FORBIDDEN, MISSING, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { loadHistory, type RecordChange } from './history.ts';
import type { RecordKind } from './kind.ts';
import { mayRead, type RecordRights, rightsOf } from './may.ts';
import { findRecord, recordFor } from './read-records.ts';
import { findOwner } from './owner.ts';

export interface RecordDetail {
  readonly record: ReturnType<typeof recordFor>;
  readonly changes: RecordChange[];
  readonly may: RecordRights;
}

/** A record with its history, both without what the person may not read. */
export async function getRecord(
  means: RegistryMeans,
  actor: Actor,
  kind: RecordKind,
  id: string,
): Promise<Result<RecordDetail, Refused>> {
  if (!mayRead(actor)) return err(FORBIDDEN);
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const record = await findRecord(tx, kind, id);
    if (record === undefined) return err(MISSING);
    const owner = await findOwner(tx, kind, id);
    const subject = { region: String(record.values['region']), ownerIds: owner === null ? [] : [owner] };
    // As for a list: what somebody may not see is not there.
    if (!may(actor, 'registry.read', subject)) return err(MISSING);
    const readCredit = may(actor, 'registry.credit.read', subject);
    const inside = { region: subject.region };
    return ok({
      record: recordFor(kind, record, readCredit),
      changes: await loadHistory(tx, means.directory, kind, id, readCredit),
      may: { ...rightsOf(actor), edit: may(actor, 'registry.edit', inside), readCredit },
    });
  });
}
