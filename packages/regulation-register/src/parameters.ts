import { type Citation, type DatedValue, type IsoDate, type Parameter, valueOn } from '@hengjian/law';

/** Where the papers are silent and the system has to choose; shown as such wherever the number is shown. */
const houseRule: Citation = {
  zh: '文件未规定，本系统设定，可配置',
  en: 'Left open by the papers; a setting of this system',
};
const measures2015: Citation = {
  zh: '《检验检测机构资质认定管理办法》（质检总局令第163号，2015年）第11条',
  en: 'Measures for Licensing Inspection and Testing Bodies (AQSIQ Order 163, 2015), Art. 11',
};
const measures2021: Citation = {
  zh: '《检验检测机构资质认定管理办法》（2021年修改）第13条',
  en: 'Measures for Licensing Inspection and Testing Bodies (as amended 2021), Art. 13',
};

/** How long a licensing certificate is valid. Its last day is the day before the same day six years on. */
export const certificateValidity = {
  id: 'register.certificate-validity',
  clause: 'R4-A5.3',
  unit: 'years',
  values: [
    { from: '2015-08-01', value: 6, source: measures2015 },
    { from: '2021-06-01', value: 6, source: measures2021 },
  ],
} as const satisfies Parameter<number>;

/** How long before its last day the renewal of a certificate must be applied for. */
export const renewalApplication = {
  id: 'register.renewal-application',
  clause: 'R4-A5.3',
  unit: 'months before the last day of validity',
  values: [
    { from: '2015-08-01', value: 3, source: measures2015 },
    { from: '2021-06-01', value: 3, source: measures2021 },
  ],
} as const satisfies Parameter<number>;

/** How long an accreditation is valid. */
export const accreditationValidity = {
  id: 'register.accreditation-validity',
  clause: 'R2-1.4.13',
  unit: 'years',
  values: [
    {
      from: '2016-01-01',
      value: 6,
      source: { zh: 'CNAS-RL01《实验室认可规则》', en: 'CNAS-RL01, Rules for the Accreditation of Laboratories' },
    },
  ],
} as const satisfies Parameter<number>;

/** The longest suspension of a licence. The measures know orders to correct and no term; provinces differ. */
export const longestSuspension = {
  id: 'register.longest-suspension',
  clause: 'R4-A5.2',
  unit: 'months',
  values: [{ from: '2015-08-01', value: 6, source: houseRule }],
} as const satisfies Parameter<number>;

/** The longest suspension of an accreditation, as is usual; the rule itself has not been seen. */
export const longestAccreditationSuspension = {
  id: 'register.longest-accreditation-suspension',
  clause: 'R2-1.4.13',
  unit: 'months',
  values: [{ from: '2016-01-01', value: 6, source: houseRule }],
} as const satisfies Parameter<number>;

/** How long before an instrument's calibration ends it counts as due soon. */
export const calibrationDueSoon = {
  id: 'register.calibration-due-soon',
  clause: 'R4-A9.2',
  unit: 'calendar days before the last day of the calibration',
  values: [{ from: '2015-08-01', value: 30, source: houseRule }],
} as const satisfies Parameter<number>;

/** Expert reviews that a proposed parameter needs before it goes to the departments. */
export const minimumReviews = {
  id: 'register.minimum-reviews',
  clause: 'R3-2a',
  unit: 'expert reviews',
  values: [{ from: '2015-08-01', value: 2, source: houseRule }],
} as const satisfies Parameter<number>;

/** Days before the last day of validity on which an institution is reminded, beside the last day for applying. */
export const expiryReminders = {
  id: 'register.expiry-reminders',
  clause: 'R4-A5.3',
  unit: 'calendar days before the last day',
  values: [{ from: '2015-08-01', value: [180, 120, 90, 30], source: houseRule }],
} as const satisfies Parameter<readonly number[]>;

/** Every dated number of this package, for the page that lists them with their sources. */
export const REGISTER_PARAMETERS: readonly Parameter<unknown>[] = [
  certificateValidity,
  renewalApplication,
  accreditationValidity,
  longestSuspension,
  longestAccreditationSuspension,
  calibrationDueSoon,
  minimumReviews,
  expiryReminders,
];

/** The value on `date`; before the first one, the first: older matters are judged by the oldest text known. */
export function getValueOn<Value>(parameter: Parameter<Value>, date: IsoDate): DatedValue<Value> {
  return valueOn(parameter, date) ?? parameter.values[0];
}
