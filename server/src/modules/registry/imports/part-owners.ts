import { codeCharacters } from '@hengjian/registry-codes';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { toHalfWidth, trimText } from '../../../platform/tables/index.ts';

/** The institution whose file a row belongs to. */
export interface Owner {
  readonly id: string;
  readonly sites: readonly number[];
}

/** As typed, and folded as codes are. */
export function spellingsOf(text: string): readonly string[] {
  const plain = toHalfWidth(trimText(text));
  return plain === '' ? [] : [plain, codeCharacters(text)];
}

/** Institutions within sight, by code and by USCC. */
export async function findInstitutions(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, Owner>> {
  const texts = [...new Set(names.flatMap(spellingsOf))];
  const { rows } = await sql<Owner & { code: string; uscc: string | null }>`
    SELECT u.id, u.code, u.uscc, ARRAY(SELECT s.number::integer FROM registry.site s WHERE s.institution_id = u.id) AS sites
    FROM registry.institution u WHERE u.code = ANY (${texts}::text[]) OR u.uscc = ANY (${texts}::text[])`.execute(tx);
  return new Map(
    rows.flatMap(({ id, sites, code, uscc }) => {
      const owner = { id, sites };
      return [[code, owner] as const, ...(uscc === null ? [] : [[uscc, owner] as const])];
    }),
  );
}
