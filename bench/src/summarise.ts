import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, isMet, type Target } from './figure.ts';
import { readResults, type Result, RESULTS } from './result-file.ts';

type Language = 'zh' | 'en';

/** One line for the terminal. */
export function describe(figure: Figure): string {
  const met = isMet(figure);
  const mark = met === undefined ? ' ' : met ? '✓' : '✗';
  return `${mark} ${figure.id.padEnd(34)} ${formatValue(figure, 'en')}${aim(figure.target, 'en')}`;
}

/** Writes `results/summary.md`, the tables that the README quotes, from the results that lie there. */
export function writeSummary(): void {
  const results = readResults().filter(({ quick }) => !quick);
  const text = (['zh', 'en'] as const).map((language) => summary(results, language)).join('\n');
  writeFileSync(
    join(RESULTS, 'summary.md'),
    `<!-- Made from the JSON beside it by bench/src/summarise.ts; do not edit. -->\n\n${text}`,
  );
}

function summary(results: readonly Result[], language: Language): string {
  const title = language === 'zh' ? '## 实测' : '## Measured';
  return `${title}\n\n${results.map((result) => section(result, language)).join('\n')}`;
}

function section(result: Result, language: Language): string {
  const { bench, date, commit } = result;
  const matrix = result.figures.filter(({ id }) => /\.[A-D]$/u.test(id));
  const rest = result.figures.filter((figure) => !matrix.includes(figure));
  return [
    `### ${bench}`,
    '',
    `${date}${commit === null ? '' : ` · ${commit}`} · ${describeMachine(result, language)}`,
    '',
    ...(matrix.length > 0 ? [classTable(matrix, language), ''] : []),
    ...(rest.length > 0 ? [plainTable(rest, language), ''] : []),
  ].join('\n');
}

function describeMachine({ machine, load }: Result, language: Language): string {
  const { cores, memoryGiB, platform, node } = machine;
  const [before, after] = load;
  return language === 'zh'
    ? `${cores} 核、${memoryGiB} GiB、${platform}、Node ${node}；系统负载：开始 ${before}，结束 ${after}`
    : `${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}; load ${before} at the beginning, ${after} at the end`;
}

function plainTable(figures: Result['figures'], language: Language): string {
  const head = language === 'zh' ? '| 指标 | 实测 | 目标 | n |' : '| figure | measured | aim | n |';
  const rows = figures.map((figure) => {
    const target = figure.target === undefined ? '' : `${aim(figure.target, language)} ${mark(figure)}`.trim();
    return `| ${figure[language]} | ${formatValue(figure, language)} | ${target} | ${figure.n.toLocaleString('en')} |`;
  });
  return [head, '|---|---:|---|---:|', ...rows].join('\n');
}

/** One row for each way of drawing, one column for each class. */
function classTable(figures: Result['figures'], language: Language): string {
  const rows = Map.groupBy(figures, ({ id }) => id.slice(0, -2));
  const seeds = figures[0]?.n.toLocaleString('en') ?? '';
  const head =
    language === 'zh' ? `| 实现 ÷ 目标（${seeds} 个种子）` : `| realised ÷ target inclusion (${seeds} seeds)`;
  const lines = [...rows.values()].map((cells) => {
    const [first] = cells;
    if (first === undefined) return '';
    const values = cells.map(
      (cell) => `${cell.value.toFixed(4)} ±${(cell.standardError ?? 0).toFixed(4)} ${mark(cell)}`,
    );
    return `| ${first[language]} | ${values.map((value) => value.trim()).join(' | ')} | ${aim(first.target, language).trim()} |`;
  });
  return [
    `${head} | A | B | C | D | ${language === 'zh' ? '目标' : 'aim'} |`,
    '|---|---:|---:|---:|---:|---|',
    ...lines,
  ].join('\n');
}

/** As it was judged when measured: the file holds fewer digits. */
function mark({ met }: Result['figures'][number]): string {
  return met === undefined ? '' : met ? '✓' : '✗';
}

function formatValue({ value, unit }: Figure, language: Language): string {
  const number = value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1000 ? 5 : 4 });
  return unit === 'ratio' ? number : `${number} ${language === 'zh' ? (UNITS_ZH[unit] ?? unit) : unit}`;
}

const UNITS_ZH: Readonly<Record<string, string>> = {
  ms: '毫秒',
  s: '秒',
  '1/s': '次/秒',
  bytes: '字节',
  lists: '份名单',
  tickets: '票',
};

function aim(target: Target | undefined, language: Language): string {
  if (target === undefined) return '';
  if ('atMost' in target) return ` ≤ ${target.atMost.toLocaleString('en')}`;
  if ('atLeast' in target) return ` ≥ ${target.atLeast.toLocaleString('en')}`;
  if ('within' in target) return ` 1 ± ${target.within}`;
  return language === 'zh' ? ' 精确（4 个标准误之内）' : ' exact (within 4 standard errors)';
}
