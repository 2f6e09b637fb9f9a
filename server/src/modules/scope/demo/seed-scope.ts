import { officialDate } from '../../../platform/clock.ts';
import { enterJurisdiction, type Tx } from '../../../platform/database/index.ts';
import { createChance, type HolderFacts, listHolderIds, NOBODY, readHolders } from '../../registry/index.ts';
import type { AnnexRow, NewDecision } from '../decisions/new-decision.ts';
import { recordDecisions } from '../decisions/record-decisions.ts';
import { noteBulk } from '../bulk.ts';
import { upsertHolders } from '../holders.ts';
import { ensureItems, ensureLimitations } from '../items.ts';
import type { ScopeMeans } from '../means.ts';
import { countItems } from '../search/count-items.ts';
import { takeOver } from '../take-over.ts';
import { limitationKey, wordingKey } from '../wording.ts';
import { type Catalogue, type CatalogueSize, catalogue } from './catalogue.ts';
import { type DemoRow, rowsOf } from './rows.ts';
import { DEMO_LIMITATIONS } from './vocabulary.ts';

/** Ids under which the rows of the demo stand in this database. */
export interface Stored {
  readonly catalogue: Catalogue;
  readonly items: readonly number[];
  readonly limitations: readonly number[];
}

/** A demo institution with its number, from 0 in the order of its code. */
export interface Numbered {
  readonly holder: HolderFacts;
  readonly index: number;
}

const SEED = 634_2012;
/** Of a hundred institutions so many are accredited too. */
const ACCREDITED = 25;
const DESIGNATED = 8;

/**
 * Certificates and annexes of the demo province, in one transaction: taken over as one list each, as a bureau would on
 * its first day. `told` are institutions whose history is told decision by decision instead. Does nothing where there
 * are certificates already.
 */
export async function seedScope(
  means: ScopeMeans,
  told: readonly string[],
  tell: (tx: Tx, stored: Stored, institutions: readonly Numbered[]) => Promise<void> = async () => undefined,
): Promise<void> {
  const done = await means.db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    const any = await tx.selectFrom('scope.certificate').select('id').limit(1).executeTakeFirst();
    if (any !== undefined) return true;
    const institutions = await copyHolders(tx);
    const stored = await storeCatalogue(tx, 'province');
    await tell(
      tx,
      stored,
      institutions.filter(({ holder }) => told.includes(holder.code)),
    );
    const today = officialDate(means.clock.now());
    const rest = institutions.filter(({ holder }) => !told.includes(holder.code));
    await takeOver(
      tx,
      means,
      rest.map((one) => ({ holder: one.holder, rows: licensed(stored, one, today) })),
    );
    await take(
      tx,
      means,
      rest.filter(isAccredited).map((one) => accreditation(means, stored, one)),
    );
    await take(
      tx,
      means,
      rest
        .filter(({ index }) => index % 150 === 7)
        .slice(0, DESIGNATED)
        .map(designation(means)),
    );
    await countItems(tx, means);
    return false;
  });
  if (!done) await noteBulk(means.db);
}

async function copyHolders(tx: Tx): Promise<readonly Numbered[]> {
  const holders: HolderFacts[] = [];
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await listHolderIds(tx, after, 1_000);
    holders.push(...(await readHolders(tx, ids)));
    after = ids.at(-1) ?? null;
    if (ids.length < 1_000) break;
  }
  await upsertHolders(tx, holders);
  return holders.sort((a, b) => (a.code < b.code ? -1 : 1)).map((holder, index) => ({ holder, index }));
}

/** The wordings of a demo as items of this database. */
export async function storeCatalogue(tx: Tx, size: CatalogueSize): Promise<Stored> {
  const all = catalogue(size);
  const items = await ensureItems(tx, all.wordings);
  const limitations = await ensureLimitations(tx, DEMO_LIMITATIONS);
  return {
    catalogue: all,
    items: all.wordings.map((wording) => getId(items, wordingKey(wording))),
    limitations: DEMO_LIMITATIONS.map((pair) => getId(limitations, limitationKey(pair))),
  };
}

function getId(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error('every wording of the catalogue has its item');
  return id;
}

