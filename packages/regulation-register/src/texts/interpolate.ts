import type { Language, Words } from '../words.ts';

export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** Puts parameters into a text with `{places}`; lists with the comma of the language. A place without parameter stays. */
export function interpolate(text: Words, params: Params): Words {
  return { zh: fill(text.zh, params, 'zh'), en: fill(text.en, params, 'en') };
}

function fill(text: string, params: Params, language: Language): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, key: string) => {
    const value = Object.hasOwn(params, key) ? params[key] : undefined;
    if (value === undefined) return place;
    return typeof value === 'object' ? value.join(language === 'zh' ? '、' : ', ') : String(value);
  });
}
