import type { Html } from '../html.ts';
import { mark, type Shape } from '../marks.ts';
import type { Language, Words } from '../language.ts';
import type { AxisFacts, AxisName, LibraryState, StandardState } from './facts.ts';

type Named<Key extends string> = Readonly<Record<Key, readonly [Shape, Words]>>;

export const AXIS_WORDS = {
  licence: { zh: '许可 资质认定（CMA）', en: 'Licence (CMA)' },
  accreditation: { zh: '认可（CNAS）', en: 'Accreditation (CNAS)' },
  designation: { zh: '称号 工业产品质量控制和技术评价实验室', en: 'Designation as a ministry laboratory' },
} as const satisfies Record<AxisName, Words>;

const AXIS_STATES: Named<AxisFacts['state']> = {
  active: ['ok', { zh: '有效', en: 'In force' }],
  'partly-suspended': ['bad', { zh: '部分暂停', en: 'Partly suspended' }],
  suspended: ['bad', { zh: '暂停', en: 'Suspended' }],
  expired: ['bad', { zh: '过期', en: 'Expired' }],
  revoked: ['bad', { zh: '撤销', en: 'Revoked' }],
  cancelled: ['end', { zh: '注销', en: 'Cancelled' }],
  none: ['end', { zh: '无', en: 'None' }],
};

const STANDARD_STATES: Named<StandardState> = {
  current: ['ok', { zh: '现行', en: 'Current' }],
  'in-transition': ['run', { zh: '过渡期内', en: 'In transition' }],
  upcoming: ['todo', { zh: '尚未实施', en: 'Not yet in force' }],
  replaced: ['stop', { zh: '已被代替', en: 'Replaced' }],
  withdrawn: ['bad', { zh: '已废止', en: 'Withdrawn' }],
  unknown: ['wait', { zh: '库中没有', en: 'Not in the library' }],
};

const LIBRARY_STATES: Named<LibraryState> = {
  'in-library': ['ok', { zh: '在库', en: 'In library' }],
  'withdrawn-citable': ['run', { zh: '废止可引用', en: 'Withdrawn, citable' }],
  withdrawn: ['bad', { zh: '已废止', en: 'Withdrawn' }],
  'edition-outdated': ['stop', { zh: '年版过期', en: 'Edition outdated' }],
  'not-in-library': ['wait', { zh: '未入库', en: 'Not in library' }],
};

export function axisState(state: AxisFacts['state'], language: Language): Html {
  return named(AXIS_STATES[state], language);
}

export function standardState(state: StandardState, language: Language): Html {
  return named(STANDARD_STATES[state], language);
}

export function libraryState(state: LibraryState, language: Language): Html {
  return named(LIBRARY_STATES[state], language);
}

function named([shape, words]: readonly [Shape, Words], language: Language): Html {
  return mark(shape, words[language]);
}
