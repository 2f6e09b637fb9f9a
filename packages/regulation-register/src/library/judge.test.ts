import { describe, expect, it } from 'vitest';
import { LIBRARY_REASON_TEXTS, LIBRARY_STATE_NAMES, libraryText } from '../texts/index.ts';
import { LIBRARY_REASONS, type LibraryEntry, libraryStateOf } from './judge.ts';
import { type StandardFacts, successorsInForce } from './standards.ts';
import { LIBRARY_STATES, severityOf } from './state.ts';

const standard = (number: string, more: Partial<StandardFacts> = {}): StandardFacts => ({
  number,
  family: number.replace(/-\d{4}$/, ''),
  implemented: '2010-01-01',
  withdrawn: null,
  citable: false,
  transitionUntil: null,
  replacedBy: [],
  ...more,
});
const known = [
  standard('GB 5009.12-2010', { withdrawn: '2017-10-06', replacedBy: [{ number: 'GB 5009.12-2017' }] }),
  standard('GB 5009.12-2017', {
    withdrawn: '2024-03-06',
    transitionUntil: '2024-09-06',
    replacedBy: [{ number: 'GB 5009.12-2023' }],
  }),
  standard('GB 5009.12-2023', { implemented: '2024-03-06' }),
  standard('GB/T 11914-1989', { withdrawn: '2017-05-01', replacedBy: [{ number: 'HJ 828-2017' }] }),
  standard('HJ 828-2017', { implemented: '2017-05-01' }),
  standard('GB 1-2000', { withdrawn: '2020-01-01', citable: true }),
  standard('GB 2-2000', { withdrawn: '2020-01-01' }),
  standard('GB 3-2000', { replacedBy: [{ number: 'GB 3-2000' }], withdrawn: '2020-01-01' }),
  standard('GB 7-2020'),
];
const index = { find: (number: string) => known.find((one) => one.number === number) };
const entry = (
  id: string,
  name: string,
  standards: readonly string[],
  more: Partial<LibraryEntry> = {},
): LibraryEntry => ({ id, object: '', name, aliases: [], standards, ...more });
const entries = [
  entry('lead', '铅', ['GB 5009.12-2023'], { aliases: ['Pb', '铅（Pb）'], object: '食品' }),
  entry('cod', '化学需氧量', ['HJ 828-2017'], { aliases: ['COD'] }),
  entry('old', '旧项', ['GB 1-2000', 'GB 2-2000', 'GB 3-2000', 'GB 9-2001', 'GB 7-2019']),
];
const judge = (parameter: string, number: string, date = '2025-01-01', object = '食品') =>
  libraryStateOf({ object, parameter, standard: number }, entries, index, date);
const found = (...args: Parameters<typeof judge>) => {
  const { state, reason } = judge(...args);
  return `${state} ${reason}`;
};

describe('an item against the parameter library (R3-2b, R4-A15.2)', () => {
  it('is in it under its name or an alias, in any writing', () => {
    for (const name of ['铅', 'pb', '铅(Pb)', ' 铅 '])
      expect(found(name, 'gb5009.12—2023')).toBe('in-library ADMITTED');
    expect(judge('铅', 'GB 5009.12-2023')).toMatchObject({ severity: 0, entryId: 'lead', current: [] });
  });

  it('keeps an old edition through the last day of its transition, then is outdated', () => {
    expect(found('铅', 'GB 5009.12-2017', '2024-03-05')).toBe('edition-outdated EDITION_NOT_ADMITTED');
    expect(found('铅', 'GB 5009.12-2017', '2024-03-06')).toBe('in-library IN_TRANSITION');
    expect(found('铅', 'GB 5009.12-2017', '2024-09-06')).toBe('in-library IN_TRANSITION');
    expect(found('铅', 'GB 5009.12-2017', '2024-09-07')).toBe('edition-outdated NEWER_EDITION');
    expect(judge('铅', 'GB 5009.12-2017')).toMatchObject({
      current: ['GB 5009.12-2023'],
      severity: 3,
      withdrawn: '2024-03-06',
    });
    expect(found('铅', 'GB 5009.12-2023', '2024-03-05')).toBe('in-library NOT_YET_IMPLEMENTED');
  });

  it('follows a chain of replacements to what is in force', () => {
    expect(judge('铅', 'GB 5009.12-2010').current).toEqual(['GB 5009.12-2023']);
    expect(judge('COD', 'GB/T 11914-1989')).toMatchObject({
      state: 'withdrawn',
      reason: 'REPLACED_BY_OTHER',
      current: ['HJ 828-2017'],
    });
    expect(successorsInForce(index, 'GB 3-2000', '2025-01-01')).toEqual([]);
    expect(successorsInForce(index, 'GB 404-2000', '2025-01-01')).toEqual([]);
  });

  it('tells withdrawn, citable, unknown and missing editions apart', () => {
    expect(found('旧项', 'GB 1-2000')).toBe('withdrawn-citable CITABLE');
    expect(found('旧项', 'GB 2-2000')).toBe('withdrawn WITHDRAWN');
    expect(['2019-12-31', '2020-01-01'].map((date) => judge('旧项', 'GB 2-2000', date).state)).toEqual([
      'in-library',
      'withdrawn',
    ]);
    expect(found('旧项', 'GB 9-2001')).toBe('in-library ADMITTED_UNRECORDED');
    expect(found('旧项', 'GB 9-2002')).toBe('edition-outdated EDITION_UNKNOWN');
    expect(found('旧项', 'GB 9')).toBe('edition-outdated EDITION_MISSING');
    expect(found('旧项', 'GB 7-2020')).toBe('edition-outdated EDITION_NOT_ADMITTED');
  });

  it('may be set never to take a contract’s word for a withdrawn standard', () => {
    const item = { object: '', parameter: '旧项', standard: 'GB 1-2000' };
    expect(libraryStateOf(item, entries, index, '2025-01-01', 'never').state).toBe('withdrawn');
  });

  it('is not in it under another name, object or standard', () => {
    expect(found('镉', 'GB 5009.12-2023')).toBe('not-in-library NO_ENTRY');
    expect(found('铅', 'GB 5009.12-2023', '2025-01-01', '土壤')).toBe('not-in-library OTHER_OBJECT');
    expect(found('铅', 'HJ 700-2014')).toBe('not-in-library OTHER_STANDARD');
    expect(found('铅', '作业指导书')).toBe('not-in-library OTHER_STANDARD');
  });

  it('orders the five states by gravity', () => {
    expect(LIBRARY_STATES.map(severityOf)).toEqual([0, 1, 2, 3, 4]);
    expect(LIBRARY_STATES.map((state) => LIBRARY_STATE_NAMES[state].zh)).toEqual([
      '在库',
      '废止可引用',
      '已废止',
      '年版过期',
      '未入库',
    ]);
  });

  it('explains every state in both languages', () => {
    expect(Object.keys(LIBRARY_REASON_TEXTS).sort()).toEqual([...LIBRARY_REASONS].sort());
    for (const { parameter, number } of [
      { parameter: '铅', number: 'GB 5009.12-2017' },
      { parameter: '旧项', number: 'GB 3-2000' },
      { parameter: '镉', number: 'x' },
    ]) {
      const { zh, en } = libraryText(judge(parameter, number));
      for (const text of [zh, en]) expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(en).not.toMatch(/未登记/);
    }
  });
});
