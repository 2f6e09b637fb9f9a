import type { DrawFacts, Language, Words } from '@hengjian/portal';
import { guardFormula } from '../../platform/tables/csv/formula-guard.ts';

// biome-ignore format: a dictionary reads as a table
const COLUMNS: readonly Words[] = [
  { zh: '抽取', en: 'draw' },
  { zh: '领域', en: 'field' },
  { zh: '分层', en: 'stratum' },
  { zh: '名次', en: 'rank' },
  { zh: '必定抽中', en: 'certainty' },
  { zh: '机构编号', en: 'unit' },
  { zh: '机构名称', en: 'name' },
  { zh: '地区', en: 'region' },
  { zh: '检查人员', en: 'inspectors' },
  { zh: '递补为', en: 'replaced by' },
];

/** The drawn list as CSV for spreadsheet programs: UTF-8 with a byte order mark, CRLF, every cell quoted. */
export function drawCsv(draw: DrawFacts, language: Language): string {
  const fields = new Map(draw.strata.map((stratum) => [stratum.id, stratum.field[language]]));
  const replaced = new Map(draw.replacements.map((entry) => [`${entry.stratum}/${entry.out.unit}`, entry.in.unit]));
  const rows = draw.drawn.map((row) => [
    draw.code,
    fields.get(row.stratum) ?? row.stratum,
    row.stratum,
    String(row.rank),
    row.certainty ? { zh: '是', en: 'yes' }[language] : '',
    row.unit,
    row.name,
    row.region[language],
    row.team.map(({ pool, inspectors }) => `${pool[language]} ${inspectors.join(' ')}`).join('; '),
    replaced.get(`${row.stratum}/${row.unit}`) ?? '',
  ]);
  const header = COLUMNS.map((words) => words[language]);
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}
