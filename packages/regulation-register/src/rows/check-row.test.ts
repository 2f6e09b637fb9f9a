import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_TEXTS, rowFindingText } from '../texts/index.ts';
import { checkRow } from './check-row.ts';
import { type AnnexRowWords, ROW_CODES, type RowFacts } from './facts.ts';
import { checkWording, WORDING_RULES } from './wording.ts';

const words = (more: Partial<AnnexRowWords> = {}): AnnexRowWords => ({
  category: '食品',
  object: '食品',
  parameter: '铅',
  standard: 'GB 5009.12-2023',
  method: '',
  restriction: '',
  note: '',
  ...more,
});
const facts = ({ standard, ...more }: Partial<RowFacts> & { readonly standard?: string } = {}): RowFacts => ({
  words: words(standard === undefined ? {} : { standard }),
  validity: { from: null, to: null },
  site: 1,
  sites: [1, 2],
  twins: [],
  knownEditions: ['2017', '2023'],
  signatory: null,
  institution: 'I',
  ...more,
});
const codes = (more: Parameters<typeof facts>[0]) =>
  checkRow(facts(more)).map(({ code, severity }) => `${severity} ${code}`);

describe('a row of a capability annex from outside', () => {
  it('is let in where nothing is wrong', () => {
    expect(checkRow(facts())).toEqual([]);
  });

  it('may be valid for one day, never for none (R4-A5.3)', () => {
    const validity = (to: string | null, from: string | null = '2024-05-10') => codes({ validity: { from, to } });
    expect(['2024-05-09', '2024-05-10', '2024-05-11', null].map((to) => validity(to))).toEqual([
      ['error INVALID_PERIOD'],
      [],
      [],
      [],
    ]);
    expect(validity('2020-01-01', null)).toEqual([]);
  });

  it('does not overlap the same capability at the same site (R4-A5.1)', () => {
    const twin = { from: '2024-01-01', to: '2024-06-30', line: 7 };
    const overlap = (from: string | null, to: string | null) => codes({ validity: { from, to }, twins: [twin] });
    expect(overlap('2024-07-01', null)).toEqual([]);
    expect(overlap('2024-06-30', null)).toEqual(['error OVERLAP']);
    expect(overlap(null, '2023-12-31')).toEqual([]);
    expect(overlap(null, '2024-01-01')).toEqual(['error OVERLAP']);
    expect(overlap(null, null)).toEqual(['error OVERLAP']);
    expect(codes({ twins: [{ from: null, to: null, line: null }] })).toEqual(['error OVERLAP']);
  });

  it('names one standard of an edition that exists (R4-A5.1, R3-2b)', () => {
    expect(codes({ standard: 'gb5009.12—2023' })).toEqual([]);
    expect(codes({ standard: 'GB 5009.12-2023 食品中铅的测定' })).toEqual([]);
    expect(codes({ standard: 'GB 5009.12' })).toEqual(['error EDITION_MISSING']);
    expect(codes({ standard: 'GB 5009.12', knownEditions: null })).toEqual(['error EDITION_MISSING']);
    expect(codes({ standard: 'GB 5009.12-2032' })).toEqual(['error UNKNOWN_EDITION']);
    expect(codes({ standard: 'GB 5009.12-2032', knownEditions: null })).toEqual(['warning NOT_IN_LIBRARY']);
    expect(codes({ standard: ' ' })).toEqual(['error STANDARD_MISSING']);
    expect(codes({ standard: '作业指导书' })).toEqual(['warning STANDARD_UNREADABLE']);
    expect(codes({ standard: 'GB 5009.12-2023、GB 5009.15-2023' })).toEqual(['error SEVERAL_STANDARDS']);
    expect(codes({ standard: 'GB 5009.12-2023/gb5009.12-2023' })).toEqual([]);
  });

  it('stands on a site of its certificate (R4-A2.1)', () => {
    expect([1, 2, 3].map((site) => codes({ site }))).toEqual([[], [], ['error FOREIGN_SITE']]);
    expect(codes({ site: 3, sites: null })).toEqual([]);
    expect(codes({ site: 1, sites: [] })).toEqual(['error FOREIGN_SITE']);
  });

  it('is signed for by the institution’s own people (R4-A7.3)', () => {
    expect(codes({ signatory: { name: '示例', institution: 'I' } })).toEqual([]);
    expect(codes({ signatory: { name: '示例', institution: 'J' } })).toEqual(['error FOREIGN_SIGNATORY']);
    expect(codes({ signatory: { name: '示例', institution: null } })).toEqual(['error FOREIGN_SIGNATORY']);
    expect(codes({ signatory: { name: '示例', institution: 'J' }, institution: null })).toEqual([]);
  });

  it('has every finding and way out in both languages', () => {
    expect(Object.keys(ROW_TEXTS).sort()).toEqual(ROW_CODES.filter((code) => code !== 'WORDING').sort());
    const broken = [
      facts({
        validity: { from: '2024-01-02', to: '2024-01-01' },
        twins: [{ from: null, to: null, line: 3 }],
        site: 9,
        sites: [],
        signatory: { name: '示例', institution: null },
      }),
      ...['', '?', 'GB 1.1', 'GB 1-1990', 'GB 1-2000、GB 2-2000'].flatMap((standard) => [
        facts({ standard }),
        facts({ standard, knownEditions: null }),
        facts({ standard, knownEditions: [] }),
      ]),
      facts({ words: words({ object: '', parameter: '铅等', restriction: '石墨炉' }) }),
    ];
    for (const finding of broken.flatMap((one) => checkRow(one))) {
      const { text, wayOut } = rowFindingText(finding);
      for (const one of [text.zh, text.en, wayOut.zh, wayOut.en])
        expect(one, finding.code).not.toMatch(/[{}]|undefined|object Object|^$/);
      expect(text.zh).toMatch(/。$/);
      expect(text.en).toMatch(/\.$/);
    }
  });
});

