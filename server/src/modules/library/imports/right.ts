import type { Refusal } from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import type { Tx } from '../../../platform/database/index.ts';
import { type ImportBatch, NotTaken } from '../../registry/index.ts';
import type { LibraryImportMeans } from './means.ts';

/**
 * Importing is a right on registers; the library asks for its own besides (`standard.edit` on the province). What can be
 * told from the office alone is told before the rows are judged.
 */
export function findForeignOffice(region: string): Refusal | null {
  return region.endsWith('0000') ? null : NOT_THE_PROVINCE;
}

/** Whether whoever brought the file holds the right now: asked when its rows are taken, and when they are taken back. */
export async function holdsRight(tx: Tx, means: LibraryImportMeans, batch: ImportBatch): Promise<boolean> {
  const holder = await means.findHolder(tx, batch.byPerson);
  return holder !== null && may(holder, 'standard.edit', { region: `${batch.region.slice(0, 2)}0000` });
}

export async function requireRight(tx: Tx, means: LibraryImportMeans, batch: ImportBatch): Promise<void> {
  if (!(await holdsRight(tx, means, batch))) throw new NotTaken(NOT_ENTITLED);
}

const WAY_OUT = {
  zh: '请由省级业务处室有“登记标准”权限的人员上传。',
  en: 'Have it uploaded by somebody of the provincial office who may record standards.',
};
const NOT_THE_PROVINCE: Refusal = {
  code: 'NOT_THE_PROVINCE',
  clause: 'R3-2',
  message: {
    zh: '标准和项目参数库由省级维护，本单位不能导入。',
    en: 'Standards and the parameter library are kept by the province; this office cannot import into them.',
  },
  wayOut: WAY_OUT,
};
const NOT_ENTITLED: Refusal = {
  code: 'NOT_ENTITLED',
  clause: 'R3-2',
  message: {
    zh: '上传此表的人没有“登记标准”权限，没有导入任何一行。',
    en: 'Whoever uploaded this table may not record standards; no row was taken.',
  },
  wayOut: WAY_OUT,
};

/** Why rows stay in the library: the right to bring them in is the right to take them back. */
export const STAYS_WITHOUT_RIGHT = {
  code: 'NOT_ENTITLED',
  clause: 'R3-2',
  message: {
    zh: '上传此表的人已没有“登记标准”权限，未撤销',
    en: 'Whoever uploaded this table may not record standards any more; it stays',
  },
  wayOut: WAY_OUT,
};
