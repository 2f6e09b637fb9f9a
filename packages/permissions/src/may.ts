import { unreachable } from '@hengjian/kernel';
import { type Action, MATRIX, type Relation, type Role } from './matrix.ts';

/** Who acts, as far as permissions go. `region` is a GB/T 2260 code; trailing zeros are the levels above. */
export interface Holder {
  readonly personId: string;
  readonly organisationId: string;
  readonly region: string;
  readonly roles: readonly Role[];
}

/** The thing acted on: where it lies, whose it is, and which persons it is a task of. */
export interface Subject {
  readonly region?: string;
  readonly organisationId?: string;
  /** Persons, or the organisations, whose own task or data this is. */
  readonly ownerIds?: readonly string[];
}

/**
 * Whether the holder may take `action` on `subject`. Any one of his roles suffices.
 * A relation that cannot be established from the subject counts as a no.
 */
export function may(holder: Holder, action: Action, subject: Subject): boolean {
  return holder.roles.some((role) => {
    const relation = MATRIX[role][action];
    return relation !== undefined && stands(relation, holder, subject);
  });
}

/** Whether some subject exists on which the holder may take `action`: for menus, never for a decision. */
export function mayAnywhere(holder: Pick<Holder, 'roles'>, action: Action): boolean {
  return holder.roles.some((role) => MATRIX[role][action] !== undefined);
}

function stands(relation: Relation, holder: Holder, subject: Subject): boolean {
  switch (relation) {
    case 'any':
      return true;
    case 'jurisdiction':
      return subject.region !== undefined && inJurisdiction(holder.region, subject.region);
    case 'organisation':
      return subject.organisationId === holder.organisationId;
    case 'own':
      return (subject.ownerIds ?? []).some((id) => id === holder.personId || id === holder.organisationId);
    default:
      return unreachable(relation);
  }
}

/**
 * The part of a region code that all regions below share: `310000` → `31`, `310115` → `310115`, `440100` → `4401`,
 * `000000` (the nation) → ``.
 */
export function jurisdictionPrefix(region: string): string {
  return region.replace(/(?:00)+$/, '');
}

export function inJurisdiction(holderRegion: string, subjectRegion: string): boolean {
  return subjectRegion.startsWith(jurisdictionPrefix(holderRegion));
}
