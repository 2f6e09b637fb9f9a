import { describe, expect, it } from 'vitest';
import { forwardStates, rail, type Source, turnOf } from './procedure-view.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  name: { zh: id, en: id },
  kind: 'commit',
  describe: null,
  at: null,
  commitment: null,
  committedAt: null,
  value: null,
  revealedAt: null,
  mine: false,
  ...more,
});
const draw = {
  sources: [source('bureau', { commitment: 'c' }), source('notary')],
  voidRequest: null,
  region: '310000',
};

describe('where a draw is', () => {
  it('reads its way from the table, without the way out', () => {
    expect(forwardStates()).toEqual(['prepared', 'committing', 'sealed', 'revealing', 'drawn', 'published']);
  });

  it('marks what is done, under way and to come', () => {
    const statuses = rail({ state: 'revealing', events: [] }).map(({ status }) => status);
    expect(statuses).toEqual(['ok', 'ok', 'ok', 'run', 'todo', 'todo']);
    expect(rail({ state: 'published', events: [] }).every(({ status }) => status === 'ok')).toBe(true);
  });

  it('keeps what a void draw had reached, and ends it there', () => {
    const event = { seq: 1, action: 'open-commitments', at: '', by: null, detail: null, reason: null, leafIndex: null };
    expect(rail({ state: 'void', events: [{ ...event, toState: 'committing' }] })).toEqual([
      { state: 'prepared', status: 'ok' },
      { state: 'committing', status: 'ok' },
      { state: 'void', status: 'bad' },
    ]);
  });
});

describe('whose turn it is', () => {
  it('names the parties whose word is missing, then the roles that may go on', () => {
    expect(turnOf({ ...draw, state: 'committing' })).toMatchObject({ kind: 'parties', names: [{ en: 'notary' }] });
    const all = { ...draw, sources: draw.sources.map((one) => ({ ...one, commitment: 'c' })), state: 'committing' };
    expect(turnOf(all)).toMatchObject({ kind: 'roles', names: [{ en: 'City clerk' }, { en: 'Division head' }] });
  });

  it('waits for the host when only a published value is missing, and then for the draw', () => {
    const revealed = draw.sources.map((one) => ({ ...one, value: 'v' }));
    const lottery = source('lottery', { kind: 'published' });
    expect(turnOf({ ...draw, state: 'revealing', sources: [...revealed, lottery] })).toMatchObject({
      kind: 'roles',
      action: { en: 'Enter the published value' },
    });
    expect(turnOf({ ...draw, state: 'revealing', sources: revealed })).toMatchObject({
      action: { en: 'Draw and assign' },
    });
  });

  it('speaks of the district’s people in a district', () => {
    expect(turnOf({ ...draw, region: '310115', state: 'drawn' })).toMatchObject({ names: [{ en: 'District clerk' }] });
  });

  it('goes to those who decide when a void was asked for, and to nobody at the end', () => {
    const voidRequest = { reason: '', by: '', at: '' };
    expect(turnOf({ ...draw, state: 'drawn', voidRequest })).toMatchObject({ action: { en: 'Void' } });
    expect(turnOf({ ...draw, state: 'published' })).toEqual({ kind: 'nobody' });
  });
});
