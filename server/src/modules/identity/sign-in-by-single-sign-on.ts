import { err, ok, type Result } from '@hengjian/kernel';
import type { Database, Tx } from '../../platform/database/index.ts';
import { linkSubject } from './add-person.ts';
import { beginSession } from './begin-session.ts';
import type { ClientTraits } from './client-traits.ts';
import type { Means } from './options.ts';
import { findPerson, peopleWithEmail } from './person-store.ts';
import { insertSession, type NewSession } from './session-store.ts';
import type { SsoClaims } from './single-sign-on.ts';

/**
 * Signs in whom the provider vouches for: the person its subject is linked to, else – only where that is configured,
 * and then once – the one person with the e-mail address the provider has verified. Nobody is created here: who is to
 * work in the house is decided by its administrators.
 */
export async function signInBySingleSignOn(
  means: Means,
  input: { readonly claims: SsoClaims; readonly traits: ClientTraits },
): Promise<Result<NewSession, 'SSO_UNKNOWN_PERSON' | 'DEACTIVATED'>> {
  const { issuer, subject, verifiedEmail } = input.claims;
  const linked = await findLinked(means.db, issuer, subject);
  const byEmail = linked === null && verifiedEmail !== null ? await peopleWithEmail(means.db, verifiedEmail) : [];
  const personId = linked ?? (byEmail.length === 1 ? (byEmail[0]?.id ?? null) : null);
  return beginSession(means, personId, async (tx) => {
    const person = personId === null ? null : await findPerson(tx, personId);
    if (person === null) return err('SSO_UNKNOWN_PERSON');
    if (linked === null) await linkSubject(tx, means, { issuer, subject, personId: person.id });
    return ok(await insertSession(tx, means, { personId: person.id, kind: 'oidc', traits: input.traits }));
  });
}

async function findLinked(db: Database | Tx, issuer: string, subject: string): Promise<string | null> {
  const row = await db
    .selectFrom('identity.oidc_identity')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
