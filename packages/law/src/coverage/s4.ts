import type { CoverageList } from './coverage-list.ts';

/** Document 4, the double-random inspection: what is in the software already. */
export const doubleRandomInspectionCoverage = {} as const satisfies CoverageList<4>;
