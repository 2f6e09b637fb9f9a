import { describe, expect, it } from 'vitest';
import { accreditation } from './s2.ts';
import { smartSupervision } from './s3.ts';

const inOrder = new Intl.Collator('en', { numeric: true });
const han = /\p{Script=Han}/u;

/** How often each group of ids occurs, e.g. `R2-1.4` or `R3-5` or `R2-K`. */
function countsByGroup(ids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) {
    const group = /^R2-(?:K|2|\d\.\d)|^R3-\d+/.exec(id)?.[0] ?? id;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

describe('the catalogue of documents 2 and 3', () => {
  it('holds 113 clauses of document 2, as many in each section as were read from it', () => {
    expect(accreditation).toHaveLength(113);
    expect(countsByGroup(accreditation.map(({ id }) => id))).toEqual({
      'R2-1.1': 11,
      'R2-1.2': 3,
      'R2-1.3': 8,
      'R2-1.4': 20,
      'R2-1.5': 5,
      'R2-1.6': 9,
      'R2-2': 5,
      'R2-3.1': 3,
      'R2-3.2': 4,
      'R2-3.3': 8,
      'R2-3.4': 3,
      'R2-3.5': 12,
      'R2-K': 22,
    });
  });

  it('holds 54 clauses of document 3, as many in each item as were read from it', () => {
    expect(smartSupervision).toHaveLength(54);
    expect(countsByGroup(smartSupervision.map(({ id }) => id))).toEqual({
      'R3-1': 3,
      'R3-2': 3,
      'R3-3': 8,
      'R3-4': 7,
      'R3-5': 10,
      'R3-6': 6,
      'R3-7': 1,
      'R3-8': 4,
      'R3-9': 3,
      'R3-10': 4,
      'R3-11': 1,
      'R3-12': 3,
      'R3-13': 1,
    });
  });

  it.each([
    ['2', accreditation],
    ['3', smartSupervision],
  ])('lists every clause of document %s once, in the order of the document', (_document, clauses) => {
    const ids: readonly string[] = clauses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted((one, other) => inOrder.compare(one, other)));
  });

  it.each([...accreditation, ...smartSupervision])('says $id briefly and fully in both languages', ({ at, zh, en }) => {
    expect(zh.length).toBeLessThanOrEqual(45);
    expect(zh).toMatch(/^[^,;:!?()]+。$/);
    expect(en.split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(en).not.toMatch(han);
    expect(en).toMatch(/\.$/);
    expect(at.zh).toMatch(han);
    expect(at.en).toMatch(/^§[\d.()–]+$/);
  });

  it('says no two clauses of a document in the same words', () => {
    for (const clauses of [accreditation, smartSupervision]) {
      for (const language of ['zh', 'en'] as const) {
        expect(new Set(clauses.map((clause) => clause[language])).size).toBe(clauses.length);
      }
    }
  });
});
