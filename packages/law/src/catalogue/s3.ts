import { access } from './s3-access.ts';
import { economy } from './s3-economy.ts';
import { growth } from './s3-growth.ts';
import { supervision } from './s3-supervision.ts';

/** Document 3: a province's opinions (draft for comment) on testing and certification under the five-year plan. */
export const smartSupervision = [...access, ...supervision, ...growth, ...economy] as const;
