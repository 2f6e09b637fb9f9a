import type { RecordKind } from './kind.ts';
import { parseValue } from './value.ts';

/**
 * The members of a form as the texts that columns read: so a record typed and a record imported pass the very same
 * checks. Members that are no columns were already refused by the schema.
 */
export function draftTexts(kind: RecordKind, draft: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { key } of kind.columns) {
    if (!(key in draft)) continue;
    const value = parseValue(draft[key]);
    if (value === null) texts.set(key, '');
    else if (typeof value === 'boolean') texts.set(key, value ? '是' : '否');
    else texts.set(key, typeof value === 'string' ? value : value.join('、'));
  }
  return texts;
}
