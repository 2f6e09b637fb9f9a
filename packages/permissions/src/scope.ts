import { type Action, MATRIX, type Relation } from './matrix.ts';
import { type Holder, jurisdictionPrefix } from './may.ts';

/**
 * Everything a holder may take `action` on, as conditions of which any one suffices: what `may` decides for one
 * subject, said for a list. An empty `own`, `null` and `false` open nothing.
 */
export interface Scope {
  readonly any: boolean;
  /** Subjects whose region code begins with this; the empty text is the nation. */
  readonly regionPrefix: string | null;
  readonly organisationId: string | null;
  /** Persons and organisations whose own tasks and data are meant. */
  readonly ownerIds: readonly string[];
}

export function scopeOf(holder: Holder, action: Action): Scope {
  const relations = new Set<Relation | undefined>(holder.roles.map((role) => MATRIX[role][action]));
  return {
    any: relations.has('any'),
    regionPrefix: relations.has('jurisdiction') ? jurisdictionPrefix(holder.region) : null,
    organisationId: relations.has('organisation') ? holder.organisationId : null,
    ownerIds: relations.has('own') ? [holder.personId, holder.organisationId] : [],
  };
}
