import type { Words } from '@hengjian/contract';
import {
  type LibraryJudgement,
  type LibraryReason,
  type LibraryState,
  libraryStateOf,
  libraryText,
  severityOf,
} from '@hengjian/regulation-register';
import type { Tx } from '../../../platform/database/index.ts';
import { type Candidate, type Ground, type ItemWording, loadGround } from './ground.ts';
import type { StandardRecord } from '../standards/record.ts';
import { foldName, keysOfName } from './name-keys.ts';

export interface ItemJudgement {
  readonly id: string | number;
  readonly state: LibraryState;
  /** The entry it was matched to, also where its standard is not one of the entry's. */
  readonly entryId: string | null;
  readonly explanation: { readonly code: LibraryReason } & Words;
  /** Number of the standard that holds instead, where another one does. */
  readonly current: string | null;
}

/**
 * The state of each item against the library as it holds on `date` (R3-2b, domain §2.7), in the order given. For any
 * number of items: what bears on them is read in a few statements, and the rest is arithmetic. Undefined where no version
 * of the library holds on the day: nothing is known then, which is not the same as “not in the library”. `assumed` standards take the place of what is
 * recorded of them: what would be if.
 */
export async function judgeItems(
  tx: Tx,
  items: Iterable<ItemWording>,
  date: string,
  assumed: readonly StandardRecord[] = [],
): Promise<readonly ItemJudgement[] | undefined> {
  const list = [...items];
  const ground = await loadGround(tx, list, date, assumed);
  if (ground === undefined) return undefined;
  // Many items share an entry and a standard; the rule is asked once for each pair.
  const remembered = new Map<string, LibraryJudgement>();
  return list.map((item) =>
    judgeItem(ground, item, ({ entry }) => {
      const key = `${entry.id} ${item.standardNumber}`;
      const known = remembered.get(key) ?? judgePair(ground, entry, item.standardNumber);
      remembered.set(key, known);
      return known;
    }),
  );
}

/** Which entry fits was decided by its names and its object; here only the standard is judged. */
function judgePair(ground: Ground, entry: Candidate['entry'], standard: string): LibraryJudgement {
  const item = { object: entry.object, parameter: entry.name, standard };
  return libraryStateOf(item, [entry], ground.standards, ground.date);
}

function judgeItem(
  ground: Ground,
  item: ItemWording,
  judge: (candidate: Candidate) => LibraryJudgement,
): ItemJudgement {
  const object = foldName(item.object);
  const named = new Set(keysOfName(item.parameter).flatMap((key) => ground.candidates(key)));
  const [best] = [...named]
    .map((candidate) => ({ candidate, fit: fitOf(candidate, object, item.field) }))
    .filter(({ fit }) => fit > 0)
    .map((one) => ({ ...one, judgement: judge(one.candidate) }))
    // The gentlest of the entries that fit tells, and among those the one that fits best.
    .sort((a, b) => a.judgement.severity - b.judgement.severity || b.fit - a.fit);
  if (best !== undefined) return told(item, best.judgement, best.candidate);
  const [other] = named;
  const reason = other === undefined ? 'NO_ENTRY' : 'OTHER_OBJECT';
  return told(item, { ...NOT_IN_LIBRARY, reason, standard: item.standardNumber }, other);
}

const NOT_IN_LIBRARY = {
  state: 'not-in-library',
  severity: severityOf('not-in-library'),
  clause: 'R3-2b',
  entryId: null,
  current: [],
  withdrawn: null,
  transitionUntil: null,
} as const satisfies Partial<LibraryJudgement>;

/** How well an entry fits the object of an item: 0 is not at all. The same field counts where objects do not decide. */
function fitOf({ entry, object }: Candidate, wanted: string, field: string): number {
  const sameField = entry.field === field ? 1 : 0;
  if (object === wanted) return 6 + sameField;
  if (object !== '' && wanted !== '' && (object.includes(wanted) || wanted.includes(object))) return 4 + sameField;
  return object === '' || wanted === '' ? 2 + sameField : 0;
}

function told(item: ItemWording, judgement: LibraryJudgement, candidate: Candidate | undefined): ItemJudgement {
  const words = libraryText(judgement);
  const notes = candidate === undefined ? [] : notesOn(item, candidate, judgement.reason);
  const { state, reason, current } = judgement;
  return {
    id: item.id,
    state,
    entryId: reason === 'OTHER_OBJECT' ? null : (candidate?.entry.id ?? null),
    explanation: {
      code: reason,
      zh: [words.zh, ...notes.map(({ zh }) => zh)].join(''),
      en: [words.en, ...notes.map(({ en }) => en)].join(' '),
    },
    // What an entry names instead of another standard is no successor of it.
    current: reason === 'OTHER_STANDARD' ? null : (current[0] ?? null),
  };
}

/** Says which entry was met, and where another writing than its own was recognised. */
function notesOn(item: ItemWording, { entry }: Candidate, reason: LibraryReason): readonly Words[] {
  if (reason === 'OTHER_OBJECT')
    return [
      {
        zh: `库中是“${entry.object}”的“${entry.name}”（${entry.code}）。`,
        en: `The library has “${entry.name}” (${entry.code}) for “${entry.object}”.`,
      },
    ];
  if (foldName(item.parameter) === foldName(entry.name)) return [];
  return [
    {
      zh: `“${item.parameter}”按库内名称“${entry.name}”（${entry.code}）识别。`,
      en: `“${item.parameter}” was read as “${entry.name}” (${entry.code}) of the library.`,
    },
  ];
}
