import type { Platform } from '../../platform/means.ts';

export interface ScopeMeans extends Platform {}
