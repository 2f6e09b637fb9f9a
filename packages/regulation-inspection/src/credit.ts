import type { Citation } from '@hengjian/law';
import type { Words } from './words.ts';

/** General credit risk class: A low, B ordinary, C raised, D high. Internal, never published for one institution. */
export const CREDIT_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type CreditClass = (typeof CREDIT_CLASSES)[number];

export function isCreditClass(value: string): value is CreditClass {
  return CREDIT_CLASSES.some((letter) => letter === value);
}

/** Share of a class that a published table wants inspected in a year, in whole percent. */
export interface InspectionRate {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface CreditTable {
  readonly id: string;
  readonly name: Words;
  /** Null where the table is our own choice. */
  readonly source: Citation | null;
  readonly note: Words;
  readonly rates: Readonly<Record<CreditClass, InspectionRate>> | null;
  readonly sizes: Readonly<Record<CreditClass, number>>;
}

/**
 * Tables to start from. The papers ask for different treatment by class (R4-1.0f) and leave the figures open; places
 * differ, so a plan copies the sizes of one table and may change them.
 */
export const CREDIT_TABLES = [
  {
    id: 'house-default',
    name: { zh: '本系统默认表', en: 'Default of this system' },
    source: null,
    note: {
      zh: '文件只要求按信用风险分类差别对待，未规定倍数。默认每升一类，抽取权重加倍；可按本地规定修改。',
      en: 'The papers ask for different treatment by class and set no ratio. By default the weight doubles with each class; change it to suit local rules.',
    },
    rates: null,
    sizes: { A: 1, B: 2, C: 4, D: 8 },
  },
  {
    id: 'daqing-2024',
    name: { zh: '大庆市2024年抽查比例样本', en: 'Rates of Daqing, 2024 (sample)' },
    source: { zh: '大庆市信用风险分类抽查比例（2024）', en: 'Inspection rates by credit risk class, Daqing (2024)' },
    note: {
      zh: '权重取各类比例上限的百分数。该表是地方样本，仅供参照，不在其他地区当然适用。',
      en: 'The weight is the upper rate of the class in percent. A local sample for comparison; it does not bind other places.',
    },
    rates: {
      A: { atLeast: 0, atMost: 5 },
      B: { atLeast: 5, atMost: 20 },
      C: { atLeast: 21, atMost: 60 },
      D: { atLeast: 61, atMost: 100 },
    },
    sizes: { A: 5, B: 20, C: 60, D: 100 },
  },
] as const satisfies readonly CreditTable[];

export type CreditTableId = (typeof CREDIT_TABLES)[number]['id'];

export function getCreditTable(id: CreditTableId): CreditTable {
  const table = CREDIT_TABLES.find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`no credit table ${id}`);
  return table;
}

/** An institution nobody has classified counts as ordinary: neither spared nor singled out for want of data. */
export const CLASS_OF_UNCLASSIFIED: CreditClass = 'B';
