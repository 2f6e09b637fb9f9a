import type { Identity } from '../modules/identity/index.ts';
import type { FirstOffice } from './options.ts';

const LOGIN = 'admin';

/** How the first person of an empty house gets in. */
export interface FirstSignIn {
  readonly login: string;
  /** Opens only the page where it is replaced. */
  readonly password: string;
}

/**
 * On an empty house that nobody administers: makes the office and its administrator. Null as soon as there is one, so
 * the password is shown at one start only.
 */
export async function openFirstOffice(
  identity: Pick<Identity, 'createAdministrator'>,
  office: FirstOffice,
): Promise<FirstSignIn | null> {
  const made = await identity.createAdministrator({ login: LOGIN, name: '系统管理员', organisation: office });
  return made.ok ? { login: LOGIN, password: made.value } : null;
}
