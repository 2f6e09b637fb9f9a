import type { CoverageList } from './coverage-list.ts';

/**
 * Document 4, the double-random inspection: what is in the software already. A clause stands here once all it asks for is
 * done; those done in part (R4-1.0g: no reason for an overdue visit yet; R4-0.3: no receipts) are still planned.
 */
export const doubleRandomInspectionCoverage = {
  'R4-0.1': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/papers.ts',
    test: 'packages/regulation-inspection/src/check-plan.test.ts',
  },
  'R4-0.2': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/plan-drafting.ts',
    test: 'server/src/modules/inspection/ceremony.test.ts',
  },
  'R4-1.0a': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/ratios.ts',
    test: 'packages/regulation-inspection/src/check-plan.test.ts',
  },
  'R4-1.0b': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/quotas.ts',
    test: 'packages/regulation-inspection/src/check-plan.test.ts',
  },
  'R4-1.0c': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/quotas.ts',
    test: 'packages/regulation-inspection/src/check-plan.test.ts',
  },
  'R4-1.0d': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/ratios.ts',
    test: 'packages/regulation-inspection/src/check-plan.test.ts',
  },
  'R4-1.0e': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/draw.ts',
    test: 'packages/regulation-inspection/src/rules/draw.test.ts',
  },
  'R4-1.0f': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/frame.ts',
    test: 'packages/regulation-inspection/src/frame.test.ts',
  },
  'R4-1.0j': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/teams.ts',
    test: 'packages/regulation-inspection/src/rules/teams.test.ts',
  },
  'R4-1.8': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/base.ts',
    test: 'packages/regulation-inspection/src/base.test.ts',
  },
  'R4-2.0a': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/district.ts',
    test: 'server/src/modules/inspection/district.test.ts',
  },
  'R4-2.0b': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/district.ts',
    test: 'server/src/modules/inspection/district.test.ts',
  },
  'R4-2.0c': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/rules/district.ts',
    test: 'server/src/modules/inspection/district.test.ts',
  },
  'R4-2.0d': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/procedure-plan.ts',
    test: 'server/src/modules/inspection/district.test.ts',
  },
  'R4-2.1a': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/procedure-draw.ts',
    test: 'server/src/modules/inspection/ceremony.test.ts',
  },
  'R4-4.5a': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/procedure-plan.ts',
    test: 'server/src/modules/inspection/district.test.ts',
  },
  'R4-4.6': {
    kind: 'implemented',
    rule: 'packages/regulation-inspection/src/reminders-due.ts',
    test: 'packages/regulation-inspection/src/reminders-due.test.ts',
  },
  'R4-A2.1': {
    kind: 'implemented',
    rule: 'packages/regulation-register/src/file/sites.ts',
    test: 'packages/regulation-register/src/file/file.test.ts',
  },
} as const satisfies CoverageList<4>;
