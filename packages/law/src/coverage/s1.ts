import type { CoverageList } from './coverage-list.ts';

/** Document 1, the re-review of ministry laboratories: what is in the software already. */
export const reReviewCoverage = {} as const satisfies CoverageList<1>;
