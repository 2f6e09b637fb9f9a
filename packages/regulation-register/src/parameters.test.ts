import { findClause } from '@hengjian/law';
import { expect, test } from 'vitest';
import { NOT_MODELLED, REGISTER_SETTINGS } from './open-questions.ts';
import { certificateValidity, getValueOn, REGISTER_PARAMETERS, renewalApplication } from './parameters.ts';

test('every number has a clause, a unit, a source in both languages and values in order of days', () => {
  expect(new Set(REGISTER_PARAMETERS.map(({ id }) => id)).size).toBe(REGISTER_PARAMETERS.length);
  for (const { clause, unit, values } of REGISTER_PARAMETERS) {
    expect(findClause(clause), clause).toBeDefined();
    expect(unit).toMatch(/\w/);
    expect(values.map(({ from }) => from)).toEqual(values.map(({ from }) => from).toSorted());
    for (const { source } of values) expect([source.zh, source.en].every((text) => /\S/.test(text))).toBe(true);
  }
});

test('R4-A5.3 six years and three months stand in the texts of 2015 and of 2021', () => {
  for (const [parameter, value] of [
    [certificateValidity, 6],
    [renewalApplication, 3],
  ] as const) {
    expect(
      ['2015-07-31', '2015-08-01', '2021-05-31', '2021-06-01'].map((date) => getValueOn(parameter, date).value),
    ).toEqual([value, value, value, value]);
    expect(getValueOn(parameter, '2021-05-31').source.zh).toContain('第11条');
    expect(getValueOn(parameter, '2021-06-01').source.zh).toContain('第13条');
  }
});

test('what the law leaves open is a setting with a note, and what is not modelled has a reason', () => {
  for (const { clause, choices, usual, note } of REGISTER_SETTINGS) {
    expect(findClause(clause), clause).toBeDefined();
    expect(choices).toContain(usual);
    expect(note.zh).toMatch(/。$/);
    expect(note.en).toMatch(/\.$/);
  }
  for (const { subject, why } of NOT_MODELLED)
    for (const { zh, en } of [subject, why]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
});
