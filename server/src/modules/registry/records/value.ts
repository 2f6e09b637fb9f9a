import type { Words } from '@hengjian/contract';
import type { Result } from '@hengjian/kernel';

/** A value of a record as it travels and is staged; dates are `YYYY-MM-DD`, dictionary entries their codes. */
export type Value = string | boolean | readonly string[] | null;

/** A record as somebody wrote it, by column key. A key that is absent was not given, which is not the same as null. */
export type Draft = Readonly<Record<string, Value>>;

/** Something about one value: a reason to refuse it, or only a warning. */
export interface Finding {
  readonly code: string;
  readonly message: Words;
}

export interface ReadValue {
  readonly value: Value;
  readonly warnings?: readonly Finding[];
}

export type Locale = 'zh' | 'en';

/** How texts of a column become values and back. */
export interface Codec {
  /** `text` is trimmed and never empty. */
  read(text: string): Result<ReadValue, Finding>;
  /** For exports, histories and screens without a dictionary of their own. */
  print(value: Value, locale: Locale): string;
}

/** A value out of jsonb or a row. What does not fit was never written by us, so it is a bug. */
export function parseValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value;
  throw new TypeError(`not a value of a record: ${typeof value}`);
}

/** A text of a draft; undefined where there is none. */
export function textIn(draft: Draft, key: string): string | undefined {
  const value = draft[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
