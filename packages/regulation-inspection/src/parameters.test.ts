import { findClause } from '@hengjian/law';
import { expect, test } from 'vitest';
import { CREDIT_CLASSES, CREDIT_TABLES } from './credit.ts';
import { districtMinimum } from './district.ts';
import { approveException } from './exceptions.ts';
import { FIELD_DICTIONARIES, fieldDictionaryOn, getField, isFieldCode } from './fields.ts';
import { DRAW_ID } from './frame-format.ts';
import { getValueOn, INSPECTION_PARAMETERS, minimumInspectors, publicationPeriod, yearlyDates } from './parameters.ts';
import { isWithin, licensingRegion } from './region.ts';
import { shanghai2023 } from './seed-2023.ts';

test('every legal number names a clause of the catalogue, and its values run from old to new', () => {
  for (const { id, clause, values } of INSPECTION_PARAMETERS) {
    expect(findClause(clause), id).toBeDefined();
    expect(values.map(({ from }) => from)).toEqual(values.map(({ from }) => from).toSorted());
  }
});

test('R4-1.0j two inspectors are needed under the law of 1996 and that of 2021, each on its own article', () => {
  expect(getValueOn(minimumInspectors, '2021-07-14')).toMatchObject({
    value: 2,
    source: { zh: '《行政处罚法》（1996年）第37条' },
  });
  expect(getValueOn(minimumInspectors, '2021-07-15')).toMatchObject({
    value: 2,
    source: { zh: '《行政处罚法》（2021年修订）第42条' },
  });
  expect(() => getValueOn(minimumInspectors, '1996-09-30')).toThrow('no value');
});

test('R4-2.1c results are public within 20 working days', () => {
  expect(getValueOn(publicationPeriod, '2023-05-22').value).toBe(20);
});

test('R4-4.6 the four dates of the year are those of the plan of 2023', () => {
  const { selfCheck, districtScheme, onSite, summary } = getValueOn(yearlyDates, '2023-04-10').value;
  const { publicDraw: _, ...dates } = shanghai2023.deadlines;
  expect(dates).toEqual({
    selfCheck: `2023-${selfCheck}`,
    districtScheme: `2023-${districtScheme}`,
    onSite: `2023-${onSite}`,
    summary: `2023-${summary}`,
  });
});

test('R4-1.0f every table gives each class a weight, rising from A to D', () => {
  for (const { id, sizes } of CREDIT_TABLES) {
    const weights = CREDIT_CLASSES.map((letter) => sizes[letter]);
    expect(
      weights.every((weight, index) => weight > (weights[index - 1] ?? 0)),
      id,
    ).toBe(true);
  }
});

test('R4-2.2a the dictionary holds the eight fields of the city and carbon emissions for the districts', () => {
  const { entries } = fieldDictionaryOn('2023-04-10');
  expect(entries).toHaveLength(9);
  expect(entries.filter(({ levels }) => levels.includes('city')).map(({ code }) => code)).toEqual(
    shanghai2023.fields.map(({ field }) => field),
  );
  expect(fieldDictionaryOn('1990-01-01')).toBe(FIELD_DICTIONARIES[0]);
  expect([getField('carbon').name.zh, isFieldCode('carbon'), isFieldCode('coal')]).toEqual(['碳排放', true, false]);
});

test('codes of fields and their arms can stand in a frame', () => {
  for (const { entries } of FIELD_DICTIONARIES)
    for (const { code, clause } of entries) {
      expect(`${code}.random`).toMatch(DRAW_ID);
      expect(findClause(clause), clause).toBeDefined();
    }
});

test('R4-2.0a the minimum of a district', () => {
  expect([0, 1, 100, 101, 107].map((base) => districtMinimum(base, '2023-04-10'))).toEqual([0, 1, 15, 16, 17]);
});

test('R4-2.3b a district lies in its city, and the province level licenses', () => {
  expect([isWithin('310115', '310000'), isWithin('310115', '310115'), isWithin('310104', '310115')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isWithin('440305', '440300'), isWithin('440105', '440300'), isWithin('310115', '000000')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([licensingRegion('310115'), licensingRegion('440305')]).toEqual(['310000', '440000']);
});

test('X-2 R4-2.0b an exception needs a reason and somebody else’s consent, and is decided once', () => {
  const exception = { rule: 'VISITS_END_LATE', reason: '台风', requestedBy: 'p1', approvedBy: null };
  expect(approveException(exception, 'p2')).toEqual({ ok: true, value: { ...exception, approvedBy: 'p2' } });
  expect(approveException(exception, 'p1')).toEqual({ ok: false, error: 'APPROVER_IS_REQUESTER' });
  expect(approveException({ ...exception, reason: '' }, 'p2')).toEqual({ ok: false, error: 'REASON_MISSING' });
  expect(approveException({ ...exception, approvedBy: 'p2' }, 'p3')).toEqual({ ok: false, error: 'ALREADY_DECIDED' });
});
