import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUscc, composeUscc, organisationCheckCharacter, usccCheckCharacter, usccText } from './uscc.ts';

const right = [
  '914403001922038216',
  '9144030071526726XG',
  '91330100799655058B',
  '91110000802100433B',
  '91110108551385082Q',
  '9152000071430580XT',
  '91440400192548256N',
  '91440300192317458F',
  '91110000710926094P',
  '91100000100003962T',
  '91310000132260250X',
  '91350100M000100Y43',
  '91310115MAD0RWT18M',
  '91310104MAE000010M',
  '91440300MAD000027R',
  '91440106MAE0DEM1XG',
  '12310101425T000109',
  '52310000500P00093K',
];

describe('a unified social credit code', () => {
  test.each(right)('%s passes both checks', (code) => {
    expect(checkUscc(code)).toEqual({ ok: true, value: { value: code, kind: 'uscc', warnings: [] } });
  });

  test.each([
    ['91350100M000100Y4Z', 'Z'],
    ['9131O115MAD0RWT18M', 'O'],
    ['91310115MAD0RWT1IM', 'I'],
  ])('%s is refused for the letter %s, which the standard leaves out', (code, character) => {
    expect(checkUscc(code)).toEqual({
      ok: false,
      error: { code: 'WRONG_CHARACTER', position: code.indexOf(character) + 1, character },
    });
  });

  test.each([
    ['91310115MA1G4L1WXK', '7'],
    ['91350211M0000XUF46', 'R'],
  ])('%s fails its check character and is still accepted, with the warning that it should be %s', (code, expected) => {
    const checked = checkUscc(code);
    expect(checked.ok && checked.value.warnings).toContainEqual({
      code: 'CHECK_CHARACTER',
      found: code.charAt(17),
      expected,
    });
  });

  test('a remainder of zero gives the check value 0, not 31', () => {
    // Every remainder occurs among these, 0 too; the old mistake would give an empty character.
    for (const body of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      expect(usccCheckCharacter(`9131011500000000${body}`)).toMatch(/^[0-9A-HJ-NPQRTUWXY]$/);
    }
  });

  test('full-width characters, lower case, blanks and hyphens are read as the standard writes them', () => {
    expect(checkUscc(' ９１３１０１１５-ｍａｄ０ｒｗｔ１８ｍ\u200b')).toEqual(checkUscc('91310115MAD0RWT18M'));
  });

  test.each([
    ['', { code: 'EMPTY' }],
    ['9131011', { code: 'WRONG_LENGTH', length: 7 }],
    ['91310115MAD0RWT18', { code: 'WRONG_LENGTH', length: 17 }],
    ['91310115MAD0RWT18MM', { code: 'WRONG_LENGTH', length: 19 }],
    ['9131A115MAD0RWT18M', { code: 'WRONG_CHARACTER', position: 5, character: 'A' }],
    ['91310115测试D0RWT18M', { code: 'WRONG_CHARACTER', position: 9, character: '测' }],
  ])('%j is refused with its place', (text, error) => {
    expect(checkUscc(text)).toEqual({ ok: false, error });
  });

  test('an organisation code of nine characters is accepted, with or without its hyphen', () => {
    expect(checkUscc('19220382-1')).toEqual({
      ok: true,
      value: { value: '192203821', kind: 'organisation-code', warnings: [] },
    });
    const wrong = checkUscc('192203822');
    expect(wrong.ok && wrong.value.warnings).toEqual([
      { code: 'ORGANISATION_CHECK_CHARACTER', found: '2', expected: '1' },
    ]);
  });

  test('every composed code passes, and changing any one digit of the region does not', () => {
    const body = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
      minLength: 8,
      maxLength: 8,
    });
    const region = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(body, region, fc.nat(5), (text, place, at) => {
        const code = composeUscc('91', place, text);
        const checked = checkUscc(code);
        expect(checked.ok && checked.value.warnings).toEqual([]);
        const digit = (Number(place.charAt(at)) + 1) % 10;
        const changed = checkUscc(code.slice(0, 2 + at) + String(digit) + code.slice(3 + at));
        expect(changed.ok && changed.value.warnings.length).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  test('the organisation check character is X for 10 and 0 for 11', () => {
    expect(organisationCheckCharacter('71526726')).toBe('X');
    expect(organisationCheckCharacter('00000000')).toBe('0');
  });

  test('each finding has words in both languages', () => {
    expect(usccText({ code: 'CHECK_CHARACTER', found: 'K', expected: '7' })).toEqual({
      zh: '校验码为“K”，按 GB 32100 应为“7”，请核对',
      en: 'The check character is “K”; by GB 32100 it should be “7”. Please verify',
    });
    expect(usccText({ code: 'WRONG_LENGTH', length: 17 }).zh).toContain('17');
  });
});
