import {
  addPerson as addPersonEndpoint,
  getPermissions,
  grantRole as grantRoleEndpoint,
  listOrganisations as listOrganisationsEndpoint,
  listPeople as listPeopleEndpoint,
  type Person,
  resetPassword as resetPasswordEndpoint,
  revokeRole as revokeRoleEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { respond, answer, serve } from '../../platform/http/index.ts';
import { addPerson } from './add-person.ts';
import { grantRole } from './grant-role.ts';
import { listPeople } from './list-people.ts';
import type { IdentityOptions, Means } from './options.ts';
import { listOrganisations } from './organisation-store.ts';
import { permissionTable } from './permission-table.ts';
import type { PersonRecord } from './person-store.ts';
import { resetPassword } from './reset-password.ts';
import { revokeRole } from './revoke-role.ts';

const PAGE = 50;

/** Who is in the house, and who administers it. */
export function peopleRoutes(app: FastifyInstance, means: Means, options: IdentityOptions): void {
  serve(app, getPermissions, async () => respond(200, permissionTable()));

  serve(app, listOrganisationsEndpoint, async ({ query }) =>
    respond(200, { organisations: [...(await listOrganisations(means.db, query))] }),
  );

  serve(app, listPeopleEndpoint, async ({ actor, query }) => {
    const page = answer(await listPeople(means, actor, { ...query, limit: query.limit ?? PAGE }));
    return respond(200, { people: page.people.map(toWire), next: page.next });
  });

  serve(app, addPersonEndpoint, async ({ actor, body, reply }) => {
    const added = answer(await addPerson(means, actor, body, options.oidc?.issuer ?? null));
    void reply.header('cache-control', 'no-store');
    return respond(201, { person: toWire(added.person), initialPassword: added.initialPassword });
  });

  serve(app, resetPasswordEndpoint, async ({ actor, params, reply }) => {
    const initialPassword = answer(await resetPassword(means, actor, params.id));
    void reply.header('cache-control', 'no-store');
    return respond(200, { initialPassword });
  });

  serve(app, grantRoleEndpoint, async ({ actor, params, body }) =>
    respond(200, toWire(answer(await grantRole(means, actor, { personId: params.id, role: body.role })))),
  );

  serve(app, revokeRoleEndpoint, async ({ actor, params }) =>
    respond(200, toWire(answer(await revokeRole(means, actor, { personId: params.id, role: params.role })))),
  );
}

/** A list of people does not give away their addresses. */
function toWire(person: PersonRecord): Person {
  const { id, name, kind, region, department } = person.organisation;
  return {
    id: person.id,
    login: person.login,
    name: person.name,
    organisation: { id, name, kind, region, department },
    roles: [...person.roles],
    totp: person.totp,
    singleSignOn: person.singleSignOn,
    synthetic: person.synthetic,
  };
}
