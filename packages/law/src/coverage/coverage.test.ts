import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue/index.ts';
import { coverageOf } from './index.ts';

describe('the coverage of the catalogue', () => {
  it('says of every clause where it stands', () => {
    const kinds = CATALOGUE.map(({ id }) => coverageOf(id).kind);
    expect(kinds.every((kind) => ['implemented', 'planned', 'not-modelled'].includes(kind))).toBe(true);
  });

  it('gives a reason in both languages for what is not modelled', () => {
    for (const { id } of CATALOGUE) {
      const coverage = coverageOf(id);
      if (coverage.kind !== 'not-modelled') continue;
      expect(coverage.why.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(coverage.why.en).toMatch(/\w.*\.$/);
      expect(coverage.why.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('names a test file as the test of an implemented clause, never the rule itself', () => {
    for (const { id } of CATALOGUE) {
      const coverage = coverageOf(id);
      if (coverage.kind !== 'implemented') continue;
      expect(coverage.test).toMatch(/\.test\.ts$/);
      expect(coverage.rule).not.toMatch(/\.test\.ts$/);
    }
  });
});
