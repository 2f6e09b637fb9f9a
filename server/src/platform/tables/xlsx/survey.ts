import { Merges } from '../merges.ts';
import type { TableRow } from '../model.ts';
import { SheetParser } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import { XmlFeed } from './xml.ts';

/** What a first look at a sheet tells: its beginning, and what stands after its rows. */
export interface SheetSurvey {
  /** The first rows that hold anything. */
  readonly head: readonly TableRow[];
  readonly merges: Merges;
  /** Number of the last row in the file, blank or not. */
  readonly lastRow: number;
}

const headRows = 40;
const rowEnd = /<\/(?:[\w.-]+:)?row\s*>/g;
const dataEnd = /<\/(?:[\w.-]+:)?sheetData\s*>/;
/** Longer than any closing tag, so that one cut in two by the end of a piece is still found. */
const carriedLength = 64;

/**
 * Merged regions are listed after the rows, yet decide where the header is. So the sheet is looked at once before it is read: the
 * head and the tail are parsed, the rows between are skimmed as text, which costs little more than inflating them. All of it
 * passes the limits on size.
 */
export async function surveySheet(
  context: SheetContext,
  part: string,
  texts: AsyncIterable<string>,
): Promise<SheetSurvey> {
  const merges = new Merges();
  const parser = new SheetParser(context, merges);
  const feed = new XmlFeed(part, parser);
  let phase: 'head' | 'skim' | 'tail' = 'head';
  let carried = '';
  let lastRow = 0;
  for await (const text of texts) {
    let rest = text;
    if (phase === 'head') {
      rest = feedHead(feed, parser, text);
      if (parser.insideRow || parser.ready.length < headRows) continue;
      phase = 'skim';
    }
    if (phase === 'tail') {
      feed.write(rest);
      continue;
    }
    const window = carried + rest;
    lastRow = lastRowIn(window) ?? lastRow;
    const end = dataEnd.exec(window);
    carried = window.slice(-carriedLength);
    if (end === null) continue;
    phase = 'tail';
    feed.write(window.slice(end.index));
  }
  feed.end();
  return { head: parser.ready, merges, lastRow: Math.max(lastRow, parser.row) };
}

/** Feeds up to the end of the row that completes the head; gives back what is left. */
function feedHead(feed: XmlFeed, parser: SheetParser, text: string): string {
  let fed = 0;
  for (const match of text.matchAll(rowEnd)) {
    const end = match.index + match[0].length;
    feed.write(text.slice(fed, end));
    fed = end;
    if (!parser.insideRow && parser.ready.length >= headRows) return text.slice(fed);
  }
  feed.write(text.slice(fed));
  return '';
}

function lastRowIn(text: string): number | undefined {
  const at = Math.max(text.lastIndexOf('<row '), text.lastIndexOf(':row '));
  const number = at < 0 ? undefined : /\br="(\d{1,7})"/.exec(text.slice(at, at + 200))?.[1];
  return number === undefined ? undefined : Number(number);
}