describe('the wording of capabilities (R3-3g)', () => {
  it.each([
    ['EMPTY_NAME', { parameter: ' ' }, { parameter: '铅' }],
    ['OPEN_LIST', { parameter: '铅、镉等' }, { parameter: '等效声级' }],
    ['SEVERAL_PARAMETERS', { parameter: '铅、镉' }, { parameter: '总烃（甲烷、非甲烷总烃）' }],
    ['VAGUE_SCOPE', { parameter: '全部参数' }, { parameter: '全氮' }],
    ['STANDARD_IN_NAME', { object: '水 GB/T 5750' }, { object: 'PM10' }],
    ['RESTRICTION_FORM', { restriction: '石墨炉法' }, { restriction: '只做石墨炉原子吸收光谱法（第一法）' }],
    ['UNBALANCED_BRACKETS', { object: '水（饮用' }, { object: '水（饮用）' }],
    ['BLANK_BETWEEN_HAN', { object: '饮 用水' }, { object: 'pH 值' }],
    ['TRAILING_PUNCTUATION', { parameter: '铅；' }, { parameter: '铅' }],
  ] as const)('%s is found where it is broken and not where it is kept', (id, broken, kept) => {
    const rulesOf = (more: Partial<AnnexRowWords>) => checkWording(words(more), WORDING_RULES).map(({ rule }) => rule);
    expect(rulesOf(broken)).toContain(id);
    expect(rulesOf(kept)).not.toContain(id);
  });

  it('accepts the ways of saying a restriction', () => {
    for (const restriction of ['', '只测：固定源', '不测：无机砷', '限液体样品', '除：甲法', '仅做第二法', '/', '—'])
      expect(checkWording(words({ restriction }), WORDING_RULES), restriction).toEqual([]);
  });

  it('is a table that may be changed', () => {
    const rule = {
      id: 'OWN',
      columns: ['note'],
      severity: 'error',
      breaks: /秘密/g,
      words: { zh: '“{column}”含“{text}”', en: 'The {column} says “{text}”' },
      wayOut: { zh: '删去。', en: 'Remove it.' },
    } as const;
    const row = facts({ words: words({ note: '秘密' }) });
    // Twice: a pattern with a memory must not forget its place.
    for (let time = 0; time < 2; time += 1) expect(checkRow(row, [rule]).map((one) => one.rule)).toEqual(['OWN']);
    const [finding] = checkRow(row, [rule]);
    if (finding === undefined) throw new Error('found above');
    expect(rowFindingText(finding, [rule]).text).toEqual({ zh: '“说明”含“秘密”。', en: 'The note says “秘密”.' });
    expect(rowFindingText(finding).text.zh).toBe('表述不规范。');
    expect(checkRow(facts({ words: words({ restriction: 'x' }) }), [])).toEqual([]);
  });

  it('never throws and stays quick on hostile text', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        checkRow(facts({ words: words({ object: text, parameter: text, restriction: text, standard: text }) }));
      }),
    );
    const start = performance.now();
    for (const piece of ['（', '）', ' ', '铅 ', '、', 'GB', '等']) {
      const text = piece.repeat(100_000);
      checkRow(
        facts({ words: words({ object: text, parameter: text, method: text, restriction: text, category: text }) }),
      );
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
