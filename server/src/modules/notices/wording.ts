import type { Words } from '@hengjian/contract';
import { type Param, TEMPLATES } from './templates.ts';

/** A notification as it is read. */
export interface Wording {
  readonly title: Words;
  readonly body: Words;
}

/** Shown for a template that has been retired since the notification was made. */
const RETIRED: Wording = {
  title: { zh: '通知', en: 'Notification' },
  body: { zh: '详情见链接。', en: 'See the link for details.' },
};

/** The words of a notification from the name and parameters it was stored with. */
export function wordingOf(name: string, params: Readonly<Record<string, Param>>): Wording {
  const template = Object.entries(TEMPLATES).find(([known]) => known === name)?.[1];
  if (template === undefined) return RETIRED;
  const fill = (words: Words): Words => ({ zh: filled(words.zh, params, 'zh'), en: filled(words.en, params, 'en') });
  return { title: fill(template.title), body: fill(template.body) };
}

/** Values go in as they are and are not looked through again: a name that reads `{plan}` stays that. */
function filled(text: string, params: Readonly<Record<string, Param>>, language: keyof Words): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return place;
    return typeof value === 'string' ? value : value[language];
  });
}

/** Parameters out of a row; what is not one is a bug and throws. */
export function parseParams(value: unknown): Readonly<Record<string, Param>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('the parameters of a notification are an object');
  return Object.fromEntries(Object.entries(value).map(([name, param]) => [name, parseParam(param)]));
}

function parseParam(value: unknown): Param {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value) {
    const { zh, en } = value;
    if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  }
  throw new TypeError('a parameter of a notification is a text or a text in both languages');
}
