import { expect, test } from 'vitest';
import { type DrawnResult, nextReserve, type ReplacementEntry, type ReplacementRequest } from './replacement.ts';

const result: DrawnResult = {
  number: 1,
  selected: [
    { stratum: 'vehicle.random', unit: 'U1', rank: 1 },
    { stratum: 'vehicle.risk', unit: 'U2', rank: 1 },
    { stratum: 'civil-defence.risk', unit: 'U9', rank: 1 },
  ],
  // U2 is a reserve of the random arm and was drawn in the risk arm. Given out of order on purpose.
  reserves: [
    { stratum: 'vehicle.random', unit: 'U4', rank: 3 },
    { stratum: 'vehicle.random', unit: 'U2', rank: 1 },
    { stratum: 'vehicle.random', unit: 'U3', rank: 2 },
    { stratum: 'vehicle.risk', unit: 'U3', rank: 1 },
  ],
  assignment: [
    { unit: 'U1', pool: 'market', inspectors: ['I1', 'I2'] },
    { unit: 'U1', pool: 'police', inspectors: ['I3'] },
    { unit: 'U2', pool: 'market', inspectors: ['I4'] },
  ],
};
const request: ReplacementRequest = {
  unit: 'U1',
  reason: 'CLOSED',
  explanation: '现场已搬空（演示）',
  requestedBy: '经办',
  approvedBy: '处长',
};
const next = (
  more: Partial<ReplacementRequest> = {},
  earlier: readonly ReplacementEntry[] = [],
  isActive: (unit: string) => boolean = () => true,
) => nextReserve(result, earlier, { ...request, ...more }, isActive, [{ inspector: 'I3', institution: 'U3' }]);
const first = () => {
  const replaced = next();
  if (!replaced.ok) throw new Error(replaced.error);
  return replaced.value;
};

test('R4-2.1a the next reserve of the stratum comes in; one drawn in another stratum is passed over and named', () => {
  expect(first().entry).toEqual({
    format: 'hengjian.draw.replacement/v1',
    draw: 1,
    stratum: 'vehicle.random',
    out: 'U1',
    in: 'U3',
    rank: 2,
    reason: 'CLOSED',
    explanation: '现场已搬空（演示）',
    requestedBy: '经办',
    approvedBy: '处长',
    skipped: [{ unit: 'U2', why: 'SELECTED' }],
  });
});

test('R4-2.1a the team stays, and those who must avoid the new institution are named', () => {
  expect(first()).toMatchObject({ team: ['I1', 'I2', 'I3'], mustAvoid: ['I3'] });
});

test('R4-2.1a a replacement can be replaced in turn, and a used reserve is not used again', () => {
  const { entry } = first();
  expect(next({ unit: 'U3' }, [entry])).toMatchObject({
    ok: true,
    value: { entry: { in: 'U4', skipped: [{ unit: 'U2' }, { unit: 'U3', why: 'USED' }] }, team: ['I1', 'I2', 'I3'] },
  });
  expect(next({ unit: 'U2' }, [entry])).toEqual({ ok: false, error: 'NO_RESERVE_LEFT' });
});

test('R4-2.1a a reserve that has lost its licence is passed over', () => {
  expect(next({}, [], (unit) => unit !== 'U3')).toMatchObject({ ok: true, value: { entry: { in: 'U4' } } });
  expect(next({}, [], () => false)).toEqual({ ok: false, error: 'NO_RESERVE_LEFT' });
});

test('R4-2.1a a systematic stratum has no reserves', () => {
  expect(next({ unit: 'U9' })).toEqual({ ok: false, error: 'NO_RESERVE_LEFT' });
});

test('R4-2.1a a replacement needs a drawn institution, an explanation and two people, and happens once', () => {
  expect(next({ unit: 'U7' })).toEqual({ ok: false, error: 'NOT_SELECTED' });
  expect(next({ explanation: ' ' })).toEqual({ ok: false, error: 'EXPLANATION_MISSING' });
  expect(next({ approvedBy: '经办' })).toEqual({ ok: false, error: 'APPROVER_IS_REQUESTER' });
  expect(next({}, [first().entry])).toEqual({ ok: false, error: 'ALREADY_REPLACED' });
});
