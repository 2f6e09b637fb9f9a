import { describe, expect, it } from 'vitest';
import { TEMPLATES } from './templates.ts';
import { parseParams, wordingOf } from './wording.ts';

const placesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

describe('the templates', () => {
  it.each(Object.entries(TEMPLATES))(
    '%s uses its parameters, all of them and no others, in both languages',
    (_, { params, title, body }) => {
      for (const language of ['zh', 'en'] as const) {
        const used = new Set([...placesIn(title[language]), ...placesIn(body[language])]);
        expect(used).toEqual(new Set(params));
      }
    },
  );
});

describe('the words of a notification', () => {
  it('take a parameter in the language of the text', () => {
    const words = wordingOf('role.granted', { role: { zh: '审计', en: 'Auditor' } });
    expect(words.title).toEqual({ zh: '您获得一项职责：审计', en: 'You were given a role: Auditor' });
  });

  it('do not look for places in what was filled in', () => {
    expect(wordingOf('plan.approved', { plan: '{plan}$&' }).title.zh).toBe('计划已批准：{plan}$&');
    expect(wordingOf('plan.approved', {}).title.zh).toBe('计划已批准：{plan}');
  });

  it('of a template since retired say at least where to look', () => {
    expect(wordingOf('no.longer', {}).title.zh).toBe('通知');
    expect(wordingOf('toString', {}).title.zh).toBe('通知');
  });
});

describe('stored parameters', () => {
  it.each([[null], [[]], ['x'], [{ a: 1 }], [{ a: { zh: 'x' } }], [{ a: { zh: 1, en: 'x' } }]])(
    '%j are a bug',
    (value) => {
      expect(() => parseParams(value)).toThrow(TypeError);
    },
  );
});
