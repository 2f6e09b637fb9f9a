import type { Organisation, OrganisationKind, OrganisationLevel, Words } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { findRegion } from '@hengjian/registry-codes';
import { isDepartmentId } from '@hengjian/regulation-inspection';
import { toDate } from '../../platform/clock.ts';
import { lock } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import { decide, forbidden, refuse, type Refused } from '../../platform/use-case/index.ts';
import type { Means } from './options.ts';
import { findOrganisation, listOrganisations } from './organisation-store.ts';
import { ORGANISATION_EXISTS, UNKNOWN_DEPARTMENT, UNKNOWN_REGION } from './refusals.ts';

export interface NewOrganisation {
  readonly name: Words;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel | null;
  readonly region: string;
  /** Which joint department it speaks for; null for none. */
  readonly department: string | null;
}

/** Adds an organisation within the actor's jurisdiction (R4-0.3). Its people get their roles afterwards. */
export function addOrganisation(
  means: Means,
  actor: Actor,
  input: NewOrganisation,
): Promise<Result<Organisation, Refused>> {
  const id = means.ids.next();
  return decide(means, actor, { action: 'organisation.add', subject: `organisation:${id}` }, async (tx) => {
    if (findRegion(input.region) === undefined) return refuse(UNKNOWN_REGION);
    if (!may(actor, 'people.manage', { region: input.region })) return forbidden();
    if (input.department !== null && !isDepartmentId(input.department)) return refuse(UNKNOWN_DEPARTMENT);
    // Two people who add the same at once: the second finds the first's.
    await lock(tx, `organisation:${input.region}`);
    const zh = input.name.zh.trim();
    const there = await listOrganisations(tx, { region: input.region });
    if (there.some(({ name, region }) => region === input.region && name.zh === zh)) return refuse(ORGANISATION_EXISTS);
    await tx
      .insertInto('identity.organisation')
      .values({
        id,
        kind: input.kind,
        department: input.department,
        level: input.level,
        region_code: input.region,
        parent_id: null,
        name_zh: zh,
        name_en: input.name.en.trim(),
        created_at: toDate(means.clock.now()),
      })
      .execute();
    const added = await findOrganisation(tx, id);
    if (added === null) throw new Error('an organisation just added is not there');
    return ok(added);
  });
}
