import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, type Figure, median } from './figure.ts';
import { findMemory, type Memory } from './start/memory.ts';
import { startServer } from './start/server-process.ts';

/** How long the server takes to its first answer, and what it holds when it has settled. */
export const start: Bench = {
  name: 'start',
  async run({ quick, say }) {
    const rounds = quick ? 1 : 7;
    const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-bench-'));
    try {
      say('first start: cluster, migrations, demo province');
      const first = await startServer(dataDir);
      await first.stop();
      say(`${rounds} more starts`);
      const seconds: number[] = [];
      const memory: Memory[] = [];
      for (let round = 0; round < rounds; round++) {
        const server = await startServer(dataDir);
        seconds.push(server.readyMs / 1000);
        await delay(2_000);
        memory.push(...[findMemory(server.pid)].filter((found) => found !== undefined));
        await server.stop();
      }
      return [
        {
          id: 'first-start',
          zh: '首次启动到 /readyz 首次应答（建库、迁移、演示省份）',
          en: 'first start to the first answer of /readyz (cluster, migrations, demo province)',
          unit: 's',
          value: first.readyMs / 1000,
          n: 1,
        },
        {
          id: 'second-start',
          zh: '再次启动到 /readyz 首次应答',
          en: 'later start to the first answer of /readyz',
          unit: 's',
          value: median(seconds),
          n: rounds,
          target: { atMost: 5 },
        },
        ...memoryFigures(memory),
      ];
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

function memoryFigures(memory: readonly Memory[]): Figure[] {
  if (memory.length === 0) return [];
  const n = memory.length;
  return [
    {
      id: 'memory.server',
      zh: '启动后服务进程内存',
      en: 'memory of the server process after the start',
      unit: 'MiB',
      value: median(memory.map(({ server }) => server)),
      n,
    },
    {
      id: 'memory.postgres',
      zh: '启动后 PostgreSQL 各进程内存合计（共享页只计一次）',
      en: 'memory of all PostgreSQL processes after the start, shared pages once',
      unit: 'MiB',
      value: median(memory.map(({ postgres }) => postgres)),
      n,
    },
  ];
}
