import type { Words } from '@hengjian/contract';
import { certificateFields, findRegion } from '@hengjian/registry-codes';

/** 浦东新区 / Pudong, or the code itself where no dictionary knows it. */
export function regionName(code: string): Words {
  if (code === '000000') return { zh: '国家', en: 'National authority' };
  const region = findRegion(code);
  return region === undefined ? { zh: code, en: code } : { zh: region.zh, en: region.en };
}

/** Name of a certificate field, 00–21. */
export function fieldName(code: string): Words {
  const field = certificateFields.find((entry) => entry.code === code);
  return field === undefined ? { zh: code, en: code } : { zh: field.zh, en: field.en };
}

const KINDS: Readonly<Record<string, Words>> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  'public-institution': { zh: '事业单位', en: 'Public institution' },
  association: { zh: '社会组织', en: 'Association' },
};

export function kindName(kind: string): Words {
  return KINDS[kind] ?? { zh: '其他', en: 'Other' };
}
