import { PrefixedHash, sha256Hex, utf8 } from '@hengjian/sha256';

/** Longest text behind the seed: `,inspector,` and two ids of 64. */
const MAX_TAIL = ',inspector,'.length + 64 + 1 + 64;
const WORDS = 8;

/**
 * One ticket, as 64 hex digits of a 256-bit number: SHA-256 of the seed and the parts, joined by commas. What anybody
 * gets from `printf %s '<seed>,unit,<stratum>,<unit>' | sha256sum`.
 */
export function ticket(seed: string, ...parts: readonly ['unit' | 'start' | 'inspector', ...string[]]): string {
  return sha256Hex([seed, ...parts].join(','));
}

/** Many tickets of one draw, in a row: the i-th is the eight big-endian words from `8 * i` on. */
export class TicketPrinter {
  readonly #hash: PrefixedHash;
  #written = 0;

  constructor(seed: string) {
    this.#hash = new PrefixedHash(utf8(seed), MAX_TAIL);
  }

  /** Tickets `word,owner,id` for each id; ids are ASCII. Written to `out`, which holds eight words for each. */
  print(word: 'unit' | 'inspector', owner: string, ids: readonly string[], out: Uint32Array): void {
    this.#written = 0;
    this.#write(`,${word},${owner},`);
    const common = this.#written;
    ids.forEach((id, i) => {
      this.#written = common;
      this.#write(id);
      this.#hash.digestInto(this.#written, out, i * WORDS);
    });
  }

  #write(text: string): void {
    const { tail } = this.#hash;
    for (let i = 0; i < text.length; i++) tail[this.#written++] = text.charCodeAt(i);
  }
}

/** The i-th ticket as an integer. */
export function ticketAt(tickets: Uint32Array, i: number): bigint {
  let value = 0n;
  for (let word = 0; word < WORDS; word++) value = (value << 32n) | BigInt(tickets[i * WORDS + word] ?? 0);
  return value;
}

/** Order of the tickets at places i and j; negative when i comes first, 0 when they are equal. */
export function compareTickets(tickets: Uint32Array, i: number, j: number): number {
  for (let word = 0; word < WORDS; word++) {
    const difference = (tickets[i * WORDS + word] ?? 0) - (tickets[j * WORDS + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
