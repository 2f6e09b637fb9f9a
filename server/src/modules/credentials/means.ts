import type { Platform } from '../../platform/means.ts';

export interface CredentialsMeans extends Platform {}
