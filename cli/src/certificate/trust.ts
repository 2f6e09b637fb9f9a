import { verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  openStatusList,
  openTrustList,
  parseLogKey,
  readInstant,
  type SignatureVerifier,
  type StatusLists,
  type StatusPurpose,
  type Trust,
} from '@hengjian/credential';
import { type JsonValue, parseJson } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/result';
import type { Complaint } from '../complaint.ts';
import { readJsonFile } from '../draw/input.ts';

type LogKeys = NonNullable<NonNullable<Parameters<typeof openTrustList>[1]>['logKeys']>;

/** The platform's Ed25519: tens of times as fast as the one the packages carry for browsers without. */
export const platformVerifier: SignatureVerifier = (key, message, signature) => {
  const x = Buffer.from(key).toString('base64url');
  return verify(null, message, { key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }, signature);
};

/** Keys of logs from the command line. What was typed is never repeated: it may be a private key given by mistake. */
export function readLogKeys(lines: readonly string[]): Result<LogKeys, Complaint> {
  const keys: LogKeys[number][] = [];
  for (const line of lines) {
    const key = parseLogKey(line.trim());
    if (!key.ok) return err({ code: `KEY_${key.error}`, at: '--log-key' });
    keys.push(key.value);
  }
  return ok(keys);
}

/** The trust list in a file; none of these commands guesses whom to believe. */
export function readTrust(path: string | undefined, logKeys: LogKeys): Result<Trust, Complaint> {
  if (path === undefined) return err({ code: 'USAGE', at: '--trust' });
  const json = readJsonFile(path, '');
  if (!json.ok) return err({ code: json.error.code, at: json.error.code === 'FILE_UNREADABLE' ? path : '--trust' });
  const trust = openTrustList(json.value, { logKeys });
  return trust.ok ? trust : err({ code: `TRUST_${trust.error}`, at: '--trust' });
}

/** Status lists from files: each holds both (`hengjian.status-lists/v1`), or one as published under `/status/…`. */
export async function readStatusLists(paths: readonly string[], trust: Trust): Promise<Result<StatusLists, Complaint>> {
  const lists: Record<StatusPurpose, StatusLists[StatusPurpose]> = { revocation: null, suspension: null };
  for (const path of paths) {
    const text = readText(path);
    if (text === null) return err({ code: 'FILE_UNREADABLE', at: path });
    for (const jws of credentialsIn(text)) {
      const opened = await openStatusList(jws, { trust, verifySignature: platformVerifier });
      if (!opened.ok) return err({ code: `STATUS_${opened.error}`, at: path });
      const { purpose, validFrom } = opened.value;
      // Of several the newest counts, in whatever order they are given.
      if (validFrom >= (lists[purpose]?.validFrom ?? 0)) lists[purpose] = opened.value;
    }
  }
  return ok(lists);
}

function credentialsIn(text: string): readonly string[] {
  if (!text.trimStart().startsWith('{')) return [text];
  const json = parseJson(text);
  const value: JsonValue = json.ok ? json.value : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [text];
  return Object.entries(value).flatMap(([name, jws]) => (name !== 'format' && typeof jws === 'string' ? [jws] : []));
}

/** Text of a file, of standard input for `-`; `null` where it cannot be read. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    return null;
  }
}

/** Unix seconds of `--at`: an instant in UTC, or now. */
export function readMoment(text: string | undefined): Result<number, Complaint> {
  if (text === undefined) return ok(Math.floor(Date.now() / 1000));
  const seconds = readInstant(text);
  return seconds === null ? err({ code: 'INSTANT_MALFORMED', at: '--at' }) : ok(seconds);
}
