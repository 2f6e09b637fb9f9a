/** Where in a file. Rows, lines and bytes count from 1; `column` is the letter Excel shows. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** Line of a text file; differs from the row where a quoted cell holds line breaks. */
  readonly line?: number;
  /** Part inside a workbook's package. */
  readonly part?: string;
}

/** What a file that is no table seems to be instead. */
export type Lookalike =
  | 'program'
  | 'pdf'
  | 'image'
  | 'word-document'
  | 'presentation'
  | 'open-document'
  | 'web-page'
  | 'xml-spreadsheet'
  | 'archive'
  | 'binary';

/** Why a file cannot be read as a table. Nothing of it has been used. */
export type TableRefusal =
  | { readonly code: 'NOT_A_TABLE'; readonly looksLike: Lookalike }
  | { readonly code: 'OLD_EXCEL_FORMAT'; readonly format: 'xls' | 'xlsb' }
  | { readonly code: 'ENCRYPTED_WORKBOOK' }
  | { readonly code: 'MACRO' }
  | { readonly code: 'DAMAGED_FILE'; readonly place: Place }
  | { readonly code: 'TOO_LARGE'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'ZIP_BOMB'; readonly place: Place }
  | { readonly code: 'TOO_MANY_ROWS'; readonly limit: number; readonly place: Place }
  | { readonly code: 'TOO_MANY_COLUMNS'; readonly limit: number; readonly place: Place }
  | { readonly code: 'TOO_MANY_SHEETS'; readonly limit: number }
  | { readonly code: 'CELL_TOO_LONG'; readonly limit: number; readonly place: Place }
  | { readonly code: 'BAD_XML'; readonly reason: 'doctype' | 'syntax' | 'structure'; readonly place: Place }
  | { readonly code: 'BAD_ENCODING'; readonly tried: string; readonly place: Place }
  | { readonly code: 'BAD_CSV'; readonly reason: 'quote' | 'unclosed-quote'; readonly place: Place }
  | { readonly code: 'NO_SUCH_SHEET'; readonly sheet: string }
  | { readonly code: 'NO_HEADER'; readonly place: Place }
  | { readonly code: 'EMPTY'; readonly place: Place };

export type TableRefusalCode = TableRefusal['code'];

/**
 * Carries a refusal out of the callbacks of a parser. It never leaves this folder: `readTable` and its rows
 * turn it into a `Result`.
 */
export class Refused extends Error {
  readonly refusal: TableRefusal;

  constructor(refusal: TableRefusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export function refuse(refusal: TableRefusal): never {
  throw new Refused(refusal);
}
