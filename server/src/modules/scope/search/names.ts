import type { Words } from '@hengjian/contract';
import { certificateFields, findRegion } from '@hengjian/registry-codes';

const STATES: Readonly<Record<string, Words>> = {
  'in-library': { zh: '在库', en: 'In the library' },
  'withdrawn-citable': { zh: '废止可引用', en: 'Withdrawn, citable' },
  withdrawn: { zh: '已废止', en: 'Withdrawn' },
  'edition-outdated': { zh: '年版过期', en: 'Edition outdated' },
  'not-in-library': { zh: '未入库', en: 'Not in the library' },
  unjudged: { zh: '未比对', en: 'Not yet compared' },
};

/** A code nobody has a name for is shown as it is. */
export function regionName(code: string): Words {
  const region = findRegion(code);
  return region === undefined ? { zh: code, en: code } : { zh: region.zh, en: region.en };
}

export function fieldName(code: string): Words {
  const field = certificateFields.find((one) => one.code === code);
  return field === undefined ? { zh: code, en: code } : { zh: field.zh, en: field.en };
}

export function stateName(state: string | null): Words {
  return STATES[state ?? 'unjudged'] ?? { zh: state ?? '', en: state ?? '' };
}
