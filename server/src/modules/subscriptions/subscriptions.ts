import type { Module } from '../../house.ts';
import type { SubscriptionsMeans } from './means.ts';

/** Saved searches, and word of what changed in them. */
export function createSubscriptions(_means: SubscriptionsMeans): Module {
  return { name: 'subscriptions' };
}
