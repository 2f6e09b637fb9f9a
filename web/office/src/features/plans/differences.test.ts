import { type PlanContent, shanghai2023 } from '@hengjian/regulation-inspection';
import { sayIn } from '@hengjian/ui';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import { partTexts } from './part-texts.ts';

const zh = (after: PlanContent) => differences(shanghai2023, after, sayIn(partTexts, 'zh'), 'zh');
const fields = shanghai2023.fields;

describe('how two versions of a plan differ', () => {
  it('is nothing when they say the same', () => {
    expect(zh(structuredClone(shanghai2023))).toEqual([]);
  });

  it('names the field and the figure', () => {
    const after = { ...shanghai2023, fields: fields.map((f) => (f.field === 'cosmetics' ? { ...f, quota: 6 } : f)) };
    expect(zh(after)).toEqual([{ what: '化妆品：计划数', before: '5', after: '6' }]);
  });

  it('shows a field that is gone, and the order', () => {
    const what = zh({ ...shanghai2023, fields: fields.slice(1) }).map((difference) => difference.what);
    expect(what).toContain('领域 (次序)');
    expect(what).toContain('机动车检验：计划数');
  });

  it('shows a changed source, date and weight, in English too', () => {
    const [first, ...rest] = shanghai2023.parties;
    if (first === undefined) throw new Error('the seed has parties');
    const after: PlanContent = {
      ...shanghai2023,
      parties: [{ ...first, name: { zh: '新', en: 'new' } }, ...rest],
      deadlines: { ...shanghai2023.deadlines, onSite: '2023-09-15' },
      allocation: { ...shanghai2023.allocation, violationFactor: 3 },
    };
    expect(differences(shanghai2023, after, sayIn(partTexts, 'en'), 'en').map(({ what }) => what)).toEqual([
      'Visits done',
      'Committing party bureau',
      'Violations last year: weight times',
    ]);
  });
});
