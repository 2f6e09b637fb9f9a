import { toDate } from '../../../../platform/clock.ts';
import { copyColumn as c, copyInto } from '../../../../platform/copy/index.ts';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import { sql } from 'kysely';
import { type Chance, createChance } from './chance.ts';
import type { HolderFacts } from '../../../registry/index.ts';
import { upsertHolders } from '../../holders.ts';
import { ensureItems, ensureLimitations } from '../../items.ts';
import { limitationKey, wordingKey } from '../../wording.ts';
import { BRANDS, KINDS, PLACES } from './vocabulary.ts';
import { common, makeWordings } from './wordings.ts';

export interface RegisterSize {
  readonly institutions: number;
  /** Different wordings. */
  readonly wordings: number;
  /** Capability rows per institution, in the mean. */
  readonly rowsEach: number;
  readonly at: Temporal.Instant;
  /** So many institutions are there already, from an earlier call. */
  readonly after?: number;
}

const RESTRICTIONS = [
  '只测总量',
  '不做现场采样',
  '只用第一法',
  '只做常规项目',
  '限实验室内检测',
  '不含前处理',
  '只测粉状样品',
  '最大量程1000 kN',
];
const PIECE = 2_000;
/** Each place as often as its weight says. */
const WHERE = PLACES.flatMap((place) => Array.from({ length: place[2] }, () => place));

interface Certificate {
  readonly id: string;
  readonly institution: string;
  readonly axis: 'licence' | 'accreditation';
  readonly number: string;
  readonly decision: string;
  readonly rows: number;
  readonly fields: readonly number[];
  readonly seed: number;
}

/**
 * Fills an empty register with made-up institutions, each with a licence, a tenth with an accreditation too, and their
 * annexes; the same each time. Of the licences 4 in 100 have expired and 3 are suspended; of the rows 2 in 100 were taken
 * off. For measuring: nothing is logged and no law is asked. Returns how many rows were written.
 */
export async function fillRegister(db: Database, size: RegisterSize): Promise<number> {
  const { after = 0 } = size;
  const chance = createChance(7 + after);
  const fields = makeWordings(size.wordings);
  const ids = await db.transaction().execute(async (tx) => {
    const items = await ensureItems(tx, fields.flat());
    return fields.map((list) => list.map((wording) => items.get(wordingKey(wording)) ?? 0));
  });
  const limitations = await db.transaction().execute(async (tx) => {
    const found = await ensureLimitations(
      tx,
      RESTRICTIONS.map((restriction) => ({ restriction, note: '' })),
    );
    return RESTRICTIONS.map((restriction) => found.get(limitationKey({ restriction, note: '' })) ?? 0);
  });
  let written = 0;
  for (let from = 0; from < size.institutions; from += PIECE) {
    const count = Math.min(PIECE, size.institutions - from);
    written += await db
      .transaction()
      .execute((tx) => fillPiece(tx, chance, after + from, count, size, ids, limitations));
  }
  return written;
}

async function fillPiece(
  tx: Tx,
  chance: Chance,
  from: number,
  count: number,
  size: RegisterSize,
  items: readonly (readonly number[])[],
  limitations: readonly number[],
): Promise<number> {
  const certificates: Certificate[] = [];
  const holders = Array.from({ length: count }, (_, index) => {
    const holder = holderOf(chance, from + index);
    certificates.push(...certificatesOf(chance, holder.id, from + index, size.rowsEach, items.length));
    return holder;
  });
  await upsertHolders(tx, holders);
  const at = toDate(size.at);
  const axes = [
    c.uuid('id'),
    c.uuid('institution_id'),
    c.text('axis'),
    c.text('number'),
    c.text('issuer'),
    c.integer('sequence'),
  ] as const;
  await copyInto(
    tx,
    'scope.certificate',
    axes,
    certificates.map(({ id, institution, axis, number }) => [id, institution, axis, number, '000000', 1]),
  );
  const numbers = [c.text('axis'), c.text('number'), c.uuid('certificate_id')] as const;
  await copyInto(
    tx,
    'scope.certificate_number',
    numbers,
    certificates.map(({ id, axis, number }) => [axis, number, id]),
  );
  await copyInto(
    tx,
    'scope.decision',
    DECISION,
    certificates.map((one) => decisionRow(one, at)),
  );
  await copyInto(
    tx,
    'scope.certificate_version',
    VERSION,
    certificates.map((one) => versionRow(one, at)),
  );
  return copyInto(tx, 'scope.capability', CAPABILITY, capabilityRows(certificates, items, limitations, at));
}

function holderOf(chance: Chance, index: number): HolderFacts {
  const place = chance.pick(WHERE);
  const code = `Y${String(index + 1).padStart(6, '0')}`;
  const name = `${place[1]}${chance.pick(BRANDS)}示例${chance.pick(BRANDS)}${chance.pick(KINDS)}`;
  return {
    id: chance.uuid(),
    code,
    uscc: null,
    name: `${name}${index % 50 === 0 ? '分中心' : ''}`,
    nameEn: null,
    formerNames: index % 20 === 0 ? [`${place[1]}原${chance.pick(BRANDS)}检验室`] : [],
    kind: 'enterprise',
    region: place[0],
    licensedBy: `${place[0].slice(0, 2)}0000`,
    address: null,
    fields: ['other'],
    synthetic: true,
    version: 1,
    sites: [
      {
        number: 1,
        name: '场所一',
        address: `${place[1]}示例路${index + 1}号`,
        region: place[0],
        kind: 'main',
        from: '2020-01-01',
        to: null,
      },
    ],
    statement: { status: 'active', certificateNumber: null, certificateExpires: null },
  };
}

