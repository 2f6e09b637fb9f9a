import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairText } from '../texts/index.ts';
import { DIFFERENCES, matchScopes, mayShorten, type ScopeRow } from './match-scopes.ts';

const row = (more: Partial<ScopeRow> = {}): ScopeRow => ({
  site: 1,
  object: '土壤',
  parameter: '氨氮',
  standard: 'HJ 634-2012',
  method: '',
  restriction: '',
  ...more,
});
const only = (cma: readonly ScopeRow[], cnas: readonly ScopeRow[]) =>
  matchScopes(cma, cnas).map((pair) => (pair.kind === 'differs' ? pair.differences.join(' ') : pair.kind));

describe('licence and accreditation row by row (R3-8a, R3-3e)', () => {
  it('finds equal rows in any writing, and only those shorten an assessment (R3-3e)', () => {
    const pairs = matchScopes([row()], [row({ standard: 'hj634—2012', object: ' 土壤' })]);
    expect(pairs.map(({ kind }) => kind)).toEqual(['equal']);
    expect(pairs.map(mayShorten)).toEqual([true]);
    expect(matchScopes([row()], [row({ site: 2 })]).map(mayShorten)).toEqual([false]);
  });

  it.each([
    [{ site: 2 }, 'site'],
    [{ method: '滴定法' }, 'method'],
    [{ restriction: '只测：表层' }, 'restriction'],
    [{ standard: 'HJ 634-2002' }, 'edition'],
  ] as const)('explains the difference %o', (more, difference) => {
    expect(only([row()], [row(more)])).toEqual([difference]);
    for (const text of Object.values(
      pairText(matchScopes([row()], [row(more)])[0] ?? { kind: 'only-cma', cma: row() }),
    ))
      expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('leaves apart what is another test', () => {
    expect(only([row()], [row({ parameter: '总磷' })])).toEqual(['only-cma', 'only-cnas']);
    expect(only([row()], [row({ standard: 'HJ 535-2009' })])).toEqual(['only-cma', 'only-cnas']);
    expect(only([], [])).toEqual([]);
  });

  it('pairs what differs least first', () => {
    const cnas = [row({ site: 2, restriction: '限液体' }), row({ site: 2 }), row()];
    expect(only([row(), row()], cnas)).toEqual(['equal', 'site', 'only-cnas']);
    expect(only([row()], cnas.slice(0, 2))).toEqual(['site', 'only-cnas']);
  });

  it('says what differs, in whole sentences', () => {
    const [pair] = matchScopes([row({ restriction: '只测：表层' })], [row({ standard: 'HJ 634-2002' })]);
    if (pair === undefined) throw new Error('one pair');
    expect(pairText(pair)).toEqual({
      zh: '限制范围不同：资质认定为“只测：表层”，认可为“无”；标准年版不同：资质认定为 HJ 634-2012，认可为 HJ 634-2002。',
      en: 'Different restriction: “只测：表层” licensed, “none” accredited; different edition: HJ 634-2012 licensed, HJ 634-2002 accredited.',
    });
  });

  it('uses every row once, whatever the scopes are', () => {
    const any = fc.array(
      fc.record({
        site: fc.integer({ min: 1, max: 2 }),
        object: fc.constantFrom('水', '土壤'),
        parameter: fc.constantFrom('铅', '镉'),
        standard: fc.constantFrom('GB 1-2000', 'GB 1-2010', 'HJ 2-2000', '?'),
        method: fc.constantFrom('', 'a'),
        restriction: fc.constantFrom('', 'b'),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(any, any, (cma, cnas) => {
        const pairs = matchScopes(cma, cnas);
        const left = pairs.flatMap((pair) => (pair.kind === 'only-cnas' ? [] : [pair.cma]));
        const right = pairs.flatMap((pair) => (pair.kind === 'only-cma' ? [] : [pair.cnas]));
        expect(left).toEqual(cma);
        expect(new Set(right).size).toBe(right.length);
        expect(right).toHaveLength(cnas.length);
        for (const pair of pairs)
          if (pair.kind === 'differs') expect(DIFFERENCES).toEqual(expect.arrayContaining([...pair.differences]));
      }),
    );
  });

  it('takes big scopes of one repeated test without going quadratic', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 20_000 }, () => row());
    const start = performance.now();
    expect(matchScopes(many, many).every(({ kind }) => kind === 'equal')).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
