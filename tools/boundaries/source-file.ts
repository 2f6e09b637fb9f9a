import { parseSync } from 'oxc-parser';

/** A place in a file where another one is named: import, re-export, `import()`, `import('…')` type, `require`. */
export type Import = { readonly specifier: string; readonly line: number; readonly typeOnly: boolean };

export type SourceFile = {
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  /** Every string and template piece, with what it is handed to (`selectFrom` in `db.selectFrom('a.b')`). */
  readonly texts: readonly { readonly text: string; readonly line: number; readonly callee: string | undefined }[];
  /** Reads of the clock or of chance, e.g. `Date.now`. */
  readonly impurities: readonly { readonly name: string; readonly line: number }[];
  readonly defaultExportLines: readonly number[];
  readonly problems: readonly { readonly message: string; readonly line: number }[];
};

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now', 'performance.now']);

/** Reads a source file with a real parser, so that nothing hides in a comment, a string or a line break. */
export function readSourceFile(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const lineAt = lineFinder(text);
  const imports: Import[] = [];
  const texts: { text: string; line: number; callee: string | undefined }[] = [];
  const impurities: { name: string; line: number }[] = [];
  const defaultExportLines: number[] = [];
  const problems = parsed.errors.map(({ message, labels }) => ({ message, line: lineAt(labels[0]?.start ?? 0) }));

  const addImport = (source: unknown, node: Node, typeOnly: boolean) => {
    const specifier = literalText(source);
    if (specifier !== undefined) imports.push({ specifier, line: lineAt(node.start), typeOnly });
    else problems.push({ message: 'an import whose target is computed', line: lineAt(node.start) });
  };

  const visit = (node: Node, callee: string | undefined): void => {
    let calleeOfChildren = node.type === 'ArrayExpression' ? callee : undefined;
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        addImport(node['source'], node, node['importKind'] === 'type' || node['exportKind'] === 'type');
        return;
      case 'ExportNamedDeclaration':
        if (isNode(node['source'])) addImport(node['source'], node, node['exportKind'] === 'type');
        if (exportsDefault(node)) defaultExportLines.push(lineAt(node.start));
        break;
      case 'ExportDefaultDeclaration':
        defaultExportLines.push(lineAt(node.start));
        break;
      case 'ImportExpression':
        addImport(node['source'], node, false);
        break;
      case 'TSImportType':
        addImport(node['source'], node, true);
        break;
      case 'TSExternalModuleReference':
        addImport(node['expression'], node, false);
        break;
      case 'CallExpression': {
        const called = node['callee'];
        if (isNode(called)) calleeOfChildren = nameOf(called['property']) ?? nameOf(called);
        const [first] = asList(node['arguments']);
        if (isNode(called) && called.type === 'Identifier' && nameOf(called) === 'require')
          addImport(first, node, false);
        break;
      }
      case 'TemplateLiteral':
        texts.push({ text: templateText(node), line: lineAt(node.start), callee });
        break;
      case 'Literal':
        if (typeof node['value'] === 'string') texts.push({ text: node['value'], line: lineAt(node.start), callee });
        break;
      case 'MemberExpression': {
        const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
        if (IMPURE_MEMBERS.has(name)) impurities.push({ name, line: lineAt(node.start) });
        break;
      }
      case 'NewExpression':
        if (nameOf(node['callee']) === 'Date' && asList(node['arguments']).length === 0) {
          impurities.push({ name: 'new Date()', line: lineAt(node.start) });
        }
        break;
      default:
        break;
    }
    for (const child of childrenOf(node)) visit(child, calleeOfChildren);
  };
  const program: unknown = parsed.program;
  if (isNode(program)) visit(program, undefined);
  const lineCount = text === '' ? 0 : text.replace(/\n$/u, '').split('\n').length;
  return { path, lineCount, imports, texts, impurities, defaultExportLines, problems };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  return node.type === 'TemplateLiteral' && asList(node['expressions']).length === 0 ? templateText(node) : undefined;
}

/** The fixed pieces of a template; what is put in between cannot name a table, since values are bound. */
function templateText(node: unknown): string {
  if (!isNode(node)) return '';
  return asList(node['quasis'])
    .map((quasi) => {
      const value = isNode(quasi) ? quasi['value'] : undefined;
      return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
    })
    .join(' ? ');
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : undefined;
}

function exportsDefault(node: Node): boolean {
  return asList(node['specifiers']).some(
    (specifier) => isNode(specifier) && nameOf(specifier['exported']) === 'default',
  );
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
