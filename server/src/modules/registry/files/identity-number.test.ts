import { describe, expect, it } from 'vitest';
import { checkDigitOf, hashIdentity, readIdentityNumber } from './identity-number.ts';

// Made up: region 000000 belongs to nobody.
const BODY = '00000019900101001';
const CARD = `${BODY}${checkDigitOf(BODY)}`;

describe('a number of an identity card', () => {
  it('has the check character of GB 11643', () => {
    // The example of the standard's annex: 11010519491231002X.
    expect(checkDigitOf('11010519491231002')).toBe('X');
    expect(readIdentityNumber(CARD)).toEqual({ value: CARD, warnings: [] });
  });

  it.each([
    ['full-width characters', Array.from(CARD, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')],
    ['blanks', `${CARD.slice(0, 6)} ${CARD.slice(6, 14)} ${CARD.slice(14)}`],
    ['a zero-width space', `\u200b${CARD}`],
  ])('is the same in another writing: %s', (_what, text) => {
    expect(readIdentityNumber(text)?.value).toBe(CARD);
  });

  it('is the same with a small x', () => {
    expect(readIdentityNumber('11010519491231002x')?.value).toBe('11010519491231002X');
  });

  it('warns of a check digit that does not fit, and of a day that does not exist, and is taken', () => {
    const wrong = `${BODY}${checkDigitOf(BODY) === '1' ? '2' : '1'}`;
    expect(readIdentityNumber(wrong)).toEqual({ value: wrong, warnings: ['CHECK_DIGIT'] });
    const noDay = '00000019900230001';
    expect(readIdentityNumber(`${noDay}${checkDigitOf(noDay)}`)?.warnings).toEqual(['NO_SUCH_DAY']);
  });

  it('of fifteen digits is that of the same person with eighteen', () => {
    expect(readIdentityNumber(`${BODY.slice(0, 6)}${BODY.slice(8)}`)?.value).toBe(CARD);
  });

  it.each(['E12345678', 'H1234567(8)'])('may be that of another document: %s', (text) => {
    expect(readIdentityNumber(text)?.warnings).toEqual(['OTHER_DOCUMENT']);
  });

  it.each(['', '1234', 'x'.repeat(31), '身份证号码在此', '‘; DROP TABLE'])('is not %s', (text) => {
    expect(readIdentityNumber(text)).toBeUndefined();
  });

  it('has one hash under one key, and another under another', () => {
    const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(hashIdentity(one, CARD)).toEqual(hashIdentity(one, CARD));
    expect(hashIdentity(one, CARD)).toHaveLength(32);
    expect(hashIdentity(one, CARD).equals(hashIdentity(two, CARD))).toBe(false);
  });
});
