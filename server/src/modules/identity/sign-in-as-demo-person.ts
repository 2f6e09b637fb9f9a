import { err, ok, type Result } from '@hengjian/kernel';
import { beginSession } from './begin-session.ts';
import type { ClientTraits } from './client-traits.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import type { Means } from './options.ts';
import { findPersonByLogin } from './person-store.ts';
import { insertSession, type NewSession } from './session-store.ts';

/** Becoming a demo person. Only served in demo mode, and even there only for people marked as synthetic. */
export async function signInAsDemoPerson(
  means: Means,
  input: { readonly login: string; readonly traits: ClientTraits },
): Promise<Result<NewSession, 'NOT_FOUND' | 'DEACTIVATED'>> {
  const listed = DEMO_PEOPLE.some(({ login }) => login === input.login);
  const person = listed ? await findPersonByLogin(means.db, input.login) : null;
  if (person === null || !person.synthetic) return err('NOT_FOUND');
  return beginSession(means, person.id, async (tx) =>
    ok(await insertSession(tx, means, { personId: person.id, kind: 'demo', traits: input.traits })),
  );
}
