import { createHash } from 'node:crypto';
import { canonicalJson } from '@hengjian/canonical-json';
import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { singleLine } from '../../../platform/tables/index.ts';
import { type Check, hasErrors, type ImportBatch, type MappedRow, type RowProblem } from '../../registry/index.ts';
import { contentJson, type Entry, type EntryContent, type Origin } from '../entries/content.ts';
import { currentByCode, selectEntries } from '../entries/store.ts';
import { foldName, keysOfEntry } from '../matching/name-keys.ts';
import { standardStateOn } from '../standards/state.ts';
import { standardsByNumber, type StoredStandard } from '../standards/store.ts';
import { listNationalFields } from '../versions/settings.ts';
import { labelOf, PARAMETER_FIELDS } from './fields.ts';
import type { LibraryImportMeans } from './means.ts';
import { type Find, finderFor, found } from './problems.ts';
import { createParameterReader, type SaidOfEntry } from './read-parameter.ts';
import { countRows, type StagedRow, stageRows } from './staged.ts';

interface Judged {
  readonly row: MappedRow;
  readonly problems: RowProblem[];
  readonly find: Find;
  readonly said: SaidOfEntry;
  code: string;
  origin: Origin;
  content: EntryContent | undefined;
}

/** The check of a list of parameters, piece by piece; it remembers codes and names to find doubles. */
export function createParameterCheck(means: LibraryImportMeans, batch: ImportBatch): Check {
  const today = officialDate(means.clock.now());
  const rowByCode = new Map<string, number>();
  const rowByName = new Map<string, number>();
  let reader: ReturnType<typeof createParameterReader> | undefined;

  async function judge(tx: Tx, rows: readonly MappedRow[]): Promise<readonly StagedRow[]> {
    const read = (reader ??= createParameterReader(await listNationalFields(tx)));
    const judged = rows.map((row): Judged => {
      const problems = [...row.problems];
      const find = finderFor(row, batch.mapping, problems);
      const said = read(row, find);
      return {
        row,
        problems,
        find,
        said,
        code: said.code ?? '',
        origin: said.origin ?? 'province',
        content: undefined,
      };
    });
    const entries = await currentByCode(
      tx,
      judged.flatMap(({ said }) => said.code ?? []),
    );
    for (const one of judged) compose(one, entries.get(one.code), batch.mode);
    for (const one of judged) findDoubles(one, rowByCode, rowByName);
    const codes = judged.map(({ code }) => code);
    const waiting = await waitingCodes(tx, codes);
    const known = batch.mode === 'update' ? entries : await currentByCode(tx, codes);
    const standards = await standardsByNumber(tx, [
      ...new Set(judged.flatMap(({ content }) => content?.standards ?? [])),
    ]);
    const twins = await findTwins(tx, judged);
    for (const one of judged) {
      if (batch.mode === 'create' && known.has(one.code)) one.find('error', 'code', found.entryKnown(one.code));
      if (waiting.has(one.code)) one.find('error', 'code', found.waiting(one.code));
      judgeStandards(one, standards, today);
      judgeTwin(one, twins);
    }
    return judged.map(({ row, problems, code, origin, content }) => ({
      row: row.number,
      cells: row.cells,
      problems,
      key: code === '' ? null : code,
      draft: content === undefined ? null : { origin, content: contentJson(content) },
    }));
  }

  return {
    judge: async (tx, rows) => stageRows(tx, batch.id, await judge(tx, rows)),
    async finish(tx) {
      const { good, bad, warned } = await countRows(tx, batch.id);
      return { good, bad, warned, annex: null };
    },
  };
}

const EMPTY: Omit<EntryContent, 'field' | 'name' | 'standards'> = {
  nationalField: null,
  category: '',
  object: '',
  aliases: [],
  unit: '',
  legalBasis: '',
  ownerDepartment: null,
  note: '',
};

/** The entry as it will read: what the row says, over what stands there in mode update. */
function compose(one: Judged, before: Entry | undefined, mode: ImportBatch['mode']): void {
  const { code, origin: _origin, ...said } = one.said;
  if (mode === 'update') {
    if (before === undefined) {
      if (code === undefined) one.find('error', 'code', found.required(labelOf(PARAMETER_FIELDS, 'code'), 'R3-2a'));
      else one.find('error', 'code', found.codeUnknown(code));
      return;
    }
    one.origin = before.origin;
    one.content = { ...before, ...said };
    return;
  }
  for (const key of ['field', 'name', 'standards'] as const) {
    // What stands there and could not be read has been found as such.
    if (singleLine(one.row.texts.get(key) ?? '') === '')
      one.find('error', key, found.required(labelOf(PARAMETER_FIELDS, key), 'R3-2a'));
  }
  const { field, name, standards } = said;
  if (code !== undefined && SERIES.test(code)) one.find('error', 'code', found.codeReserved(code));
  if (field === undefined || name === undefined || standards === undefined) return;
  one.content = { ...EMPTY, ...said, field, name, standards };
  one.code = code ?? codeFrom(one.origin, one.content);
}

