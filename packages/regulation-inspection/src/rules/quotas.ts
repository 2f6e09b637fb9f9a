import type { Outcome, PlanRule } from '../finding.ts';
import { fieldDictionaryOn } from '../fields.ts';
import { fail, failuresOr, isCount, pass } from './outcome.ts';

/** Rules about how many institutions of which field. */
export const quotaRules = [
  {
    code: 'NUMBER_NOT_WHOLE',
    clause: 'R4-1.0b',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ total, fields }) => {
      const failures: Outcome[] = fields.flatMap(({ field, quota }, index) =>
        isCount(quota)
          ? []
          : [fail(['fields', index, 'quota'], { field, number: quota }, { code: 'CORRECT_NUMBER', params: {} })],
      );
      if (!isCount(total)) failures.push(fail(['total'], { number: total }, { code: 'CORRECT_NUMBER', params: {} }));
      return failuresOr(failures, ['fields'], {});
    },
  },
  {
    // The eight numbers of a notice must make its sum; nothing is issued while they do not.
    code: 'QUOTAS_DO_NOT_ADD_UP',
    clause: 'R4-1.0b',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ total, fields }) => {
      const sum = fields.reduce((subtotal, { quota }) => subtotal + quota, 0);
      const params = { sum, total, count: fields.length };
      if (sum === total) return [pass(['total'], params)];
      const difference = Math.abs(total - sum);
      return [
        fail(
          ['total'],
          { ...params, difference },
          { code: 'SET_TOTAL', params: { to: sum } },
          { code: 'SPREAD_DIFFERENCE', params: { difference } },
        ),
      ];
    },
  },
  {
    code: 'FIELD_REPEATED',
    clause: 'R4-1.0b',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields }) => {
      const repeated = fields.flatMap(({ field }, index) =>
        fields.findIndex((other) => other.field === field) === index
          ? []
          : [fail(['fields', index], { field }, { code: 'REMOVE_FIELD', params: { field } })],
      );
      return failuresOr(repeated, ['fields'], { count: fields.length });
    },
  },
  {
    // Carbon emissions are a special of the districts; the city's table has no such column.
    code: 'FIELD_NOT_OF_LEVEL',
    clause: 'R4-2.2a',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields, level }, _facts, date) => {
      const { entries, edition } = fieldDictionaryOn(date);
      const foreign = fields.flatMap(({ field }, index) => {
        const entry = entries.find(({ code }) => code === field);
        if (entry?.levels.includes(level) === true) return [];
        return [fail(['fields', index], { field, level, edition }, { code: 'REMOVE_FIELD', params: { field } })];
      });
      return failuresOr(foreign, ['fields'], { level, edition });
    },
  },
  {
    // A frame that lists fewer units than its quota is refused by the draw (specification §1); say it while typing.
    code: 'QUOTA_EXCEEDS_BASE',
    clause: 'R4-2.1a',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields }, { baseByField }) => {
      const excessive = fields.flatMap(({ field, quota }, index) => {
        const base = baseByField[field];
        if (quota <= base) return [];
        return [
          fail(['fields', index, 'quota'], { field, quota, base }, { code: 'SET_QUOTA', params: { field, to: base } }),
        ];
      });
      return failuresOr(excessive, ['fields'], { count: fields.length });
    },
  },
  {
    // An institution is drawn in the first field that takes it. With the remainder last, none of it repeats
    // an institution of the named fields.
    code: 'REMAINDER_NOT_LAST',
    clause: 'R4-1.8',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields }, _facts, date) => {
      const remainder = fieldDictionaryOn(date).entries.find((entry) => entry.remainder === true);
      const index = fields.findIndex(({ field }) => field === remainder?.code);
      const field = fields[index]?.field;
      if (field === undefined) return [];
      if (index === fields.length - 1) return [pass(['fields', index], { field })];
      return [fail(['fields', index], { field }, { code: 'MOVE_FIELD_LAST', params: { field } })];
    },
  },
  {
    code: 'KEY_FIELD_NOT_MARKED',
    clause: 'R4-1.0c',
    severity: 'hint',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ fields }, _facts, date) => {
      const { entries } = fieldDictionaryOn(date);
      const unmarked = fields.flatMap(({ field, keyField }, index) =>
        keyField || entries.find(({ code }) => code === field)?.keyField !== true
          ? []
          : [fail(['fields', index, 'keyField'], { field }, { code: 'MARK_KEY_FIELD', params: { field } })],
      );
      return failuresOr(unmarked, ['fields'], { fields: fields.filter((f) => f.keyField).map((f) => f.field) });
    },
  },
] as const satisfies readonly PlanRule[];
