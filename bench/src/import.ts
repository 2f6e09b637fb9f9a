import { type Bench, type Figure, median } from './figure.ts';
import { openAnnexHouse } from './import/annex-house.ts';
import { measureRound, type Round } from './import/rounds.ts';

/** A capability annex of 100,000 rows from a spreadsheet, against a bare COPY of the same rows into the same table. */
export const importAnnex: Bench = {
  name: 'import',
  async run({ quick, say }) {
    const wanted = quick ? 10_000 : 100_000;
    const rounds = quick ? 1 : 7;
    const house = await openAnnexHouse();
    try {
      say(`a first file of ${wanted} rows, whose wordings are all new`);
      const first = await measureRound(house, 50, wanted);
      const turns: Round[] = [];
      for (let round = 1; round <= rounds; round++) {
        say(`round ${round} of ${rounds}`);
        turns.push(await measureRound(house, 50, wanted));
      }
      return [...ratios('', turns), ...times(turns), ...ratios('first-', [first])];
    } finally {
      await house.close();
    }
  },
};

function ratios(prefix: '' | 'first-', turns: readonly Round[]): Figure[] {
  const [zh, en] = prefix === '' ? ['', ''] : ['（首个文件，能力表述均为新增）', ' (first file, every wording new)'];
  const over = (part: (round: Round) => number) => median(turns.map((round) => round.copy / part(round)));
  return [
    {
      id: `${prefix}accept.over-copy`,
      zh: `导入入库 ÷ 同样行的 COPY${zh}`,
      en: `taking checked rows ÷ bare COPY of the same rows${en}`,
      unit: 'ratio',
      value: over(({ accept }) => accept),
      n: turns.length,
      ...(prefix === '' ? { target: { atLeast: 0.5 } } : {}),
    },
    {
      id: `${prefix}whole.over-copy`,
      zh: `读取＋核对＋入库 ÷ 同样行的 COPY${zh}`,
      en: `reading, checking and taking ÷ bare COPY of the same rows${en}`,
      unit: 'ratio',
      value: over(({ check, accept }) => check + accept),
      n: turns.length,
    },
  ];
}

function times(turns: readonly Round[]): Figure[] {
  const n = turns.length;
  const rows = (turns[0]?.rows ?? 0).toLocaleString('en');
  const seconds = (id: string, zh: string, en: string, part: (round: Round) => number): Figure => ({
    id,
    zh: `${zh}（${rows} 行）`,
    en: `${en}, ${rows} rows`,
    unit: 's',
    value: median(turns.map(part)) / 1_000,
    n,
  });
  return [
    seconds('read.seconds', '只读取 CSV', 'reading the CSV alone', ({ read }) => read),
    seconds('check.seconds', '读取并核对、暂存', 'reading, judging and staging', ({ check }) => check),
    seconds(
      'accept.seconds',
      '入库（决定、能力行、附表哈希、日志、提交）',
      'taking (decisions, rows, annex hashes, log, commit)',
      ({ accept }) => accept,
    ),
    seconds('copy.seconds', '同样行的 COPY 并提交', 'COPY and COMMIT of the same rows', ({ copy }) => copy),
  ];
}
