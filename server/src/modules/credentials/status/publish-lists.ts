import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { composeStatusList, encodeList, type StatusPurpose, writeBits } from '@hengjian/credential';
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
 * Publishes the list of each purpose where something changed or the last ones are a day old: always both, so that one age
 * holds for both. Each is logged with its hash in the same transaction, so that no list was ever shown to one person only.
 */
export async function publishLists(means: CredentialsMeans): Promise<void> {
  await means.db.transaction().execute(async (tx) => {
    await lock(tx, 'status-lists');
    await enterJurisdiction(tx, NATION);
    const { revoked, suspended } = await means.certificates.statusBits(tx, officialDate(means.clock.now()));
    const lists = [await draftList(tx, 'revocation', revoked), await draftList(tx, 'suspension', suspended)];
    const now = toSecond(means.clock.now());
    if (!lists.some((list) => isDue(list, now, means.signer.keyId))) return;
    const validFrom = lists.reduce((from, { last }) => laterOf(from, last), now);
    for (const list of lists) await publishList(tx, means, list, validFrom);
  });
}

const NATION = '000000';

/** A list as it should be now, beside the one that was published last. */
interface DraftList {
  readonly purpose: StatusPurpose;
  readonly bits: Uint8Array;
  readonly bitsSha256: string;
  readonly marked: number;
  readonly last: PublishedList | undefined;
}

async function draftList(tx: Tx, purpose: StatusPurpose, marked: readonly number[]): Promise<DraftList> {
  const bits = writeBits(ENTRIES, marked);
  const last = await findNewestList(tx, purpose);
  return { purpose, bits, bitsSha256: hash('sha256', bits), marked: new Set(marked).size, last };
}

/** Two within a second: the later one must be seen to be later. */
function laterOf(from: Temporal.Instant, last: PublishedList | undefined): Temporal.Instant {
  const after = last?.validFrom.add({ seconds: 1 });
  return after !== undefined && Temporal.Instant.compare(after, from) > 0 ? after : from;
}

async function publishList(
  tx: Tx,
  means: CredentialsMeans,
  { purpose, bits, bitsSha256, marked }: DraftList,
  validFrom: Temporal.Instant,
): Promise<void> {
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
  const sha256 = hash('sha256', jws);
  const entries = bits.length * 8;
  const logEntryId = await means.log.append(tx, {
    type: 'status-list.published',
    subject: purpose,
    body: {
      purpose,
      sha256,
      bitsSha256,
      entries,
      marked,
      validFrom: validFrom.toString(),
      validUntil: validUntil.toString(),
    },
  });
  await saveList(tx, {
    id: means.ids.next(),
    purpose,
    jws,
    sha256,
    bitsSha256,
    entries,
    marked,
    keyId: means.signer.keyId,
    validFrom,
    validUntil,
    logEntryId,
  });
}

function isDue({ last, bitsSha256 }: DraftList, now: Temporal.Instant, keyId: string): boolean {
  if (last === undefined || last.bitsSha256 !== bitsSha256 || last.keyId !== keyId) return true;
  return Temporal.Instant.compare(last.validFrom.add({ hours: TTL_HOURS }), now) <= 0;
}
