import { err, ok, type Result } from '@hengjian/kernel';
import { sha256Hex } from '@hengjian/sha256';

const HEX64 = /^[0-9a-f]{64}$/;
const FORMAT = 'hengjian.draw.secret/v1';

/** What a party keeps until the ceremony. */
interface KeptSecret {
  /** Public code of the draw, e.g. `SJ2023-SH-1`. */
  readonly draw: string;
  readonly source: string;
  /** 64 lower-case hex digits. */
  readonly secret: string;
}

/** 32 bytes of chance as 64 hex digits. `fill` is `crypto.getRandomValues`, which works without HTTPS too. */
export function makeSecret(fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  return Array.from(fill(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function isSecret(text: string): boolean {
  return HEX64.test(text);
}

/** The hash that is handed in: of the 64 digits as ASCII text, as the specification has it (§2). */
export function commitmentOf(secret: string): string {
  return sha256Hex(secret);
}

/** The file a party takes along. Plain JSON, so that it can be read without this program. */
export function secretFile({ draw, source, secret }: KeptSecret): string {
  return `${JSON.stringify({ format: FORMAT, draw, source, secret, commitment: commitmentOf(secret) }, null, 2)}\n`;
}

type SecretRefusal = 'NOT_A_SECRET' | 'OTHER_DRAW' | 'OTHER_SOURCE' | 'DOES_NOT_MATCH';

/**
 * Reads a secret from a file or from what was pasted: our own file, or the 64 digits alone (blanks between groups and
 * capitals are forgiven: people read them from paper). Whether it is the secret committed to is settled here, before
 * anything is sent.
 */
export function readSecret(
  text: string,
  expected: { readonly draw: string; readonly source: string; readonly commitment: string },
): Result<string, SecretRefusal> {
  const file = readFile(text);
  if (file?.draw !== undefined && file.draw !== expected.draw) return err('OTHER_DRAW');
  if (file?.source !== undefined && file.source !== expected.source) return err('OTHER_SOURCE');
  const secret = (file?.secret ?? text).replace(/\s+/g, '').toLowerCase();
  if (!isSecret(secret)) return err('NOT_A_SECRET');
  return commitmentOf(secret) === expected.commitment ? ok(secret) : err('DOES_NOT_MATCH');
}

function readFile(text: string): Partial<KeptSecret> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return undefined;
  const member = (name: string): string | undefined => {
    const given: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    return typeof given === 'string' ? given : undefined;
  };
  const [draw, source, secret] = [member('draw'), member('source'), member('secret')];
  return {
    ...(draw === undefined ? {} : { draw }),
    ...(source === undefined ? {} : { source }),
    ...(secret === undefined ? {} : { secret }),
  };
}