/** A row as annexes take it. */
export function stored({ items, limitations }: Stored, row: DemoRow, more: Partial<AnnexRow> = {}): AnnexRow {
  const [itemId = 0, limitationId = 0] = [items[row.item], limitations[row.limitation]];
  return { line: row.line, site: row.site, itemId, limitationId, ...more };
}

/** The last fifth of an annex came in by two extensions; which days those were stands with the rows. */
export function* licensed(
  ids: Stored,
  { holder, index }: Numbered,
  today: string,
  rows: { readonly rows?: number } = {},
): Generator<AnnexRow> {
  const sites = sitesOf(holder);
  const begin = beginOf(holder);
  const later = [14, 31].map((months) =>
    Temporal.PlainDate.from(begin)
      .add({ months: months + (index % 7) })
      .toString(),
  );
  for (const row of rowsOf(ids.catalogue, { index, fields: holder.fields, sites, ...rows })) {
    const from = row.line % 10 === 8 ? later[0] : row.line % 10 === 9 ? later[1] : undefined;
    yield stored(ids, row, from === undefined || from > today ? {} : { from });
  }
}

function isAccredited({ index, holder }: Numbered): boolean {
  return holder.statement.status === 'active' && createChance(SEED + index).happens(ACCREDITED);
}

/** Most of what the licence covers, and here and there otherwise: that is what the comparison of scopes is for. */
function accreditation(means: ScopeMeans, ids: Stored, { holder, index }: Numbered): NewDecision {
  const chance = createChance(SEED * 3 + index);
  const today = Temporal.PlainDate.from(officialDate(means.clock.now()));
  const from = today.subtract({ days: 30 + chance.below(1_900) });
  function* additions(): Generator<AnnexRow> {
    for (const row of rowsOf(ids.catalogue, { index, fields: holder.fields, sites: sitesOf(holder) })) {
      if (chance.happens(50)) continue;
      const differs = chance.below(100);
      yield stored(ids, {
        ...row,
        limitation: differs < 4 ? (row.limitation + 1) % DEMO_LIMITATIONS.length : row.limitation,
      });
    }
  }
  return {
    certificate: { institutionId: holder.id, axis: 'accreditation', issuer: '000000' },
    content: {
      ...TAKEN,
      decidedOn: today.toString(),
      effectiveFrom: from.toString(),
      effectiveTo: from.add({ years: 6 }).subtract({ days: 1 }).toString(),
      number: `CNAS L9${String(index).padStart(4, '0')}`,
      sites: sitesOf(holder),
    },
    additions: additions(),
    ...BY_NOBODY,
  };
}

function designation(means: ScopeMeans): (one: Numbered, at: number) => NewDecision {
  const today = Temporal.PlainDate.from(officialDate(means.clock.now()));
  return ({ holder }, at) => ({
    certificate: { institutionId: holder.id, axis: 'designation', issuer: '000000' },
    content: {
      ...TAKEN,
      decidedOn: today.toString(),
      effectiveFrom: today.subtract({ months: 8 + at * 9 }).toString(),
      effectiveTo: null,
      number: `示例实验室-${String(at + 1).padStart(3, '0')}`,
      sites: [1],
    },
    additions: [],
    ...BY_NOBODY,
  });
}

const TAKEN = { kind: 'taken-over', documentNumber: null, reason: null, clause: null } as const;
const BY_NOBODY = { removals: [], preparedBy: NOBODY, decidedBy: NOBODY, batchId: null };

async function take(tx: Tx, means: ScopeMeans, list: readonly NewDecision[]): Promise<void> {
  const result = await recordDecisions(tx, means, list, 'list');
  if (!result.ok) throw new Error(`the demo met ${JSON.stringify(result.error)}`);
}

/** Six years before the stated end, as `takeOver` reads it. */
export function beginOf({ statement }: HolderFacts): string {
  const expires = statement.certificateExpires ?? '2029-03-17';
  return Temporal.PlainDate.from(expires).subtract({ years: 6 }).add({ days: 1 }).toString();
}

/** Open places, at most three: a row stands on one. */
export function sitesOf({ sites }: HolderFacts): readonly number[] {
  return sites.length === 0 ? [1] : sites.slice(0, 3).map(({ number }) => number);
}
