import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadOrCreateKey } from '../../platform/key-file.ts';
import { networkOf, traitsOf } from './client-traits.ts';
import { hashPassword, isOutdated, NOBODY, verifyPassword } from './password-hash.ts';
import { seal, unseal } from './sealed.ts';

describe('a password hash', () => {
  it('is an argon2id string with salt and cost, different each time', async () => {
    const [one, two] = await Promise.all([
      hashPassword('a password', randomBytes),
      hashPassword('a password', randomBytes),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'a password')).toBe(true);
    expect(await verifyPassword(one, 'a Password')).toBe(false);
  });

  it('equals what the reference implementation makes', async () => {
    // From the tests of the reference implementation (P-H-C/phc-winner-argon2, src/test.c).
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(isOutdated(reference)).toBe(true);
    expect(await verifyPassword(reference, 'password')).toBe(true);
  });

  it('of nobody fits no password and costs as much as a real one', async () => {
    expect(isOutdated(NOBODY)).toBe(false);
    expect(await verifyPassword(NOBODY, '')).toBe(false);
  });

  it('that is none of ours is a bug, not a wrong password', async () => {
    await expect(verifyPassword('$2b$10$abcdefghijklmnopqrstuv', 'x')).rejects.toThrow(/argon2id/);
  });
});

describe('sealed bytes', () => {
  const key = Buffer.alloc(32, 1);

  it('open only under their key, for their purpose and unchanged', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, place, flip) => {
          const sealed = seal(key, randomBytes, 'totp:a', Buffer.from(bytes));
          expect(unseal(key, 'totp:a', sealed)).toEqual(Buffer.from(bytes));
          expect(unseal(key, 'totp:b', sealed)).toBeNull();
          expect(unseal(Buffer.alloc(32, 2), 'totp:a', sealed)).toBeNull();
          const at = place % sealed.length;
          sealed.writeUInt8(sealed.readUInt8(at) ^ flip, at);
          expect(unseal(key, 'totp:a', sealed)).toBeNull();
          expect(unseal(key, 'totp:a', sealed.subarray(0, at))).toBeNull();
        },
      ),
    );
  });
});

describe('what is kept of a browser', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['garbage', ''],
  ])('is, of the address %s, %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it('is nothing when it says nothing', () => {
    expect(traitsOf(undefined, '203.0.113.1').userAgent).toBe('');
    expect(traitsOf('<script>alert(1)</script>', '203.0.113.1').userAgent).toBe('');
  });
});

describe('the key file', () => {
  it('is made once, for its owner only, and then the same to everybody who starts at the same time', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'hengjian-key-'));
    const path = join(directory, 'keys', 'sealing.key');
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateKey(path)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(directory, 'keys'))).toEqual(['sealing.key']);
    await writeFile(path, 'short');
    await expect(loadOrCreateKey(path)).rejects.toThrow(/32 bytes/);
    await rm(directory, { recursive: true });
  });
});
