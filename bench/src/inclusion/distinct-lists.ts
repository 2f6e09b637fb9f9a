import { type Frame, FRAME_FORMAT, validateFrame } from '@hengjian/draw';
import { selectUnits, sizesOf } from '@hengjian/draw/reading';
import { sha256Hex } from '@hengjian/sha256';

const LISTED = 1_200;
const DRAWN = 120;

/** How many different lists of 120 of 1,200 come out of so many draws, by the package. */
export function distinctLists(draws: number): number {
  const frame = listFrame();
  const sizes = sizesOf(frame, []);
  const lists = new Set<string>();
  for (let i = 0; i < draws; i++) {
    const { selected } = selectUnits(frame, sha256Hex(`hengjian.bench/lists ${i}`), sizes, () => {
      throw new Error('every size is known');
    });
    lists.add(
      sha256Hex(
        selected
          .map(({ unit }) => unit)
          .sort()
          .join(),
      ),
    );
  }
  return lists.size;
}

/**
 * The same by the way a published system draws: the list is sorted, chance decides only where to begin, and every
 * tenth is taken.
 */
export function distinctListsOfOneStart(draws: number): number {
  const step = LISTED / DRAWN;
  const lists = new Set<string>();
  for (let i = 0; i < draws; i++) {
    const start = Number(BigInt(`0x${sha256Hex(`hengjian.bench/lists ${i}`)}`) % BigInt(step));
    lists.add(Array.from({ length: DRAWN }, (_, k) => start + k * step).join());
  }
  return lists.size;
}

function listFrame(): Frame {
  const frame = validateFrame({
    format: FRAME_FORMAT,
    plan: { id: 'BENCH', title: 'Possible lists', organiser: 'bench' },
    strata: [{ id: 'all', quota: DRAWN, method: 'equal', team: [] }],
    units: Array.from({ length: LISTED }, (_, i) => ({ id: `L${1000 + i}`, stratum: 'all', size: 1 })),
    inspectors: [],
    conflicts: [],
    sources: [{ id: 'bench', kind: 'commit', commitment: sha256Hex('0'.repeat(64)) }],
  });
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  return frame.value;
}
