import type { Platform } from '../../platform/means.ts';

export interface SubscriptionsMeans extends Platform {}
