import { err, ok, type Result } from '@hengjian/kernel';
import { may, mayAnywhere } from '@hengjian/permissions';
import { sql } from 'kysely';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { FORBIDDEN, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';

interface Side {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const MOST = 20;

/** Whom a conflict can be declared for: an inspector finds only himself, and any institution by name, nothing else of it. */
export function findSides(
  means: RegistryMeans,
  actor: Actor,
  side: 'inspector' | 'institution',
  search: string,
): Promise<Result<{ found: Side[] }, Refused>> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    if (!mayAnywhere(actor, 'conflict.declare')) return err(FORBIDDEN);
    const pattern = `%${search
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const table = side === 'inspector' ? 'registry.inspector' : 'registry.institution';
    const everybody = side === 'institution' || may(actor, 'conflict.declare', { region: actor.region });
    const scope = everybody ? sql`true` : sql`t.person_id = ${actor.personId}::uuid`;
    const { rows } = await sql<Side>`
      SELECT t.id, t.code, t.name FROM ${sql.table(table)} t
      WHERE t.search LIKE ${pattern} AND ${scope} ORDER BY t.code LIMIT ${MOST}`.execute(tx);
    return ok({ found: rows });
  });
}
