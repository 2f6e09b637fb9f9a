import type { TestDatabase } from './test-database.ts';

/** Field code and how many institutions have it alone. */
const FIELDS = [
  ['vehicle', 168],
  ['environment', 196],
  ['forensic', 52],
  ['food-agri', 214],
  ['civil-defence', 38],
  ['import-export', 97],
  ['cosmetics', 46],
  ['other', 389],
] as const;

const DEPARTMENTS = [
  'market',
  'police',
  'justice',
  'ecology',
  'agriculture',
  'civil-defence',
  'customs',
  'drug',
  'road-transport',
];

/**
 * 1,200 institutions of one field each, 20 inspectors in each of the nine pools, two avoidances: the least on which the
 * city plan of 2023 can be drawn. Written behind the application's back.
 */
export async function seedSmallProvince(database: TestDatabase): Promise<void> {
  for (const [index, [field, count]] of FIELDS.entries())
    await database.asOwner(
      `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, credit_class, synthetic, version, changed_at)
       SELECT gen_random_uuid(), 'T' || lpad(($2 * 1000 + n)::text, 5, '0'), $1 || '示例' || n, 'enterprise',
              (ARRAY['310115','310112','310104'])[1 + n % 3], '310000', ARRAY[$1], 'active',
              (ARRAY['A','A','B','C','D'])[1 + n % 5], true, 1, '2023-01-01'
       FROM generate_series(1, $3::int) n`,
      [field, index, count],
    );
  for (const department of DEPARTMENTS)
    await database.asOwner(
      `INSERT INTO registry.inspector (id, code, name, department, employer, certificate_number, certificate_expires, pools, region_code, status, synthetic, version, changed_at)
       SELECT gen_random_uuid(), 'I-' || $1 || '-' || n, $1 || '员' || n, $1, '', $1 || n,
              CASE WHEN n = 1 THEN date '2023-06-01' ELSE date '2027-01-01' END, ARRAY[$1], '310000', 'active', true, 1, '2023-01-01'
       FROM generate_series(1, 21) n`,
      [department],
    );
  await database.asOwner(
    `INSERT INTO registry.conflict (id, inspector_id, institution_id, reason, note, declared_by, declared_at)
     SELECT gen_random_uuid(), i.id, u.id, 'employed', '', gen_random_uuid(), '2023-01-01'
     FROM registry.inspector i, registry.institution u
     WHERE i.code IN ('I-market-2', 'I-market-3') AND u.code = 'T00007'`,
  );
}
