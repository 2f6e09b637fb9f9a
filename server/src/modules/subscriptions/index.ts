export { createSubscriptions } from './subscriptions.ts';
export type { SubscriptionsMeans } from './means.ts';
