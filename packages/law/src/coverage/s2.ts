import type { Coverage } from '../clause.ts';
import type { CoverageList } from './coverage-list.ts';

const worldFigure = {
  kind: 'not-modelled',
  why: {
    zh: '这是国际组织自己公布的全球数字，本系统没有能算出它的数据，也没有要据此办理的业务。',
    en: 'A worldwide figure published by an international organisation: we hold no data it follows from, and nothing is decided by it.',
  },
} as const satisfies Coverage;

/**
 * Document 2, the report on accreditation: what is in the software already, and what never will be.
 * The other figures it quotes (R2-K01 to K19, K22) follow from our own records, so they are planned as indicators.
 */
export const accreditationCoverage = {
  'R2-K20': worldFigure,
  'R2-K21': worldFigure,
} as const satisfies CoverageList<2>;
