import {
  openStatusList,
  STATUS_PURPOSES,
  type StatusList,
  type StatusLists,
  type StatusPurpose,
  type Trust,
} from '@hengjian/credential';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { nodeVerifier } from '../keys/node-verifier.ts';
import { ownTrust } from '../keys/trust-list.ts';
import type { CredentialsMeans } from '../means.ts';
import { findNewestList } from './store.ts';

interface OpenedList {
  readonly jws: string;
  /** By which it was opened: another may not believe its key any more. */
  readonly trust: Trust;
  readonly list: StatusList;
}

const opened = new WeakMap<CredentialsMeans, Map<StatusPurpose, OpenedList>>();

/** The newest published lists as a verifier reads them; unpacked once each. */
export async function ownLists(means: CredentialsMeans, db: Database | Tx = means.db): Promise<StatusLists> {
  const known = opened.get(means) ?? new Map<StatusPurpose, OpenedList>();
  opened.set(means, known);
  const trust = await ownTrust(means, db);
  const lists: Record<StatusPurpose, StatusList | null> = { revocation: null, suspension: null };
  for (const purpose of STATUS_PURPOSES) {
    const published = await findNewestList(db, purpose);
    if (published === undefined) continue;
    const before = known.get(purpose);
    if (before?.jws === published.jws && before.trust === trust) {
      lists[purpose] = before.list;
      continue;
    }
    const list = await openStatusList(published.jws, { trust, verifySignature: nodeVerifier });
    // A list signed by a key that was revoked since is no list; a new one follows within the minute.
    if (!list.ok) continue;
    known.set(purpose, { jws: published.jws, trust, list: list.value });
    lists[purpose] = list.value;
  }
  return lists;
}
