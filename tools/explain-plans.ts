// `node tools/with-node26.mjs tools/explain-plans.ts`: writes docs/database/plans/ – what PostgreSQL does for the ten hottest
// queries of the register, on a made-up one of a million capability rows in a database of its own. Takes some minutes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, migrate, startPostgres } from '@hengjian/server';
import { analyse, countItems, explainHotQueries, fillRegister, type Plan } from '@hengjian/server/measuring';

const FOLDER = fileURLToPath(new URL('../docs/database/plans', import.meta.url));
const SIZE = {
  institutions: 2_700,
  wordings: 100_000,
  rowsEach: 380,
  at: Temporal.Instant.from('2026-07-01T00:00:00Z'),
};

const dataDir = mkdtempSync(join(tmpdir(), 'hengjian-plans-'));
const postgres = await startPostgres({ dataDir, log: () => undefined });
try {
  await migrate(postgres.url);
  const app = connect(postgres.url, { max: 1 });
  const rows = await fillRegister(app.db, SIZE);
  const owner = connect(postgres.url, { max: 2, role: null });
  await owner.pool.query('VACUUM ANALYZE scope.capability');
  await analyse(app.db);
  const clock = { now: () => Temporal.Instant.from('2026-07-22T02:00:00Z') };
  await app.db.transaction().execute((tx) => countItems(tx, { clock }));
  await owner.pool.query('UPDATE scope.item_tally SET counted_at = NULL WHERE item_id <= 20');
  for (const table of ['item_tally', 'item_count', 'item', 'holder'])
    await owner.pool.query(`VACUUM ANALYZE scope.${table}`);
  mkdirSync(FOLDER, { recursive: true });
  const plans = await explainHotQueries(owner.pool, { analyse: true });
  for (const plan of plans) writeFileSync(join(FOLDER, `${plan.query.name}.md`), pageOf(plan, rows));
  writeFileSync(join(FOLDER, 'README.md'), overview(plans, rows));
  await app.close();
  await owner.close();
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(postgres.location, { recursive: true, force: true });
}

function overview(plans: readonly Plan[], rows: number): string {
  const lines = plans.map(({ query }) => `- [${query.zh} / ${query.en}](${query.name}.md)`);
  return `# 最热的十个查询 / The ten hottest queries

EXPLAIN 计划，取自 ${rows.toLocaleString('en')} 行能力的模拟登记库。由 \`tools/explain-plans.ts\` 生成；测试 \`server/src/measuring/explain.test.ts\` 保证没有一个查询整表扫描能力表。

EXPLAIN plans on a made-up register of ${rows.toLocaleString('en')} capability rows. Written by \`tools/explain-plans.ts\`; the test \`server/src/measuring/explain.test.ts\` sees to it that none of them reads the whole table of capabilities.

${lines.join('\n')}
`;
}

function pageOf({ query, statements }: Plan, rows: number): string {
  const parts = statements.map(
    ({ sql, plan }) => `\`\`\`sql\n${shortened(sql)}\n\`\`\`\n\n\`\`\`\n${plan.map(shortened).join('\n')}\n\`\`\``,
  );
  return `# ${query.zh} / ${query.en}\n\n${rows.toLocaleString('en')} 行 / rows.\n\n${parts.join('\n\n')}\n`;
}

/** A list of ids tells nobody anything. */
function shortened(line: string): string {
  return line.replaceAll(/\{\d+(?:,\d+){9,}\}/g, '{…}');
}
