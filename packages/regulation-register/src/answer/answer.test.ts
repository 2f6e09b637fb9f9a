import { describe, expect, it } from 'vitest';
import { foldCertificate } from '../certificate/fold.ts';
import { REASON_TEXTS, reasonText } from '../texts/index.ts';
import { LIBRARY_STATES } from '../library/state.ts';
import { type Answer, answerAuthorised } from './answer.ts';
import type { AnswerFacts, AnswerRow, Question } from './question.ts';
import { CANNOT_TELL_CODES, NOT_VALID_CODES, NOTICE_CODES, type ReasonCode } from './reasons.ts';

const base = { effectiveTo: null, number: null, sites: null };
const issued = {
  ...base,
  kind: 'issued',
  effectiveFrom: '2020-01-01',
  effectiveTo: '2025-12-31',
  number: '200900000001',
  sites: [1, 2],
} as const;
const later = (kind: 'suspended' | 'resumed' | 'revoked' | 'cancelled' | 'merged', effectiveFrom: string) =>
  ({ ...base, kind, effectiveFrom }) as const;

const row = (more: Partial<AnswerRow> = {}): AnswerRow => ({
  site: 1,
  object: '生活饮用水',
  parameter: '铅',
  standard: 'GB/T 5750.6-2023',
  method: '',
  restriction: '',
  note: '',
  valid: [{ from: '2021-06-01', until: null }],
  library: 'in-library',
  ...more,
});
const facts = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  today: '2026-06-01',
  certificate: foldCertificate([issued]),
  takenOver: false,
  recordsFrom: null,
  rows: [row()],
  ...more,
});
const lead = { parameter: '铅', object: '生活饮用水' };
const ask = (question: Partial<Question>, more: Partial<AnswerFacts> = {}): Answer =>
  answerAuthorised(facts(more), { date: '2024-01-01', ...question });
const codes = (answer: Answer): readonly string[] => [
  answer.answer,
  ...(answer.answer === 'valid' ? answer.notices : answer.reasons).map(({ code }) => code),
];

