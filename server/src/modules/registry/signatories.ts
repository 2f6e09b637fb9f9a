import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Who may sign what, as the second annex of a certificate prints it. */
export interface SignatoryOnPaper {
  readonly name: string;
  readonly post: string;
  readonly field: string;
  readonly remark: string;
}

/** Authorised signatories of an institution on a day. Public like the annex it is for: needs no jurisdiction. */
export async function signatoriesOn(tx: Tx, institutionId: string, on: string): Promise<readonly SignatoryOnPaper[]> {
  const { rows } = await sql<{ name: string; title: string | null; field_text: string }>`
    SELECT name, title, field_text FROM registry.signatories(${institutionId}::uuid, ${on}::date)`.execute(tx);
  return rows.map(({ name, title, field_text }) => ({ name, post: title ?? '', field: field_text, remark: '' }));
}
