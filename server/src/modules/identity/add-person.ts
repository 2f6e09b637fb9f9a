import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { sql } from 'kysely';
import { toDate } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import { decide, forbidden, refuse, type Refused } from '../../platform/use-case/index.ts';
import { savePassword } from './credential-store.ts';
import { newOncePassword } from './once-password.ts';
import type { Means } from './options.ts';
import { findOrganisation } from './organisation-store.ts';
import { hashPassword } from './password-hash.ts';
import { findPerson, findPersonByLogin, type PersonRecord } from './person-store.ts';
import { LOGIN_TAKEN, SSO_NOT_CONFIGURED, SUBJECT_TAKEN, UNKNOWN_ORGANISATION } from './refusals.ts';

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly email?: string;
  readonly locale?: 'zh' | 'en';
  readonly organisationId: string;
  readonly singleSignOnSubject?: string;
}

export interface AddedPerson {
  readonly person: PersonRecord;
  /** To be handed over once; it opens only the page where it is replaced. */
  readonly initialPassword: string;
}

/** Adds a person to an organisation, without any role. */
export async function addPerson(
  means: Means,
  actor: Actor,
  input: NewPerson,
  issuer: string | null,
): Promise<Result<AddedPerson, Refused>> {
  const initialPassword = newOncePassword(means.randomBytes);
  const hash = await hashPassword(initialPassword, means.randomBytes);
  const id = means.ids.next();
  const about = { action: 'person.add', subject: `person:${id}` };
  return decide(means, actor, about, async (tx) => {
    const organisation = await findOrganisation(tx, input.organisationId);
    if (organisation === null) return refuse(UNKNOWN_ORGANISATION);
    if (!may(actor, 'people.manage', { region: organisation.region })) return forbidden();
    await lockLogins(tx, input.login);
    if ((await findPersonByLogin(tx, input.login)) !== null) return refuse(LOGIN_TAKEN);
    await insertPerson(tx, means, id, input);
    await savePassword(tx, means, id, { hash, temporary: true });
    if (input.singleSignOnSubject !== undefined) {
      if (issuer === null) return refuse(SSO_NOT_CONFIGURED);
      if (!(await linkSubject(tx, means, { issuer, subject: input.singleSignOnSubject, personId: id })))
        return refuse(SUBJECT_TAKEN);
    }
    const person = await findPerson(tx, id);
    if (person === null) throw new Error('a person just added is not there');
    return ok({ person, initialPassword });
  });
}

/** Two people of the same login, added at once, queue here instead of running into the unique index. */
export async function lockLogins(tx: Tx, login: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`identity.login:${login.toLowerCase()}`}, 0))`.execute(tx);
}

export async function insertPerson(tx: Tx, means: Means, id: string, input: NewPerson): Promise<void> {
  await tx
    .insertInto('identity.person')
    .values({
      id,
      login: input.login,
      name: input.name,
      email: input.email ?? null,
      locale: input.locale ?? 'zh',
      organisation_id: input.organisationId,
      created_at: toDate(means.clock.now()),
    })
    .execute();
}

/** Ties a subject of the single sign-on to a person; false when it already belongs to somebody. */
export async function linkSubject(
  tx: Tx,
  means: Means,
  link: { readonly issuer: string; readonly subject: string; readonly personId: string },
): Promise<boolean> {
  const made = await tx
    .insertInto('identity.oidc_identity')
    .values({
      issuer: link.issuer,
      subject: link.subject,
      person_id: link.personId,
      linked_at: toDate(means.clock.now()),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}