describe('was this certificate good for this test on this day (R4-A5.1)', () => {
  it('answers by the days of the certificate (R4-A5.3)', () => {
    const on = (date: string) => codes(ask({ date }));
    expect(on('2019-12-31')).toEqual(['not-valid', 'NOT_YET_ISSUED']);
    expect(on('2020-01-01')).toEqual(['valid']);
    expect(on('2025-12-31')).toEqual(['valid']);
    expect(on('2026-01-01')).toEqual(['not-valid', 'EXPIRED']);
  });

  it('answers by its status (R4-A5.2)', () => {
    const on = (date: string, ...more: Parameters<typeof foldCertificate>[0]) =>
      codes(ask({ date }, { certificate: foldCertificate([issued, ...more]) }));
    const break_ = [later('suspended', '2022-01-01'), later('resumed', '2022-02-01')];
    expect(['2021-12-31', '2022-01-01', '2022-01-31', '2022-02-01'].map((day) => on(day, ...break_).at(-1))).toEqual([
      'valid',
      'SUSPENDED',
      'SUSPENDED',
      'valid',
    ]);
    for (const [kind, code] of [
      ['revoked', 'REVOKED'],
      ['cancelled', 'CANCELLED'],
      ['merged', 'MERGED'],
    ] as const) {
      expect(on('2022-12-31', later(kind, '2023-01-01'))).toEqual(['valid']);
      expect(on('2023-01-01', later(kind, '2023-01-01'))).toEqual(['not-valid', code]);
    }
  });

  it('answers by the rows of the annex', () => {
    expect(codes(ask({ ...lead }))).toEqual(['valid']);
    expect(codes(ask({ ...lead }, { rows: [] }))).toEqual(['not-valid', 'NOT_IN_SCOPE']);
    expect(['2021-05-31', '2021-06-01'].map((date) => codes(ask({ ...lead, date })))).toEqual([
      ['not-valid', 'ROW_NOT_IN_FORCE'],
      ['valid'],
    ]);
    const ended = { rows: [row({ valid: [{ from: '2021-06-01', until: '2023-01-01' }] })] };
    expect(['2022-12-31', '2023-01-01'].map((date) => codes(ask({ ...lead, date }, ended)).at(-1))).toEqual([
      'valid',
      'ROW_NOT_IN_FORCE',
    ]);
  });

  it('names the edition that is there instead, in any writing of the question', () => {
    expect(codes(ask({ ...lead, standard: 'gb/t5750.6—2023' }))).toEqual(['valid']);
    expect(codes(ask({ ...lead, standard: 'GB/T 5750.6' }))).toEqual(['valid']);
    const other = ask({ ...lead, standard: 'GB/T 5750.6-2006' });
    expect(other).toMatchObject({
      answer: 'not-valid',
      reasons: [{ code: 'OTHER_EDITION', params: { editions: ['GB/T 5750.6-2023'] } }],
    });
    expect(codes(ask({ ...lead, standard: 'HJ 700-2014' }))).toEqual(['not-valid', 'NOT_IN_SCOPE']);
    expect(codes(ask({ ...lead, standard: '原子吸收' }))).toEqual(['cannot-tell', 'UNREADABLE_STANDARD']);
  });

  it('tells sites apart (R4-A2.1)', () => {
    expect(codes(ask({ ...lead, site: 1 }))).toEqual(['valid']);
    expect(ask({ ...lead, site: 2 })).toMatchObject({
      answer: 'not-valid',
      reasons: [{ code: 'OTHER_SITE', params: { sites: ['1'] } }],
    });
    expect(codes(ask({ site: 3 }))).toEqual(['not-valid', 'OTHER_SITE']);
    expect(codes(ask({ site: 2 }))).toEqual(['valid']);
  });

  it('gives all reasons of the row that comes nearest, and only of that', () => {
    const rows = [row({ site: 2, standard: 'GB/T 5750.6-2006' }), row({ site: 2 })];
    expect(codes(ask({ ...lead, site: 1, standard: 'GB/T 5750.6-2023' }, { rows }))).toEqual([
      'not-valid',
      'OTHER_SITE',
    ]);
    expect(codes(ask({ ...lead, site: 1, standard: 'GB/T 5750.6-2001' }, { rows }))).toEqual([
      'not-valid',
      'OTHER_EDITION',
      'OTHER_SITE',
    ]);
  });

  it('says yes with its limits, and cannot tell between two', () => {
    const limited = row({ restriction: '只做石墨炉原子吸收光谱法' });
    expect(codes(ask({ ...lead }, { rows: [limited] }))).toEqual(['valid', 'RESTRICTED']);
    expect(codes(ask({ ...lead }, { rows: [limited, limited] }))).toEqual(['valid', 'RESTRICTED']);
    expect(codes(ask({ ...lead }, { rows: [limited, row({ restriction: '不测：总铅' })] }))).toEqual([
      'cannot-tell',
      'AMBIGUOUS_ITEM',
    ]);
    expect(codes(ask({ ...lead }, { rows: [limited, row()] }))).toEqual(['valid']);
    expect(codes(ask({ ...lead }, { rows: [row({ note: '限第一法' })] }))).toEqual(['valid', 'NOTED']);
  });

  it('tells how the library sees the standard without making it a no', () => {
    const seen = (library: AnswerRow['library']) => codes(ask({ ...lead }, { rows: [row({ library })] }));
    expect(seen(null)).toEqual(['valid']);
    expect(LIBRARY_STATES.map((state) => seen(state).slice(1))).toEqual([
      [],
      ['STANDARD_WITHDRAWN_CITABLE'],
      ['STANDARD_WITHDRAWN'],
      ['EDITION_OUTDATED'],
      ['NOT_IN_LIBRARY'],
    ]);
  });

  it('does not guess (R3-3h)', () => {
    expect(codes(ask({}, { certificate: undefined }))).toEqual(['cannot-tell', 'UNKNOWN_NUMBER']);
    expect(codes(ask({ date: '2026-06-01' }))).toEqual(['not-valid', 'EXPIRED']);
    expect(codes(ask({ date: '2026-06-02' }))).toEqual(['cannot-tell', 'DATE_IN_FUTURE']);
    expect(codes(ask({ date: '2024-02-30' }))).toEqual(['cannot-tell', 'INVALID_DATE']);
    expect(codes(ask({ date: '2019-12-31' }, { takenOver: true }))).toEqual(['cannot-tell', 'BEFORE_RECORDS']);
    expect(codes(ask({ date: '2020-01-01' }, { takenOver: true }))).toEqual(['valid']);
    const records = { recordsFrom: '2023-01-01' };
    expect(['2022-12-31', '2023-01-01'].map((date) => codes(ask({ date }, records)).at(-1))).toEqual([
      'BEFORE_RECORDS',
      'valid',
    ]);
  });

  it('has every reason in both languages, with nothing left open', () => {
    const all: readonly ReasonCode[] = [...NOT_VALID_CODES, ...CANNOT_TELL_CODES, ...NOTICE_CODES];
    expect(Object.keys(REASON_TEXTS).sort()).toEqual([...all].sort());
    const asked = [
      ask({ date: '2019-12-31' }),
      ask({ date: '2026-01-01' }),
      ask({ ...lead, standard: 'GB/T 5750.6-2001', site: 2, date: '2021-01-01' }),
      ask({ ...lead }, { rows: [row({ restriction: 'a', note: 'b', library: 'withdrawn' })] }),
      ask({ ...lead }, { rows: [row({ restriction: 'a' }), row({ restriction: 'b' })] }),
      ask({ date: '2026-06-02' }),
      ask({ date: 'x' }),
      ask({ date: '2019-01-01' }, { takenOver: true }),
      ask({ ...lead, standard: 'x' }),
      ask({ ...lead }, { rows: [] }),
      ask({ site: 7 }),
      ...(['suspended', 'revoked', 'cancelled', 'merged'] as const).map((kind) =>
        ask({}, { certificate: foldCertificate([issued, later(kind, '2023-01-01')]) }),
      ),
    ];
    for (const answer of asked)
      for (const reason of answer.answer === 'valid' ? answer.notices : answer.reasons) {
        const { zh, en } = reasonText(reason);
        for (const text of [zh, en]) expect(text, reason.code).not.toMatch(/[{}]|undefined/);
        expect(zh).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
      }
  });
});
