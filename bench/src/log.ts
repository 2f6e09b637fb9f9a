import { type Bench, type Figure, median } from './figure.ts';
import { type AppendRates, measureAppends } from './log/durable-appends.ts';
import { growLog, measureProofs, measureTree, ownHashing, platformHashing } from './log/tree-building.ts';

/** The transparency log: what it takes to be durable, to become a tree, to be proved. */
export const log: Bench = {
  name: 'log',
  async run({ quick, say }) {
    const rounds = quick ? 1 : 9;
    say(`appends on 1, 4 and 16 connections, ${rounds} rounds each`);
    const { rates, integrated, entries } = await measureAppends(rounds, quick ? 0.5 : 2);
    return [
      ...rates.flatMap(appendFigures),
      {
        id: 'integrate.rate',
        zh: `编入并签名（共 ${entries.toLocaleString('en')} 条）`,
        en: `entries given their place and signed (${entries.toLocaleString('en')} in all)`,
        unit: '1/s',
        value: median(integrated),
        n: integrated.length,
      },
      ...treeFigures(quick, say),
      ...proofFigures(quick, say),
    ];
  },
};

/** Anchor of the design: durable appends on two cores. */
const APPENDS_PER_SECOND = 3_000;

function appendFigures({ connections, appends, raw }: AppendRates): Figure[] {
  const n = appends.length;
  const id = `append-${connections}`;
  const [zh, en] = [`${connections} 个连接`, `${connections} connection${connections === 1 ? '' : 's'}`];
  const rate = { zh: `持久追加（${zh}）`, en: `durable appends, ${en}`, unit: '1/s', value: median(appends), n };
  const ratio = median(appends.map((each, i) => each / (raw[i] ?? Number.NaN)));
  return [
    { id: `${id}.rate`, ...rate, ...(connections === 16 ? { target: { atLeast: APPENDS_PER_SECOND } } : {}) },
    {
      id: `${id}.raw`,
      zh: `空表 INSERT 并提交（${zh}）`,
      en: `INSERT and COMMIT into a bare table, ${en}`,
      unit: '1/s',
      value: median(raw),
      n,
    },
    { id: `${id}.over-raw`, zh: `追加 ÷ 空表（${zh}）`, en: `append ÷ bare, ${en}`, unit: 'ratio', value: ratio, n },
  ];
}

function treeFigures(quick: boolean, say: (line: string) => void): Figure[] {
  const rounds = quick ? 1 : 9;
  const leaves = quick ? 50_000 : 500_000;
  return [platformHashing, ownHashing].flatMap((hashing) => {
    const { name } = hashing;
    const id = name === 'node:crypto' ? 'node-crypto' : 'own';
    say(`trees of ${leaves} leaves with ${name}`);
    measureTree(hashing, leaves / 10);
    const turns = Array.from({ length: rounds }, () => measureTree(hashing, leaves));
    const value = median(turns.map(({ raw, tree }) => tree / (raw / 2)));
    return [
      {
        id: `tree.${id}.rate`,
        zh: `建树（${name}）`,
        en: `tree building, ${name}`,
        unit: '1/s',
        value: median(turns.map(({ tree }) => tree)),
        n: rounds,
      },
      {
        id: `tree.${id}.over-half-raw`,
        zh: `建树 ÷（单纯 SHA-256 速率 ÷ 2）（${name}）`,
        en: `tree building ÷ (raw SHA-256 rate ÷ 2), ${name}`,
        unit: 'ratio',
        value,
        n: rounds,
        target: { atLeast: 0.5 },
      },
    ];
  });
}

function proofFigures(quick: boolean, say: (line: string) => void): Figure[] {
  const size = quick ? 100_000 : 1_000_000;
  const rounds = quick ? 1 : 9;
  say(`proofs in a log of ${size} leaves`);
  const whole = growLog(size, platformHashing.tree);
  const turns = Array.from({ length: rounds }, () => measureProofs(whole, platformHashing.tree, 2_000));
  const [zh, en] = [`${size.toLocaleString('en')} 条`, `${size.toLocaleString('en')} leaves`];
  return [
    {
      id: 'proof.bytes',
      zh: `最长的包含证明（${zh}）`,
      en: `longest inclusion proof, ${en}`,
      unit: 'bytes',
      value: Math.max(...turns.map(({ longest }) => longest)),
      n: rounds * 2_000,
      target: { atMost: 32 * Math.ceil(Math.log2(size)) },
    },
    {
      id: 'proof.rate',
      zh: `由分块生成包含证明（${zh}）`,
      en: `inclusion proofs made from tiles, ${en}`,
      unit: '1/s',
      value: median(turns.map(({ proofsPerSecond }) => proofsPerSecond)),
      n: rounds,
    },
    {
      id: 'proof.check-rate',
      zh: `验证包含证明（${zh}）`,
      en: `inclusion proofs checked, ${en}`,
      unit: '1/s',
      value: median(turns.map(({ checksPerSecond }) => checksPerSecond)),
      n: rounds,
    },
  ];
}
