import { err, ok, type Result, unreachable } from '@hengjian/kernel';
import {
  type CodeEntry,
  certificateFields,
  certificateIssuers,
  certificateSectors,
  findRegion,
} from '@hengjian/registry-codes';
import type { Words } from '../words.ts';

/** The parts a licensing certificate's number is made of (domain §2.5). */
export interface CertificateNumberParts {
  /** Year of issue, four digits. */
  readonly year: number;
  /** `09`: two digits of the issuers' dictionary; `issuerCodeOf` finds them by region. */
  readonly issuer: string;
  /** Main field, or all fields of the capabilities: whoever can test food carries 00 whatever else he can. */
  readonly field: string | readonly string[];
  readonly sector: string;
  /** 1 to 9999, counted by the issuer. */
  readonly serial: number;
}

export type NumberRefusal =
  | { readonly code: 'YEAR_OUT_OF_RANGE'; readonly year: number }
  | { readonly code: 'UNKNOWN_ISSUER' | 'UNKNOWN_FIELD' | 'UNKNOWN_SECTOR'; readonly found: string }
  | { readonly code: 'FIELD_MISSING' }
  | { readonly code: 'SERIAL_OUT_OF_RANGE'; readonly serial: number };

/** Food: stands in the number of whoever has any food capability. */
export const FOOD_FIELD = '00';

/** Twelve digits: year 2, issuer 2, field 2, sector 2, serial 4 (R4-A0.2). */
export function composeCertificateNumber(parts: CertificateNumberParts): Result<string, NumberRefusal> {
  const { year, issuer, field, sector, serial } = parts;
  const fields = typeof field === 'string' ? [field] : field;
  if (!Number.isInteger(year) || year < 2000 || year > 2099) return err({ code: 'YEAR_OUT_OF_RANGE', year });
  if (!isListed(certificateIssuers, issuer)) return err({ code: 'UNKNOWN_ISSUER', found: issuer });
  const main = fieldOf(fields);
  if (main === undefined) return err({ code: 'FIELD_MISSING' });
  const strange = fields.find((code) => !isListed(certificateFields, code));
  if (strange !== undefined) return err({ code: 'UNKNOWN_FIELD', found: strange });
  if (!isListed(certificateSectors, sector)) return err({ code: 'UNKNOWN_SECTOR', found: sector });
  if (!Number.isInteger(serial) || serial < 1 || serial > 9999) return err({ code: 'SERIAL_OUT_OF_RANGE', serial });
  return ok(`${digits(year % 100, 2)}${issuer}${main}${sector}${digits(serial, 4)}`);
}

/** The field that stands in the number: food where there is any, otherwise the first. */
export function fieldOf(fields: readonly string[]): string | undefined {
  return fields.includes(FOOD_FIELD) ? FOOD_FIELD : fields[0];
}

/** The two digits of the authority of a region (`310000` → `09`), 00 for the nation; undefined where none issues there. */
export function issuerCodeOf(region: string): string | undefined {
  if (region === '000000') return '00';
  const name = findRegion(`${region.slice(0, 2)}0000`)?.zh;
  return name === undefined
    ? undefined
    : certificateIssuers.find(({ code, zh }) => code !== '00' && name.startsWith(zh))?.code;
}

/** What to tell a person about a refusal. */
export function numberRefusalText(refusal: NumberRefusal): Words {
  switch (refusal.code) {
    case 'YEAR_OUT_OF_RANGE':
      return {
        zh: `发证年份须在 2000 至 2099 之间，现为 ${refusal.year}。`,
        en: `The year of issue must lie between 2000 and 2099; it is ${refusal.year}.`,
      };
    case 'UNKNOWN_ISSUER':
      return { zh: `发证机关代码“${refusal.found}”不在字典中。`, en: `No issuer has the code “${refusal.found}”.` };
    case 'UNKNOWN_FIELD':
      return { zh: `专业领域代码“${refusal.found}”不在字典中。`, en: `No field has the code “${refusal.found}”.` };
    case 'UNKNOWN_SECTOR':
      return { zh: `行业代码“${refusal.found}”不在字典中。`, en: `No sector has the code “${refusal.found}”.` };
    case 'FIELD_MISSING':
      return { zh: '没有给出专业领域，无法编号。', en: 'Without a field no number can be composed.' };
    case 'SERIAL_OUT_OF_RANGE':
      return {
        zh: `流水号须在 1 至 9999 之间，现为 ${refusal.serial}。`,
        en: `The serial must lie between 1 and 9999; it is ${refusal.serial}.`,
      };
    default:
      return unreachable(refusal);
  }
}

function isListed(dictionary: readonly CodeEntry[], code: string): boolean {
  return dictionary.some((entry) => entry.code === code);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
