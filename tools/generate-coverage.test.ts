import { fileURLToPath } from 'node:url';
import { CATALOGUE, type Coverage } from '@hengjian/law';
import { describe, expect, it } from 'vitest';
import { checkCoverage, coverageProblems, generateCoverage } from './generate-coverage.ts';

const implemented = { kind: 'implemented', rule: 'rule.ts', test: 'rule.test.ts' } as const satisfies Coverage;

/** A repository that holds these files. */
const holding =
  (files: Readonly<Record<string, string>>) =>
  (path: string): string | undefined =>
    files[path];

describe('the coverage page', () => {
  it('has one row for every clause, in both languages', () => {
    const rows = generateCoverage().split('\n');
    for (const { id, zh, en } of CATALOGUE) {
      const row = rows.filter((line) => line.startsWith(`| ${id} |`));
      expect(row).toHaveLength(1);
      expect(row[0]).toContain(`${zh}<br>${en}`);
    }
  });

  it('has counts that add up to the whole catalogue', () => {
    const total = generateCoverage()
      .split('\n')
      .find((line) => line.includes('合计 Total'));
    const [clauses, ...states] = [...(total ?? '').matchAll(/\| (\d+)(?= )/g)].map((match) => Number(match[1]));
    expect(clauses).toBe(CATALOGUE.length);
    expect(states.reduce((sum, count) => sum + count, 0)).toBe(clauses);
  });

  it('is up to date in this repository, and names only files that bear it out', () => {
    expect(checkCoverage(fileURLToPath(new URL('..', import.meta.url)))).toEqual([]);
  });

  it('is stale where there is no page', () => {
    expect(checkCoverage(fileURLToPath(new URL('no-such-folder', import.meta.url)))).toContainEqual(
      expect.stringContaining('stale'),
    );
  });
});

describe('a clause said to be implemented', () => {
  it('is borne out by a rule and by a test that mentions it', () => {
    const read = holding({ 'rule.ts': '', 'rule.test.ts': "it('quotas must add up (R4-1.0b)')" });
    expect(coverageProblems('R4-1.0b', implemented, read)).toEqual([]);
  });

  it('is refused when its rule or its test is not there', () => {
    expect(coverageProblems('R4-1.0b', implemented, holding({ 'rule.test.ts': 'R4-1.0b' }))).toEqual([
      'R4-1.0b: rule.ts does not exist',
    ]);
    expect(coverageProblems('R4-1.0b', implemented, holding({}))).toHaveLength(2);
  });

  it.each(['', 'R4-1.10', 'R4-1.1a', 'R4-1.1.2'])('is refused when its test speaks only of “%s”', (text) => {
    const read = holding({ 'rule.ts': '', 'rule.test.ts': text });
    expect(coverageProblems('R4-1.1', implemented, read)).toEqual(['R4-1.1: rule.test.ts does not mention it']);
  });

  it.each(["'R4-1.1'", '(R4-1.1)', 'as in R4-1.1.', 'R4-1.1a and R4-1.1'])(
    'is borne out by a test that says “%s”',
    (text) => {
      expect(coverageProblems('R4-1.1', implemented, holding({ 'rule.ts': '', 'rule.test.ts': text }))).toEqual([]);
    },
  );
});

describe('a clause that is planned or not modelled', () => {
  it('needs no files', () => {
    expect(coverageProblems('R4-1.1', { kind: 'planned' }, holding({}))).toEqual([]);
  });
});
