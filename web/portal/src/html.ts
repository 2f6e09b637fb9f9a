declare const markup: unique symbol;

/** Markup that is safe to send: everything that came from outside is escaped in it. Made by `html` only. */
export interface Html {
  readonly [markup]: true;
  toString(): string;
}

class SafeHtml {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template. `null` and `false` leave nothing behind, so that `condition && html` reads well. */
export type Insert = string | number | Html | null | false | readonly Insert[];

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => REPLACEMENTS[character] ?? '');
}

/**
 * A template whose inserts are escaped unless they are `Html` themselves. Attributes must be quoted; nothing from
 * outside may be inserted into a script, a style or an event attribute, and addresses go through `linkTo`.
 */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  let text = strings[0] ?? '';
  for (const [index, insert] of inserts.entries()) text += render(insert) + (strings[index + 1] ?? '');
  return brand(new SafeHtml(text));
}

export const NOTHING = html``;

/** Inserts with a separator between them. */
export function join(items: readonly Insert[], separator: Insert): Html {
  return html`${items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]))}`;
}

function render(insert: Insert): string {
  if (insert === null || insert === false) return '';
  if (typeof insert === 'string') return escapeHtml(insert);
  if (typeof insert === 'number') return String(insert);
  if (insert instanceof SafeHtml) return insert.toString();
  if (isList(insert)) return insert.map(render).join('');
  throw new TypeError('html`` takes text, numbers and markup made by html``');
}

function isList(insert: Insert): insert is readonly Insert[] {
  return Array.isArray(insert);
}

function brand(safe: SafeHtml): Html {
  return safe as unknown as Html;
}
