// Writes docs/law/coverage.md: every clause of the five documents, in our words, and where it stands in this software.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CATALOGUE,
  type CataloguedClause,
  type Coverage,
  coverageOf,
  DOCUMENTS,
  type DocumentNumber,
  documentOf,
} from '@hengjian/law';

/** Where the page stands, from the repository's root. */
export const COVERAGE_PAGE = 'docs/law/coverage.md';

const NUMBERS = [0, 1, 2, 3, 4] as const satisfies readonly DocumentNumber[];

const STATES = {
  implemented: '已实现 Implemented',
  planned: '计划中 Planned',
  'not-modelled': '不建模 Not modelled',
} as const satisfies Readonly<Record<Coverage['kind'], string>>;

/** The page as Markdown. Same catalogue and coverage, same text. */
export function generateCoverage(): string {
  return [
    '# 条款覆盖 / Clause coverage',
    '',
    '由 `tools/generate-coverage.ts` 生成，请勿手改；怎样维护见 [README](README.md)。',
    'Written by `tools/generate-coverage.ts`; do not edit. [README](README.md) says how it is kept.',
    '',
    ...summary(),
    ...NUMBERS.flatMap(section),
  ].join('\n');
}

function summary(): readonly string[] {
  const kinds = ['implemented', 'planned', 'not-modelled'] as const;
  const row = (name: string, clauses: readonly CataloguedClause[]): string => {
    const counts = kinds.map((kind) => clauses.filter(({ id }) => coverageOf(id).kind === kind).length);
    return tableRow([name, clauses.length, ...counts]);
  };
  return [
    tableRow(['文件 Document', '条款 Clauses', ...kinds.map((kind) => STATES[kind])]),
    tableRow(['---', '--:', '--:', '--:', '--:']),
    ...NUMBERS.map((number) =>
      row(`${number} ${DOCUMENTS[number].short.zh}<br>${DOCUMENTS[number].short.en}`, of(number)),
    ),
    row('**合计 Total**', CATALOGUE),
    '',
  ];
}

function section(number: DocumentNumber): readonly string[] {
  const document = DOCUMENTS[number];
  return [
    `## ${number} ${document.zh}`,
    '',
    'number' in document ? `${document.en} (${document.number})` : document.en,
    '',
    tableRow(['编号 Id', '位置 Place', '内容 Words', '状态 State', '规则 Rule', '测试 Test']),
    tableRow(['---', '---', '---', '---', '---', '---']),
    ...of(number).map(clauseRow),
    '',
  ];
}

function clauseRow(clause: CataloguedClause): string {
  const coverage = coverageOf(clause.id);
  const derived = clause.derived ? '<br>（推得 derived）' : '';
  const why = coverage.kind === 'not-modelled' ? `<br>${coverage.why.zh}<br>${coverage.why.en}` : '';
  const files = coverage.kind === 'implemented' ? [link(coverage.rule), link(coverage.test)] : ['', ''];
  return tableRow([
    clause.id,
    `${clause.at.zh}<br>${clause.at.en}${derived}`,
    `${clause.zh}<br>${clause.en}`,
    `${STATES[coverage.kind]}${why}`,
    ...files,
  ]);
}

function of(number: DocumentNumber): readonly CataloguedClause[] {
  return CATALOGUE.filter(({ id }) => documentOf(id) === number);
}

function link(path: string): string {
  return `[${path.slice(path.lastIndexOf('/') + 1)}](../../${path})`;
}

function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * What is untrue in the coverage of one clause: a named file that is not there, a test that never mentions the clause.
 * `read` gives a file's text by its path from the root, undefined where there is none.
 */
export function coverageProblems(
  id: string,
  coverage: Coverage,
  read: (path: string) => string | undefined,
): readonly string[] {
  if (coverage.kind !== 'implemented') return [];
  const missing = [coverage.rule, coverage.test].filter((path) => read(path) === undefined);
  if (missing.length > 0) return missing.map((path) => `${id}: ${path} does not exist`);
  return mentions(read(coverage.test) ?? '', id) ? [] : [`${id}: ${coverage.test} does not mention it`];
}

/** R4-1.1 is not mentioned by R4-1.1a or R4-1.10, but is at the end of a sentence. */
function mentions(text: string, id: string): boolean {
  return text
    .split(id)
    .slice(1)
    .some((rest) => !/^(?:\w|\.\w)/.test(rest));
}

/** Everything wrong with the coverage of the repository at `root`, the page on disk included; empty when all is well. */
export function checkCoverage(root: string): readonly string[] {
  const read = (path: string): string | undefined =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  const problems = CATALOGUE.flatMap(({ id }) => coverageProblems(id, coverageOf(id), read));
  return read(COVERAGE_PAGE) === generateCoverage()
    ? problems
    : [...problems, `${COVERAGE_PAGE} is stale: run npm run generate`];
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (process.argv.includes('--check')) {
    const problems = checkCoverage(root);
    for (const problem of problems) console.error(problem);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } else {
    const page = join(root, COVERAGE_PAGE);
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, generateCoverage());
  }
}
