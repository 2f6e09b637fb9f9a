import { catalogue, madeUpMethod } from './catalogue.ts';
import { FIELD_WORDS, REAL_METHODS } from './vocabulary.ts';

/** A standard of a made-up method, as the library keeps standards. */
export interface DemoStandardFact {
  readonly number: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly issued: string;
  readonly implemented: string;
  readonly withdrawn?: string;
  readonly replacedBy?: readonly { readonly number: string }[];
}

/** A parameter that the library of the demo holds. */
export interface DemoParameterFact {
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly standards: readonly string[];
}

/** The standards of the province's made-up methods: the edition in force, and the one before where annexes still cite it. */
export function demoStandards(): readonly DemoStandardFact[] {
  const cited = new Set(catalogue('province').wordings.map(({ standardNumber }) => standardNumber));
  return FIELD_WORDS.flatMap(({ parameters }, at) =>
    parameters.flatMap((parameter, place): readonly DemoStandardFact[] => {
      const now = madeUpMethod(at, place, parameter, 0, false);
      const before = madeUpMethod(at, place, parameter, 0, true);
      const facts = ({ number, title, year }: typeof now) => ({
        number,
        title: { zh: title, en: `Determination of ${parameter}, example method (demo)` },
        issued: `${year}-06-01`,
        implemented: `${year}-12-01`,
      });
      const old = { ...facts(before), withdrawn: `${now.year}-12-01`, replacedBy: [{ number: now.number }] };
      return cited.has(before.number) ? [facts(now), old] : [facts(now)];
    }),
  );
}

/** What the library holds by its real methods, and what people of the demo propose to take in. */
const NOT_OURS: ReadonlySet<string> = new Set([
  ...REAL_METHODS.map(({ field, object, parameter }) => `${field} ${object} ${parameter}`),
  '13 雨水 pH值',
  '12 土壤 总砷',
]);

/** Every so many parameters the library does not hold, so that some rows stand outside it. */
const MISSING_EVERY = 53;

/** The parameters of the province's made-up methods, by the edition in force. */
export function demoParameters(): readonly DemoParameterFact[] {
  const entries = new Map<string, DemoParameterFact>();
  const now = new Set(
    FIELD_WORDS.flatMap(({ parameters }, at) =>
      parameters.map((parameter, place) => madeUpMethod(at, place, parameter, 0, false).number),
    ),
  );
  const current = currentNumbers();
  for (const [at, { field, category, object, parameter, standardNumber }] of catalogue('province').wordings.entries()) {
    const number = now.has(standardNumber) ? standardNumber : current.get(standardNumber);
    const key = `${field} ${object} ${parameter}`;
    if (number === undefined || at % MISSING_EVERY === 0 || NOT_OURS.has(key)) continue;
    entries.set(key, {
      field,
      category,
      object,
      name: parameter,
      aliases: [],
      standards: [number],
    });
  }
  return [...entries.values()];
}

/** Former edition → the one in force. */
function currentNumbers(): ReadonlyMap<string, string> {
  return new Map(
    FIELD_WORDS.flatMap(({ parameters }, at) =>
      parameters.map((parameter, place) => [
        madeUpMethod(at, place, parameter, 0, true).number,
        madeUpMethod(at, place, parameter, 0, false).number,
      ]),
    ),
  );
}
