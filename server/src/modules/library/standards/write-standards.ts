import { createHash } from 'node:crypto';
import { canonicalJson } from '@hengjian/canonical-json';
import type { Refusal } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import { STANDARD_RECORDED, STANDARD_WITHDRAWN } from '../events.ts';
import type { LibraryMeans } from '../means.ts';
import { findCircle } from './chains.ts';
import { type StandardRecord, toJson } from './record.ts';
import { insertChanges, insertStandards, type StandardChange, standardsByNumber, updateStandard } from './store.ts';

/** Successors that are not known, or whose chains lead back. */
export async function findBrokenChain(tx: Tx, record: StandardRecord): Promise<Refusal | undefined> {
  const numbers = record.replacedBy.map(({ number }) => number);
  const circle = await findCircle(tx, record.number, numbers);
  if (circle !== undefined) return { ...CIRCLE, params: { number: circle } };
  const known = await standardsByNumber(tx, numbers);
  const unknown = numbers.find((number) => !known.has(number));
  return unknown === undefined ? undefined : { ...UNKNOWN_SUCCESSOR, params: { number: unknown } };
}

/**
 * Adds standards nobody has recorded before: into the store, the history and the log. More than one are logged as a list,
 * by the hash of its canonical JSON in the order of numbers. The caller has checked them.
 */
export async function writeNewStandards(
  tx: Tx,
  means: LibraryMeans,
  standards: readonly StandardRecord[],
  because: { readonly reason: string; readonly by: string },
): Promise<void> {
  const [first] = standards;
  if (first === undefined) return;
  const at = means.clock.now();
  const sorted = standards.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const entryId = await means.log.append(
    tx,
    standards.length === 1
      ? { type: 'standard.recorded', subject: first.number, body: { ...toJson(first), version: 1 } }
      : {
          type: 'standard.recorded-list',
          subject: `${standards.length}`,
          body: { count: standards.length, sha256: sha256Of(sorted) },
        },
  );
  await insertStandards(tx, standards, at);
  await insertChanges(
    tx,
    standards.map((standard) => ({
      id: means.ids.next(),
      standard,
      version: 1,
      kind: 'recorded',
      reason: because.reason,
      byPerson: because.by,
      at,
      entryId,
    })),
  );
  const numbers = sorted.map(({ number }) => number);
  for (let from = 0; from < numbers.length; from += PER_EVENT)
    await publish(tx, means, { topic: STANDARD_RECORDED, payload: { numbers: numbers.slice(from, from + PER_EVENT) } });
}

const PER_EVENT = 1_000;

/** Writes a known standard anew: corrected, or withdrawn. Answers the id of the change. */
export async function writeChangedStandard(
  tx: Tx,
  means: LibraryMeans,
  standard: StandardRecord,
  change: Pick<StandardChange, 'version' | 'kind' | 'reason' | 'byPerson'>,
): Promise<string> {
  const at = means.clock.now();
  const entryId = await means.log.append(tx, {
    type: `standard.${change.kind}`,
    subject: standard.number,
    body: { ...toJson(standard), version: change.version },
  });
  const id = means.ids.next();
  await updateStandard(tx, standard, change.version, at);
  await insertChanges(tx, [{ ...change, id, standard, at, entryId }]);
  await publish(tx, means, {
    topic: change.kind === 'withdrawn' ? STANDARD_WITHDRAWN : STANDARD_RECORDED,
    payload:
      change.kind === 'withdrawn'
        ? { number: standard.number, withdrawn: standard.withdrawn, changeId: id }
        : { numbers: [standard.number] },
  });
  return id;
}

function sha256Of(standards: readonly StandardRecord[]): string {
  const hash = createHash('sha256');
  for (const standard of standards) hash.update(`${canonicalJson(toJson(standard))}\n`);
  return hash.digest('hex');
}

const CIRCLE: Refusal = {
  code: 'REPLACEMENT_CIRCLE',
  clause: 'R3-2b',
  at: '/replacedBy',
  message: {
    zh: '代替关系成了一个圈：顺着它走会回到自己。',
    en: 'The replacements would run in a circle and lead back to this standard.',
  },
  wayOut: {
    zh: '请核对方向：应填“被谁代替”，不是“代替了谁”。',
    en: 'Check the direction: it asks what replaces this one, not what this one replaced.',
  },
};
const UNKNOWN_SUCCESSOR: Refusal = {
  code: 'UNKNOWN_SUCCESSOR',
  clause: 'R3-2b',
  at: '/replacedBy',
  message: { zh: '代替它的标准还没有登记。', en: 'The standard that replaces it is not recorded yet.' },
  wayOut: { zh: '请先登记新标准，再登记本标准的废止。', en: 'Record the new standard first, then withdraw this one.' },
};