function certificatesOf(
  chance: Chance,
  institution: string,
  index: number,
  rowsEach: number,
  fieldCount: number,
): Certificate[] {
  const fields = Array.from({ length: 1 + chance.below(3) }, () => common(chance, fieldCount));
  // A few large laboratories hold much of the whole: the mean is `rowsEach`, the middle well below it.
  const rows = Math.max(5, Math.round(rowsEach * 0.35 * (1 + chance.below(100) / 30) * (chance.happens(8) ? 2 : 1)));
  const one = (axis: Certificate['axis'], number: string, share: number): Certificate => ({
    id: chance.uuid(),
    institution,
    axis,
    number,
    decision: chance.uuid(),
    rows: Math.max(3, Math.round(rows * share)),
    fields,
    seed: index + 1,
  });
  const serial = String(index + 1).padStart(6, '0');
  const licence = one('licence', `24${serial}0000`.slice(0, 12), 1);
  return index % 10 === 0 ? [licence, one('accreditation', `L${serial}`, 0.5)] : [licence];
}

const DECISION = [
  c.uuid('id'),
  c.uuid('certificate_id'),
  c.integer('sequence'),
  c.text('kind'),
  c.date('decided_on'),
  c.date('effective_from'),
  c.date('effective_to'),
  c.json('body'),
  c.integer('annex_version'),
  c.integer('annex_rows'),
  c.text('annex_sha256'),
  c.uuid('prepared_by'),
  c.uuid('decided_by'),
  c.timestamp('recorded_at'),
  c.uuid('log_entry_id'),
] as const;

function decisionRow({ id, number, decision, rows, axis, seed }: Certificate, at: Date) {
  const body = { number, sites: [1], documentNumber: null, reason: null, clause: null };
  return [
    decision,
    id,
    1,
    'issued',
    '2024-01-02',
    '2024-01-02',
    lastDay(axis, seed),
    body,
    1,
    rows,
    '0'.repeat(64),
    id,
    decision,
    at,
    decision,
  ] as const;
}

const VERSION = [
  c.uuid('certificate_id'),
  c.integer('sequence'),
  c.text('number'),
  c.dayRanges('in_force'),
  c.dayRanges('suspended'),
  c.date('valid_from'),
  c.date('valid_to'),
  c.integers('sites'),
  c.timestamp('recorded_from'),
] as const;

function versionRow({ id, number, axis, seed }: Certificate, at: Date) {
  const from = '2024-01-02';
  const to = lastDay(axis, seed);
  const suspended = axis === 'licence' && seed % 33 === 0 && seed % 25 !== 0;
  const inForce = suspended ? [{ from, to: '2026-05-31' }] : [{ from, to }];
  return [id, 1, number, inForce, suspended ? [{ from: '2026-06-01', to }] : [], from, to, [1], at] as const;
}

function lastDay(axis: Certificate['axis'], seed: number): string {
  return axis === 'licence' && seed % 25 === 0 ? '2025-12-31' : '2030-01-01';
}

const CAPABILITY = [
  c.uuid('institution_id'),
  c.uuid('certificate_id'),
  c.integer('item_id'),
  c.integer('limitation_id'),
  c.integer('line'),
  c.integer('site'),
  c.dayRanges('valid'),
  c.uuid('decision_id'),
  c.timestamp('recorded_from'),
] as const;

const OPEN = [{ from: '2024-01-02', to: null }];
const CLOSED = [{ from: '2024-01-02', to: '2025-06-30' }];

function* capabilityRows(
  certificates: readonly Certificate[],
  items: readonly (readonly number[])[],
  limitations: readonly number[],
  at: Date,
) {
  for (const { id, institution, decision, rows, fields, seed } of certificates) {
    const chance = createChance(seed);
    const taken = new Set<number>();
    // The commonest are soon taken; after so many tries an annex is as long as it gets.
    for (let tries = 0; taken.size < rows && tries < rows * 8; tries++) {
      const list = items[fields[tries % fields.length] ?? 0] ?? [];
      const item = list[common(chance, list.length)];
      if (item === undefined || taken.has(item)) continue;
      taken.add(item);
      const limitation = chance.happens(8) ? (limitations[item % limitations.length] ?? 0) : 0;
      const line = taken.size;
      yield [institution, id, item, limitation, line, 1, line % 50 === 0 ? CLOSED : OPEN, decision, at] as const;
    }
  }
}

/** Lets the planner know what was written. As the owner of the tables. */
export async function analyse(db: Database): Promise<void> {
  await sql`SELECT scope.note_bulk()`.execute(db);
}
