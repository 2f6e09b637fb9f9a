import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { RandomBytes } from './options.ts';

/** Steps before and after the present one that are accepted: clocks of phones go wrong (RFC 6238 §5.2). */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Without I, L, O and U: what is read from paper should be read one way. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newTotpSecret(randomBytes: RandomBytes): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** What an authenticator app needs: the address for its camera and the secret for typing. */
export function totpEnrolment(secret: Buffer, login: string): { readonly otpauthUrl: string; readonly secret: string } {
  const totp = totpOf(secret, login);
  return { otpauthUrl: totp.toString(), secret: totp.secret.base32 };
}

/** The 30-second step a code belongs to, or null when it belongs to none near `now`. */
export function findTotpStep(secret: Buffer, code: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(secret, 'x').validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : TOTP.counter({ timestamp }) + delta;
}

function totpOf(secret: Buffer, label: string): TOTP {
  const bytes = new Uint8Array(secret);
  return new TOTP({ issuer: 'Hengjian', label, secret: new Secret({ buffer: bytes.buffer }), digits: 6, period: 30 });
}

/** Codes for the day the phone is lost: 80 random bits each, in four groups. */
export function newRecoveryCodes(randomBytes: RandomBytes): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(16)]
      .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
      .join('')
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
}

/** Eighty random bits need no salt and no slow hash. */
export function recoveryCodeHash(code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(plain).digest();
}

export function isSixDigits(code: string): boolean {
  return /^\d{6}$/.test(code);
}
