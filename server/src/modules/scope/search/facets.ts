import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { readAsked } from './asked.ts';
import { collectUpTo, estimateRows } from './estimate.ts';
import { holderConditions, itemConditions, meantItems, rowsByItem } from './meant-rows.ts';
import type { RowFilter } from './search-query.ts';
import { withIndexes } from './with-indexes.ts';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** How a result divides. Institutions where all rows were collected, else rows as they were counted beforehand. */
export interface Facets {
  readonly unit: 'institutions' | 'rows';
  readonly regions: readonly FacetCount[];
  readonly fields: readonly FacetCount[];
  readonly editions: readonly FacetCount[];
  readonly states: readonly FacetCount[];
}

/** The commonest of each; a list that nobody can read helps nobody. */
const MOST = 40;

export function facetsOf(tx: Tx, filter: RowFilter): Promise<Facets> {
  return withIndexes(tx, async () => {
    const asked = readAsked(filter.q);
    const estimate = await estimateRows(tx, asked, filter);
    const few = estimate.rows <= collectUpTo(estimate);
    const wanted = sql`c.item_id = ANY (ARRAY(${meantItems(asked, filter)}))`;
    const { rows } = few
      ? await sql<Line>`
          WITH m AS MATERIALIZED (
            SELECT DISTINCT c.institution_id, c.item_id, h.region_code FROM (
              SELECT c.institution_id, c.item_id ${rowsByItem(filter, wanted)}) c
            JOIN scope.holder h ON h.institution_id = c.institution_id AND ${holderConditions(filter)}),
          i AS MATERIALIZED (SELECT * FROM scope.item WHERE id IN (SELECT item_id FROM m))
          ${facet('region', sql`m.region_code`, sql`m`)} UNION ALL ${facet('field', sql`i.field`, JOINED)}
          UNION ALL ${facet('edition', sql`i.standard_number`, JOINED)}
          UNION ALL ${facet('state', sql`coalesce(i.library_state, 'unjudged')`, JOINED)}`.execute(tx)
      : await sql<Line>`
          WITH m AS MATERIALIZED (SELECT t.item_id, t.field, t.rows FROM scope.item_tally t WHERE ${itemConditions(asked, filter)}),
          top AS MATERIALIZED (SELECT * FROM m ORDER BY rows DESC LIMIT 2000)
          (SELECT 'region' AS facet, n.province || '0000' AS value, sum(n.rows)::integer AS count
            FROM top JOIN scope.item_count n ON n.item_id = top.item_id AND n.province <> '00' GROUP BY 2 ORDER BY 3 DESC LIMIT ${MOST})
          UNION ALL (SELECT 'field', m.field, sum(m.rows)::integer FROM m GROUP BY 2 ORDER BY 3 DESC LIMIT ${MOST})
          UNION ALL (SELECT 'edition', i.standard_number, sum(top.rows)::integer FROM top JOIN scope.item i ON i.id = top.item_id
            GROUP BY 2 ORDER BY 3 DESC LIMIT ${MOST})
          UNION ALL (SELECT 'state', coalesce(i.library_state, 'unjudged'), sum(top.rows)::integer FROM top
            JOIN scope.item i ON i.id = top.item_id GROUP BY 2 ORDER BY 3 DESC LIMIT ${MOST})`.execute(tx);
    const of = (name: string) =>
      rows.filter((row) => row.facet === name && row.value !== '').map(({ value, count }) => ({ value, count }));
    return {
      unit: few ? 'institutions' : 'rows',
      regions: of('region'),
      fields: of('field'),
      editions: of('edition'),
      states: of('state'),
    };
  });
}

interface Line extends FacetCount {
  readonly facet: string;
}

const JOINED = sql`m JOIN i ON i.id = m.item_id`;

function facet(name: string, value: RawBuilder<unknown>, from: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT ${sql.lit(name)} AS facet, ${value} AS value, count(DISTINCT m.institution_id)::integer AS count
    FROM ${from} GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${MOST})`;
}
