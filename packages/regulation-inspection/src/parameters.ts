import { type Citation, type DatedValue, type IsoDate, type Parameter, valueOn } from '@hengjian/law';

const notice2023: Citation = {
  zh: '沪市监认检〔2023〕246号',
  en: 'Shanghai notice 沪市监认检〔2023〕246号',
};
/** Where the papers are silent and the system has to choose; shown as such wherever the number is shown. */
const houseRule: Citation = {
  zh: '文件未规定，本系统设定，可配置',
  en: 'Left open by the papers; a setting of this system',
};
const drawSpecification: Citation = { zh: '抽取规格第1版', en: 'Draw specification, version 1' };

/** The share of all institutions that the city inspects in a year. */
export const cityOverallRatio = {
  id: 'inspection.city-overall-ratio',
  clause: 'R4-1.0a',
  unit: 'percent of the institutions licensed by the city',
  values: [{ from: '2023-01-01', value: 10, source: notice2023 }],
} as const satisfies Parameter<number>;

/** The least share that a district inspects of the institutions in it that the city licensed. */
export const districtMinimumRatio = {
  id: 'inspection.district-minimum-ratio',
  clause: 'R4-2.0a',
  unit: 'percent of the institutions in the district licensed by the city',
  values: [{ from: '2023-01-01', value: 15, source: notice2023 }],
} as const satisfies Parameter<number>;

/** Certified inspectors at one inspection. */
export const minimumInspectors = {
  id: 'inspection.minimum-inspectors',
  clause: 'R4-1.0j',
  unit: 'persons',
  values: [
    {
      from: '1996-10-01',
      value: 2,
      source: { zh: '《行政处罚法》（1996年）第37条', en: 'Administrative Penalty Law (1996), Art. 37' },
    },
    {
      from: '2021-07-15',
      value: 2,
      source: { zh: '《行政处罚法》（2021年修订）第42条', en: 'Administrative Penalty Law (2021 revision), Art. 42' },
    },
  ],
} as const satisfies Parameter<number>;

/** From the day a result stands to the day it must be public. */
export const publicationPeriod = {
  id: 'inspection.publication-period',
  clause: 'R4-2.1c',
  unit: 'working days after the result stands',
  values: [
    {
      from: '2014-10-01',
      value: 20,
      source: {
        zh: '《企业信息公示暂行条例》第6条',
        en: 'Interim Regulation on Enterprise Information Publicity, Art. 6',
      },
    },
  ],
} as const satisfies Parameter<number>;

/** The dates of the year as month and day, `MM-DD`; the year is that of the plan (R4-4.6). */
export interface YearlyDates {
  readonly selfCheck: string;
  readonly districtScheme: string;
  readonly onSite: string;
  readonly summary: string;
}

export const yearlyDates = {
  id: 'inspection.yearly-dates',
  clause: 'R4-4.6',
  unit: 'month and day',
  values: [
    {
      from: '2023-01-01',
      value: { selfCheck: '06-15', districtScheme: '06-30', onSite: '08-31', summary: '09-30' },
      source: notice2023,
    },
  ],
} as const satisfies Parameter<YearlyDates>;

/** How long before a date its owner is reminded. */
export const reminders = {
  id: 'inspection.reminders',
  clause: 'R4-1.0g',
  unit: 'calendar days before the date',
  values: [{ from: '2023-01-01', value: [30, 15, 7, 1], source: houseRule }],
} as const satisfies Parameter<readonly number[]>;

/** With fewer sources one party alone would hold the seed in his hands. */
export const minimumSources = {
  id: 'inspection.minimum-sources',
  clause: 'R4-2.1a',
  unit: 'sources of randomness',
  values: [{ from: '2023-01-01', value: 2, source: houseRule }],
} as const satisfies Parameter<number>;

/** Even where risk steers, nobody may be certain not to be drawn: so many of a weighted quota are purely random. */
export const minimumRandomArm = {
  id: 'inspection.minimum-random-arm',
  clause: 'R4-2.1a',
  unit: 'institutions per weighted field',
  values: [{ from: '2023-01-01', value: 1, source: houseRule }],
} as const satisfies Parameter<number>;

/** From this quota on, Pareto sampling meets its target inclusion closely enough; below it systematic is exact. */
export const paretoFrom = {
  id: 'inspection.pareto-from',
  clause: 'R4-2.1a',
  unit: 'institutions in the risk arm',
  values: [{ from: '2023-01-01', value: 5, source: drawSpecification }],
} as const satisfies Parameter<number>;

/** Every dated number of this package, for the page that lists them with their sources. */
export const INSPECTION_PARAMETERS: readonly Parameter<unknown>[] = [
  cityOverallRatio,
  districtMinimumRatio,
  minimumInspectors,
  publicationPeriod,
  yearlyDates,
  reminders,
  minimumSources,
  minimumRandomArm,
  paretoFrom,
];

/** The value in force on `date`; a date before the first value is a bug of the caller, whose rule starts later. */
export function getValueOn<Value>(parameter: Parameter<Value>, date: IsoDate): DatedValue<Value> {
  const dated = valueOn(parameter, date);
  if (dated === undefined) throw new Error(`${parameter.id} has no value on ${date}`);
  return dated;
}
