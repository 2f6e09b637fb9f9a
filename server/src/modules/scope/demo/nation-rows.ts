import { hash } from 'node:crypto';
import { type CopyColumn, copyColumn as c } from '../../../platform/copy/index.ts';
import type { Annex } from '../decisions/annex.ts';
import type { NewDecision } from '../decisions/new-decision.ts';
import type { Target } from '../decisions/target.ts';
import { limitationKey, wordingKey } from '../wording.ts';
import type { Stored } from './seed-scope.ts';
import { DEMO_LIMITATIONS } from './vocabulary.ts';

/** A value that is written many times is put into COPY's form once. */
const written = (name: string): CopyColumn<string> => ({ name, write: (value) => value });

export const CAPABILITY = [
  written('institution_id'),
  written('certificate_id'),
  c.integer('item_id'),
  c.integer('limitation_id'),
  c.integer('line'),
  c.integer('site'),
  written('valid'),
  written('decision_id'),
  written('recorded_from'),
] as const;

/** Answers the hash of an annex. */
export type AnnexHasher = (keys: readonly AnnexKey[]) => string;

export interface BulkList {
  readonly targets: readonly Target[];
  /** In pairs with the targets. */
  readonly list: readonly NewDecision[];
  readonly at: Temporal.Instant;
}

const TOLD_EVERY = 4_096;

/**
 * The rows of a list of new certificates; when those of a certificate have passed, its annex stands in `annexes`, as
 * `annexesOn` would find it on the day of the decision. One certificate's rows are in memory at a time.
 */
export function* annexRows(
  hashAnnex: AnnexHasher,
  { targets, list, at }: BulkList,
  annexes: Map<string, Annex>,
  progress: (rows: number) => void,
) {
  const recorded = new Date(at.epochMilliseconds).toISOString();
  let passed = 0;
  for (const [index, { institutionId, certificateId, decisionId }] of targets.entries()) {
    const decision = list[index];
    if (decision === undefined) throw new Error('targets and decisions go in pairs');
    const { effectiveFrom } = decision.content;
    const ranges = new Map<string, string>();
    const keys: AnnexKey[] = [];
    for (const { itemId, limitationId, line, site, from } of decision.additions) {
      const first = from ?? effectiveFrom;
      let valid = ranges.get(first);
      if (valid === undefined) ranges.set(first, (valid = `{[${first},)}`));
      keys.push({ site, itemId, limitationId });
      if (++passed % TOLD_EVERY === 0) progress(passed);
      yield [institutionId, certificateId, itemId, limitationId, line, site, valid, decisionId, recorded] as const;
    }
    if (keys.length > 0) annexes.set(certificateId, { rows: keys.length, sha256: hashAnnex(keys) });
  }
}

interface AnnexKey {
  readonly site: number;
  readonly itemId: number;
  readonly limitationId: number;
}

const DIGEST = 32;
const ENTRY = 2 + 2 * DIGEST;

/**
 * The hash of an annex (docs/specs/capability-annex.md) without asking the database: places of wordings and limitations in
 * the order of their digests make one number of each row, and numbers sort fast. A row that comes twice throws. To be made
 * once, because it hashes every wording.
 */
export function annexHasher({ catalogue, items, limitations }: Stored): AnnexHasher {
  const wordings = ranked(items, catalogue.wordings.map(wordingKey));
  const limits = ranked(limitations, DEMO_LIMITATIONS.map(limitationKey));
  return (keys) => {
    const places = Float64Array.from(
      keys,
      ({ site, itemId, limitationId }) =>
        (site * wordings.count + wordings.rankOf(itemId)) * limits.count + limits.rankOf(limitationId),
    ).sort();
    const bytes = Buffer.allocUnsafe(ENTRY * places.length);
    let before = -1;
    for (const [at, place] of places.entries()) {
      if (place === before) throw new Error('the demo has a row twice');
      before = place;
      const pair = Math.floor(place / limits.count);
      bytes.writeInt16BE(Math.floor(pair / wordings.count), at * ENTRY);
      wordings.digestAt(pair % wordings.count).copy(bytes, at * ENTRY + 2);
      limits.digestAt(place % limits.count).copy(bytes, at * ENTRY + 2 + DIGEST);
    }
    return hash('sha256', bytes, 'hex');
  };
}

/** Ids and digests in pairs, by digest: hex digits sort as the bytes they stand for. */
function ranked(ids: readonly number[], digests: readonly string[]) {
  const byDigest = digests.map((digest, at) => ({ digest, id: ids[at] ?? -1 }));
  byDigest.sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const ranks = new Map(byDigest.map(({ id }, rank) => [id, rank]));
  const bytes = byDigest.map(({ digest }) => Buffer.from(digest, 'hex'));
  return {
    count: bytes.length,
    rankOf(id: number): number {
      const rank = ranks.get(id);
      if (rank === undefined) throw new Error(`the catalogue has no ${id}`);
      return rank;
    },
    digestAt(rank: number): Buffer {
      const digest = bytes[rank];
      if (digest === undefined) throw new RangeError(`no digest at ${rank}`);
      return digest;
    },
  };
}
