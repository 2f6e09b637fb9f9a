/** A person's saved search has found something new: `{ personId, name, matches, link }`. */
export const SEARCH_MATCHED = 'subscriptions.matched';

export const LOOK_TASK = 'subscriptions-look';
export const WEBHOOK_TASK = 'subscriptions-webhook';
