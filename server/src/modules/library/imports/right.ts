import type { Refusal } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import { NotTaken } from '../../registry/index.ts';
import { mayEditStandards } from '../standards/edit-standard.ts';
import type { LibraryImportMeans } from './means.ts';

/**
 * Importing is a right on registers; the library asks for its own besides (`standard.edit` on the region whose library it
 * is). What can be told from the office alone is told before the rows are judged.
 */
export function findForeignOffice(means: LibraryImportMeans, region: string): Refusal | null {
  return region === means.region ? null : NOT_THE_KEEPER;
}

/** Whether this person holds the right now: asked of whoever has the rows taken, and of whoever has them taken back. */
export async function holdsRight(tx: Tx, means: LibraryImportMeans, personId: string): Promise<boolean> {
  const holder = await means.findHolder(tx, personId);
  return holder !== null && mayEditStandards(means, holder);
}

export async function requireRight(tx: Tx, means: LibraryImportMeans, personId: string): Promise<void> {
  if (!(await holdsRight(tx, means, personId))) throw new NotTaken(NOT_ENTITLED);
}

const WAY_OUT = {
  zh: '请由管理本项目参数库的单位里有“登记标准”权限的人员办理。',
  en: 'Have it done by somebody of the office that keeps this library who may record standards.',
};
const NOT_THE_KEEPER: Refusal = {
  code: 'NOT_THE_KEEPER',
  clause: 'R3-2',
  message: {
    zh: '本系统的标准和项目参数库由另一单位维护，本单位不能导入。',
    en: 'Standards and the parameter library of this system are kept by another office; this one cannot import into them.',
  },
  wayOut: WAY_OUT,
};
const NOT_ENTITLED: Refusal = {
  code: 'NOT_ENTITLED',
  clause: 'R3-2',
  message: {
    zh: '办理导入的人没有“登记标准”权限，没有导入任何一行。',
    en: 'Whoever accepted this table may not record standards; no row was taken.',
  },
  wayOut: WAY_OUT,
};

/** Why rows stay in the library: the right to bring them in is the right to take them back. */
export const STAYS_WITHOUT_RIGHT = {
  code: 'NOT_ENTITLED',
  clause: 'R3-2',
  message: {
    zh: '办理撤销的人没有“登记标准”权限，未撤销',
    en: 'Whoever undid this table may not record standards; it stays',
  },
  wayOut: WAY_OUT,
};
