import type { Platform } from '../../platform/means.ts';

export interface OpenDataMeans extends Platform {}
