import { describe, expect, test } from 'vitest';
import { certificateFields, certificateIssuers, certificateSectors } from './certificate-dictionaries.ts';
import { certificateNumberText, parseCertificateNumber } from './certificate-number.ts';

describe('a certificate number', () => {
  test('tells year, issuer, field, sector and serial', () => {
    const parsed = parseCertificateNumber('２１0912050123');
    expect(parsed.ok && parsed.value).toMatchObject({
      value: '210912050123',
      year: 2021,
      issuer: { zh: '上海' },
      field: { zh: '环境与环保' },
      sector: { zh: '环保' },
      serial: '0123',
      warnings: [],
    });
  });

  test.each([
    ['', { code: 'EMPTY' }],
    ['21091205012', { code: 'WRONG_LENGTH', length: 11 }],
    ['2109120501234', { code: 'WRONG_LENGTH', length: 13 }],
    ['2109A2050123', { code: 'WRONG_CHARACTER', position: 5, character: 'A' }],
  ])('%j is refused with its place', (text, error) => {
    expect(parseCertificateNumber(text)).toEqual({ ok: false, error });
  });

  test.each([
    ['213112050123', []],
    ['213212050123', ['UNKNOWN_ISSUER']],
    ['210921050123', []],
    ['210922050123', ['UNKNOWN_FIELD']],
    ['210912340123', []],
    ['210912350123', ['UNKNOWN_SECTOR']],
    ['219999990123', ['UNKNOWN_ISSUER', 'UNKNOWN_FIELD', 'UNKNOWN_SECTOR']],
  ])('%s: parts beyond the dictionaries warn', (text, codes) => {
    const parsed = parseCertificateNumber(text);
    expect(parsed.ok && parsed.value.warnings.map((warning) => warning.code)).toEqual(codes);
  });

  test('the dictionaries are complete and run without gaps', () => {
    for (const [dictionary, size] of [
      [certificateIssuers, 32],
      [certificateFields, 22],
      [certificateSectors, 35],
    ] as const) {
      expect(dictionary.map((entry) => Number(entry.code))).toEqual(Array.from({ length: size }, (_, i) => i));
    }
  });

  test('each finding has words in both languages', () => {
    expect(certificateNumberText({ code: 'UNKNOWN_FIELD', found: '99' })).toEqual({
      zh: '证书编号中的专业领域代码“99”不在字典中，请核对',
      en: 'The field code “99” in the certificate number is not in the dictionary. Please verify',
    });
  });
});
