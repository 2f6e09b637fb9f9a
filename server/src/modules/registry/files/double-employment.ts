import type { OverlapSchema } from '@hengjian/contract';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Tx } from '../../../platform/database/index.ts';
import type { PartFinding } from './check-part.ts';

export type Overlap = Static<typeof OverlapSchema>;

export interface DoublyEmployed {
  readonly staffId: string;
  readonly name: string;
  readonly institution: { readonly id: string; readonly code: string; readonly name: string; readonly region: string };
  readonly overlaps: Overlap[];
}

/**
 * People who work in two institutions on the same days, by (institution code, person id), after a place. `within` is one
 * institution, or a region (code prefix; empty for all that the transaction may see). What the other institution is, is
 * told by the database to those only who may see it.
 */
export async function findDoubleEmployment(
  tx: Tx,
  within: { readonly institutionId: string } | { readonly regionPrefix: string },
  page: { readonly after?: { readonly code: string; readonly staffId: string }; readonly most: number },
): Promise<readonly DoublyEmployed[]> {
  const institutionId = 'institutionId' in within ? within.institutionId : null;
  const prefix = 'regionPrefix' in within ? within.regionPrefix : '';
  const { rows } = await sql<Row>`
    SELECT * FROM registry.double_employment(${institutionId}::uuid, ${prefix}, ${page.after?.code ?? ''},
      ${page.after?.staffId ?? NIL}::uuid, ${page.most})`.execute(tx);
  return rows.map((row) => ({
    staffId: row.staff_id,
    name: row.name,
    institution: { id: row.institution_id, code: row.code, name: row.institution, region: row.region_code },
    overlaps: row.overlaps.map(({ id, code, name, from, to }) => ({
      institution: id === null ? null : { id, code: code ?? '', name: name ?? '' },
      from,
      to,
    })),
  }));
}

const NIL = '00000000-0000-0000-0000-000000000000';

interface Row {
  readonly staff_id: string;
  readonly name: string;
  readonly institution_id: string;
  readonly code: string;
  readonly institution: string;
  readonly region_code: string;
  readonly overlaps: readonly {
    readonly id: string | null;
    readonly code: string | null;
    readonly name: string | null;
    readonly from: string;
    readonly to: string | null;
  }[];
}

/** The warning to whoever registers such a person (R4-A7.1). It says no more than the asking person may know. */
export function doubleEmploymentWarning(overlaps: readonly Overlap[]): PartFinding {
  const zh = overlaps.map(
    ({ institution, from, to }) => `${institution?.name ?? '另一家机构'}（${from}至${to ?? '今'}）`,
  );
  const en = overlaps.map(
    ({ institution, from, to }) => `${institution?.name ?? 'another institution'} (${from} to ${to ?? 'now'})`,
  );
  return {
    at: 'idNumber',
    code: 'EMPLOYED_ELSEWHERE',
    message: {
      zh: `该人员同时在${zh.join('、')}从业；检验检测人员不得同时在两家以上机构从业`,
      en: `this person also works at ${en.join(', ')}; people may not work for two institutions at the same time`,
    },
  };
}
