import type { Words } from '@hengjian/contract';

export type { Words } from '@hengjian/contract';

export type Language = keyof Words;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** What `lang` says in the page. */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

/** Chinese lives at the root, English below `/en`; a page keeps its path in both. */
export function pathIn(language: Language, path: string): string {
  if (language === 'zh') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** What every public code of a plan or draw looks like, e.g. `SJ2023-SH-1`. */
export const PUBLIC_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
