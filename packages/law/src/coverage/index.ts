import type { ClauseId } from '../catalogue/index.ts';
import type { Coverage } from '../clause.ts';
import { remoteAssessmentCoverage } from './s0.ts';
import { reReviewCoverage } from './s1.ts';
import { accreditationCoverage } from './s2.ts';
import { smartSupervisionCoverage } from './s3.ts';
import { doubleRandomInspectionCoverage } from './s4.ts';

const declared: Readonly<Partial<Record<ClauseId, Coverage>>> = {
  ...remoteAssessmentCoverage,
  ...reReviewCoverage,
  ...accreditationCoverage,
  ...smartSupervisionCoverage,
  ...doubleRandomInspectionCoverage,
};

/** Where a clause stands. What no list names is planned, so a clause can be forgotten in the code but not in the count. */
export function coverageOf(id: ClauseId): Coverage {
  return declared[id] ?? { kind: 'planned' };
}
