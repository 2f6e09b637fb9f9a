import type { Words } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { audit } from '../../platform/audit/index.ts';
import { toDate } from '../../platform/clock.ts';
import { insertPerson, lockLogins } from './add-person.ts';
import { savePassword } from './credential-store.ts';
import { newOncePassword } from './once-password.ts';
import type { Means } from './options.ts';
import { hashPassword } from './password-hash.ts';

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly organisation: { readonly name: Words; readonly region: string };
}

/**
 * Makes the first organisation and its administrator on an empty house, for whoever holds the machine; refused as soon
 * as anybody holds that role. Returns the password for the first sign-in.
 */
export async function createAdministrator(
  means: Means,
  input: FirstAdministrator,
): Promise<Result<string, 'ADMINISTRATOR_EXISTS'>> {
  const password = newOncePassword(means.randomBytes);
  const hash = await hashPassword(password, means.randomBytes);
  const personId = means.ids.next();
  return means.db.transaction().execute(async (tx) => {
    await lockLogins(tx, 'first-administrator');
    const present = await tx
      .selectFrom('identity.role_grant')
      .select('id')
      .where('role', '=', 'system-administrator')
      .limit(1)
      .executeTakeFirst();
    if (present !== undefined) return err('ADMINISTRATOR_EXISTS');
    const now = toDate(means.clock.now());
    const organisationId = means.ids.next();
    const { name, region } = input.organisation;
    await tx
      .insertInto('identity.organisation')
      .values({
        id: organisationId,
        kind: 'regulator',
        level: 'city',
        department: 'market',
        region_code: region,
        name_zh: name.zh,
        name_en: name.en,
        created_at: now,
      })
      .execute();
    await insertPerson(tx, means, personId, { login: input.login, name: input.name, organisationId });
    await savePassword(tx, means, personId, { hash, temporary: true });
    await tx
      .insertInto('identity.role_grant')
      .values({
        id: means.ids.next(),
        person_id: personId,
        organisation_id: organisationId,
        role: 'system-administrator',
        granted_at: now,
      })
      .execute();
    await audit(tx, means, {
      personId: null,
      sessionId: null,
      action: 'administrator.create',
      subject: `person:${personId}`,
      outcome: 'done',
    });
    return ok(password);
  });
}
