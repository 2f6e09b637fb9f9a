import type { JsonObject } from '@hengjian/canonical-json';
import { openTrustList, type Trust, TRUST_FORMAT, trustNoteText } from '@hengjian/credential';
import { toHex } from '@hengjian/sha256';
import { OFFICIAL_ZONE } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CredentialsMeans } from '../means.ts';
import { listKeys, type PublishedKey } from './key-store.ts';

/** So long may an offline page go on believing the keys it knows. */
const VALID_DAYS = 90;
const USES = ['certificate', 'status-list', 'answer'];

/** The trust list of today (docs/specs/credential.md, 5): the same bytes all day, unless a key changes. */
export async function composeTrustList(
  means: CredentialsMeans,
  db: Database | Tx = means.db,
): Promise<{ readonly format: string; readonly list: JsonObject; readonly note: string }> {
  const { clock, log, issuers } = means;
  const keys = await listKeys(db);
  const today = clock.now().toZonedDateTimeISO(OFFICIAL_ZONE).startOfDay().toInstant();
  const events = keys.flatMap(({ validFrom, revoked }) => (revoked === null ? [validFrom] : [validFrom, revoked.at]));
  const issuedAt = [today, ...events].reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
  const list = {
    origin: log.origin,
    // Every key and every revocation adds one: a list that knows less is older, whatever its date.
    sequence: events.length,
    issuedAt: wire(issuedAt),
    validUntil: wire(issuedAt.add({ hours: VALID_DAYS * 24 })),
    issuers: issuers.map(({ id, name: { zh, en } }) => ({ id, name: { zh, en } })),
    keys: keys.map((key) => keyJson(key, means)),
    logKeys: [log.verifierKey],
  };
  return { format: TRUST_FORMAT, list, note: log.signNote(trustNoteText(list)) };
}

function keyJson({ id, publicKey, validFrom, validUntil, revoked }: PublishedKey, { issuers }: CredentialsMeans) {
  return {
    id,
    publicKey: toHex(publicKey),
    uses: USES,
    issuers: issuers.map((issuer) => issuer.id),
    validFrom: wire(validFrom),
    validUntil: validUntil === null ? null : wire(validUntil),
    revoked: revoked === null ? null : { at: wire(revoked.at), reason: revoked.reason },
  };
}

function wire(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

const opened = new WeakMap<CredentialsMeans, { readonly note: string; readonly trust: Trust }>();

/** The same list as a verifier reads it; what the house judges by, it judges by its own published word. */
export async function ownTrust(means: CredentialsMeans, db: Database | Tx = means.db): Promise<Trust> {
  const document = await composeTrustList(means, db);
  const { note } = document;
  const known = opened.get(means);
  if (known?.note === note) return known.trust;
  const trust = openTrustList(document);
  if (!trust.ok) throw new Error(`our own trust list is ${trust.error}`);
  opened.set(means, { note, trust: trust.value });
  return trust.value;
}
