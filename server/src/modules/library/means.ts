import type { Platform } from '../../platform/means.ts';

export interface LibraryMeans extends Platform {}
