import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { affectedFrom } from './affected-rows.ts';

export interface Share {
  readonly institutionId: string;
  readonly region: string;
  readonly rows: number;
}

/** Every institution with rows by a standard, and how many. */
export async function sharesOf(tx: Tx, number: string, on: string): Promise<readonly Share[]> {
  const { rows } = await sql<Share>`
    SELECT h.institution_id AS "institutionId", h.region_code AS region, count(*) AS rows
    ${affectedFrom({ on, regions: [] }, sql`i.standard_number = ${number}`)}
    GROUP BY 1, 2 ORDER BY 1`.execute(tx);
  return rows;
}
