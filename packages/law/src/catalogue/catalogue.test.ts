import { describe, expect, it } from 'vitest';
import { CATALOGUE, citation, clauseById, DOCUMENTS, documentOf, findClause } from './index.ts';

const han = /\p{Script=Han}/u;
/** Marks that Chinese sets full-width; a point or a slash between digits is a number, not punctuation. */
const halfWidthMark = /[,;:!?()[\]"']|\.(?!\d)/;

/** The ids as read from the documents, once: SHA-256 of the ids joined by line feeds. Says that none was lost, added or moved. */
const ORDER = 'f4fe11a0d1c6f4ef5c6c22279018cc60e5bebbfa05b979fc88b71df74d38bf74';

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the catalogue of clauses', () => {
  it.each([
    [0, 77],
    [1, 55],
    [2, 113],
    [3, 54],
    [4, 112],
  ] as const)('holds of document %i its %i clauses', (document, count) => {
    expect(CATALOGUE.filter(({ id }) => documentOf(id) === document)).toHaveLength(count);
  });

  it('holds every clause once, in the order of the documents', async () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(411);
    expect(await sha256(ids.join('\n'))).toBe(ORDER);
  });

  it.each(CATALOGUE)('says $id briefly, in Chinese with Chinese marks and in English alone', ({ zh, en, at }) => {
    expect(zh.length).toBeLessThanOrEqual(45);
    expect(zh).toMatch(han);
    expect(zh).toMatch(/。$/);
    expect(zh).not.toMatch(halfWidthMark);
    expect(en.split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(en).toMatch(/^\S.*\.$/);
    expect(en).not.toMatch(han);
    expect(en).not.toMatch(/[，。；：！？（）、]/);
    expect(at.zh).not.toBe('');
    expect(at.zh).not.toMatch(/[()]/);
    expect(at.en).not.toBe('');
    expect(at.en).not.toMatch(han);
  });

  it.each(['zh', 'en'] as const)('says no two clauses in the same words (%s)', (language) => {
    const words = CATALOGUE.map((clause) => `${documentOf(clause.id)} ${clause[language]}`);
    expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
  });

  it('finds a clause by an id from outside, and nothing where none is catalogued', () => {
    expect(findClause('R4-1.0b')).toBe(clauseById('R4-1.0b'));
    expect(findClause('R4-9.9')).toBeUndefined();
    expect(findClause('__proto__')).toBeUndefined();
  });

  it('refuses an id that belongs to no document', () => {
    // @ts-expect-error There is no document 7.
    expect(() => documentOf('R7-1')).toThrow('R7-1');
  });
});

describe('a citation', () => {
  it('names document and place in both languages', () => {
    expect(citation('R4-1.0b')).toEqual({ zh: '沪市监认检〔2023〕246号 一', en: 'Notice 246 §1' });
    expect(citation('R4-2.5c')).toEqual({ zh: '沪市监认检〔2023〕246号 二（五）', en: 'Notice 246 §2(5)' });
    expect(citation('R0-4.7.3')).toEqual({
      zh: '远程评审工作程序 4.7（3）',
      en: 'Remote Assessment Procedure §4.7(3)',
    });
  });

  it('can name each of the five documents', () => {
    for (const { zh, en, short } of Object.values(DOCUMENTS)) {
      expect([zh, short.zh].every((text) => han.test(text))).toBe(true);
      expect([en, short.en].some((text) => han.test(text))).toBe(false);
    }
  });
});
