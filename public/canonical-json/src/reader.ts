import type { JsonCode, JsonLimits, JsonRefusal, JsonValue } from './json.ts';
import { formatPointer } from './pointer.ts';
import { isExactNumber, NUMBER } from './number.ts';

/** Carries a refusal out of the recursion; never leaves `parseJson`. */
export class Refused extends Error {
  readonly refusal: JsonRefusal;
  constructor(refusal: JsonRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Recursive descent over one text. Recursion is bounded by `maxDepth`, never by the machine's stack. */
export class Reader {
  readonly #text: string;
  readonly #limits: JsonLimits;
  /** Steps from the document to the value being read; the refusal's `at`. */
  readonly #path: (string | number)[] = [];
  #at = 0;
  #values = 0;

  constructor(text: string, limits: JsonLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  readDocument(): JsonValue {
    const value = this.#readValue();
    if (this.#peek() !== '') this.#refuse('SYNTAX');
    return value;
  }

  #readValue(): JsonValue {
    if (++this.#values > this.#limits.maxValues) this.#refuse('TOO_LARGE');
    const first = this.#peek();
    switch (first) {
      case '{':
        return this.#readObject();
      case '[':
        return this.#readArray();
      case '"':
        return this.#readString();
      case 't':
        return this.#readWord('true', true);
      case 'f':
        return this.#readWord('false', false);
      case 'n':
        return this.#readWord('null', null);
      default:
        return this.#readNumber();
    }
  }

  #readObject(): JsonValue {
    const object: Record<string, JsonValue> = {};
    this.#open();
    if (this.#peek() === '}') return this.#close(object);
    do {
      if (this.#peek() !== '"') this.#refuse('SYNTAX');
      const name = this.#readString();
      this.#path[this.#path.length - 1] = name;
      if (Object.hasOwn(object, name)) this.#refuse('DUPLICATE_KEY');
      if (this.#peek() !== ':') this.#refuse('SYNTAX');
      this.#at++;
      const value = this.#readValue();
      // Plain assignment to `__proto__` would replace the prototype instead of adding a member.
      if (name === '__proto__')
        Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
      else object[name] = value;
    } while (this.#continues('}'));
    return this.#close(object);
  }

  #readArray(): JsonValue {
    const array: JsonValue[] = [];
    this.#open();
    if (this.#peek() === ']') return this.#close(array);
    do {
      this.#path[this.#path.length - 1] = array.length;
      array.push(this.#readValue());
    } while (this.#continues(']'));
    return this.#close(array);
  }

  #open(): void {
    if (this.#path.length >= this.#limits.maxDepth) this.#refuse('TOO_DEEP');
    this.#at++;
    this.#path.push('');
  }

  #close(value: JsonValue): JsonValue {
    this.#at++;
    this.#path.pop();
    return value;
  }

  /** Steps over a comma; false at the closing bracket. */
  #continues(closing: string): boolean {
    const next = this.#peek();
    if (next === closing) return false;
    if (next !== ',') this.#refuse('SYNTAX');
    this.#at++;
    return true;
  }

  /** The next character that is no white space, `""` at the end. */
  #peek(): string {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return this.#text.charAt(this.#at);
      this.#at++;
    }
  }

  #readWord(word: string, value: JsonValue): JsonValue {
    if (!this.#text.startsWith(word, this.#at)) this.#refuse('SYNTAX');
    this.#at += word.length;
    return value;
  }

  #readNumber(): number {
    NUMBER.lastIndex = this.#at;
    const literal = NUMBER.exec(this.#text)?.[0];
    if (literal === undefined) return this.#refuse('SYNTAX');
    if (!isExactNumber(literal)) this.#refuse('NUMBER_OUT_OF_RANGE');
    this.#at += literal.length;
    return Number(literal);
  }

  #readString(): string {
    const start = this.#at;
    let result = '';
    let from = ++this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      // NaN, behind the end of the text, fails this comparison too.
      if (!(code >= 0x20)) this.#refuse('SYNTAX');
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        result += this.#text.slice(from, this.#at) + this.#readEscape();
        from = this.#at;
      } else this.#at++;
    }
    result += this.#text.slice(from, this.#at++);
    if (!result.isWellFormed()) {
      this.#at = start;
      this.#refuse('LONE_SURROGATE');
    }
    return result;
  }

  #readEscape(): string {
    const letter = this.#text.charAt(this.#at + 1);
    if (letter === 'u') {
      const digits = this.#text.slice(this.#at + 2, this.#at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.#refuse('SYNTAX');
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meaning = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (meaning === undefined) return this.#refuse('SYNTAX');
    this.#at += 2;
    return meaning;
  }

  #refuse(code: JsonCode): never {
    throw new Refused({ code, at: formatPointer(this.#path), offset: this.#at });
  }
}
