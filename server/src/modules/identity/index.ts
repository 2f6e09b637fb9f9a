import { randomBytes } from 'node:crypto';
import type { Organisation } from '@hengjian/contract';
import type { Result } from '@hengjian/kernel';
import type { Role } from '@hengjian/permissions';
import type { Module } from '../../house.ts';
import type { Platform } from '../../platform/means.ts';
import { createAdministrator, type FirstAdministrator } from './create-administrator.ts';
import { DEFAULT_LIMITS, type IdentityOptions, type Means } from './options.ts';
import { findOrganisation, listOrganisations, type OrganisationFilter } from './organisation-store.ts';
import { findPerson, type PersonRecord, peopleWithRole, type Whereabouts } from './person-store.ts';
import { identityRoutes } from './routes.ts';

export { DEMO_ORGANISATIONS, type DemoOrganisation } from './demo-organisations.ts';
export { DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';
export { organisationsOfDepartments, personNames } from './directory.ts';
export { PASSWORD_RESET, ROLE_GRANTED, ROLE_REVOKED } from './events.ts';
export { type IdentityOptions, type OidcOptions, type SignInLimits } from './options.ts';
export {
  findOrganisation,
  listOrganisations,
  type OrganisationFilter,
} from './organisation-store.ts';
export { findPerson, type PersonRecord, peopleWithRole, type Whereabouts } from './person-store.ts';
export { demoOrganisationId, demoPersonId, seedIdentity } from './seed-identity.ts';

/** People, organisations, roles, and every way in. */
export interface Identity extends Module {
  findPerson(id: string): Promise<PersonRecord | null>;
  findOrganisation(id: string): Promise<Organisation | null>;
  listOrganisations(filter?: OrganisationFilter): Promise<readonly Organisation[]>;
  /** Who holds a role now. */
  peopleWithRole(role: Role, where: Whereabouts): Promise<readonly PersonRecord[]>;
  /** On an empty house: the first administrator; returns the password of his first sign-in. */
  createAdministrator(first: FirstAdministrator): Promise<Result<string, 'ADMINISTRATOR_EXISTS'>>;
}

/**
 * Builds the module. Its routes set `request.actor` on every request below `/api/`, so it belongs first in the list of
 * modules.
 */
export function createIdentity(platform: Platform, options: IdentityOptions): Identity {
  if (options.keys.sealing.length !== 32) throw new RangeError('the sealing key has 32 bytes');
  const means: Means = {
    ...platform,
    randomBytes: options.randomBytes ?? randomBytes,
    sealingKey: options.keys.sealing,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  };
  return {
    name: 'identity',
    routes: (app) => identityRoutes(app, means, options),
    findPerson: (id) => findPerson(platform.db, id),
    findOrganisation: (id) => findOrganisation(platform.db, id),
    listOrganisations: (filter) => listOrganisations(platform.db, filter),
    peopleWithRole: (role, where) => peopleWithRole(platform.db, role, where),
    createAdministrator: (first) => createAdministrator(means, first),
  };
}
