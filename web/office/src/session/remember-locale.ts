import { api, type Locale } from '@hengjian/ui';

/**
 * Tells the server the language, for e-mails and documents. The screen has already switched and the device remembers
 * it, so a refusal needs no showing: the next switch tells the server again.
 */
export function rememberLocale(locale: Locale): void {
  void api.setLocale({ body: { locale } });
}
