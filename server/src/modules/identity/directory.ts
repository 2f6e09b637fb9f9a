import type { Database, Tx } from '../../platform/database/index.ts';
import { regionAndAbove } from './organisation-store.ts';

/** Names of the people behind the ids; one that does not exist is left out. */
export async function personNames(db: Database | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('identity.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Who speaks for each department in a region: its organisations there, or else those of the nearest level above
 * (a district without a customs office of its own is served by the city's). Affiliated bodies act for their bureau but
 * do not sign for the department.
 */
export async function organisationsOfDepartments(
  tx: Tx,
  region: string,
  departments: readonly string[],
): Promise<readonly string[]> {
  if (departments.length === 0) return [];
  const rows = await tx
    .selectFrom('identity.organisation')
    .select(['id', 'department', 'region_code'])
    .where('department', 'in', [...departments])
    .where('kind', 'in', ['regulator', 'joint-department'])
    .where((eb) => eb.or([eb('level', 'is', null), eb('level', '<>', 'affiliated')]))
    .where('region_code', 'in', regionAndAbove(region))
    .execute();
  return departments.flatMap((department) => {
    const own = rows.filter((row) => row.department === department);
    const nearest = regionAndAbove(region).find((level) => own.some(({ region_code }) => region_code === level));
    return own.filter(({ region_code }) => region_code === nearest).map(({ id }) => id);
  });
}