/** Codes that releases give one after the other (versions/entry-code). */
const SERIES = /^CS[0-9]{6}$/;

/**
 * A row without a code gets one from what it is about, so that the same list brought again means the same entries, and a
 * release in the meantime cannot give the code to another one.
 */
function codeFrom(origin: Origin, { field, nationalField, category, object, name }: EntryContent): string {
  const about = canonicalJson([nationalField ?? field, foldName(category), foldName(object), foldName(name)]);
  const digest = createHash('sha256').update(about).digest('hex').slice(0, 16).toUpperCase();
  return `${origin === 'national' ? 'GJ' : 'DF'}-${digest}`;
}

function findDoubles(one: Judged, rowByCode: Map<string, number>, rowByName: Map<string, number>): void {
  const { code, content, row, said, find } = one;
  if (content === undefined) return;
  const { nationalField, field, category, object, name } = content;
  const about = JSON.stringify([
    one.origin,
    nationalField ?? field,
    foldName(category),
    foldName(object),
    foldName(name),
  ]);
  const before = rowByCode.get(code) ?? rowByName.get(about);
  if (before !== undefined)
    find('error', said.code !== undefined && rowByCode.has(code) ? 'code' : 'name', found.repeated(before, 'R3-2a'));
  else {
    rowByCode.set(code, row.number);
    rowByName.set(about, row.number);
  }
}

/** Codes in lists that no version has taken in. */
export async function waitingCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    SELECT r.code FROM library.intake i CROSS JOIN unnest(${codes}::text[]) AS w
    JOIN library.intake_row r ON r.intake_id = i.id AND r.code = w
    WHERE NOT EXISTS (SELECT FROM library.intake_release l WHERE l.intake_id = i.id)`.execute(tx);
  return new Set(rows.map(({ code }) => code));
}

/**
 * A province's own entry rests on recorded standards that hold, as a proposal must. The national library was published by
 * another authority and is taken as it is: there the same is only pointed out.
 */
function judgeStandards(
  { content, origin, find }: Judged,
  known: ReadonlyMap<string, StoredStandard>,
  today: string,
): void {
  const severity = origin === 'national' ? 'warning' : 'error';
  for (const number of content?.standards ?? []) {
    const standard = known.get(number);
    const state = standard && standardStateOn(standard, today);
    if (state === undefined) find(severity, 'standards', found.standardUnknown(number));
    else if (state === 'withdrawn' || state === 'replaced')
      find(severity, 'standards', found.standardWithdrawn(number));
  }
}

/** Entries that stand, by each key of their names that a row of the piece has too. */
async function findTwins(tx: Tx, judged: readonly Judged[]): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const keys = [...new Set(judged.flatMap(({ content }) => (content === undefined ? [] : keysOfEntry(content))))];
  const { rows } = await sql<{ key: string; entry_id: string; revision: number }>`
    SELECT n.key, n.entry_id, n.revision FROM library.entry_name n JOIN library.entry_revision r USING (entry_id, revision)
    WHERE n.key = ANY(${keys}) AND r.ended_in IS NULL`.execute(tx);
  const ids = [...new Set(rows.map(({ entry_id }) => entry_id))];
  const entries = new Map(
    (await selectEntries(tx, sql`WHERE r.entry_id = ANY(${ids}::uuid[]) AND r.ended_in IS NULL`)).map((one) => [
      one.id,
      one,
    ]),
  );
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map([...byKey].map(([key, named]) => [key, named.flatMap(({ entry_id }) => entries.get(entry_id) ?? [])]));
}

/** One parameter stands once in a library (R3-2a); the nation's and the province's may say the same side by side. */
function judgeTwin(
  { content, code, origin, find, problems }: Judged,
  twins: ReadonlyMap<string, readonly Entry[]>,
): void {
  if (content === undefined || hasErrors(problems)) return;
  const object = foldName(content.object);
  const same = keysOfEntry(content)
    .flatMap((key) => twins.get(key) ?? [])
    .filter((entry) => entry.code !== code && entry.field === content.field && foldName(entry.object) === object);
  const own = same.find((entry) => entry.origin === origin && foldName(entry.category) === foldName(content.category));
  const twin = own ?? same[0];
  if (twin !== undefined) find(own === undefined ? 'warning' : 'error', 'name', found.twin(twin.name, twin.code));
}
