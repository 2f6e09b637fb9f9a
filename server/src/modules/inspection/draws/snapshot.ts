import { canonicalJson } from '@hengjian/canonical-json';
import { isCreditClass, isDepartmentId, isFieldCode, type Pools } from '@hengjian/regulation-inspection';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx } from '../../../platform/database/index.ts';
import type { InspectionLists } from '../../registry/index.ts';
import { parseLicenceStatus } from '../../registry/index.ts';
import { toJson } from './json.ts';

const Named = Type.Record(Type.String(), Type.String());
const LeftOut = Type.Array(Type.Object({ id: Type.String(), reason: Type.String() }));

/** The lists as they stood: who could be drawn in which field, who could be sent, who avoids whom, and their names. */
const Snapshot = Type.Object({
  format: Type.Literal('hengjian.draw.lists/v1'),
  // Without it the logged hash could be tried against guesses of the credit classes in it.
  salt: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  base: Type.Integer(),
  institutions: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      status: Type.String(),
      region: Type.String(),
      licensedBy: Type.String(),
      fields: Type.Array(Type.String()),
      creditClass: Type.Union([Type.String(), Type.Null()]),
      violationLastYear: Type.Boolean(),
      commitmentFinding: Type.Boolean(),
    }),
  ),
  fields: Type.Array(Type.Object({ field: Type.String(), members: Type.Array(Type.String()) })),
  inspectors: Type.Array(Type.Object({ id: Type.String(), pools: Type.Array(Type.String()) })),
  inspectorNames: Named,
  conflicts: Type.Array(Type.Object({ inspector: Type.String(), institution: Type.String() })),
  institutionsLeftOut: LeftOut,
  inspectorsLeftOut: LeftOut,
});
export type Snapshot = Static<typeof Snapshot>;

export function snapshotOf(pools: Pools, lists: InspectionLists, salt: string): Snapshot {
  const drawable = new Set(pools.fields.flatMap(({ members }) => members.map(({ id }) => id)));
  const sent = new Set(pools.inspectors.map(({ id }) => id));
  return {
    format: 'hengjian.draw.lists/v1',
    salt,
    base: pools.base,
    institutions: lists.institutions
      .filter(({ id }) => drawable.has(id))
      .map((institution) => ({ ...institution, fields: [...institution.fields] })),
    fields: pools.fields.map(({ field, members }) => ({ field, members: members.map(({ id }) => id) })),
    inspectors: pools.inspectors.map(({ id, pools: own }) => ({ id, pools: [...own] })),
    inspectorNames: Object.fromEntries(
      lists.inspectors.filter(({ id }) => sent.has(id)).map(({ id, name }) => [id, name]),
    ),
    conflicts: pools.conflicts.map(({ inspector, institution }) => ({ inspector, institution })),
    institutionsLeftOut: pools.institutionsLeftOut.map(({ id, reason }) => ({ id, reason })),
    inspectorsLeftOut: pools.inspectorsLeftOut.map(({ id, reason }) => ({ id, reason })),
  };
}

/** The text that is hashed, logged and kept. */
export function snapshotText(snapshot: Snapshot): string {
  return canonicalJson(toJson(snapshot));
}

export async function insertSnapshot(
  tx: Tx,
  drawId: string,
  snapshot: { readonly text: string; readonly hash: string; readonly takenAt: Date },
): Promise<void> {
  await tx
    .insertInto('inspection.draw_snapshot')
    .values({ draw_id: drawId, pools: snapshot.text, snapshot_hash: snapshot.hash, taken_at: snapshot.takenAt })
    .execute();
}

export async function getSnapshot(
  tx: Tx,
  drawId: string,
): Promise<{ readonly snapshot: Snapshot; readonly hash: string }> {
  const row = await tx
    .selectFrom('inspection.draw_snapshot')
    .select(['pools', 'snapshot_hash'])
    .where('draw_id', '=', drawId)
    .executeTakeFirstOrThrow();
  return { snapshot: Value.Parse(Snapshot, row.pools), hash: row.snapshot_hash };
}

/** The pools as the rules take them, from what was frozen and not from what the registry says by now. */
export function poolsOf(snapshot: Snapshot): Pools {
  const institutions = new Map(
    snapshot.institutions.map((institution) => [
      institution.id,
      {
        ...institution,
        status: parseLicenceStatus(institution.status),
        fields: institution.fields.filter(isFieldCode),
        creditClass:
          institution.creditClass !== null && isCreditClass(institution.creditClass) ? institution.creditClass : null,
      },
    ]),
  );
  return {
    base: snapshot.base,
    fields: snapshot.fields.flatMap(({ field, members }) =>
      isFieldCode(field) ? [{ field, members: members.flatMap((id) => institutions.get(id) ?? []) }] : [],
    ),
    inspectors: snapshot.inspectors.map(({ id, pools }) => ({ id, pools: pools.filter(isDepartmentId) })),
    conflicts: snapshot.conflicts,
    // Who was left out plays no part in the frame.
    institutionsLeftOut: [],
    inspectorsLeftOut: [],
    unclassified: [...institutions.values()].filter(({ creditClass }) => creditClass === null).length,
  };
}
