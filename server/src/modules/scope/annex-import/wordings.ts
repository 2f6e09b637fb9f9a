import { parseStandardNumber } from '@hengjian/standard-codes';
import type { Tx } from '../../../platform/database/index.ts';
import { type Limitation, limitationKey, tidy, type Wording, wordingKey } from '../wording.ts';
import type { AnnexMeans } from './means.ts';

/** The wordings and limitations of a file, each once and numbered from 0 in the order they are met. */
export class Wordings {
  readonly list: Wording[] = [];
  readonly keys: string[] = [];
  readonly limitations: Limitation[] = [];
  readonly limitationKeys: string[] = [];
  readonly #library: AnnexMeans['library'];
  readonly #today: string;
  /** By the texts as they stand, so that the hash is made once for each different spelling. */
  readonly #bySpelling = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  readonly #limitationBySpelling = new Map<string, number>();
  readonly #limitationByKey = new Map<string, number>();
  /** Number of a standard → the current edition, where the library knows the family but not this edition. */
  readonly #editions = new Map<string, string | undefined>();
  readonly #unasked = new Set<string>();

  constructor(library: AnnexMeans['library'], today: string) {
    this.#library = library;
    this.#today = today;
  }

  number(wording: Wording): number {
    const spelling = Object.values(wording).join('\u0001');
    const known = this.#bySpelling.get(spelling);
    if (known !== undefined) return known;
    const key = wordingKey(wording);
    const number = this.#byKey.get(key) ?? this.list.length;
    if (number === this.list.length) {
      this.#byKey.set(key, number);
      this.list.push(wording);
      this.keys.push(key);
      const { standardNumber } = wording;
      if (!this.#editions.has(standardNumber) && parseStandardNumber(standardNumber)?.edition !== undefined)
        this.#unasked.add(standardNumber);
    }
    this.#bySpelling.set(spelling, number);
    return number;
  }

  limitation(limitation: Limitation): number {
    const spelling = `${limitation.restriction}\u0001${limitation.note}`;
    const known = this.#limitationBySpelling.get(spelling);
    if (known !== undefined) return known;
    const key = limitationKey(limitation);
    const number = this.#limitationByKey.get(key) ?? this.limitations.length;
    if (number === this.limitations.length) {
      this.#limitationByKey.set(key, number);
      this.limitations.push({ restriction: tidy(limitation.restriction), note: tidy(limitation.note) });
      this.limitationKeys.push(key);
    }
    this.#limitationBySpelling.set(spelling, number);
    return number;
  }

  /** Asks the library about the standards met since the last time. */
  async askEditions(tx: Tx): Promise<void> {
    if (this.#unasked.size === 0) return;
    const numbers = [...this.#unasked];
    this.#unasked.clear();
    const current = await this.#library.currentEditions(tx, numbers, this.#today);
    for (const number of numbers) this.#editions.set(number, current.get(number));
  }

  standardOf(number: number): string {
    return this.list[number]?.standardNumber ?? '';
  }

  /** The current edition, where the one of this wording is none that the library knows of a family it knows. */
  currentEdition(number: number): string | undefined {
    return this.#editions.get(this.standardOf(number));
  }
}
