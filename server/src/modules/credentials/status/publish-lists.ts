import { gzipSync } from 'node:zlib';
import { composeStatusList, encodeList, STATUS_PURPOSES, type StatusPurpose, writeBits } from '@hengjian/credential';
import { sha256Hex } from '@hengjian/sha256';
import { officialDate } from '../../../platform/clock.ts';
import { enterJurisdiction, lock, type Tx } from '../../../platform/database/index.ts';
import { statusBase } from '../issue/issue-credential.ts';
import { toSecond } from '../keys/key-store.ts';
import type { CredentialsMeans } from '../means.ts';
import { findNewestList, type PublishedList, saveList } from './store.ts';

/** Places in a list: twenty times the nation. All lists are alike, so that their length tells nothing. */
const ENTRIES = 2 ** 20;
/** A new list at least so often, though nothing changed: a list is only worth its age. */
const TTL_HOURS = 24;
/** An inspector without network over a weekend still has an answer; one with the list of last week has none. */
const VALID_HOURS = 72;

/**
 * Publishes a list of each purpose where something changed, a day began or the last one is a day old. Each is logged with
 * its hash in the same transaction, so that no list was ever shown to one person only.
 */
export async function publishLists(means: CredentialsMeans): Promise<void> {
  await means.db.transaction().execute(async (tx) => {
    await lock(tx, 'status-lists');
    await enterJurisdiction(tx, NATION);
    const today = officialDate(means.clock.now());
    const { revoked, suspended } = await means.certificates.statusBits(tx, today);
    const marked = { revocation: revoked, suspension: suspended };
    for (const purpose of STATUS_PURPOSES) await publishList(tx, means, purpose, marked[purpose]);
  });
}

const NATION = '000000';

async function publishList(
  tx: Tx,
  means: CredentialsMeans,
  purpose: StatusPurpose,
  marked: readonly number[],
): Promise<void> {
  const bits = writeBits(ENTRIES, marked);
  const bitsSha256 = sha256Hex(bits);
  const last = await findNewestList(tx, purpose);
  const now = toSecond(means.clock.now());
  if (last !== undefined && !isDue(last, bitsSha256, now, means.signer.keyId)) return;
  // Two within a second: the later one must be seen to be later.
  const after = last?.validFrom.add({ seconds: 1 });
  const validFrom = after !== undefined && Temporal.Instant.compare(after, now) > 0 ? after : now;
  const validUntil = validFrom.add({ hours: VALID_HOURS });
  const jws = composeStatusList(
    {
      purpose,
      id: `${statusBase(means)}/${purpose}`,
      origin: means.log.origin,
      validFrom: Math.floor(validFrom.epochMilliseconds / 1000),
      validUntil: Math.floor(validUntil.epochMilliseconds / 1000),
      ttl: TTL_HOURS * 3600,
      encodedList: encodeList(bits, gzipSync(bits, { level: 9 })),
    },
    means.signer,
  );
  const list: Omit<PublishedList, 'id' | 'logEntryId'> = {
    purpose,
    jws,
    sha256: sha256Hex(Buffer.from(jws)),
    bitsSha256,
    entries: bits.length * 8,
    marked: new Set(marked).size,
    keyId: means.signer.keyId,
    validFrom,
    validUntil,
  };
  const { sha256, entries } = list;
  const logEntryId = await means.log.append(tx, {
    type: 'status-list.published',
    subject: purpose,
    body: {
      purpose,
      sha256,
      bitsSha256,
      entries,
      marked: list.marked,
      validFrom: validFrom.toString(),
      validUntil: validUntil.toString(),
    },
  });
  await saveList(tx, { ...list, id: means.ids.next(), logEntryId });
}

function isDue(last: PublishedList, bitsSha256: string, now: Temporal.Instant, keyId: string): boolean {
  if (last.bitsSha256 !== bitsSha256 || last.keyId !== keyId) return true;
  return Temporal.Instant.compare(last.validFrom.add({ hours: TTL_HOURS }), now) <= 0;
}
