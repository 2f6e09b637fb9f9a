// `npm run bench [name…] [--quick]`: measures, writes results/<name>.json and results/summary.md.
// `--summary` measures nothing and only writes the summary anew.
import { parseArgs } from 'node:util';
import { credential } from './credential.ts';
import { drawNation } from './draw-nation.ts';
import type { Bench } from './figure.ts';
import { importAnnex } from './import.ts';
import { inclusion } from './inclusion.ts';
import { log } from './log.ts';
import { readLoad, writeResult } from './result-file.ts';
import { start } from './start.ts';
import { describe, writeSummary } from './summarise.ts';

const BENCHES: readonly Bench[] = [inclusion, drawNation, log, start, importAnnex, credential];

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, summary: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => BENCHES.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  const names = BENCHES.map(({ name }) => name).join(', ');
  console.error(`没有 ${unknown.join('、')}，可选：${names}\nno bench ${unknown.join(', ')}; there are ${names}`);
  process.exit(2);
}
const quick = values.quick ?? false;
for (const bench of values.summary === true ? [] : BENCHES) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  console.log(`\n${bench.name}`);
  const before = readLoad();
  const figures = await bench.run({ quick, say: (line) => console.log(`  … ${line}`) });
  for (const figure of figures) console.log(`  ${describe(figure)}`);
  // A quick run shows that everything works; what is published comes from whole ones.
  if (!quick) writeResult({ bench: bench.name, quick, load: [before, readLoad()], figures });
}
if (!quick) writeSummary();
