import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { RecordKind } from './kind.ts';

/** GB/T 2260 province → ISO 3166-2:CN letters, which begin the short public codes. */
// biome-ignore format: a dictionary reads as a table
const PROVINCE_LETTERS: Readonly<Record<string, string>> = {
  '00': 'CN', '11': 'BJ', '12': 'TJ', '13': 'HE', '14': 'SX', '15': 'NM', '21': 'LN', '22': 'JL', '23': 'HL', '31': 'SH',
  '32': 'JS', '33': 'ZJ', '34': 'AH', '35': 'FJ', '36': 'JX', '37': 'SD', '41': 'HA', '42': 'HB', '43': 'HN', '44': 'GD',
  '45': 'GX', '46': 'HI', '50': 'CQ', '51': 'SC', '52': 'GZ', '53': 'YN', '54': 'XZ', '61': 'SN', '62': 'GS', '63': 'QH',
  '64': 'NX', '65': 'XJ', '71': 'TW', '81': 'HK', '82': 'MO',
};

/** What codes of this kind of record begin with in a region, e.g. `SH`, `SHI`. */
export function codePrefix(kind: RecordKind, region: string): string {
  return `${PROVINCE_LETTERS[region.slice(0, 2)] ?? 'CN'}${kind.codeMark}`;
}

/** Codes nobody has had, in order. What is not used in the end stays a gap, as with any running number. */
export async function nextCodes(tx: Tx, kind: RecordKind, prefix: string, wanted: number): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT code FROM registry.next_codes(${kind.subject}, ${prefix}, ${wanted})`.execute(tx);
  return rows.map(({ code }) => code);
}

/** Which of these codes and unique keys exist anywhere in the registry, also where the asking office cannot see. */
export async function findTaken(tx: Tx, kind: RecordKind, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT key FROM registry.taken_keys(${kind.subject}, ${keys}::text[])`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}
