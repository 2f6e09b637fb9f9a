import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a workbook for a test, in the XML a spreadsheet program would write. */
export interface TestWorkbook {
  /** Inside `<sheetData>`, one per sheet. */
  readonly sheets: readonly TestSheet[];
  /** Inside `<sst>`. */
  readonly sharedStrings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further parts, or other contents for the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export interface TestSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows: string;
  readonly merges?: readonly string[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function workbookBytes(workbook: TestWorkbook): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries({ ...usualParts(workbook), ...workbook.parts })) {
    parts[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) });
}

function usualParts({ sheets, sharedStrings, styles, date1904 }: TestWorkbook): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsXml(`<Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><workbookPr date1904="${date1904 === true}"/><sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${sheet.name ?? `Sheet${i + 1}`}" state="${sheet.state ?? 'visible'}" r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      sheets
        .map((_, i) => `<Relationship Id="s${i}" Type="${relations}/worksheet" Target="/xl/worksheets/sheet${i}.xml"/>`)
        .join('') +
        `<Relationship Id="t" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>` +
        `<Relationship Id="y" Type="${relations}/styles" Target="styles.xml"/>`,
    ),
  };
  for (const [i, { rows, merges = [] }] of sheets.entries()) {
    const regions = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const after = merges.length === 0 ? '' : `<mergeCells>${regions}</mergeCells>`;
    parts[`xl/worksheets/sheet${i}.xml`] = `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  if (sharedStrings !== undefined) parts['xl/sharedStrings.xml'] = `<sst ${main}>${sharedStrings}</sst>`;
  if (styles !== undefined) parts['xl/styles.xml'] = `<styleSheet ${main}>${styles}</styleSheet>`;
  return parts;
}

function relationsXml(list: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

/** A row of inline texts. */
export function textRow(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, i) =>
    text === '' ? '' : inlineCell(`${String.fromCharCode(65 + i)}${number}`, text),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

export function inlineCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
