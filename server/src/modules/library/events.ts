/** `{ numbers: string[] }`: standards were recorded or corrected; at most 1,000 per event. */
export const STANDARD_RECORDED = 'library.standard-recorded';

/** `{ number, withdrawn: 'YYYY-MM-DD', changeId }`: a withdrawal was recorded; its day may lie ahead. */
export const STANDARD_WITHDRAWN = 'library.standard-withdrawn';

/** `{ version: number, name }`: a version of the library holds from now on. */
export const LIBRARY_RELEASED = 'library.released';

/** `{ proposalId, code, action, state, … }`: a step of a proposal was taken. */
export const PROPOSAL_STEP = 'library.proposal-step';
