import { createChance } from '../../registry/index.ts';
import type { Catalogue, FieldOfCatalogue } from './catalogue.ts';
import { ANYWHERE, LIMITATIONS_OF } from './vocabulary.ts';

/** What the rows of a made-up institution follow from. */
export interface DemoInstitution {
  /** Its number in the demo, from 0: everything else that is chance follows from it. */
  readonly index: number;
  /** Fields of the registry, e.g. `food-agri`. */
  readonly fields: readonly string[];
  readonly sites: readonly number[];
  /** How many rows it wants; less where its fields hold less. Default: by chance, with a long tail. */
  readonly rows?: number;
}

/** A row of a made-up annex: places in `Catalogue.wordings` and `DEMO_LIMITATIONS`. */
export interface DemoRow {
  readonly item: number;
  readonly limitation: number;
  readonly site: number;
  readonly line: number;
}

/** Certificate fields that the registry's fields are made of, the main one first. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  vehicle: ['05'],
  environment: ['12', '13', '18'],
  forensic: ['07', '06'],
  'food-agri': ['00', '04', '13'],
  'civil-defence': ['20'],
  'import-export': ['20', '14', '16', '11'],
  cosmetics: ['10', '00'],
  carbon: ['21', '17'],
};
/** `other` is anything else: by the institution's number, so that they differ. */
const OTHER = [
  ['02', '01'],
  ['08', '09'],
  ['11', '10'],
  ['14', '16'],
  ['01', '02'],
  ['09', '17'],
  ['03', '18'],
  ['13', '12'],
  ['15', '19'],
  ['21', '17'],
];
const ALL = ['00', '13', '12', '04', '02', '10', '14', '08', '09', '11', '01', '18', '03'];

/** The main field of an institution: stands in its certificate's number. */
export function certificateFieldsOf({ index, fields }: Pick<DemoInstitution, 'index' | 'fields'>): readonly string[] {
  const own = fields.flatMap((field) => FIELDS_OF[field] ?? OTHER[index % OTHER.length] ?? []);
  return [...new Set(own)];
}

/** A few institutions in a thousand are very large; half have fewer than two hundred rows. */
export function rowsWanted(index: number): number {
  const chance = createChance(SEED ^ (index * 2_654_435_761));
  const spread = chance.below(1_000);
  if (spread < 6) return 6_000 + chance.below(14_000);
  if (spread < 30) return 1_500 + chance.below(5_000);
  if (spread < 200) return 500 + chance.below(900);
  return 60 + chance.below(20) * (5 + chance.below(14));
}

const SEED = 12_052_026;

/**
 * The annex of a made-up institution, row by row: a function of its number, its fields and the catalogue, so that any
 * institution can be made without the others. No row comes twice.
 */
export function* rowsOf(
  { fields }: Pick<Catalogue, 'fields'>,
  institution: DemoInstitution,
): Generator<DemoRow, void, undefined> {
  const { index, sites } = institution;
  const chance = createChance(SEED + index * 7_919);
  const wanted = institution.rows ?? rowsWanted(index);
  const large = wanted >= 1_500;
  const codes = large ? [...new Set([...certificateFieldsOf(institution), ...ALL])] : certificateFieldsOf(institution);
  let line = 0;
  for (const site of sites) {
    for (const code of codes) {
      const field = fields.get(code);
      if (field === undefined) continue;
      for (const item of itemsOf(field, chance.below(1 << 30), chance.below(1 << 30))) {
        if (line >= wanted) return;
        line++;
        const limited = chance.below(100) < 12;
        yield { item, limitation: limited ? chance.pick(LIMITATIONS_OF[code] ?? ANYWHERE) : 0, site, line };
        // A small one leaves a parameter of an object out now and then, and has its next place sooner.
        if (!large && line % Math.max(40, Math.floor(wanted / sites.length)) === 0) break;
      }
    }
  }
}

/** Real methods first, most of them; then object by object in an order of the institution's own. */
function* itemsOf({ real, groups }: FieldOfCatalogue, start: number, choice: number): Generator<number> {
  for (const [at, { item, before }] of real.entries()) {
    const luck = (choice >>> (at % 24)) % 25;
    if (luck < 17) yield item;
    else if (luck === 17 && before !== null) yield before;
  }
  const count = groups.length;
  if (count === 0) return;
  const step = coprime(count, 1 + (choice % count));
  for (let n = 0; n < count; n++) {
    const group = groups[(start + n * step) % count];
    if (group === undefined) continue;
    for (let item = group.first; item < group.first + group.size; item++) yield item;
  }
}

/** The next number that has no divisor in common with `count`, so that its multiples meet every group once. */
function coprime(count: number, from: number): number {
  let step = from;
  while (divisor(step, count) !== 1) step++;
  return step;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
