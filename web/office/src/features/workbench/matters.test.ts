import { stateCouncilCalendar } from '@hengjian/working-days';
import { describe, expect, it } from 'vitest';
import { type Draw, funnelOf, mattersOf, type Plan, planOf, workingYear } from './matters.ts';

const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'p',
  code: 'SJ2026-SH',
  title: '示例',
  level: 'city',
  region: '310000',
  year: 2026,
  state: 'draft',
  version: 1,
  total: 120,
  drawDate: '2026-05-20',
  draws: 0,
  drawn: false,
  due: { key: 'publicDraw', date: '2026-05-20', clause: 'R4-2.1a' },
  myTurn: false,
  ...more,
});
const draw = (more: Partial<Draw> = {}): Draw => ({
  id: 'd',
  code: 'SJ2026-SH-1',
  planTitle: '示例',
  region: '310000',
  number: 1,
  state: 'committing',
  createdAt: '2026-05-19T01:00:00Z',
  quota: 120,
  myTurn: false,
  ...more,
});
const matters = (plans: readonly Plan[], draws: readonly Draw[] = []) =>
  mattersOf(plans, draws, '2026-05-18', stateCouncilCalendar);

describe('what waits', () => {
  it('stands by working days, the nearest first, what has no date last', () => {
    const district = plan({ id: 'q', due: { key: 'districtScheme', date: '2026-06-30', clause: 'R4-4.5a' } });
    const filed = plan({ id: 'r', due: null, myTurn: true });
    expect(matters([filed, district, plan()]).map(({ id, due }) => [id, due?.days])).toEqual([
      ['p', 2],
      ['q', 30],
      ['r', undefined],
    ]);
  });

  it('takes the date of a draw from its plan', () => {
    expect(matters([plan({ state: 'published' })], [draw({ myTurn: true })])).toMatchObject([
      { id: 'd', kind: 'draw', to: '/draws/d', mine: true, due: { days: 2 } },
    ]);
  });

  it('leaves out a public plan in nobody’s hands, and draws that are over', () => {
    expect(matters([plan({ state: 'published' })], [draw({ state: 'published' }), draw({ state: 'void' })])).toEqual(
      [],
    );
    expect(matters([plan({ state: 'published', myTurn: true })])).toHaveLength(1);
  });
});

describe('how far a year has come', () => {
  it('counts institutions planned, drawn and published, and never those of a void draw', () => {
    const district = plan({ id: 'q', code: 'QJ2026-310115', total: 15 });
    const draws = [
      draw({ state: 'void' }),
      draw({ code: 'SJ2026-SH-2', state: 'published' }),
      draw({ code: 'QJ2026-310115-1', state: 'drawn', quota: 15 }),
    ];
    expect(funnelOf([plan(), district], draws)).toEqual({ planned: 135, drawn: 135, published: 120 });
  });

  it('leaves out what was withdrawn', () => {
    expect(funnelOf([plan({ state: 'withdrawn' })], [draw({ state: 'drawn' })])).toEqual({
      planned: 0,
      drawn: 0,
      published: 0,
    });
  });

  it('knows the plan of a draw by its code', () => {
    expect(planOf({ code: 'QJ2026-310115-12' }, [plan(), plan({ code: 'QJ2026-310115' })])?.code).toBe('QJ2026-310115');
  });

  it('works on this year, or on the newest there is', () => {
    expect(workingYear([plan()], '2026-11-20')).toBe(2026);
    expect(workingYear([plan({ year: 2023 }), plan({ year: 2025 })], '2026-11-20')).toBe(2025);
    expect(workingYear([], '2026-11-20')).toBe(2026);
  });
});
