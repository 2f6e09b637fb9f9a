import type { CoverageList } from './coverage-list.ts';

/**
 * Document 3, smart supervision: what is in the software already. Its policy without a duty (e.g. R3-7, equal
 * terms for all) still asks for records, counts and rules that do not discriminate, so none of it is left out.
 */
export const smartSupervisionCoverage = {
  'R3-2a': {
    kind: 'implemented',
    rule: 'packages/regulation-register/src/library/proposal-procedure.ts',
    test: 'packages/regulation-register/src/library/proposal-procedure.test.ts',
  },
  'R3-3f': {
    kind: 'implemented',
    rule: 'packages/regulation-register/src/certificate/merge.ts',
    test: 'packages/regulation-register/src/certificate/procedure.test.ts',
  },
  'R3-3g': {
    kind: 'implemented',
    rule: 'packages/regulation-register/src/rows/wording.ts',
    test: 'packages/regulation-register/src/rows/check-row.test.ts',
  },
  'R3-3h': {
    kind: 'implemented',
    rule: 'packages/regulation-register/src/answer/answer.ts',
    test: 'server/src/modules/credentials/credentials.test.ts',
  },
  'R3-8a': {
    kind: 'implemented',
    rule: 'packages/regulation-register/src/matching/match-scopes.ts',
    test: 'packages/regulation-register/src/matching/match-scopes.test.ts',
  },
} as const satisfies CoverageList<3>;
