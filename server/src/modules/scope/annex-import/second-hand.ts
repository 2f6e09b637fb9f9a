import type { Refusal } from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ImportBatch, ImportTarget } from '../../registry/index.ts';

/**
 * Two hands where an annex in force is changed (R4-A0.2), as for a decision by form: whoever brought the table had it
 * checked, and another person who may decide takes it. One hand suffices for a first take-over: every annex concerned is
 * empty, and the file adds what was decided elsewhere before this register was kept. An import is the business of the
 * office that brought it and only reaches certificates of that office, so the right is asked for on its region.
 */
export const annexSecondHand: NonNullable<ImportTarget['secondHand']> = {
  admits: (actor, region) => may(actor, 'certificate.decide', { region }),
  async findRefusal(tx, actor, batch, step) {
    if (step === 'cancel') return null;
    // What the second hand takes is what the first prepared: columns and choices are not changed behind his back.
    if (step === 'check' || step === 'reread') return batch.byPerson === actor.personId ? null : OTHERS_TABLE;
    if (batch.byPerson !== actor.personId && may(actor, 'certificate.decide', { region: batch.region })) return null;
    const changes = step === 'accept' ? await changesAnnexes(tx, batch) : await standsInAnnexes(tx, batch);
    return changes ? SECOND_HAND_NEEDED[step] : null;
  },
};

/** Whether taking the rows changes an annex that has rows. An update takes rows off and always does. */
export async function changesAnnexes(tx: Tx, batch: ImportBatch): Promise<boolean> {
  if (batch.mode === 'update') return true;
  const { rows } = await sql`
    SELECT FROM scope.annex_certificate a
    WHERE a.batch_id = ${batch.id}::uuid
      AND EXISTS (SELECT FROM scope.annex_line l WHERE l.batch_id = a.batch_id AND l.certificate_id = a.certificate_id)
      AND EXISTS (SELECT FROM scope.capability c WHERE c.certificate_id = a.certificate_id AND c.recorded_to IS NULL)
    LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** Whether taking the import back changes an annex that has rows: after a first take-over they are the import's own. */
export async function standsInAnnexes(tx: Tx, { id }: ImportBatch): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM scope.decision d
    WHERE d.batch_id = ${id}::uuid
      AND EXISTS (SELECT FROM scope.capability c WHERE c.certificate_id = d.certificate_id AND c.recorded_to IS NULL)
    LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** Why not alone, and who can: also thrown by a run that finds itself in one hand. */
export const SECOND_HAND_NEEDED = {
  accept: {
    code: 'SECOND_HAND_NEEDED',
    clause: 'R4-A0.2',
    message: {
      zh: '此表改变已有内容的能力附表，须由上传人以外、有“决定”权限的人员导入。',
      en: 'This table changes annexes that have rows already: somebody else than who uploaded it, who may decide on certificates, must take it.',
    },
    wayOut: {
      zh: '请处室负责人在“表格导入”中打开此表，核对后导入；首次接收空附表可由上传人自行导入。',
      en: 'Ask the division head to open it under “Imports” and accept it. Only a first take-over onto empty annexes is one person’s.',
    },
  },
  undo: {
    code: 'SECOND_HAND_NEEDED',
    clause: 'R4-A0.2',
    message: {
      zh: '撤销此次导入将改变现行能力附表，须由上传人以外、有“决定”权限的人员撤销。',
      en: 'Taking this import back changes annexes in force: somebody else than who uploaded it, who may decide on certificates, must undo it.',
    },
    wayOut: {
      zh: '请处室负责人在“表格导入”中打开此次导入并撤销。',
      en: 'Ask the division head to open it under “Imports” and undo it.',
    },
  },
} as const satisfies Readonly<Record<'accept' | 'undo', Refusal>>;

const OTHERS_TABLE: Refusal = {
  code: 'OTHERS_TABLE',
  clause: 'R4-A0.2',
  message: {
    zh: '能力附表由上传人本人核对，他人不能改变其列对应和选项。',
    en: 'An annex is checked by whoever uploaded it; nobody else changes its columns and choices.',
  },
  wayOut: { zh: '请上传人重新核对，或由您另行上传。', en: 'Ask who uploaded it, or upload the table yourself.' },
};
