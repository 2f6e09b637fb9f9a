import type { Words } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import { explain } from './explanations.ts';
import { type Candidate, type Ground, type ItemWording, loadGround } from './ground.ts';
import { judgeStandard, type Judged, LIBRARY_STATES, type LibraryState } from './library-state.ts';
import { foldName, keysOfName } from './name-keys.ts';

export interface ItemJudgement {
  readonly id: string | number;
  readonly state: LibraryState;
  /** The entry it was matched to, also where its standard is not one of the entry's. */
  readonly entryId: string | null;
  readonly explanation: { readonly code: Judged['why'] } & Words;
  /** Number of the standard that holds instead, where another one does. */
  readonly current: string | null;
}

/**
 * The state of each item against the library as it holds on `date` (R3-2b, domain §2.7), in the order given. For any
 * number of items: what bears on them is read in a few statements, and the rest is arithmetic. Undefined where no version
 * of the library holds on the day: nothing is known then, which is not the same as “not in the library”.
 */
export async function judgeItems(
  tx: Tx,
  items: Iterable<ItemWording>,
  date: string,
): Promise<readonly ItemJudgement[] | undefined> {
  const list = [...items];
  const ground = await loadGround(tx, list, date);
  return ground && list.map((item) => judgeItem(ground, item));
}

function judgeItem(ground: Ground, item: ItemWording): ItemJudgement {
  const object = foldName(item.object);
  const named = new Set(keysOfName(item.parameter).flatMap((key) => ground.candidates(key)));
  const fitting = [...named]
    .map((candidate) => ({ candidate, fit: fitOf(candidate, object, item.field) }))
    .filter(({ fit }) => fit > 0)
    .map(({ candidate, fit }) => ({
      candidate,
      fit,
      judged: judgeStandard(item, candidate.admitted, ground.known, ground.date),
    }))
    .sort((a, b) => gravityOf(a.judged) - gravityOf(b.judged) || b.fit - a.fit);
  const [best] = fitting;
  if (best !== undefined) return answer(item, best.judged, best.candidate, ground);
  const [other] = named;
  const judged: Judged = {
    state: 'not-in-library',
    why: other === undefined ? 'NO_ENTRY' : 'OTHER_OBJECT',
    current: null,
  };
  return answer(item, judged, other, ground);
}

function gravityOf({ state }: Judged): number {
  return LIBRARY_STATES.indexOf(state);
}

/** How well an entry fits the object of an item: 0 is not at all. The same field counts where objects do not decide. */
function fitOf({ entry, object }: Candidate, wanted: string, field: string): number {
  const sameField = entry.field === field ? 1 : 0;
  if (object === wanted) return 6 + sameField;
  if (object !== '' && wanted !== '' && (object.includes(wanted) || wanted.includes(object))) return 4 + sameField;
  return object === '' || wanted === '' ? 2 + sameField : 0;
}

function answer(item: ItemWording, judged: Judged, candidate: Candidate | undefined, ground: Ground): ItemJudgement {
  const standard = ground.known.byNumber.get(item.standardNumber);
  return {
    id: item.id,
    state: judged.state,
    entryId: judged.why === 'OTHER_OBJECT' ? null : (candidate?.entry.id ?? null),
    explanation: { code: judged.why, ...explain(judged, item, candidate?.entry, standard) },
    current: judged.current,
  };
}
