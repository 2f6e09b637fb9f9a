import { siteNeedsOwnApproval } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { checkPart, type PartFinding } from './check-part.ts';
import type { FileOf } from './file-of.ts';
import type { FilePart, PartDraft } from './part.ts';

export interface Judgement {
  readonly errors: readonly PartFinding[];
  readonly warnings: readonly PartFinding[];
}

/**
 * Judges a part as it would stand, by itself and beside the rest of the file. `id` is the part's own, null for a new one.
 * The file is locked by then, so that what is looked at stays.
 */
export async function judgePart(
  tx: Tx,
  file: FileOf,
  part: FilePart,
  whole: PartDraft,
  id: string | null,
): Promise<Judgement> {
  const errors = [...checkPart(part, whole)];
  const warnings: PartFinding[] = [];
  if (errors.length > 0) return { errors, warnings };
  switch (part.name) {
    case 'site':
      if (id === null && (await siteExists(tx, file.id, whole['number']))) errors.push(SITE_NUMBER_TAKEN);
      if (siteNeedsOwnApproval({ kind: String(whole['kind']), region: String(whole['region']) }, file.region))
        warnings.push(NEEDS_OWN_APPROVAL);
      break;
    case 'staff':
      if (id !== null && (await authorisedOutside(tx, id, whole))) errors.push(AUTHORISED_LONGER);
      break;
    case 'authorisation':
      errors.push(...(await judgeSignatory(tx, file, whole)));
      break;
    case 'instrument':
      if (!(await siteExists(tx, file.id, whole['site']))) errors.push(SITE_UNKNOWN);
      if (await codeTaken(tx, file.id, String(whole['code']), id)) errors.push(INSTRUMENT_CODE_TAKEN);
      break;
    case 'legal-nature':
    case 'document':
    case 'insurance':
    case 'commitment':
    case 'contact':
      break;
  }
  return { errors, warnings };
}

async function siteExists(tx: Tx, institutionId: string, number: unknown): Promise<boolean> {
  const found = await tx
    .selectFrom('registry.site')
    .select('id')
    .where('institution_id', '=', institutionId)
    .where('number', '=', Number(number))
    .executeTakeFirst();
  return found !== undefined;
}

async function codeTaken(tx: Tx, institutionId: string, code: string, own: string | null): Promise<boolean> {
  const found = await tx
    .selectFrom('registry.instrument')
    .select('id')
    .where('institution_id', '=', institutionId)
    .where('code', '=', code)
    .executeTakeFirst();
  return found !== undefined && found.id !== own;
}

/** Whether the person may sign on days on which he would not be employed. */
async function authorisedOutside(tx: Tx, staffId: string, whole: PartDraft): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM registry.authorisation a
    WHERE a.staff_id = ${staffId}::uuid
      AND NOT daterange(${whole['from']}::date, ${whole['to'] ?? null}::date, '[]') @> daterange(a.valid_from, a.valid_to, '[]')
    LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** A signatory is a person of this institution, and signs only while employed there. */
async function judgeSignatory(tx: Tx, file: FileOf, whole: PartDraft): Promise<readonly PartFinding[]> {
  const person = await tx
    .selectFrom('registry.staff')
    .select(['valid_from', 'valid_to'])
    .where('id', '=', String(whole['staffId']))
    .where('institution_id', '=', file.id)
    .executeTakeFirst();
  if (person === undefined) return [SIGNATORY_ELSEWHERE];
  const [from, to] = [String(whole['from']), whole['to'] ?? null];
  const late = person.valid_to !== null && (to === null || String(to) > person.valid_to);
  if (from < person.valid_from) return [{ ...OUTSIDE_EMPLOYMENT, at: 'from' }];
  return late ? [OUTSIDE_EMPLOYMENT] : [];
}

const SITE_NUMBER_TAKEN: PartFinding = {
  at: 'number',
  code: 'SITE_NUMBER_TAKEN',
  message: {
    zh: '该场所号已经使用（停用的场所号也不再使用）',
    en: 'the number is taken; numbers of closed sites stay taken',
  },
  wayOut: { zh: '不填场所号即自动取下一个。', en: 'Leave the number out to get the next one.' },
};
const NEEDS_OWN_APPROVAL: PartFinding = {
  at: 'region',
  code: 'NEEDS_OWN_APPROVAL',
  message: {
    zh: '该分支机构在外市或外省，应单独取得资质认定',
    en: 'this branch lies in another city or province and needs an approval of its own',
  },
};
const AUTHORISED_LONGER: PartFinding = {
  at: 'to',
  code: 'OUTSIDE_EMPLOYMENT',
  message: {
    zh: '该人员的签字授权超出了这段从业时间',
    en: 'the person is authorised to sign on days outside this employment',
  },
  wayOut: {
    zh: '请先终止或修改其签字授权，或使用“人员离职”一并终止。',
    en: 'End or change the authorisations first, or end the employment, which ends them too.',
  },
};
const SIGNATORY_ELSEWHERE: PartFinding = {
  at: 'staffId',
  code: 'SIGNATORY_ELSEWHERE',
  message: { zh: '该人员不在本机构的人员名册中', en: 'this person is not among the people of this institution' },
  wayOut: {
    zh: '授权签字人须为本机构人员，请先登记人员。',
    en: 'A signatory must be one of the institution’s own people; add the person first.',
  },
};
const OUTSIDE_EMPLOYMENT: PartFinding = {
  at: 'to',
  code: 'OUTSIDE_EMPLOYMENT',
  message: { zh: '签字授权超出了该人员在本机构的从业时间', en: 'the authorisation reaches beyond the employment' },
  wayOut: { zh: '请把授权起止日期改到从业时间之内。', en: 'Choose days within the employment.' },
};
const SITE_UNKNOWN: PartFinding = {
  at: 'site',
  code: 'SITE_UNKNOWN',
  message: { zh: '本机构没有这个场所号', en: 'the institution has no site of this number' },
  wayOut: {
    zh: '请先登记场所，或改用已登记的场所号。',
    en: 'Add the site first, or use the number of one that exists.',
  },
};
const INSTRUMENT_CODE_TAKEN: PartFinding = {
  at: 'code',
  code: 'INSTRUMENT_CODE_TAKEN',
  message: { zh: '本机构已有这个设备编号', en: 'another instrument of the institution has this code' },
  wayOut: { zh: '请修改原有设备，或使用新的编号。', en: 'Change the instrument that exists, or give another code.' },
};
