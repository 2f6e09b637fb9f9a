import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Bilingual, Locale } from './bilingual.ts';
import { type Formats, formatsOf } from './formats.ts';
import { type Say, sayIn, type Texts, words } from './texts.ts';

/** What a page's `lang` says and what React Aria speaks. */
export const LANGUAGE_TAG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-US' };

const REMEMBERED = 'hengjian.locale';

interface LocaleState {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleState | undefined>(undefined);

/** Whether somebody chose a language on this device. */
export function localeIsChosen(storage: Storage): boolean {
  return storage.getItem(REMEMBERED) !== null;
}

/** The language last chosen on this device; otherwise English only for a browser that does not ask for Chinese. */
export function firstLocale(storage: Storage, languages: readonly string[]): Locale {
  const remembered = storage.getItem(REMEMBERED);
  if (remembered === 'zh' || remembered === 'en') return remembered;
  return languages.length > 0 && !languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'en' : 'zh';
}

/** Gives the tree below one language. Switching renders anew and unmounts nothing, so place and input stay. */
export function LocaleProvider({ initial, children }: { readonly initial: Locale; readonly children: ReactNode }) {
  const [locale, setState] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAG[locale];
    void words.changeLanguage(locale);
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    localStorage.setItem(REMEMBERED, next);
    setState(next);
  }, []);
  const state = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return (
    <LocaleContext value={state}>
      <I18nProvider locale={LANGUAGE_TAG[locale]}>{children}</I18nProvider>
    </LocaleContext>
  );
}

function useLocaleState(): LocaleState {
  const state = use(LocaleContext);
  if (state === undefined) throw new Error('LocaleProvider is missing above this component');
  return state;
}

export function useLocale(): Locale {
  return useLocaleState().locale;
}

export function useSetLocale(): (locale: Locale) => void {
  return useLocaleState().setLocale;
}

/** `const say = useText(texts); say('title'); say('rows', { count: 3 })`. Keys and places are typed. */
export function useText<Chinese extends Record<string, string>>(texts: Texts<Chinese>): Say<Chinese> {
  const locale = useLocale();
  return useMemo(() => sayIn(texts, locale), [texts, locale]);
}

/** Picks the current language of a text that the server gave in both. */
export function useBilingual(): (text: Bilingual) => string {
  const locale = useLocale();
  return useCallback((text: Bilingual) => text[locale], [locale]);
}

export function useFormats(): Formats {
  const locale = useLocale();
  return useMemo(() => formatsOf(locale), [locale]);
}
