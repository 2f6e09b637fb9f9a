import { officialDate } from '../../../platform/clock.ts';
import { type Database, enterJurisdiction, type Tx } from '../../../platform/database/index.ts';
import { type HolderFacts, listHolderIds, NOBODY, readHolders } from '../../registry/index.ts';
import { judgeStoredItems } from '../affected/index.ts';
import { noteBulk } from '../bulk.ts';
import { recordDecisions } from '../decisions/record-decisions.ts';
import { upsertHolders } from '../holders.ts';
import { applyLicences } from '../licences.ts';
import type { ScopeMeans } from '../means.ts';
import { countItems } from '../search/count-items.ts';
import type { Statement } from '../take-over.ts';
import type { CatalogueSize } from './catalogue.ts';
import { checkAnnexes } from './nation-check.ts';
import { takeIndexesOff } from './nation-indexes.ts';
import { annexHasher } from './nation-rows.ts';
import { type Ended, takeOverInBulk } from './nation-list.ts';
import { rowsWanted } from './rows.ts';
import { licensed, type Numbered, type Stored, storeCatalogue } from './seed-scope.ts';

/** How far a load is; rows and institutions that have been copied by now. */
export interface NationProgress {
  readonly step: 'institutions' | 'rows' | 'indexes' | 'checks' | 'decisions' | 'counts';
  readonly institutions: number;
  readonly rows: number;
}

export interface NationLoad {
  /** How many wordings there are; a test wants fewer. */
  readonly wordings?: CatalogueSize;
  /** Hears of every step, and every few thousand rows. May throw to give the load up. */
  readonly progress: (at: NationProgress) => void;
  /** Runs last in the same transaction: what it writes stands if and only if all the rest does. */
  readonly finish: (tx: Tx, loaded: { readonly institutions: number; readonly rows: number }) => Promise<void>;
}

/** The long tail of `rowsWanted`, so that the nation has 2·10^7 rows together with those of the province. */
const SHARE = 0.8186;
const PIECE = 1_000;

/**
 * Licences and annexes of all institutions that the registry holds and this register does not know yet: taken over as one
 * list per province, as their authorities would bring them. The decisions are those of `takeOver`, but rows go into a
 * table without indexes, which are built afterwards: so twenty million take minutes.
 *   All of it is one transaction: cut short, it leaves nothing but the space it took. Works for the tables' owner only.
 */
export async function loadNation(owner: Database, means: ScopeMeans, load: NationLoad): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    const done = { institutions: 0, rows: 0 };
    const tell = (step: NationProgress['step'], rows = 0) => load.progress({ ...done, step, rows: done.rows + rows });
    tell('institutions');
    const others = await readOthers(tx);
    // Those of words are slow to add to, and every item is written three times: made, judged, counted.
    const buildItemIndexes = await takeIndexesOff(tx, ['scope.item', 'scope.item_tally']);
    const stored = await storeCatalogue(tx, load.wordings ?? 'nation');
    const today = officialDate(means.clock.now());
    const buildIndexes = await takeIndexesOff(tx, ['scope.capability']);
    const hashAnnex = annexHasher(stored);
    const ended: Ended[] = [];
    for (const list of listsOf(others)) {
      tell('institutions');
      await copyHolders(tx, list);
      const statements = list.map((one) => statementOf(stored, one, today));
      const taken = await takeOverInBulk(tx, means, hashAnnex, statements, (rows) => tell('rows', rows));
      ended.push(taken.ended);
      done.institutions += list.length;
      done.rows += taken.rows;
      tell('rows');
    }
    await buildIndexes(() => tell('indexes'));
    await noteBulk(tx);
    tell('checks');
    await checkAnnexes(tx);
    tell('decisions');
    for (const { decisions, logged } of ended) {
      const result = await recordDecisions(tx, means, decisions, logged, 'later');
      if (!result.ok) throw new Error(`the demo nation met ${JSON.stringify(result.error)}`);
    }
    await applyLicences(
      tx,
      means,
      others.map(({ holder }) => holder.id),
      NOBODY,
    );
    tell('counts');
    await judgeStoredItems(tx, today, 'unjudged');
    await countItems(tx, means);
    await buildItemIndexes(() => tell('counts'));
    await noteBulk(tx);
    await load.finish(tx, done);
  });
}

/** What an institution of the nation is stated to hold; everything but its number and fields is by chance. */
export function statementOf(stored: Stored, one: Numbered, today: string): Statement {
  return { holder: one.holder, rows: licensed(stored, one, today, { rows: rowsOfNation(one.index) }) };
}

/** How many rows an institution of the nation wants, by its number. */
export function rowsOfNation(index: number): number {
  return Math.round(rowsWanted(index) * SHARE);
}

/** Institutions without a copy here, in the order of their codes, numbered behind those that have one. */
export async function readOthers(tx: Tx): Promise<readonly Numbered[]> {
  const known = await tx.selectFrom('scope.holder').select('institution_id').execute();
  const there = new Set(known.map(({ institution_id }) => institution_id));
  const others: HolderFacts[] = [];
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await listHolderIds(tx, after, PIECE);
    const missing = ids.filter((id) => !there.has(id));
    if (missing.length > 0) others.push(...(await readHolders(tx, missing)));
    after = ids.at(-1) ?? null;
    if (ids.length < PIECE) break;
  }
  return others.sort((a, b) => (a.code < b.code ? -1 : 1)).map((holder, at) => ({ holder, index: there.size + at }));
}

/** One list for each authority. */
export function listsOf(all: readonly Numbered[]): readonly (readonly Numbered[])[] {
  return [...Map.groupBy(all, ({ holder }) => holder.licensedBy).values()];
}

async function copyHolders(tx: Tx, list: readonly Numbered[]): Promise<void> {
  for (let from = 0; from < list.length; from += PIECE)
    await upsertHolders(
      tx,
      list.slice(from, from + PIECE).map(({ holder }) => holder),
    );
}
