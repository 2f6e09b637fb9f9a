import { capacity } from './s2-capacity.ts';
import { foundation } from './s2-foundation.ts';
import { indicators } from './s2-indicators.ts';
import { mechanisms } from './s2-mechanisms.ts';
import { recognition } from './s2-recognition.ts';
import { schemes } from './s2-schemes.ts';
import { tasks } from './s2-tasks.ts';
import { world } from './s2-world.ts';

/** Document 2: the work report on accreditation for 2021. The order is that of the requirement catalogue. */
export const accreditation = [
  ...schemes,
  ...recognition,
  ...mechanisms,
  ...foundation,
  ...world,
  ...tasks,
  ...capacity,
  ...indicators,
] as const;
