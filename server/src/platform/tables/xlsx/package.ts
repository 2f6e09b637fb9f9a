import type { DateSystem, SheetInfo, TableLimits } from '../model.ts';
import { refuse } from '../refusal.ts';
import type { Source } from '../source.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { type InflationBudget, inflateEntry } from '../zip/inflate.ts';
import { type Attributes, parseXml, type XmlHandlers } from './xml.ts';

export interface SheetPart extends SheetInfo {
  readonly entry: ZipEntry;
}

export interface WorkbookParts {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetPart[];
  readonly styles: ZipEntry | undefined;
  readonly sharedStrings: ZipEntry | undefined;
}

/** Lists of sheets, relations and styles: honest ones stay far below, even with styles piled up over years of copying. */
const smallParts = 32 * 2 ** 20;
const mostRelations = 10_000;

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office package, found by following its relations. */
export class OfficePackage {
  readonly #source: Source;
  readonly #limits: TableLimits;
  readonly #directory: ZipDirectory;

  private constructor(source: Source, limits: TableLimits, directory: ZipDirectory) {
    this.#source = source;
    this.#limits = limits;
    this.#directory = directory;
  }

  static async open(source: Source, limits: TableLimits): Promise<OfficePackage> {
    const directory = await readZipDirectory(source);
    refuseOtherPackages(directory);
    return new OfficePackage(source, limits, directory);
  }

  newBudget(): InflationBudget {
    return { left: this.#limits.inflatedBytes };
  }

  /** For the parts that are kept in memory as objects rather than passed through. */
  newSmallBudget(): InflationBudget {
    return { left: Math.min(smallParts, this.#limits.inflatedBytes) };
  }

  pieces(entry: ZipEntry, budget: InflationBudget): AsyncGenerator<Buffer> {
    return inflateEntry(this.#source, entry, budget, this.#limits);
  }

  async parse(entry: ZipEntry, budget: InflationBudget, handlers: XmlHandlers): Promise<void> {
    await parseXml(entry.name, this.pieces(entry, budget), handlers);
  }

  async readWorkbook(budget: InflationBudget): Promise<WorkbookParts> {
    const root = await this.#relations('', budget);
    const workbookPath =
      [...root.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const entry = this.#directory.get(workbookPath.toLowerCase());
    if (entry === undefined) return refuse({ code: 'DAMAGED_FILE', place: { part: workbookPath } });
    const relations = await this.#relations(workbookPath, budget);
    const { dateSystem, sheets } = await this.#sheetList(entry, budget);
    const partOfType = (type: string) =>
      this.#entry([...relations.values()].find((relation) => relation.type === type)?.target);
    return {
      dateSystem,
      sheets: sheets.flatMap(({ name, hidden, relationId }) => {
        const relation = relations.get(relationId);
        const part = relation?.type === 'worksheet' ? this.#entry(relation.target) : undefined;
        return part === undefined ? [] : [{ name, hidden, entry: part }];
      }),
      styles: partOfType('styles'),
      sharedStrings: partOfType('sharedStrings'),
    };
  }

  #entry(path: string | undefined): ZipEntry | undefined {
    return path === undefined ? undefined : this.#directory.get(path.toLowerCase());
  }

  async #sheetList(entry: ZipEntry, budget: InflationBudget) {
    let dateSystem: DateSystem = 1900;
    const { sheets: limit } = this.#limits;
    const sheets: { readonly name: string; readonly hidden: boolean; readonly relationId: string }[] = [];
    await this.parse(entry, budget, {
      open(name, attributes) {
        if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
        if (name !== 'sheet') return;
        if (sheets.length >= limit) refuse({ code: 'TOO_MANY_SHEETS', limit });
        const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
        sheets.push({ name: attributes['name'] ?? '', hidden, relationId: relationIdOf(attributes) });
      },
      close() {},
    });
    // Assigned in a callback, which the compiler does not follow.
    return { dateSystem: dateSystem as DateSystem, sheets };
  }

  /** By id; targets as paths from the root of the package. Targets outside the package are left out. */
  async #relations(part: string, budget: InflationBudget): Promise<ReadonlyMap<string, Relation>> {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const entry = this.#entry(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    const relations = new Map<string, Relation>();
    if (entry === undefined) return relations;
    await this.parse(entry, budget, {
      open(name, { Id, Type, Target, TargetMode }) {
        if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
        if (relations.size >= mostRelations) refuse({ code: 'ZIP_BOMB', place: { part: entry.name } });
        const type = Type?.slice(Type.lastIndexOf('/') + 1) ?? '';
        // A URL of no place resolves `..` without ever leaving the root.
        const target = URL.parse(Target, `part:/${folder}`)?.pathname.slice(1);
        if (target !== undefined) relations.set(Id, { type, target: decodeTarget(target) });
      },
      close() {},
    });
    return relations;
  }
}

function refuseOtherPackages(directory: ZipDirectory): void {
  const names = [...directory.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/(?:.*vbaproject.*\.bin$|macrosheets\/)/)) refuse({ code: 'MACRO' });
  if (has(/^xl\/workbook\.bin$/)) refuse({ code: 'OLD_EXCEL_FORMAT', format: 'xlsb' });
  if (has(/^\[content_types\]\.xml$/)) {
    if (has(/^word\//)) refuse({ code: 'NOT_A_TABLE', looksLike: 'word-document' });
    if (has(/^ppt\//)) refuse({ code: 'NOT_A_TABLE', looksLike: 'presentation' });
    return;
  }
  refuse({ code: 'NOT_A_TABLE', looksLike: names.includes('mimetype') ? 'open-document' : 'archive' });
}

/** The id stands in a namespaced attribute, `r:id` by custom; its prefix is free. */
function relationIdOf(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
