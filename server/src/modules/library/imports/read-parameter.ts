import { certificateFields } from '@hengjian/registry-codes';
import { DEPARTMENTS } from '@hengjian/regulation-inspection';
import { findStandardNumbers, parseStandardNumber } from '@hengjian/standard-codes';
import { singleLine, toHalfWidth } from '../../../platform/tables/index.ts';
import type { MappedRow } from '../../registry/index.ts';
import type { EntryContent, Origin } from '../entries/content.ts';
import { isRefusal, readDraft } from '../standards/check-standard.ts';
import type { NationalField } from '../versions/settings.ts';
import { labelOf, PARAMETER_FIELDS } from './fields.ts';
import { type Find, findingOf, found, type RowFinding } from './problems.ts';

const CLAUSE = 'R3-2a';
const SHORT = 200;
const LONG = 2_000;
/** No commas of half width and no slashes: they stand in names of substances (1,2-二氯乙烷). */
const SEPARATORS = /[；;、，|\n]+/u;
const MOST = 100;

/** What a row says, column by column; a key that is missing was left empty. */
export type SaidOfEntry = Partial<EntryContent> & { readonly code?: string; readonly origin?: Origin };

/** Reads rows of a list of parameters by the dictionaries as they stand. */
export function createParameterReader(nationalFields: readonly NationalField[]) {
  const standards = new Map<string, RowFinding | undefined>();

  /** Why a number cannot be in an entry: the rule by which one standard is recorded. */
  function faultOf(number: string): RowFinding | undefined {
    if (!standards.has(number)) {
      const read = readDraft({ number, ...NUMBER_ONLY });
      standards.set(number, isRefusal(read) ? { ...findingOf(read), clause: CLAUSE } : undefined);
    }
    return standards.get(number);
  }

  function readStandards(text: string, find: Find): readonly string[] {
    const whole = parseStandardNumber(text);
    const numbers = whole === undefined ? findStandardNumbers(text).map(({ number }) => number) : [whole];
    if (numbers.length === 0 || numbers.length > MOST)
      find('error', 'standards', found.standardUnreadable(text.slice(0, 100)));
    const sound = new Set<string>();
    for (const { number } of numbers) {
      const fault = faultOf(number);
      if (fault === undefined) sound.add(number);
      else find('error', 'standards', fault);
    }
    return [...sound];
  }

  function readFields(field: string, certificate: string, origin: Origin | undefined, find: Find) {
    const national =
      field === '' ? undefined : nationalFields.find(({ code, name }) => isWord(field, [code, name.zh, name.en]));
    const direct = field === '' ? undefined : certificateField(field);
    const own = certificate === '' ? undefined : certificateField(certificate);
    if (certificate !== '' && own === undefined)
      find(
        'error',
        'certificateField',
        found.fieldUnknown(
          certificate,
          certificateFields.map(({ zh }) => zh),
        ),
      );
    // 食品 is a field of both: of the national library where the row comes from there.
    const meant = origin === 'national' || direct === undefined ? national : undefined;
    if (field !== '' && meant === undefined && (origin === 'national' || direct === undefined)) {
      const names =
        origin === 'national' ? nationalFields.map(({ name }) => name.zh) : certificateFields.map(({ zh }) => zh);
      find('error', 'field', found.fieldUnknown(field, names));
    }
    const code = own ?? (meant === undefined ? direct : meant.certificateFields[0]);
    return {
      ...(code !== undefined && { field: code }),
      ...(field !== '' && { nationalField: meant?.code ?? null }),
    };
  }

  return function read({ texts }: MappedRow, find: Find): SaidOfEntry {
    const says = (key: string) => singleLine(texts.get(key) ?? '');
    const text = (key: 'category' | 'object' | 'name' | 'unit' | 'legalBasis' | 'note', most: number) => {
      const plain = says(key);
      if (plain.length > most) find('error', key, found.tooLong(labelOf(PARAMETER_FIELDS, key), most, CLAUSE));
      return plain === '' ? {} : { [key]: plain };
    };
    const aliases = (texts.get('aliases') ?? '')
      .split(SEPARATORS)
      .map(singleLine)
      .filter((one) => one !== '');
    if (aliases.length > MOST || aliases.some(({ length }) => length > SHORT))
      find('error', 'aliases', found.tooLong(labelOf(PARAMETER_FIELDS, 'aliases'), SHORT, CLAUSE));
    const origin = readOrigin(says('source'), find);
    const department = says('ownerDepartment');
    const code = toHalfWidth(says('code'));
    if (code !== '' && !/^[A-Za-z0-9._-]{1,64}$/.test(code)) find('error', 'code', found.codeWrong(code.slice(0, 100)));
    return {
      ...(code !== '' && { code }),
      ...(origin !== undefined && { origin }),
      ...readFields(says('field'), says('certificateField'), origin, find),
      ...text('category', SHORT),
      ...text('object', SHORT),
      ...text('name', SHORT),
      ...text('unit', SHORT),
      ...text('legalBasis', LONG),
      ...text('note', LONG),
      ...(aliases.length > 0 && { aliases: [...new Set(aliases)] }),
      ...(department !== '' && { ownerDepartment: readDepartment(department, origin, find) }),
      ...(says('standards') !== '' && { standards: readStandards(says('standards'), find) }),
    };
  };
}

