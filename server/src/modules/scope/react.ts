import { officialDate } from '../../platform/clock.ts';
import { enterJurisdiction, lock, type Tx } from '../../platform/database/index.ts';
import type { Subscriber } from '../../platform/outbox/index.ts';
import { INSTITUTIONS_CHANGED, listHolderIds, NOBODY, readHolders } from '../registry/index.ts';
import { recordDecisions } from './decisions/record-decisions.ts';
import { removeHolders, upsertHolders } from './holders.ts';
import type { ScopeMeans } from './means.ts';
import { takeOver } from './take-over.ts';
import { certificateStates } from './versions.ts';

/** Keeps the copies of institutions, and takes over the certificates they are added with. */
export function registrySubscriber(means: ScopeMeans): Subscriber {
  return {
    name: 'scope',
    topics: [INSTITUTIONS_CHANGED],
    react: ({ payload }) => copyInstitutions(means, parseIds(payload)),
  };
}

/** For data from before this register: a full copy, once, where nothing is there yet. */
export async function copyAll(means: ScopeMeans): Promise<void> {
  const any = await means.db.selectFrom('scope.holder').select('institution_id').limit(1).executeTakeFirst();
  if (any !== undefined) return;
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const ids: readonly string[] = await means.db.transaction().execute(async (tx) => {
      await enterJurisdiction(tx, '000000');
      return listHolderIds(tx, from, PIECE);
    });
    if (ids.length > 0) await copyInstitutions(means, ids);
    after = ids.at(-1) ?? null;
    if (ids.length < PIECE) return;
  }
}

const PIECE = 1_000;

function copyInstitutions(means: ScopeMeans, ids: readonly string[]): Promise<void> {
  return means.db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    // Two messages about one institution: the later one sees what the earlier one has written.
    await lock(tx, 'scope:institutions');
    const holders = await readHolders(tx, ids);
    const there = new Set(holders.map(({ id }) => id));
    const gone = await removeHolders(
      tx,
      ids.filter((id) => !there.has(id)),
    );
    await cancelOf(tx, means, gone);
    await upsertHolders(tx, holders);
    await takeOver(
      tx,
      means,
      holders.map((holder) => ({ holder, rows: [] })),
    );
  });
}

/** What an undone import had stated does not hold: said by a decision, because what was said is not erased. */
async function cancelOf(tx: Tx, means: ScopeMeans, institutionIds: readonly string[]): Promise<void> {
  const states = await certificateStates(tx, { institutionIds });
  const today = officialDate(means.clock.now());
  const result = await recordDecisions(
    tx,
    means,
    states
      .filter(({ fold }) => fold.endedOn === null)
      .map(({ id, sequence }) => ({
        certificate: { id, baseSequence: sequence },
        content: {
          kind: 'cancelled',
          decidedOn: today,
          effectiveFrom: today,
          effectiveTo: null,
          number: null,
          sites: null,
          documentNumber: null,
          reason: '导入已撤销 The import was undone',
          clause: null,
        },
        additions: [],
        removals: [],
        preparedBy: NOBODY,
        decidedBy: NOBODY,
        batchId: null,
      })),
  );
  if (!result.ok) throw new Error(`an undone import met ${JSON.stringify(result.error)}`);
}

function parseIds(payload: Readonly<Record<string, unknown>>): readonly string[] {
  const { ids } = payload;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string'))
    throw new TypeError('an event about institutions carries their ids');
  return ids;
}
