export { SEARCH_MATCHED } from './events.ts';
export type { Match, SavedQuery, SubscriptionsMeans } from './means.ts';
export { createSubscriptions } from './subscriptions.ts';
