import type { RandomBytes } from './options.ts';

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 16;
/** The largest multiple of the alphabet's size within a byte: what lies above would favour the first letters. */
const FAIR = 256 - (256 % ALPHABET.length);

/** A password to be read out once, some 79 bits, without letters that look alike: `k7mf-…`. */
export function newOncePassword(randomBytes: RandomBytes): string {
  let letters = '';
  while (letters.length < LENGTH)
    for (const byte of randomBytes(LENGTH))
      if (byte < FAIR && letters.length < LENGTH) letters += ALPHABET.charAt(byte % ALPHABET.length);
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}
