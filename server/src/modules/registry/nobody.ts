/** Author of what no person wrote: made-up records, and what only the passing of time has changed. Histories name nobody. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';
