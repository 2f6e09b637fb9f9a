import type { CoverageList } from './coverage-list.ts';

/**
 * Document 3, smart supervision: what is in the software already. Its policy without a duty (e.g. R3-7, equal
 * terms for all) still asks for records, counts and rules that do not discriminate, so none of it is left out.
 */
export const smartSupervisionCoverage = {} as const satisfies CoverageList<3>;
