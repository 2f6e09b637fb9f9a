import { LANGUAGE_TAG, type Locale, useLocale, useSetLocale, useText } from '@hengjian/ui';
import { shellTexts } from './shell-texts.ts';

const NAMES = { zh: '中文', en: 'English' } as const;

/** In the same corner of every screen. Keeps place and input: nothing below is unmounted. */
export function LanguageSwitch({ onSwitch }: { readonly onSwitch?: (locale: Locale) => void }) {
  const say = useText(shellTexts);
  const locale = useLocale();
  const setLocale = useSetLocale();
  return (
    <fieldset className="lang" aria-label={say('language')}>
      {(['zh', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={LANGUAGE_TAG[one]}
          aria-pressed={one === locale}
          onClick={() => {
            setLocale(one);
            onSwitch?.(one);
          }}
        >
          {NAMES[one]}
        </button>
      ))}
    </fieldset>
  );
}
