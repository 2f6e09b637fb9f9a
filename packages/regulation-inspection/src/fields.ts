import type { ClauseId, IsoDate } from '@hengjian/law';
import type { DepartmentId } from './departments.ts';
import type { Words } from './words.ts';

/** One field of inspection, with the departments that the city notice of 2023 gives it. */
interface FieldEntry {
  readonly code: string;
  readonly name: Words;
  readonly clause: ClauseId;
  /** Leads the joint inspection; named first in its paragraph of the notice. */
  readonly lead: DepartmentId;
  readonly joint: readonly DepartmentId[];
  /** Touches life, health and safety directly (R4-1.0c); a plan may decide otherwise. */
  readonly keyField: boolean;
  /** Levels that draw the field; carbon is a district special outside the city's eight (R4-2.2a). */
  readonly levels: readonly ('city' | 'district')[];
  /** Takes the institutions that no named field of the plan covers (R4-1.8). */
  readonly remainder?: true;
}

// biome-ignore format: a dictionary reads as a table
const FIELDS_2023 = [
  { code: 'vehicle', name: { zh: '机动车检验', en: 'Motor vehicle inspection' }, clause: 'R4-1.1', lead: 'market', joint: ['police', 'ecology', 'road-transport'], keyField: true, levels: ['city', 'district'] },
  { code: 'environment', name: { zh: '生态环境监测', en: 'Ecological and environmental monitoring' }, clause: 'R4-1.2', lead: 'ecology', joint: ['market'], keyField: true, levels: ['city', 'district'] },
  { code: 'forensic', name: { zh: '司法鉴定', en: 'Forensic examination' }, clause: 'R4-1.3', lead: 'market', joint: ['justice'], keyField: false, levels: ['city', 'district'] },
  { code: 'food-agri', name: { zh: '食品农产品', en: 'Food and agricultural products' }, clause: 'R4-1.4', lead: 'market', joint: ['agriculture'], keyField: true, levels: ['city', 'district'] },
  { code: 'civil-defence', name: { zh: '人防工程防护设备', en: 'Civil defence protective equipment' }, clause: 'R4-1.5', lead: 'market', joint: ['civil-defence'], keyField: false, levels: ['city', 'district'] },
  { code: 'import-export', name: { zh: '进出口商品检验鉴定', en: 'Import and export commodity inspection' }, clause: 'R4-1.6', lead: 'customs', joint: ['market'], keyField: false, levels: ['city', 'district'] },
  { code: 'cosmetics', name: { zh: '化妆品', en: 'Cosmetics' }, clause: 'R4-1.7', lead: 'market', joint: ['drug'], keyField: false, levels: ['city', 'district'] },
  { code: 'carbon', name: { zh: '碳排放', en: 'Carbon emissions' }, clause: 'R4-2.2a', lead: 'market', joint: ['ecology'], keyField: false, levels: ['district'] },
  { code: 'other', name: { zh: '其他领域', en: 'Other fields' }, clause: 'R4-1.8', lead: 'market', joint: [], keyField: false, levels: ['city', 'district'], remainder: true },
] as const satisfies readonly FieldEntry[];

export type FieldCode = (typeof FIELDS_2023)[number]['code'];

/** One edition of the dictionary. A code keeps its meaning through all editions; a changed meaning is a new code. */
export interface FieldDictionary {
  readonly edition: string;
  readonly from: IsoDate;
  readonly entries: readonly (FieldEntry & { readonly code: FieldCode })[];
}

/** Editions from the oldest to the newest. */
export const FIELD_DICTIONARIES: readonly [FieldDictionary, ...FieldDictionary[]] = [
  { edition: '2023', from: '2023-01-01', entries: FIELDS_2023 },
];

/** The edition that governs a matter arising on `date`; a date before the first edition gets the first. */
export function fieldDictionaryOn(date: IsoDate): FieldDictionary {
  return FIELD_DICTIONARIES.findLast(({ from }) => from <= date) ?? FIELD_DICTIONARIES[0];
}

export function isFieldCode(value: string): value is FieldCode {
  return FIELD_DICTIONARIES.some(({ entries }) => entries.some(({ code }) => code === value));
}

/** The newest entry of a code, for names; rules about a plan read the edition of its day instead. */
export function getField(code: FieldCode): FieldDictionary['entries'][number] {
  for (const { entries } of FIELD_DICTIONARIES.toReversed()) {
    const entry = entries.find((field) => field.code === code);
    if (entry !== undefined) return entry;
  }
  throw new Error(`no field ${code}`);
}
