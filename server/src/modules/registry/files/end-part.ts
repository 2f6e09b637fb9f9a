import type { Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { openFileToEdit } from './file-of.ts';
import type { FilePart } from './part.ts';
import { AUTHORISATION } from './parts.ts';
import { findPart } from './read-parts.ts';
import { authorship, changedSince, lockFile, saved, type SavedPart } from './save-part.ts';
import { updateParts } from './write-parts.ts';

interface Ending {
  readonly baseVersion: number;
  /** The last day on which it holds. */
  readonly on: string;
  readonly reason: string;
}

/**
 * Ends a part: nothing in a file is deleted, it gets its last day and the reason. Who leaves may sign nothing any more,
 * so with an employment its authorisations end too.
 */
export async function endPart(
  means: RegistryMeans,
  actor: Actor,
  part: FilePart,
  at: { readonly institutionId: string; readonly id: string },
  { baseVersion, on, reason }: Ending,
): Promise<Result<SavedPart, Refused>> {
  const about = { action: `file.${part.name}.end`, subject: `${part.name}:${at.id}` };
  return decide(means, actor, about, async (tx) => {
    const file = await openFileToEdit(tx, actor, at.institutionId);
    if (!file.ok) return file;
    await lockFile(tx, file.value);
    const current = await findPart(tx, part, at.institutionId, at.id);
    if (current === undefined) return missing();
    if (current.version !== baseVersion) return changedSince(tx, means, current);
    const { from, to } = current.values;
    const refusal =
      reason.trim() === ''
        ? REASON_NEEDED
        : typeof from === 'string' && on < from
          ? ENDS_BEFORE_IT_BEGINS
          : typeof to === 'string' && to <= on
            ? ENDED_ALREADY
            : undefined;
    if (refusal !== undefined) return refuse({ ...refusal, clause: part.clause });
    const by = authorship(means, actor);
    if (part.name === 'staff') {
      if (await signsLater(tx, at.id, on)) return refuse({ ...SIGNS_LATER, clause: part.clause });
      await endAuthorisations(tx, at.id, on, reason.trim(), by);
    }
    const source = sql`SELECT ${at.id}::uuid AS id, ${current.version}::integer AS version, jsonb_build_object('to', ${on}::text) AS draft`;
    const [written] = await updateParts(tx, part, source, by, { act: 'ended', reason: reason.trim() });
    if (written === undefined) return changedSince(tx, means, current);
    return saved(tx, means, file.value, part, written, []);
  });
}

async function signsLater(tx: Tx, staffId: string, on: string): Promise<boolean> {
  const later = await tx
    .selectFrom('registry.authorisation')
    .select('id')
    .where('staff_id', '=', staffId)
    .where('valid_from', '>', on)
    .executeTakeFirst();
  return later !== undefined;
}

async function endAuthorisations(
  tx: Tx,
  staffId: string,
  on: string,
  reason: string,
  by: ReturnType<typeof authorship>,
): Promise<void> {
  const source = sql`
    SELECT a.id, a.version, jsonb_build_object('to', ${on}::text) AS draft
    FROM registry.authorisation a
    WHERE a.staff_id = ${staffId}::uuid AND coalesce(a.valid_to, 'infinity') > ${on}::date`;
  await updateParts(tx, AUTHORISATION, source, by, { act: 'ended', reason });
}

const REASON_NEEDED = {
  code: 'REASON_NEEDED',
  message: { zh: '请写明原因。', en: 'Say why it ends.' },
  at: '/reason',
  wayOut: { zh: '原因会留在修改记录中。', en: 'The reason stays in the history.' },
};
const ENDS_BEFORE_IT_BEGINS = {
  code: 'PERIOD_REVERSED',
  message: { zh: '截止日期早于开始日期。', en: 'It would end before it begins.' },
  at: '/on',
  wayOut: { zh: '请选择开始日期当天或之后的日期。', en: 'Choose its first day or a later one.' },
};
const SIGNS_LATER = {
  code: 'OUTSIDE_EMPLOYMENT',
  message: {
    zh: '该人员有一项签字授权在此日之后才开始。',
    en: 'The person has an authorisation to sign that only begins after this day.',
  },
  at: '/on',
  wayOut: { zh: '请先修改该项授权的起止日期。', en: 'Change the days of that authorisation first.' },
};
const ENDED_ALREADY = {
  code: 'ENDED_ALREADY',
  message: { zh: '此前已经截止于这一天或更早。', en: 'It has ended on that day or before.' },
  at: '/on',
  wayOut: { zh: '如截止日期有误，请用“修改”更正。', en: 'If the last day is wrong, correct it with a change.' },
};
