import type { CoverageList } from './coverage-list.ts';

/** Document 0, the remote assessment of institutions: what is in the software already. */
export const remoteAssessmentCoverage = {} as const satisfies CoverageList<0>;
