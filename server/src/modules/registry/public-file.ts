import type { Words } from '@hengjian/contract';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** What an institution has made public itself (R3-4f, R4-A19.1). */
export interface PublicFile {
  readonly commitment: { readonly text: string; readonly url: string | null; readonly publishedAt: string } | null;
  /** By duty; never names of people, and only what the institution has published. */
  readonly contacts: readonly { readonly label: Words; readonly value: string }[];
}

/** For public pages: needs no jurisdiction, and shows nothing else. `on` is a day, today when left out. */
export async function readPublicFile(tx: Tx, institutionId: string, on?: string): Promise<PublicFile> {
  const { rows } = await sql<{ commitment: PublicFile['commitment']; contacts: readonly Reach[] }>`
    SELECT commitment, contacts FROM registry.public_file(${institutionId}::uuid,
      coalesce(${on ?? null}::date, (now() AT TIME ZONE 'Asia/Shanghai')::date))`.execute(tx);
  const [found] = rows;
  return {
    commitment: found?.commitment ?? null,
    contacts: (found?.contacts ?? []).flatMap(({ duty, phone, email }) =>
      [phone, email].flatMap((value) => (value === null ? [] : { label: labelOf(duty), value })),
    ),
  };
}

interface Reach {
  readonly duty: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A duty is the institution's own word and has no translation. */
function labelOf(duty: string | null): Words {
  return duty === null ? { zh: '联系方式', en: 'Contact' } : { zh: duty, en: duty };
}
