import { refuse } from '../refusal.ts';
import { readEscapedText } from './escaped-text.ts';
import { type XmlHandlers } from './xml.ts';

/** More shared text than any file within the other limits honestly holds. */
const mostBytes = 192 * 2 ** 20;
const mostTexts = 8_000_000;
/** Excel's longest text with every unit written as an escape of seven. */
const longestRaw = 7 * 32_767;

/**
 * Texts kept as UTF-8 in one buffer outside the JavaScript heap: two million short texts take their own length and four bytes
 * each, and none keeps the XML alive that it was cut from.
 */
export class TextPool {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #ends = new Uint32Array(1024);
  #count = 0;

  add(text: string): void {
    const start = this.#end(this.#count - 1);
    const needed = start + text.length * 3;
    if (needed > mostBytes || this.#count >= mostTexts) {
      refuse({ code: 'ZIP_BOMB', place: { part: 'sharedStrings.xml' } });
    }
    if (needed > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(grown, 0, 0, start);
      this.#bytes = grown;
    }
    if (this.#count === this.#ends.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#ends);
      this.#ends = grown;
    }
    this.#ends[this.#count++] = start + this.#bytes.write(text, start, 'utf8');
  }

  find(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    return this.#bytes.toString('utf8', this.#end(index - 1), this.#end(index));
  }

  #end(index: number): number {
    return index < 0 ? 0 : (this.#ends[index] ?? 0);
  }
}

/** Collects the runs of a rich text; the reading aid above Chinese and Japanese characters is no part of it. */
export class RichText {
  #text = '';
  #collecting = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#collecting = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#collecting = false;
  }

  add(text: string): void {
    if (!this.#collecting) return;
    this.#text += text;
    // Any number of runs may make up one text, so the length of a single token does not bound it.
    if (this.#text.length > longestRaw) refuse({ code: 'CELL_TOO_LONG', limit: 32_767, place: {} });
  }

  take(): string {
    const text = readEscapedText(this.#text);
    this.#text = '';
    return text;
  }
}

export function sharedStringsInto(pool: TextPool): XmlHandlers {
  const rich = new RichText();
  return {
    open: (name) => rich.open(name),
    close(name) {
      if (name === 'si') pool.add(rich.take());
      else rich.close(name);
    },
    text: (text) => rich.add(text),
  };
}
