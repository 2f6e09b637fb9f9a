import { certificateFields } from '@hengjian/registry-codes';
import { type Chance, createChance } from './chance.ts';
import type { Wording } from '../../wording.ts';
import {
  OBJECT_NOUNS,
  OBJECT_PREFIXES,
  PARAMETER_ENDINGS,
  PARAMETER_STEMS,
  RARE_WORDS,
  STANDARD_PREFIXES,
} from './vocabulary.ts';

/** Wordings of one certificate field, the commonest first. */
export type FieldWordings = readonly Wording[];

/**
 * `count` different wordings, by field, in the same order each time. Every object belongs to a field or two, every pair of
 * object and parameter is tested by one or two standards, each of one to three editions.
 */
export function makeWordings(count: number): readonly FieldWordings[] {
  const chance = createChance(20_260_722);
  const objects = OBJECT_NOUNS.flatMap((noun) => [noun, ...OBJECT_PREFIXES.map((prefix) => `${prefix}${noun}`)]);
  const parameters = PARAMETER_ENDINGS.flatMap((ending) => PARAMETER_STEMS.map((stem) => `${stem}${ending}`));
  const fields: Wording[][] = certificateFields.map(() => []);
  const seen = new Set<string>();
  while (seen.size < count) {
    const object = objects[chance.below(objects.length)] ?? '';
    const parameter = parameters[common(chance, parameters.length)] ?? '';
    const at = (hash(object) + (chance.happens(15) ? 1 : 0)) % fields.length;
    const { number, title } = standardFor(chance, object, parameter);
    const wording = {
      field: certificateFields[at]?.code ?? '00',
      category: `${certificateFields[at]?.zh ?? ''}产品`,
      object,
      parameter,
      standardNumber: number,
      standardTitle: title,
      method: number.startsWith('GB 5009.') ? '第一法' : '',
    };
    const key = `${at}|${object}|${parameter}|${number}|${title}`;
    if (seen.has(key)) continue;
    seen.add(key);
    fields[at]?.push(wording);
  }
  for (const [index, word] of RARE_WORDS.entries()) {
    const list = fields[index % fields.length];
    const like = list?.[Math.floor(list.length / 2)];
    if (like !== undefined)
      list?.splice(Math.floor(list.length / 3), 0, {
        ...like,
        parameter: word,
        standardTitle: `${like.object}中${word}的测定`,
      });
  }
  return fields;
}

/** A place in a list of which the first is taken most often, the tenth a tenth as often (Zipf). */
export function common(chance: Chance, length: number): number {
  return Math.min(length - 1, Math.floor(length ** (chance.below(1_000_000) / 1_000_000)) - 1);
}

const EDITIONS = [2003, 2006, 2008, 2010, 2012, 2014, 2016, 2017, 2018, 2020, 2021, 2022, 2023];

function standardFor(chance: Chance, object: string, parameter: string): { number: string; title: string } {
  const family = hash(`${object.slice(-2)}${parameter.slice(0, 2)}`);
  const prefix = STANDARD_PREFIXES[family % STANDARD_PREFIXES.length] ?? 'GB/T';
  const body =
    family % 7 === 0
      ? `5009.${1 + (family % 300)}`
      : family % 11 === 0
        ? `5750.${1 + (family % 13)}`
        : String(100 + (family % 9_000));
  const first = family % EDITIONS.length;
  const edition = EDITIONS[(first + chance.below(2)) % EDITIONS.length];
  const heading = body.startsWith('5009') ? 'GB' : body.startsWith('5750') ? 'GB/T' : prefix;
  return { number: `${heading} ${body}-${edition}`, title: `${object.slice(-2)} ${parameter}的测定` };
}

/** FNV-1a: the same words always meet the same standard. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return state;
}
