import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inclusionProbabilities, type Method } from '@hengjian/draw';
import type { Bench, Figure, Target } from './figure.ts';
import { CLASSES, classOf } from './inclusion/classes.ts';
import { distinctLists, distinctListsOfOneStart } from './inclusion/distinct-lists.ts';
import { addTallies, type Tally } from './inclusion/tally.ts';
import { DISTRICT, SHUFFLES, type Trial, TRIALS, trialFrame } from './inclusion/trial-frame.ts';

/** Realised ÷ target inclusion per credit class (docs/specs/draw.md §8), beside the ways that miss it. */
export const inclusion: Bench = {
  name: 'inclusion',
  async run({ quick, say }) {
    const seeds = quick ? 2_000 : 200_000;
    say(`${seeds} seeds × ${TRIALS.length + SHUFFLES.length + 1} ways`);
    const tally = addTallies(await tallyInParallel(seeds));
    const draws = quick ? 200 : 2_000;
    const target = targets();
    const ratio = (counted: string, trial: Trial, about: About) =>
      CLASSES.map(({ id: letter }) => {
        const aim = target(trial, letter);
        const { sum, squares } = tally[`${counted}.${letter}`] ?? { sum: 0, squares: 0 };
        const variance = squares / seeds - (sum / seeds) ** 2;
        const standardError = Math.sqrt(variance / seeds) / aim;
        return {
          ...about,
          id: `${about.id}.${letter}`,
          unit: 'ratio',
          value: sum / seeds / aim,
          n: seeds,
          standardError,
        };
      });
    return [
      ...TRIALS.flatMap((trial) => ratio(trial.id, trial, about(trial))),
      ...SHUFFLES.flatMap(({ id, like }) =>
        ratio(id, like, {
          id,
          zh: `落败基线：加权洗牌（键 −ln(u)/w），${like.base} 取 ${like.quota}`,
          en: `losing baseline: weighted shuffle (keys −ln(u)/w), ${like.quota} of ${like.base}`,
        }),
      ),
      ...ratio(DISTRICT.id, DISTRICT, {
        id: 'exclude-and-redraw',
        zh: '落败基线：剔除市级已抽 17 家后按原权重再抽 26 家，区级抽取',
        en: "losing baseline: leave out the city's 17, draw 26 of the rest with the same weights; the district's draw",
      }),
      {
        id: 'lists.draw',
        unit: 'lists',
        value: distinctLists(draws),
        n: draws,
        zh: '1,200 取 120：多次抽取得到的不同名单数',
        en: '120 of 1,200: different lists among the draws',
      },
      {
        id: 'lists.one-random-start',
        unit: 'lists',
        value: distinctListsOfOneStart(draws),
        n: draws,
        zh: '落败基线：排序名单、一个随机起点、等距抽取的不同名单数',
        en: 'losing baseline: different lists by one random start in a sorted list',
      },
    ];
  },
};

async function tallyInParallel(seeds: number): Promise<Tally[]> {
  const workers = availableParallelism();
  const share = Math.ceil(seeds / workers);
  return Promise.all(
    Array.from({ length: workers }, (_, i) => {
      const workerData = { from: i * share, to: Math.min(seeds, (i + 1) * share) };
      const worker = new Worker(new URL('./inclusion/tally-worker.ts', import.meta.url), { workerData });
      return new Promise<Tally>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
}

/** What the package says a unit's chance is, times the units of the class: how many should be drawn in the mean. */
function targets(): (trial: Trial, letter: string) => number {
  const probabilities = inclusionProbabilities(trialFrame());
  if (!probabilities.ok) throw new Error(JSON.stringify(probabilities.error));
  const sums = new Map<string, number>();
  for (const { stratum, unit, probability } of probabilities.value.perStratum) {
    const key = `${stratum}.${classOf(unit)}`;
    sums.set(key, (sums.get(key) ?? 0) + probability);
  }
  return (trial, letter) => {
    const sum = sums.get(`${trial.id}.${letter}`);
    if (sum === undefined) throw new Error(`no target for ${trial.id}`);
    return sum;
  };
}

type About = Pick<Figure, 'id' | 'zh' | 'en' | 'target'>;

const METHODS = {
  equal: ['等概率', 'equal'],
  pareto: ['Pareto 次序抽样', 'pareto'],
  systematic: ['按票号排序的系统抽样', 'systematic'],
} as const;

function about({ id, method, quota, base }: Trial): About {
  const [zh, en] = METHODS[method];
  return { id, zh: `${zh}，${base} 取 ${quota}`, en: `${en}, ${quota} of ${base}`, target: promised(method, quota) };
}

/** docs/specs/draw.md §8. */
function promised(method: Method, quota: number): Target {
  if (method !== 'pareto') return { exact: true };
  return { within: quota >= 5 ? 0.005 : 0.02 };
}
