import { type StandardListFacts, type StandardPageFacts, STANDARDS_SIZE } from '@hengjian/portal';
import { countAffected } from '../../modules/scope/index.ts';
import { findStandardPage, listStandards } from '../../modules/library/index.ts';
import { officialDate } from '../../platform/clock.ts';
import { readPublic } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** The standards of the library, by number. */
export function standardList({ db, clock }: Platform, q: string, page: number): Promise<StandardListFacts> {
  const today = officialDate(clock.now());
  return readPublic(db, async (tx) => {
    const { rows, total } = await listStandards(tx, { search: q, page: page - 1, size: STANDARDS_SIZE }, today);
    return {
      q,
      page,
      total,
      standards: rows.map(({ number, title, state, implemented, current }) => ({
        number,
        title: title.zh,
        state,
        implemented,
        current,
      })),
    };
  });
}

/** One standard with its editions and who may test by each; undefined where the library knows nothing of it. */
export function standardPage({ db, clock }: Platform, number: string): Promise<StandardPageFacts | undefined> {
  const today = officialDate(clock.now());
  return readPublic(db, async (tx) => {
    const found = await findStandardPage(tx, number, today);
    if (found === undefined) return undefined;
    const all = [...found.editions, ...found.others];
    const counts = await countAffected(
      tx,
      all.map((edition) => edition.number),
      today,
    );
    return {
      number: found.number,
      family: found.family,
      title: (found.standard ?? found.editions.at(-1))?.title.zh ?? null,
      editions: all.map((edition) => ({
        number: edition.number,
        title: edition.title.zh,
        state: edition.state,
        implemented: edition.implemented,
        withdrawn: edition.withdrawn,
        transitionUntil: edition.transitionUntil,
        citable: edition.citable,
        replacedBy: edition.replacedBy.map((successor) => successor.number),
        rows: counts.get(edition.number)?.rows ?? 0,
        institutions: counts.get(edition.number)?.institutions ?? 0,
      })),
    };
  });
}