const NUMBER_ONLY = {
  title: { zh: '-', en: null },
  issued: null,
  implemented: null,
  withdrawn: null,
  transitionUntil: null,
  citable: false,
  source: '',
  replacedBy: [],
};

/** 食品, 00, 0 食品, 12 环境与环保. */
function certificateField(text: string): string | undefined {
  const [, number = '', name = ''] = /^(\d{0,2})[\s.、:：-]*(.*)$/u.exec(toHalfWidth(text)) ?? [];
  const byName = certificateFields.find(({ zh, en }) => isWord(name, [zh, en]));
  if (name !== '') return byName?.code;
  return certificateFields.find(({ code }) => code === number.padStart(2, '0'))?.code;
}

function readOrigin(text: string, find: Find): Origin | undefined {
  if (text === '') return undefined;
  if (/国家|全国|总局|national/iu.test(text)) return 'national';
  if (/省|市|地方|本库|provinc/iu.test(text)) return 'province';
  find('error', 'source', found.sourceUnknown(text.slice(0, 100)));
  return undefined;
}

/** What departments are called besides their names: by the nation, by other provinces, in short. */
const DEPARTMENT_WORDS: readonly (readonly [RegExp, (typeof DEPARTMENTS)[number]['code']])[] = [
  [/药监|药品监督|药品监管/u, 'drug'],
  [/市监|市场监督|市场监管/u, 'market'],
  [/公安/u, 'police'],
  [/司法/u, 'justice'],
  [/生态环境|环保|环境保护/u, 'ecology'],
  [/农业|农委/u, 'agriculture'],
  [/国防动员|国动办|人防|民防/u, 'civil-defence'],
  [/海关/u, 'customs'],
  [/道路运输|交通/u, 'road-transport'],
];

/** The national library names departments that no bureau here stands for: taken without one, and said so. */
function readDepartment(text: string, origin: Origin | undefined, find: Find): string | null {
  const exact = DEPARTMENTS.find(({ code, name, short }) => isWord(text, [code, name.zh, name.en, short.zh, short.en]));
  const code = exact?.code ?? DEPARTMENT_WORDS.find(([words]) => words.test(text))?.[1];
  if (code !== undefined) return code;
  const names = DEPARTMENTS.map(({ short }) => short.zh);
  find(
    origin === 'national' ? 'warning' : 'error',
    'ownerDepartment',
    found.departmentUnknown(text.slice(0, 100), names),
  );
  return null;
}

function isWord(text: string, words: readonly string[]): boolean {
  const plain = folded(text);
  return plain !== '' && words.some((word) => folded(word) === plain);
}

function folded(text: string): string {
  return toHalfWidth(text)
    .replaceAll(/[\s()（）/／]/gu, '')
    .toLowerCase();
}
