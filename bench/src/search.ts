import { digestOfRows, everything } from '@hengjian/server/measuring';
import type { Bench, BenchOptions, Figure } from './figure.ts';
import {
  bytesOf,
  digestOfFlat,
  flat,
  makeFlat,
  makeTrigrams,
  nameSearch,
  ours,
  p95,
  suggestion,
} from './search/measure.ts';
import { KINDS, TYPED_NAMES } from './search/queries.ts';
import { addInstitutions, type Register, TODAY, withRegister } from './search/register.ts';

/** 380 rows each in the mean: a million rows, and twenty millions. */
const PROVINCE = 2_700;
const NATION = 53_057;

/** Who may test what, asked of a million rows beside LIKE over the same rows; and of twenty millions with `--nation`. */
export const search: Bench = {
  name: 'search',
  async run(options) {
    const { quick, nation, say } = options;
    say(`a register of ${quick ? 300 : PROVINCE} institutions`);
    const figures = await withRegister(quick ? 300 : PROVINCE, (register) => atProvince(register, options));
    if (!nation) return figures;
    say(`a register of ${NATION} institutions: minutes`);
    return [...figures, ...(await withRegister(NATION, (register) => atNation(register, options)))];
  },
};

async function atProvince(register: Register, { quick, say }: BenchOptions): Promise<readonly Figure[]> {
  say(`${register.rows} rows in ${register.fillSeconds.toFixed(0)} s; the same in one flat table`);
  await makeFlat(register);
  await checkSameRows(register);
  const rounds = quick ? 2 : 7;
  say(`${rounds} rounds of ${KINDS.length} kinds of questions, ours and LIKE in turn`);
  const like = await measureKinds(register, rounds);
  say('the same with a trigram index on the flat table');
  await makeTrigrams(register);
  const trigram = await measureKinds(register, rounds);
  const n = rounds * 8;
  const figures = KINDS.flatMap(({ id, zh, en }): Figure[] => {
    const [first, second] = [timesOf(like, id), timesOf(trigram, id)];
    const figure = (part: string, zhPart: string, enPart: string, unit: string, value: number): Figure => ({
      id: `${id}.${part}`,
      zh: `${zh}：${zhPart}`,
      en: `${en}: ${enPart}`,
      unit,
      value,
      n,
    });
    return [
      figure('p95', '首页与总数 p95', 'first page and totals, p95', 'ms', p95(first.ours)),
      figure('like', 'LIKE，平表 p95', 'LIKE on the flat table, p95', 'ms', p95(first.flat)),
      {
        ...figure(
          'like-over-ours',
          'LIKE ÷ 本系统（p95）',
          'LIKE ÷ ours, p95',
          'ratio',
          p95(first.flat) / p95(first.ours),
        ),
        target: { atLeast: 50 },
      },
      figure(
        'trigram-over-ours',
        '三元组索引 ÷ 本系统（p95）',
        'trigram index ÷ ours, p95',
        'ratio',
        p95(second.flat) / p95(second.ours),
      ),
    ];
  });
  return [...figures, ...(await indexFigures(register)), ...(await nameFigures(register, rounds, say, quick))];
}

type Times = ReadonlyMap<string, { readonly ours: number[]; readonly flat: number[] }>;

function timesOf(times: Times, id: string) {
  const found = times.get(id);
  if (found === undefined) throw new Error(`not measured: ${id}`);
  return found;
}

/** Both take turns, so that both meet the same disturbance. The first round is not counted. */
async function measureKinds(register: Register, rounds: number): Promise<Times> {
  const times = new Map(KINDS.map(({ id }) => [id, { ours: [] as number[], flat: [] as number[] }]));
  for (let round = 0; round <= rounds; round++)
    for (const { id, asked } of KINDS)
      for (const question of asked) {
        const [own, other] = [await ours(register, question), await flat(register, question)];
        if (round === 0) continue;
        times.get(id)?.ours.push(own);
        times.get(id)?.flat.push(other);
      }
  return times;
}

/** Not one row more or less than LIKE finds, for every question; else there is nothing to measure. */
async function checkSameRows(register: Register): Promise<void> {
  for (const { asked } of KINDS)
    for (const question of asked) {
      const own = await register.db
        .transaction()
        .execute((tx) => digestOfRows(tx, { ...everything(TODAY), q: question.q }));
      const other = await digestOfFlat(register, question);
      if (own.rows !== other.rows || own.digest !== other.digest)
        throw new Error(`${question.q}: ${own.rows} rows, LIKE finds ${String(other.rows)}`);
    }
}

