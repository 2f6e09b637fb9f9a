import type { Tx } from '../../../platform/database/index.ts';
import type { AnnexRow, DecisionContent, NewDecision, Recorded, RowRemoval } from '../decisions/new-decision.ts';
import { recordDecision } from '../decisions/record-decisions.ts';
import { ensureItems } from '../items.ts';
import type { ScopeMeans } from '../means.ts';
import { wordingKey } from '../wording.ts';
import { type DemoRow, rowsOf } from './rows.ts';
import { beginOf, type Numbered, sitesOf, type Stored, stored } from './seed-scope.ts';

/** Institutions of the demo whose certificates were decided on one by one; the first is the main one. */
export const TOLD = ['SH0001', 'SH0002', 'SH0003', 'SH0004', 'SH0005'] as const;

/** The register's means on a clock that goes through the years, and the two people of the demo bureau. */
export interface Telling {
  readonly means: ScopeMeans;
  at(instant: string): void;
  readonly clerk: string;
  readonly head: string;
}

/** Rows after each version of the main institution's annex; what comes between are changes of editions. */
const MAIN_ROWS = [300, 340, 340, 386, 398, 412] as const;
const MAIN_MONTHS = [0, 8, 14, 20, 26, 35] as const;
const CHANGED = 14;

/** Tells the histories of `TOLD` up to `today`, each decision recorded on its day. */
export async function tellHistories(
  tx: Tx,
  telling: Telling,
  ids: Stored,
  institutions: readonly Numbered[],
  today: string,
): Promise<void> {
  const teller = { tx, telling, ids, today };
  for (const one of institutions) {
    if (one.holder.code === TOLD[0]) await tellMain(teller, one);
    else await tellOther(teller, one);
  }
}

interface Teller {
  readonly tx: Tx;
  readonly telling: Telling;
  readonly ids: Stored;
  readonly today: string;
}

type Said = Pick<DecisionContent, 'kind' | 'effectiveFrom'> & Partial<DecisionContent>;

/** Records a decision on its day, by two people; undefined where that day is still to come. */
async function say(
  { tx, telling, today }: Teller,
  certificate: NewDecision['certificate'],
  content: Said,
  rows: { readonly additions?: Iterable<AnnexRow>; readonly removals?: Iterable<RowRemoval> } = {},
): Promise<Recorded | undefined> {
  if (content.effectiveFrom > today) return undefined;
  telling.at(`${content.effectiveFrom}T10:00:00+08:00`);
  const result = await recordDecision(tx, telling.means, {
    certificate,
    content: {
      decidedOn: content.effectiveFrom,
      effectiveTo: null,
      number: null,
      sites: null,
      documentNumber: `示例市监许〔${content.effectiveFrom.slice(0, 4)}〕${content.effectiveFrom.slice(5, 7)}${content.effectiveFrom.slice(8)}号（演示）`,
      reason: null,
      clause: null,
      ...content,
    },
    additions: rows.additions ?? [],
    removals: rows.removals ?? [],
    preparedBy: telling.clerk,
    decidedBy: telling.head,
    batchId: null,
  });
  if (!result.ok) throw new Error(`the demo met ${JSON.stringify(result.error)}`);
  return result.value;
}

const on = ({ certificateId, sequence }: Recorded) => ({ id: certificateId, baseSequence: sequence });
const later = (day: string, more: Temporal.DurationLike) => Temporal.PlainDate.from(day).add(more).toString();

const lastDay = (from: string, term: Temporal.DurationLike) => later(later(from, term), { days: -1 });

/** Six versions of an annex, and an accreditation of which two rows are suspended today. */
async function tellMain(teller: Teller, { holder, index }: Numbered): Promise<void> {
  const { ids, today } = teller;
  const begin = beginOf(holder);
  const sites = sitesOf(holder).slice(0, 2);
  const fields = [...new Set([...holder.fields, 'food-agri', 'environment', 'vehicle', 'other'])];
  const all = [...rowsOf(ids.catalogue, { index, fields, sites: [sites[0] ?? 1], rows: 412 })];
  const current = all.map((row) => ({ ...row, site: sites[row.line % 7 === 0 ? sites.length - 1 : 0] ?? 1 }));
  const rows = (list: readonly DemoRow[]) => list.map((row) => stored(ids, row));
  // What stood where editions have changed since, in two steps.
  const former = await formerEditions(teller, current.slice(0, 2 * CHANGED));
  let last = await say(
    teller,
    { institutionId: holder.id, axis: 'licence', issuer: holder.licensedBy },
    {
      kind: 'issued',
      effectiveFrom: begin,
      effectiveTo: holder.statement.certificateExpires,
      number: holder.statement.certificateNumber,
      sites: sites.slice(0, 1),
      clause: '检验检测机构资质认定管理办法 第十一条',
    },
    { additions: onSite(sites[0] ?? 1, [...former, ...rows(current.slice(2 * CHANGED, MAIN_ROWS[0]))]) },
  );
  for (const [version, months] of MAIN_MONTHS.entries()) {
    if (version === 0 || last === undefined) continue;
    const effectiveFrom = later(begin, { months });
    const [from = 0, to = 0] = [MAIN_ROWS[version - 1], MAIN_ROWS[version]];
    const swap = version === 2 ? 0 : version === 5 ? CHANGED : null;
    const additions = [
      ...rows(current.slice(from, to)),
      ...(swap === null ? [] : onSite(sites[0] ?? 1, rows(current.slice(swap, swap + CHANGED)))),
    ];
    const removals = swap === null ? [] : onSite(sites[0] ?? 1, former.slice(swap, swap + CHANGED));
    last =
      (await say(
        teller,
        on(last),
        swap === null
          ? { kind: 'extended', effectiveFrom, sites: version === 1 ? [...sites] : null, reason: '扩项' }
          : { kind: 'changed', effectiveFrom, reason: `标准变更 ${CHANGED} 项` },
        { additions, removals },
      )) ?? last;
  }
  await tellAccreditation(teller, holder.id, rows(current).slice(0, 260), sites, today);
}

