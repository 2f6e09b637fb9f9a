import { reReviewResults } from './s1-results.ts';
import { reReviewScope } from './s1-scope.ts';
import { reReviewStages } from './s1-stages.ts';

/** Document 1: the ministry's plan for the re-review of its laboratories. The order is that of the document. */
export const reReview = [...reReviewScope, ...reReviewStages, ...reReviewResults] as const;
