import { cityRules } from './s4-city.ts';
import { districtRules } from './s4-district.ts';
import { duties } from './s4-duties.ts';
import { fieldRules } from './s4-fields.ts';
import { selfCheckStanding } from './s4-self-check-standing.ts';
import { selfCheckWork } from './s4-self-check-work.ts';

/** Document 4: the notice on the double-random inspection of a year. The order is that of the document. */
export const doubleRandomInspection = [
  ...cityRules,
  ...fieldRules,
  ...districtRules,
  ...duties,
  ...selfCheckStanding,
  ...selfCheckWork,
] as const;
