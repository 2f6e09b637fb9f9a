import { composeUscc } from '@hengjian/registry-codes';
import type { MadeUp } from './made-up.ts';

/** The laboratory the demo goes through, in which shen.zhiyuan works: the one that the screens show. */
export const MAIN_INSTITUTION = {
  code: 'SH0001',
  name: '浦江示例检测技术有限公司',
  /** Whose place in the statistics it takes: one of Pudong that tests food and the environment. The two change codes. */
  standsFor: 'SH1008',
  certificateNumber: '230900110042',
  /** Six years from 2023-03-18. */
  certificateExpires: '2029-03-17',
  address: '浦东新区示例路16号',
  sites: [
    { name: '场所一', address: '浦东新区示例路16号' },
    { name: '场所二', address: '浦东新区示例路18号', kind: 'main' },
  ],
} as const;

/** The province with the main institution in its place; counts per field, district and class stay as they are. */
export function withMainInstitution(institutions: readonly MadeUp[]): readonly MadeUp[] {
  const first = institutions.find(({ code }) => code === MAIN_INSTITUTION.code);
  const model = institutions.find(({ code }) => code === MAIN_INSTITUTION.standsFor);
  if (first === undefined || model === undefined) throw new Error('the demo province has lost its main institution');
  return institutions.map((one) => {
    if (one.code === MAIN_INSTITUTION.code)
      return { code: one.code, draft: { ...keepingNumbers(first, model), ...MAIN } };
    if (one.code === MAIN_INSTITUTION.standsFor) return { code: one.code, draft: keepingNumbers(model, first) };
    return one;
  });
}

/** Everything of `other`, under the numbers of `own`: they hold the serial of the code. */
function keepingNumbers(own: MadeUp, other: MadeUp): MadeUp['draft'] {
  const body = String(own.draft['uscc']).slice(8, 16);
  return {
    ...other.draft,
    uscc: composeUscc('91', String(other.draft['region']).replace('3101L1', '310115'), body),
    certificateNumber: own.draft['certificateNumber'] ?? null,
  };
}

const MAIN = {
  name: MAIN_INSTITUTION.name,
  nameEn: 'Pujiang Example Testing Technology Co., Ltd (demo)',
  address: MAIN_INSTITUTION.address,
  certificateNumber: MAIN_INSTITUTION.certificateNumber,
  certificateExpires: MAIN_INSTITUTION.certificateExpires,
};
