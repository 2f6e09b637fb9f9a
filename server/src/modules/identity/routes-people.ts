import {
  addOrganisation as addOrganisationEndpoint,
  addPerson as addPersonEndpoint,
  deactivatePerson as deactivatePersonEndpoint,
  getPermissions,
  grantRole as grantRoleEndpoint,
  listOrganisations as listOrganisationsEndpoint,
  listPeople as listPeopleEndpoint,
  type Person,
  reactivatePerson as reactivatePersonEndpoint,
  resetPassword as resetPasswordEndpoint,
  revokeRole as revokeRoleEndpoint,
} from '@hengjian/contract';
import { may, mayAnywhere, ROLES } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { type Actor, answer, respond, serve } from '../../platform/http/index.ts';
import { addOrganisation } from './add-organisation.ts';
import { addPerson } from './add-person.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { grantRole } from './grant-role.ts';
import { listPeople } from './list-people.ts';
import type { IdentityOptions, Means } from './options.ts';
import { listOrganisations } from './organisation-store.ts';
import { permissionTable } from './permission-table.ts';
import type { PersonRecord } from './person-store.ts';
import { reactivatePerson } from './reactivate-person.ts';
import { resetPassword } from './reset-password.ts';
import { revokeRole } from './revoke-role.ts';
import { roleFits } from './role-fits.ts';

const PAGE = 50;

/** Who is in the house, and who administers it. */
export function peopleRoutes(app: FastifyInstance, means: Means, options: IdentityOptions): void {
  serve(app, getPermissions, async () => respond(200, permissionTable()));

  serve(app, listOrganisationsEndpoint, async ({ query }) =>
    respond(200, { organisations: [...(await listOrganisations(means.db, query))] }),
  );

  serve(app, addOrganisationEndpoint, async ({ actor, body }) =>
    respond(201, answer(await addOrganisation(means, actor, body))),
  );

  serve(app, listPeopleEndpoint, async ({ actor, query }) => {
    const page = answer(await listPeople(means, actor, { ...query, limit: query.limit ?? PAGE }));
    const people = page.people.map((person) => toWire(actor, person));
    return respond(200, { ...page, people, mayAdd: mayAnywhere(actor, 'people.manage') });
  });

  serve(app, addPersonEndpoint, async ({ actor, body, reply }) => {
    const added = answer(await addPerson(means, actor, body, options.oidc?.issuer ?? null));
    void reply.header('cache-control', 'no-store');
    return respond(201, { person: toWire(actor, added.person), initialPassword: added.initialPassword });
  });

  serve(app, resetPasswordEndpoint, async ({ actor, params, reply }) => {
    const initialPassword = answer(await resetPassword(means, actor, params.id));
    void reply.header('cache-control', 'no-store');
    return respond(200, { initialPassword });
  });

  serve(app, grantRoleEndpoint, async ({ actor, params, body }) =>
    respond(200, toWire(actor, answer(await grantRole(means, actor, { personId: params.id, role: body.role })))),
  );

  serve(app, revokeRoleEndpoint, async ({ actor, params }) =>
    respond(200, toWire(actor, answer(await revokeRole(means, actor, { personId: params.id, role: params.role })))),
  );

  serve(app, deactivatePersonEndpoint, async ({ actor, params, body }) =>
    respond(200, toWire(actor, answer(await deactivatePerson(means, actor, { personId: params.id, ...body })))),
  );

  serve(app, reactivatePersonEndpoint, async ({ actor, params, body }) =>
    respond(200, toWire(actor, answer(await reactivatePerson(means, actor, { personId: params.id, ...body })))),
  );
}

/** A list of people does not give away their addresses. */
function toWire(actor: Actor, person: PersonRecord): Person {
  const { id, name, kind, region, department } = person.organisation;
  // Nobody changes an account of his own.
  const mayManage = person.id !== actor.personId && may(actor, 'people.manage', { region });
  const grantable = ROLES.filter((role) => roleFits(role, person.organisation) && !person.roles.includes(role));
  return {
    id: person.id,
    login: person.login,
    name: person.name,
    organisation: { id, name, kind, region, department },
    roles: [...person.roles],
    totp: person.totp,
    singleSignOn: person.singleSignOn,
    synthetic: person.synthetic,
    deactivatedAt: person.deactivatedAt?.toString() ?? null,
    mayManage,
    grantable: mayManage ? grantable : [],
  };
}
