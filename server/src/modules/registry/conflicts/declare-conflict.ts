import type { BodyOf, declareConflict as declareEndpoint, Refusal } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import { lock } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { mayDeclare } from './list-conflicts.ts';

/** Declares that an inspector must not inspect an institution; a clerk for anybody of his region, an inspector for himself. */
export async function declareConflict(
  means: RegistryMeans,
  actor: Actor,
  body: BodyOf<typeof declareEndpoint>,
): Promise<Result<{ id: string }, Refused>> {
  const id = means.ids.next();
  return decide(means, actor, { action: 'conflict.declare', subject: `conflict:${id}` }, async (tx) => {
    const inspector = await tx
      .selectFrom('registry.inspector')
      .select(['region_code', 'person_id'])
      .where('id', '=', body.inspectorId)
      .executeTakeFirst();
    const institution = await tx
      .selectFrom('registry.institution')
      .select('region_code')
      .where('id', '=', body.institutionId)
      .executeTakeFirst();
    if (inspector === undefined || institution === undefined) return missing();
    if (!mayDeclare(actor, inspector.region_code, inspector.person_id)) return forbidden();
    if (body.reason === 'other' && body.note.trim() === '') return refuse(NOTE_NEEDED);
    // Rows that nobody may update cannot be locked; two declarations of one pair would both find none.
    await lock(tx, `conflict:${body.inspectorId}:${body.institutionId}`);
    const known = await tx
      .selectFrom('registry.conflict as c')
      .leftJoin('registry.conflict_end as e', 'e.conflict_id', 'c.id')
      .where('c.inspector_id', '=', body.inspectorId)
      .where('c.institution_id', '=', body.institutionId)
      .where('e.conflict_id', 'is', null)
      .select('c.id')
      .executeTakeFirst();
    if (known !== undefined) return refuse(ALREADY_DECLARED);
    await tx
      .insertInto('registry.conflict')
      .values({
        id,
        inspector_id: body.inspectorId,
        institution_id: body.institutionId,
        reason: body.reason,
        note: body.note.trim(),
        declared_by: actor.personId,
        declared_at: toDate(means.clock.now()),
      })
      .execute();
    return ok({ id });
  });
}

const ALREADY_DECLARED: Refusal = {
  code: 'ALREADY_DECLARED',
  message: { zh: '这一回避关系已经申报，仍然有效。', en: 'This conflict has been declared already and is in force.' },
};
const NOTE_NEEDED: Refusal = {
  code: 'NOTE_NEEDED',
  message: { zh: '事由为“其他”时请写明情况。', en: 'With the reason “other”, say what it is.' },
  at: '/note',
};
