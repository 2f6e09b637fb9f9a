import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Figure } from './figure.ts';
import { ask, weigh } from './nation/ask.ts';
import { ASKED, type Asked } from './nation/pages.ts';
import { startServer } from './start/server-process.ts';

const MOST_BYTES = 50_000;
/** The first start makes the nation; a slow machine may take its time. */
const PATIENCE_MS = 3_600_000;

/**
 * The portal of the demo nation, 53,057 institutions and 2·10^7 capability rows: how long until the first byte of each
 * page, and what it weighs. Only with `--nation` or `--data`, for a first start takes minutes; `--data` names where the nation
 * stands already, or is to stay.
 */
export const nation: Bench = {
  name: 'nation',
  async run({ quick, nation: asked, data, say }) {
    if (!asked && data === undefined) return [];
    const dataDir = data ?? (await mkdtemp(join(tmpdir(), 'hengjian-bench-')));
    const isFirst = !existsSync(join(dataDir, 'keys'));
    try {
      say(isFirst ? 'first start: the province, then the nation' : 'a later start');
      const server = await startServer(dataDir, { args: ['--nation'], patienceMs: PATIENCE_MS });
      try {
        const figures: Figure[] = [startFigure(isFirst, server.readyMs)];
        for (const one of ASKED) {
          say(one.path);
          figures.push(...(await measure(server.url, one, quick ? 3 : 30)));
        }
        return figures;
      } finally {
        await server.stop();
      }
    } finally {
      if (data === undefined) await rm(dataDir, { recursive: true, force: true });
    }
  },
};

function startFigure(isFirst: boolean, ms: number): Figure {
  const figure = { unit: 's', value: ms / 1_000, n: 1 };
  return isFirst
    ? {
        ...figure,
        id: 'first-start',
        zh: '首次启动到首次应答（演示省份，再生成全国）',
        en: 'first start to the first answer (demo province, then the nation)',
        target: { atMost: 360 },
      }
    : { ...figure, id: 'later-start', zh: '再次启动到首次应答', en: 'later start to the first answer' };
}

/** One request that does not count, then one after another. */
async function measure(base: string, { id, zh, en, path, page }: Asked, times: number): Promise<readonly Figure[]> {
  const url = new URL(path, base).href;
  const all: number[] = [];
  for (let time = 0; time <= times; time++) {
    const { status, firstByteMs } = await ask(url);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (time > 0) all.push(firstByteMs);
  }
  all.sort((a, b) => a - b);
  const at = (share: number) => all[Math.ceil(share * all.length) - 1] ?? 0;
  const first = (name: string, value: number) => ({
    id: `${id}.first-byte.${name}`,
    zh: `${zh}：首字节 ${name}`,
    en: `${en}: first byte, ${name}`,
    unit: 'ms',
    value,
    n: all.length,
  });
  const figures: Figure[] = [first('p50', at(0.5)), { ...first('p95', at(0.95)), target: { atMost: 300 } }];
  if (!page) return figures;
  const weight = await weigh(base, path);
  return [
    ...figures,
    {
      id: `${id}.weight`,
      zh: `${zh}：页面大小`,
      en: `${en}: weight of the page`,
      unit: 'bytes',
      value: weight.page,
      n: 1,
      target: { atMost: MOST_BYTES },
    },
    {
      id: `${id}.weight-with-assets`,
      zh: `${zh}：连同样式与脚本（首次访问）`,
      en: `${en}: with stylesheet and scripts (first visit)`,
      unit: 'bytes',
      value: weight.all,
      n: 1,
    },
  ];
}
