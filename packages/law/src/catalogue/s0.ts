import { conclusion } from './s0-conclusion.ts';
import { preparation } from './s0-preparation.ts';
import { sessions } from './s0-sessions.ts';
import { termination } from './s0-termination.ts';

/** Document 0: the procedure for the remote assessment of institutions. The order is that of the document. */
export const remoteAssessment = [...preparation, ...sessions, ...conclusion, ...termination] as const;
