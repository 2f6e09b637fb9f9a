import type { Actor } from '../../platform/http/index.ts';
import type { Means } from './options.ts';

/** The language the house speaks to a person first. A matter of taste, so it leaves no audit entry. */
export async function setLocale(means: Means, actor: Actor, locale: 'zh' | 'en'): Promise<void> {
  await means.db.updateTable('identity.person').set({ locale }).where('id', '=', actor.personId).execute();
}
