import { locateHeader } from '../header.ts';
import { isBlank, type Merges, withoutCovered } from '../merges.ts';
import type { Table, TableRow } from '../model.ts';
import { refuse } from '../refusal.ts';
import { dataRows } from '../rows.ts';
import type { Source } from '../source.ts';
import type { ReadOptions } from '../read-options.ts';
import { OfficePackage, type SheetPart } from './package.ts';
import { sharedStringsInto, TextPool } from './shared-strings.ts';
import { SheetParser } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import { Styles } from './styles.ts';
import { type SheetSurvey, surveySheet } from './survey.ts';
import { decodeXml, XmlFeed } from './xml.ts';

type ContextWithoutSheet = Omit<SheetContext, 'sheet' | 'budget'>;

export async function readXlsx(source: Source, options: ReadOptions): Promise<Table> {
  const { limits } = options;
  const office = await OfficePackage.open(source, limits);
  const small = office.newSmallBudget();
  const workbook = await office.readWorkbook(small);
  const styles = new Styles();
  const texts = new TextPool();
  if (workbook.styles !== undefined) await office.parse(workbook.styles, small, styles.handlers());
  if (workbook.sharedStrings !== undefined) {
    await office.parse(workbook.sharedStrings, office.newBudget(), sharedStringsInto(texts));
  }

  const context: ContextWithoutSheet = { dateSystem: workbook.dateSystem, styles, texts, limits };
  const { part, survey } = await chooseSheet(office, context, workbook.sheets, options.sheet);
  const header = locateHeader(survey.head, survey.merges, options.headerRow);
  if (header === undefined) {
    const row = options.headerRow ?? survey.head[0]?.number ?? 1;
    return refuse({ code: 'NO_HEADER', place: { sheet: part.name, row } });
  }
  const open = () => sheetRows(office, context, part, survey.merges);
  return {
    kind: 'xlsx',
    encoding: null,
    fileName: options.fileName,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: part.name,
    headerRow: header.row,
    columns: header.columns,
    dataMerges: survey.merges.from(header.row + 1),
    lastRow: survey.lastRow,
    dateSystem: workbook.dateSystem,
    rows: dataRows(open, { headerRow: header.row, width: header.columns.length, limits, sheet: part.name }),
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

/** The sheet asked for by name, hidden or not; otherwise the first visible one that holds anything. */
async function chooseSheet(
  office: OfficePackage,
  context: ContextWithoutSheet,
  sheets: readonly SheetPart[],
  wanted: string | undefined,
): Promise<{ readonly part: SheetPart; readonly survey: SheetSurvey }> {
  const candidates = sheets.filter((sheet) => (wanted === undefined ? !sheet.hidden : sheet.name === wanted));
  if (wanted !== undefined && candidates.length === 0) return refuse({ code: 'NO_SUCH_SHEET', sheet: wanted });
  for (const part of candidates) {
    const budget = office.newBudget();
    const pieces = decodeXml(part.entry.name, office.pieces(part.entry, budget));
    const survey = await surveySheet({ ...context, sheet: part.name, budget }, part.entry.name, pieces);
    const head = survey.head.map((row) => withoutCovered(row, survey.merges)).filter((row) => !isBlank(row));
    if (head.length > 0) return { part, survey: { ...survey, head } };
  }
  const name = candidates[0]?.name;
  return refuse({ code: 'EMPTY', place: name === undefined ? {} : { sheet: name } });
}

async function* sheetRows(
  office: OfficePackage,
  context: ContextWithoutSheet,
  part: SheetPart,
  merges: Merges,
): AsyncGenerator<TableRow> {
  const budget = office.newBudget();
  // Merged regions are known from the survey; those met again on the way are not needed.
  const parser = new SheetParser({ ...context, sheet: part.name, budget }, undefined);
  const feed = new XmlFeed(part.entry.name, parser);
  for await (const text of decodeXml(part.entry.name, office.pieces(part.entry, budget))) {
    feed.write(text);
    const { ready } = parser;
    parser.ready = [];
    for (const row of ready) yield withoutCovered(row, merges);
  }
  feed.end();
}
