import { createInstance, type i18n } from 'i18next';
import type { Locale } from './bilingual.ts';

/** A word that counts: English needs two forms, Chinese one. Use it with a `count` parameter. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The `{{places}}` of a text, read by the type system. */
type Places<Text extends string> = Text extends `${string}{{${infer Place}}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

/** English for the same keys: every key of the Chinese, no other, and no place that the Chinese does not fill. */
type EnglishFor<Chinese extends Record<string, string>, English> = {
  readonly [Key in keyof English]: Key extends keyof Chinese
    ? English[Key] extends string
      ? [Places<English[Key]>] extends [Places<Chinese[Key]>]
        ? English[Key]
        : never
      : Plural
    : never;
};

/** Parameters of a text: none, or one for every place in it. */
export type ParametersOf<Text extends string> = [Places<Text>] extends [never]
  ? []
  : [parameters: { readonly [Place in Places<Text>]: string | number }];

/** The texts of one feature, registered under its name. */
export interface Texts<Chinese extends Record<string, string>> {
  readonly namespace: string;
  readonly keys: Chinese;
}

export type Say<Chinese extends Record<string, string>> = <Key extends keyof Chinese & string>(
  key: Key,
  ...parameters: ParametersOf<Chinese[Key]>
) => string;

/** The one i18next of a front end. Texts are registered as modules load, so a lazy feature brings its own. */
export const words: i18n = createInstance({
  lng: 'zh',
  supportedLngs: ['zh', 'en'],
  fallbackLng: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  // React escapes; escaping twice would show entities.
  interpolation: { escapeValue: false },
  initAsync: false,
});
void words.init();

/**
 * Registers the texts of a feature. Keys come from the Chinese texts; English must have the same keys.
 * In English a text may be `{ one, other }`, chosen by the parameter `count`.
 */
export function defineTexts<
  const Chinese extends Record<string, string>,
  const English extends { readonly [Key in keyof Chinese]: string | Plural },
>(
  namespace: string,
  texts: { readonly zh: Chinese; readonly en: English & EnglishFor<Chinese, English> },
): Texts<Chinese> {
  words.addResourceBundle('zh', namespace, texts.zh, true, true);
  words.addResourceBundle('en', namespace, withPlurals(texts.en), true, true);
  return { namespace, keys: texts.zh };
}

function withPlurals(texts: Readonly<Record<string, string | Plural>>): Record<string, string> {
  const entries = Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string'
      ? [[key, text]]
      : [
          [`${key}_one`, text.one],
          [`${key}_other`, text.other],
        ],
  );
  return Object.fromEntries(entries);
}

/** The speaking function of a feature in a given language, for code outside React. */
export function sayIn<Chinese extends Record<string, string>>(texts: Texts<Chinese>, locale: Locale): Say<Chinese> {
  // i18next would type its keys from one global list; ours come from the texts at hand.
  const t = words.getFixedT(locale, texts.namespace) as (key: string, parameters: object) => string;
  return (key, ...[parameters]) => t(key, parameters ?? {});
}
