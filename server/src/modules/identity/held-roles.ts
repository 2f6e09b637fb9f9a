import { ROLES, type Role } from '@hengjian/permissions';
import { type RawBuilder, sql } from 'kysely';

/**
 * SQL: the roles of the person `p` of the surrounding query, as they stand in this very moment. A grant counts in the
 * organisation it was made in and until it is revoked.
 */
export function heldRolesOfP(): RawBuilder<string[]> {
  return sql<string[]>`ARRAY(
    SELECT DISTINCT g.role FROM identity.role_grant g
    WHERE g.person_id = p.id AND g.organisation_id = p.organisation_id
      AND NOT EXISTS (SELECT FROM identity.role_revocation r WHERE r.grant_id = g.id)
    ORDER BY g.role)`;
}

export function findRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

/** A role that has left the matrix since it was granted gives nothing. */
export function parseRoles(texts: readonly string[]): readonly Role[] {
  return texts.map(findRole).filter((role) => role !== undefined);
}
