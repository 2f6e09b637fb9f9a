import { certificateFields } from '@hengjian/registry-codes';
import { ok, type Result } from '@hengjian/kernel';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { LibraryMeans } from '../means.ts';
import { mayRelease } from './release-version.ts';

export interface NationalField {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly certificateFields: readonly string[];
}

/** The eleven top fields of the national library, and the certificate fields each stands for in this province. */
export async function listNationalFields(tx: Tx): Promise<readonly NationalField[]> {
  const rows = await tx.selectFrom('library.national_field').selectAll().orderBy('place').execute();
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.zh, en: row.en },
    certificateFields: row.certificate_fields,
  }));
}

export function saveNationalField(
  means: LibraryMeans,
  actor: Actor,
  field: { readonly code: string; readonly certificateFields: readonly string[] },
): Promise<Result<null, Refused>> {
  return decide(means, actor, { action: 'library.setting', subject: `national-field:${field.code}` }, async (tx) => {
    if (!mayRelease(means, actor)) return forbidden();
    const unknown = field.certificateFields.find((code) => !certificateFields.some((one) => one.code === code));
    if (unknown !== undefined) return refuse({ ...FIELD_UNKNOWN, params: { code: unknown } });
    const { numUpdatedRows } = await tx
      .updateTable('library.national_field')
      .set({ certificate_fields: [...new Set(field.certificateFields)] })
      .where('code', '=', field.code)
      .executeTakeFirst();
    return numUpdatedRows === 0n ? missing() : ok(null);
  });
}

export function savePromise(
  means: LibraryMeans,
  actor: Actor,
  promise: { readonly step: string; readonly workingDays: number | null; readonly note: string },
): Promise<Result<null, Refused>> {
  return decide(means, actor, { action: 'library.setting', subject: `promise:${promise.step}` }, async (tx) => {
    if (!mayRelease(means, actor)) return forbidden();
    await tx
      .updateTable('library.promise')
      .set({ working_days: promise.workingDays, note: promise.note })
      .where('step', '=', promise.step)
      .execute();
    return ok(null);
  });
}

const FIELD_UNKNOWN = {
  code: 'FIELD_UNKNOWN',
  clause: 'R3-2b',
  at: '/certificateFields',
  message: { zh: '没有这个证书领域。', en: 'There is no such certificate field.' },
  wayOut: { zh: '证书领域为 00–21。', en: 'Certificate fields are 00 to 21.' },
};
