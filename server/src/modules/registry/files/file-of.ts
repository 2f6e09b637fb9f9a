import type { Refusal } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { may, mayAnywhere, scopeOf } from '@hengjian/permissions';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { FORBIDDEN, MISSING, type Refused } from '../../../platform/use-case/index.ts';

/** Whose file it is, and what the asking person may do with it. */
export interface FileOf {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly mayEdit: boolean;
}

/**
 * The institution whose file is asked for, if the person may see it: an office that of its jurisdiction, an institution
 * its own. What somebody may not see is not there.
 */
export async function openFile(tx: Tx, actor: Actor, id: string): Promise<Result<FileOf, Refused>> {
  if (!mayAnywhere(actor, 'registry.read')) return err(FORBIDDEN);
  await narrowToOwn(tx, actor);
  const row = await tx
    .selectFrom('registry.institution')
    .select(['id', 'code', 'name', 'region_code', 'organisation_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return err(MISSING);
  const subject = { region: row.region_code, ownerIds: row.organisation_id === null ? [] : [row.organisation_id] };
  if (!may(actor, 'registry.read', subject)) return err(MISSING);
  return ok({
    id: row.id,
    code: row.code,
    name: row.name,
    region: row.region_code,
    mayEdit: may(actor, 'institution-file.edit', subject),
  });
}

/** As `openFile`, for a change. */
export async function openFileToEdit(tx: Tx, actor: Actor, id: string): Promise<Result<FileOf, Refused>> {
  const file = await openFile(tx, actor, id);
  return file.ok && !file.value.mayEdit ? err(FORBIDDEN) : file;
}

/**
 * For somebody who reads nothing but his own institution, narrows the transaction to it: behind the permission matrix
 * stands row security that knows no other institution (`own_institution` in migration 0009).
 */
export async function narrowToOwn(tx: Tx, actor: Actor): Promise<void> {
  const scope = scopeOf(actor, 'registry.read');
  const own = !scope.any && scope.regionPrefix === null;
  await sql`SELECT set_config('hengjian.organisation', ${own ? actor.organisationId : ''}, true)`.execute(tx);
}

/** A refusal at a member of the draft, with the rule of its part. */
export function refusalAt(
  clause: string,
  column: Refusal['message'],
  finding: Pick<Refusal, 'code' | 'message' | 'wayOut'> & { readonly at: string },
  all: readonly object[],
): Refusal {
  return {
    code: finding.code,
    clause,
    message: {
      zh: `${column.zh}：${finding.message.zh}。`,
      en: `${column.en}: ${finding.message.en}.`,
    },
    at: `/draft/${finding.at}`,
    ...(finding.wayOut && { wayOut: finding.wayOut }),
    params: { findings: all },
  };
}
