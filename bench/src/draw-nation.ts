import { hash } from 'node:crypto';
import { type Bench, type Figure, median, timed } from './figure.ts';
import { measureInChromium } from './draw-nation/in-chromium.ts';
import { countTickets, INSPECTORS, nationInput, UNITS } from './draw-nation/nation-frame.ts';
import { measureRounds, type Rounds } from './draw-nation/rounds.ts';

/** A draw of the size of the nation, and its recheck, in Node and in a browser without network. */
export const drawNation: Bench = {
  name: 'draw-nation',
  async run({ quick, say }) {
    const count = quick ? 1 : 9;
    say(`${UNITS} institutions, ${INSPECTORS} inspectors; ${count} rounds in Node`);
    const node = measureRounds(count);
    const tickets = countTickets(nationInput().frame, node.selected);
    const raw = median(Array.from({ length: count }, () => hashTickets(tickets)));
    say(`${count} rounds in Chromium`);
    const { rounds: browser, version, kilobytes } = await measureInChromium(count);
    if (browser.bundleHash !== node.bundleHash) throw new Error('Node and Chromium drew differently');
    const chromium = {
      zh: `Chromium ${version.split('.')[0]}，断网`,
      en: `Chromium ${version.split('.')[0]}, offline`,
    };
    return [
      ...figuresOf('node', { zh: 'Node', en: 'Node' }, node),
      {
        id: 'node.tickets',
        zh: '一次抽取须计算的票数',
        en: 'tickets one draw has to hash',
        unit: 'tickets',
        value: tickets,
        n: 1,
      },
      {
        id: 'node.draw-over-raw-hashing',
        zh: '整个抽取 ÷ 仅用 node:crypto 逐票计算同样多个 SHA-256',
        en: 'whole draw ÷ only the same number of SHA-256 by node:crypto, one call a ticket',
        unit: 'ratio',
        value: median(node.drawMs) / raw,
        n: count,
      },
      ...figuresOf('chromium', chromium, browser),
      {
        id: 'chromium.over-node',
        zh: '浏览器抽取 ÷ Node 抽取',
        en: 'draw in the browser ÷ draw in Node',
        unit: 'ratio',
        value: median(browser.drawMs) / median(node.drawMs),
        n: count,
      },
      {
        id: 'chromium.script',
        zh: '浏览器复核脚本大小（未压缩传输）',
        en: 'script the page needs, before compression',
        unit: 'KiB',
        value: kilobytes,
        n: 1,
      },
    ];
  },
};

function figuresOf(id: string, where: { zh: string; en: string }, { drawMs, verifyMs }: Rounds): Figure[] {
  const n = drawMs.length;
  const ratio = median(drawMs.map((draw, i) => (verifyMs[i] ?? Number.NaN) / draw));
  const figure = (part: string, zh: string, en: string, unit: string, value: number): Figure => ({
    id: `${id}.${part}`,
    zh: `${zh}（${where.zh}）`,
    en: `${en} (${where.en})`,
    unit,
    value,
    n,
  });
  return [
    figure('draw', '抽取', 'draw', 'ms', median(drawMs)),
    figure('verify', '复核', 'recheck', 'ms', median(verifyMs)),
    { ...figure('verify-over-draw', '复核 ÷ 抽取', 'recheck ÷ draw', 'ratio', ratio), target: { atMost: 2 } },
  ];
}

/** Milliseconds for `count` digests of lines as long as a ticket's, by the platform's fastest way. */
function hashTickets(count: number): number {
  const line = Buffer.from(`${'0'.repeat(64)},inspector,U000000,I00000`);
  return timed(() => {
    for (let i = 0; i < count; i++) {
      line.writeUInt32LE(i, line.length - 4);
      hash('sha256', line, 'buffer');
    }
  }).ms;
}
