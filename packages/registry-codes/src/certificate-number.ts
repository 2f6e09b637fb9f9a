import { err, ok, type Result, unreachable } from '@hengjian/kernel';
import { certificateFields, certificateIssuers, certificateSectors } from './certificate-dictionaries.ts';
import { codeCharacters } from './code-characters.ts';
import type { CodeEntry, TwoLanguages } from './code-entry.ts';

/** The parts of a licensing (CMA) certificate number: year 2, issuer 2, field 2, sector 2, serial 4. */
export interface CertificateNumber {
  /** Twelve digits. */
  readonly value: string;
  /** Year of issue, four digits. */
  readonly year: number;
  readonly issuer: CodeEntry | undefined;
  readonly field: CodeEntry | undefined;
  readonly sector: CodeEntry | undefined;
  /** Four digits, leading zeros kept. */
  readonly serial: string;
  readonly warnings: readonly CertificateNumberWarning[];
}

/** `position` counts from 1 in the number without blanks and hyphens. */
export type CertificateNumberRefusal =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'WRONG_LENGTH'; readonly length: number }
  | { readonly code: 'WRONG_CHARACTER'; readonly position: number; readonly character: string };

/** A part that is in no dictionary. Dictionaries have editions, so a person decides. */
export interface CertificateNumberWarning {
  readonly code: 'UNKNOWN_ISSUER' | 'UNKNOWN_FIELD' | 'UNKNOWN_SECTOR';
  readonly found: string;
}

export function parseCertificateNumber(text: string): Result<CertificateNumber, CertificateNumberRefusal> {
  const value = codeCharacters(text);
  if (value === '') return err({ code: 'EMPTY' });
  const codePoints = Array.from(value);
  const position = codePoints.findIndex((character) => !/[0-9]/.test(character));
  if (position >= 0)
    return err({ code: 'WRONG_CHARACTER', position: position + 1, character: codePoints[position] ?? '' });
  if (value.length !== 12) return err({ code: 'WRONG_LENGTH', length: value.length });
  const issuer = entryOf(certificateIssuers, value.slice(2, 4));
  const field = entryOf(certificateFields, value.slice(4, 6));
  const sector = entryOf(certificateSectors, value.slice(6, 8));
  return ok({
    value,
    year: 2000 + Number(value.slice(0, 2)),
    issuer,
    field,
    sector,
    serial: value.slice(8),
    warnings: [
      ...unknown(issuer, 'UNKNOWN_ISSUER', value.slice(2, 4)),
      ...unknown(field, 'UNKNOWN_FIELD', value.slice(4, 6)),
      ...unknown(sector, 'UNKNOWN_SECTOR', value.slice(6, 8)),
    ],
  });
}

function entryOf(dictionary: readonly CodeEntry[], code: string): CodeEntry | undefined {
  return dictionary.find((entry) => entry.code === code);
}

function unknown(
  entry: CodeEntry | undefined,
  code: CertificateNumberWarning['code'],
  found: string,
): readonly CertificateNumberWarning[] {
  return entry === undefined ? [{ code, found }] : [];
}

/** What to tell a person about a refusal or a warning. */
export function certificateNumberText(finding: CertificateNumberRefusal | CertificateNumberWarning): TwoLanguages {
  switch (finding.code) {
    case 'EMPTY':
      return { zh: '未填写资质认定证书编号', en: 'The certificate number is missing' };
    case 'WRONG_LENGTH':
      return {
        zh: `证书编号应为12位数字，现为${finding.length}位`,
        en: `A certificate number has 12 digits; this one has ${finding.length}`,
      };
    case 'WRONG_CHARACTER':
      return {
        zh: `证书编号第${finding.position}位“${finding.character}”不是数字`,
        en: `Character ${finding.position} of the certificate number, “${finding.character}”, is not a digit`,
      };
    case 'UNKNOWN_ISSUER':
      return {
        zh: `证书编号中的发证机关代码“${finding.found}”不在字典中，请核对`,
        en: `The issuer code “${finding.found}” in the certificate number is not in the dictionary. Please verify`,
      };
    case 'UNKNOWN_FIELD':
      return {
        zh: `证书编号中的专业领域代码“${finding.found}”不在字典中，请核对`,
        en: `The field code “${finding.found}” in the certificate number is not in the dictionary. Please verify`,
      };
    case 'UNKNOWN_SECTOR':
      return {
        zh: `证书编号中的行业代码“${finding.found}”不在字典中，请核对`,
        en: `The sector code “${finding.found}” in the certificate number is not in the dictionary. Please verify`,
      };
    default:
      return unreachable(finding);
  }
}