const OUR_INDEXES = [
  'scope.item_tally',
  'scope.item_tally_by_words',
  'scope.item_by_words',
  'scope.capability_by_item',
];

async function indexFigures(register: Register): Promise<readonly Figure[]> {
  const [own, trigrams] = [await bytesOf(register, OUR_INDEXES), await bytesOf(register, ['public.flat_by_trigrams'])];
  const { rows } = register;
  return [
    { id: 'rows', zh: '能力行数', en: 'capability rows', unit: 'rows', value: rows, n: 1 },
    {
      id: 'index.bytes',
      zh: '查询所用索引大小',
      en: 'size of the indexes searched',
      unit: 'MiB',
      value: own / 2 ** 20,
      n: 1,
    },
    {
      id: 'index.over-trigram',
      zh: '索引大小 ÷ 三元组索引',
      en: 'index size ÷ trigram index',
      unit: 'ratio',
      value: own / trigrams,
      n: 1,
    },
    {
      id: 'count.seconds',
      zh: '全部重新计数',
      en: 'counting every item anew',
      unit: 's',
      value: register.countSeconds,
      n: 1,
    },
  ];
}

async function nameFigures(
  register: Register,
  rounds: number,
  say: (line: string) => void,
  quick: boolean,
): Promise<readonly Figure[]> {
  const holders = quick ? 2_000 : NATION;
  say(`${holders} institutions by name`);
  await addInstitutions(register, holders);
  return namedFigures(register, rounds, holders, '');
}

async function namedFigures(
  register: Register,
  rounds: number,
  holders: number,
  prefix: string,
): Promise<readonly Figure[]> {
  const names: number[] = [];
  const suggestions: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const typed of TYPED_NAMES) {
      const ms = await nameSearch(register, typed);
      if (round > 0) names.push(ms);
    }
    for (const typed of ['甲醛', '土壤', '浦江', 'gb 5009', 'pm2.5', '饮用水']) {
      const ms = await suggestion(register, typed);
      if (round > 0) suggestions.push(ms);
    }
  }
  const size = holders.toLocaleString('en');
  return [
    {
      id: `${prefix}institution.p95`,
      zh: `按名称、拼音、编码查机构 p95（${size} 家）`,
      en: `institutions by name, pinyin or code, p95 (${size})`,
      unit: 'ms',
      value: p95(names),
      n: names.length,
      target: { atMost: 50 },
    },
    {
      id: `${prefix}suggestion.p95`,
      zh: `边输边提示 p95（${size} 家）`,
      en: `suggestions while typing, p95 (${size} institutions)`,
      unit: 'ms',
      value: p95(suggestions),
      n: suggestions.length,
      target: { atMost: 20 },
    },
  ];
}

/** The same questions of twenty millions; nothing beside them, because LIKE would take minutes. */
async function atNation(register: Register, { quick, say }: BenchOptions): Promise<readonly Figure[]> {
  const rounds = quick ? 1 : 5;
  say(`${register.rows} rows in ${register.fillSeconds.toFixed(0)} s; ${rounds} rounds`);
  const figures: Figure[] = [
    {
      id: 'nation.rows',
      zh: '全国能力行数',
      en: 'capability rows of the nation',
      unit: 'rows',
      value: register.rows,
      n: 1,
    },
    {
      id: 'nation.count.seconds',
      zh: '全国重新计数',
      en: 'counting every item of the nation anew',
      unit: 's',
      value: register.countSeconds,
      n: 1,
    },
  ];
  for (const { id, zh, en, asked } of KINDS) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++)
      for (const question of asked) {
        const ms = await ours(register, question);
        if (round > 0) times.push(ms);
      }
    figures.push({
      id: `nation.${id}.p95`,
      zh: `全国，${zh}：首页与总数 p95`,
      en: `nation, ${en}: first page and totals, p95`,
      unit: 'ms',
      value: p95(times),
      n: times.length,
    });
  }
  return [...figures, ...(await namedFigures(register, rounds, register.institutions, 'nation.'))];
}