/** The same rows by the edition before. */
async function formerEditions({ tx, ids }: Teller, rows: readonly DemoRow[]): Promise<readonly AnnexRow[]> {
  const wordings = rows.map(({ item }) => {
    const wording = ids.catalogue.wordings[item];
    if (wording === undefined) throw new Error(`the catalogue has no wording ${item}`);
    const standardNumber = wording.standardNumber.replace(/\d{4}$/, (year) => String(Number(year) - EDITION_YEARS));
    return { ...wording, standardNumber };
  });
  const items = await ensureItems(tx, wordings);
  return rows.map((row, at) => {
    const wording = wordings[at];
    const itemId = wording === undefined ? undefined : items.get(wordingKey(wording));
    if (itemId === undefined) throw new Error('every former edition has its item');
    return { ...stored(ids, row), itemId };
  });
}

/** How much older the edition before is, as the catalogue makes them. */
const EDITION_YEARS = 6;

async function tellAccreditation(
  teller: Teller,
  institutionId: string,
  rows: readonly AnnexRow[],
  sites: readonly number[],
  today: string,
): Promise<void> {
  const from = later(today, { months: -58 });
  const accredited = await say(
    teller,
    { institutionId, axis: 'accreditation', issuer: '000000' },
    { kind: 'issued', effectiveFrom: from, effectiveTo: lastDay(from, { years: 6 }), number: 'CNAS L00000', sites },
    { additions: rows },
  );
  if (accredited === undefined) return;
  const named = rows.slice(0, 2).map(({ site, itemId, limitationId }) => ({ site, itemId, limitationId }));
  const effectiveFrom = later(today, { months: -2 });
  const effectiveTo = lastDay(effectiveFrom, { months: 6 });
  await say(
    teller,
    on(accredited),
    {
      kind: 'suspended',
      effectiveFrom,
      effectiveTo,
      rows: named,
      reason: '能力验证结果不满意（演示）',
      clause: 'CNAS-R01',
    },
    { removals: named.map((row) => ({ ...row, to: effectiveTo })) },
  );
}

/** The others: issued, suspended and resumed, extended, as far as their stated standing lets them. */
async function tellOther(teller: Teller, { holder, index }: Numbered): Promise<void> {
  const { ids } = teller;
  const begin = beginOf(holder);
  const sites = sitesOf(holder);
  const rows = [...rowsOf(ids.catalogue, { index, fields: holder.fields, sites })].map((row) => stored(ids, row));
  const cut = Math.ceil(rows.length * 0.8);
  const issued = await say(
    teller,
    { institutionId: holder.id, axis: 'licence', issuer: holder.licensedBy },
    {
      kind: 'issued',
      effectiveFrom: begin,
      effectiveTo: holder.statement.certificateExpires,
      number: holder.statement.certificateNumber,
      sites,
    },
    { additions: rows.slice(0, cut) },
  );
  if (issued === undefined) return;
  const suspended = await say(teller, on(issued), {
    kind: 'suspended',
    effectiveFrom: later(begin, { months: 5 + index }),
    effectiveTo: later(begin, { months: 8 + index }),
    reason: '条件不能持续符合（演示）',
    clause: '检验检测机构资质认定管理办法 第三十六条',
  });
  if (suspended === undefined) return;
  const resumed = await say(teller, on(suspended), {
    kind: 'resumed',
    effectiveFrom: later(begin, { months: 7 + index }),
    reason: '整改验证通过（演示）',
  });
  if (resumed === undefined) return;
  const extended = { kind: 'extended', effectiveFrom: later(begin, { months: 16 + index }) } as const;
  await say(teller, on(resumed), extended, { additions: rows.slice(cut) });
}

function onSite(site: number, rows: readonly AnnexRow[]): readonly AnnexRow[] {
  return rows.map((row) => ({ ...row, site }));
}
