// `npm run bench [name…] [--quick] [--nation] [--data DIR]`: measures, writes results/<name>.json and results/summary.md.
// `--summary` measures nothing and only writes the summary anew.
import { parseArgs } from 'node:util';
import { credential } from './credential.ts';
import { drawNation } from './draw-nation.ts';
import type { Bench } from './figure.ts';
import { importAnnex } from './import.ts';
import { inclusion } from './inclusion.ts';
import { log } from './log.ts';
import { nation as nationPages } from './nation.ts';
import { readLoad, writeResult } from './result-file.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { describe, writeSummary } from './summarise.ts';

const BENCHES: readonly Bench[] = [inclusion, drawNation, log, start, importAnnex, credential, search, nationPages];

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    nation: { type: 'boolean' },
    data: { type: 'string' },
    summary: { type: 'boolean' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => BENCHES.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  const names = BENCHES.map(({ name }) => name).join(', ');
  console.error(`没有 ${unknown.join('、')}，可选：${names}\nno bench ${unknown.join(', ')}; there are ${names}`);
  process.exit(2);
}
const quick = values.quick ?? false;
// Minutes, and some ten gigabytes of temporary files.
const nation = values.nation ?? false;
const own = values.data === undefined ? {} : { data: values.data };
for (const bench of values.summary === true ? [] : BENCHES) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  console.log(`\n${bench.name}`);
  const before = readLoad();
  const figures = await bench.run({ quick, nation, ...own, say: (line) => console.log(`  … ${line}`) });
  if (figures.length === 0) console.log('  只随 --nation 或 --data 运行 · only with --nation or --data');
  for (const figure of figures) console.log(`  ${describe(figure)}`);
  // A quick run shows that everything works; what is published comes from whole ones.
  if (!quick && figures.length > 0) writeResult({ bench: bench.name, quick, load: [before, readLoad()], figures });
}
if (!quick) writeSummary();
