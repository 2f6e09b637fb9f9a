/*
 * One parameter, many writings: 铅, 铅(Pb), Pb, 铅（以Pb计）. Folding makes them meet; it must never make two parameters one:
 * 砷(无机) is not 砷, and 苯(a)芘 is not 苯. So brackets are taken apart only at the end of a name, and only where they hold a
 * symbol in Latin letters or say as what the result is reckoned.
 */

/** Widths, cases, blanks and dashes make no difference. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\s·•]+/g, '')
    .replaceAll(/[【［〔]/g, '(')
    .replaceAll(/[】］〕]/g, ')');
}

const TAIL = /^(.+)\(([^()]+)\)$/;
const SYMBOL = /^[a-z][a-z0-9+,.-]{0,15}$/;
const RECKONED = /^以([a-z][a-z0-9]{0,7}|.{1,6})计$/;

/** Every key under which a name is found, the whole one first. */
export function keysOfName(name: string): readonly string[] {
  const whole = foldName(name);
  if (whole === '') return [];
  const keys = [whole];
  const tail = TAIL.exec(whole);
  const [, before = '', inside = ''] = tail ?? [];
  if (RECKONED.test(inside)) keys.push(before);
  else if (SYMBOL.test(inside)) keys.push(before, inside);
  return [...new Set(keys)];
}

/** Every key of an entry: of its name and of each alias. */
export function keysOfEntry(entry: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] {
  return [...new Set([entry.name, ...entry.aliases].flatMap(keysOfName))];
}

/** Pairs of neighbouring characters, by which names that are nearly alike are found; a single character is its own. */
export function gramsOf(key: string): readonly string[] {
  const characters = Array.from(key);
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`))];
}
