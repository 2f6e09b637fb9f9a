import type { Wording } from '../wording.ts';
import { FIELD_WORDS, type FieldWords, REAL_METHODS } from './vocabulary.ts';

/** Wordings of a field that belong together: what is tested in one object. Numbers are places in `wordings`. */
export interface Group {
  readonly first: number;
  readonly size: number;
}

export interface FieldOfCatalogue {
  /** Real methods, which most institutions of the field have; each with its older edition or null. */
  readonly real: readonly { readonly item: number; readonly before: number | null }[];
  readonly groups: readonly Group[];
  /** How many wordings the groups hold. */
  readonly size: number;
}

/** Everything that institutions of the demo can test. */
export interface Catalogue {
  readonly wordings: readonly Wording[];
  readonly fields: ReadonlyMap<string, FieldOfCatalogue>;
}

/** A made-up method: its standard carries a prefix that nobody issues, and says so in its title. */
export interface MadeUpMethod {
  readonly number: string;
  readonly title: string;
  readonly parameter: string;
  readonly year: number;
}

/** Every so many wordings names the edition before. */
const OLD_EVERY = 25;
/** The province knows objects as such and one method each; the nation knows them in kinds too, and two methods. */
const SIZES = { province: { kinds: 1, methods: 1 }, nation: { kinds: 6, methods: 2 } } as const;
export type CatalogueSize = keyof typeof SIZES;

/** The same for everybody: some 10^4 wordings for a province, 4·10^4 for the nation, which begins with the province's. */
export function catalogue(size: CatalogueSize): Catalogue {
  const { kinds, methods } = SIZES[size];
  const wordings: Wording[] = [];
  const fields = new Map<string, FieldOfCatalogue>();
  for (const [at, words] of FIELD_WORDS.entries()) {
    const real = addReal(words, wordings);
    const from = wordings.length;
    const groups = ['', ...words.kinds]
      .slice(0, kinds)
      .flatMap((kind) => words.things.map((thing) => addGroup(at, words, `${kind}${thing}`, methods, wordings)));
    fields.set(words.field, { real, groups, size: wordings.length - from });
  }
  return { wordings, fields };
}

function addReal({ field, category }: FieldWords, wordings: Wording[]): FieldOfCatalogue['real'] {
  const add = (wording: Wording) => wordings.push(wording) - 1;
  return REAL_METHODS.filter((one) => one.field === field).map(({ object, parameter, number, title, before }) => {
    const wording = { field, category, object, parameter, standardNumber: number, standardTitle: title, method: '' };
    return {
      item: add(wording),
      before: before === undefined ? null : add({ ...wording, standardNumber: before }),
    };
  });
}

function addGroup(at: number, words: FieldWords, object: string, methods: number, wordings: Wording[]): Group {
  const first = wordings.length;
  const { field, category } = words;
  for (const [place, parameter] of words.parameters.entries())
    for (let variant = 0; variant < methods; variant++) {
      const { number, title } = madeUpMethod(at, place, parameter, variant, wordings.length % OLD_EVERY === 0);
      wordings.push({ field, category, object, parameter, standardNumber: number, standardTitle: title, method: '' });
    }
  return { first, size: wordings.length - first };
}

/** One method standard covers a parameter in all objects of a field, as real ones do. */
export function madeUpMethod(
  field: number,
  place: number,
  parameter: string,
  variant: number,
  old: boolean,
): MadeUpMethod {
  const serial = field * 200 + place * 2 + variant + 1;
  const year = 2016 + (serial % 8) - (old ? 6 : 0);
  return { number: `T/DEMO ${serial}-${year}`, title: `${parameter}的测定 示例方法${serial}（演示）`, parameter, year };
}
