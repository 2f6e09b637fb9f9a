import type { Organisation, OrganisationKind } from '@hengjian/contract';
import type { Role } from '@hengjian/permissions';

/**
 * In which kinds of organisation a role can be held. A permission counts in the region of the organisation, so an
 * institution whose clerk held a regulator's role would supervise its own city.
 */
const FITS = {
  clerk: ['regulator'],
  'division-head': ['regulator'],
  'district-clerk': ['regulator'],
  'district-head': ['regulator'],
  'joint-department': ['joint-department', 'regulator'],
  party: ['regulator', 'joint-department', 'discipline-inspection', 'association', 'public-representative'],
  host: ['regulator', 'public-representative'],
  discipline: ['discipline-inspection'],
  auditor: ['audit', 'discipline-inspection'],
  inspector: ['regulator', 'joint-department', 'technical-body'],
  expert: ['technical-body', 'association', 'institution'],
  institution: ['institution'],
  'system-administrator': ['regulator'],
} as const satisfies Record<Role, readonly OrganisationKind[]>;

/** City roles are for the city bureau, district roles for what is below it; both hold a region of their own. */
const LEVELS: Readonly<Partial<Record<Role, readonly Organisation['level'][]>>> = {
  clerk: ['national', 'city'],
  'division-head': ['national', 'city'],
  'district-clerk': ['district', 'affiliated'],
  'district-head': ['district', 'affiliated'],
};

export function roleFits(role: Role, organisation: Pick<Organisation, 'kind' | 'level'>): boolean {
  const kinds: readonly OrganisationKind[] = FITS[role];
  return kinds.includes(organisation.kind) && (LEVELS[role]?.includes(organisation.level) ?? true);
}
