import { parseStandardNumber } from '@hengjian/standard-codes';
import { judgeItems, standardStanding, suggestEntries } from '../../library/index.ts';
import type { AnnexLibrary } from './means.ts';

/** The parameter library of this house, asked what an annex import wants to know. */
export const annexLibrary: AnnexLibrary = {
  judgeItems,
  async currentEditions(tx, numbers, on) {
    const standings = await standardStanding(tx, numbers, on);
    const outdated = [...standings].flatMap(([number, { state, current, family }]) =>
      // Of another family, what is current is a successor, and this edition may well have existed.
      state === 'unknown' && current !== null && parseStandardNumber(current)?.family === family
        ? [[number, current] as const]
        : [],
    );
    return new Map(outdated);
  },
  async suggest(tx, wanted, on) {
    const found = await suggestEntries(tx, wanted, on, 1);
    return found.map(([best]) =>
      best === undefined
        ? null
        : {
            zh: `相近的库内项目：${best.object} ${best.name}（${best.code}）`,
            en: `Near in the library: ${best.object} ${best.name} (${best.code})`,
          },
    );
  },
};
