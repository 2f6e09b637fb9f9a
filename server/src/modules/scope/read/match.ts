import { MATCH_CLAUSE, matchScopes, mayShorten, type ScopePair } from '@hengjian/regulation-register';
import type { Tx } from '../../../platform/database/index.ts';
import type { Known } from './believed.ts';
import { type CapabilityRow, listCapabilities } from './capabilities.ts';

/** More rows than any institution has. */
const ALL = 100_000;

export interface MatchQuery {
  readonly institutionId: string;
  readonly on: string;
  readonly known?: Known;
  readonly kind?: ScopePair['kind'];
  readonly page: number;
  readonly size: number;
}

type Matched = CapabilityRow & { readonly standard: string };

/** The licensed and the accredited scope of an institution side by side, with what differs (R3-8a, R3-3e). */
export async function matchScope(tx: Tx, { institutionId, on, known, kind, page, size }: MatchQuery) {
  const scope = async (axis: 'licence' | 'accreditation'): Promise<readonly Matched[]> => {
    const query = { of: { institutionId }, on, axis, inForce: true, page: 0, size: ALL };
    const { rows } = await listCapabilities(tx, { ...query, ...(known !== undefined && { known }) });
    return rows.map((row) => ({ ...row, standard: row.standardNumber }));
  };
  const pairs = matchScopes(await scope('licence'), await scope('accreditation'));
  const of = (wanted: ScopePair['kind']) => pairs.filter((pair) => pair.kind === wanted).length;
  const shown = kind === undefined ? pairs : pairs.filter((pair) => pair.kind === kind);
  return {
    counts: {
      equal: of('equal'),
      differs: of('differs'),
      'only-cma': of('only-cma'),
      'only-cnas': of('only-cnas'),
    },
    clause: MATCH_CLAUSE,
    pairs: shown.slice(page * size, (page + 1) * size).map((pair) => ({
      kind: pair.kind,
      differences: 'differences' in pair ? pair.differences : [],
      mayShorten: mayShorten(pair),
      cma: 'cma' in pair ? pair.cma : null,
      cnas: 'cnas' in pair ? pair.cnas : null,
    })),
  };
}
