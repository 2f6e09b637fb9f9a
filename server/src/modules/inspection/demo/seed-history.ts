import { createHash } from 'node:crypto';
import type { DrawStep } from '@hengjian/contract';
import type { Result } from '@hengjian/kernel';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import { actOnDraw } from '../draws/act-on-draw.ts';
import { prepareDraw } from '../draws/prepare-draw.ts';
import type { InspectionMeans } from '../means.ts';
import { actOnPlan, type PlanStep } from '../plans/act-on-plan.ts';
import { createPlan, type NewPlan } from '../plans/create-plan.ts';
import { decideException } from '../plans/decide-exception.ts';
import { presentContent } from '../plans/present.ts';
import { requestException } from '../plans/request-exception.ts';
import { savePlan } from '../plans/save-plan.ts';
import { getNewestVersion } from '../plans/store.ts';
import type { PlanContent } from '@hengjian/regulation-inspection';
import { type Database, withinJurisdiction } from '../../../platform/database/index.ts';

/** What the history needs besides inspection itself. */
export interface HistoryMeans {
  readonly means: InspectionMeans;
  /** Moves the clock of `means`. */
  readonly at: (instant: string) => void;
  /** A demo person, by login. */
  readonly actor: (login: string) => Promise<Actor>;
  /** Gives what was logged its place under a signed head. */
  readonly settle: () => Promise<void>;
}

const DEPARTMENT_PEOPLE = [
  'jiang.heng',
  'zhao.an',
  'qian.zheng',
  'sun.qing',
  'li.he',
  'wu.fang',
  'zheng.guan',
  'wang.yao',
  'feng.lu',
];
/** Who speaks for each party of the demo plan. */
const PARTY_PEOPLE: readonly (readonly [party: string, login: string])[] = [
  ['bureau', 'jiang.heng'],
  ['discipline', 'chen.ji'],
  ['notary', 'lin.gong'],
  ['institutions', 'he.jia'],
];
const LOTTERY_DAY = '05-20';
/** Last day for visits by the notice. */
const NOTICE_VISITS = '08-31';
/** Last day for visits where the notice's own has passed already: a demonstration should have something to do. */
const LATE_VISITS = '12-18';

/** Whether anybody has opened a plan. */
export async function hasPlans(db: Database): Promise<boolean> {
  return (await db.selectFrom('inspection.plan').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * A year that has been: the city plan of `year` from its draft to its published draw. The first draw is void, because a
 * party did not come to reveal; the second stands. Every step is taken by the use cases that people take it with.
 */
export async function seedHistory(history: HistoryMeans, year: number, today: string): Promise<void> {
  const steps = stepper(history);
  history.at(`${year}-04-10T09:30:00+08:00`);
  const planId = await steps.createPlan('zhou.ming', { year, level: 'city', template: 'notice-2023' });
  await steps.edit('zhou.ming', planId, (content) => withDemoDates(content, year, today));
  history.at(`${year}-04-20T10:00:00+08:00`);
  if (today > `${year}-${NOTICE_VISITS}`) await steps.except('zhou.ming', 'gu.lan', planId, 'VISITS_END_LATE');
  await steps.plan('zhou.ming', planId, { action: 'submit' });
  for (const [index, login] of DEPARTMENT_PEOPLE.entries()) {
    history.at(`${year}-05-${String(6 + Math.floor(index / 2)).padStart(2, '0')}T${10 + (index % 6)}:15:00+08:00`);
    await steps.plan(login, planId, { action: 'countersign' });
  }
  history.at(`${year}-05-12T15:00:00+08:00`);
  await steps.plan('gu.lan', planId, { action: 'approve' });
  await steps.plan('zhou.ming', planId, {
    action: 'assign-number',
    documentNumber: `沪市监认检〔${year}〕000号（演示）`,
  });
  await steps.plan('zhou.ming', planId, { action: 'publish' });

  history.at(`${year}-05-14T09:00:00+08:00`);
  const first = await steps.commitAndSeal(planId, `${year}-05-14T16:00:00+08:00`, `${year} first`);
  history.at(`${year}-05-15T10:00:00+08:00`);
  await steps.draw('fang.xuan', first, { action: 'open-reveals' });
  for (const [party, login] of PARTY_PEOPLE.filter(([id]) => id !== 'notary'))
    await steps.draw(login, first, { action: 'reveal', source: party, value: secret(`${year} first`, party) });
  history.at(`${year}-05-15T16:30:00+08:00`);
  await steps.draw('fang.xuan', first, { action: 'request-void', reason: '公证处代表未到场揭示（演示）' });
  await steps.draw('chen.ji', first, { action: 'void', reason: '一方未按时揭示，按规定作废，另行编号重抽（演示）' });

  history.at(`${year}-05-18T09:00:00+08:00`);
  const second = await steps.commitAndSeal(planId, `${year}-05-20T16:02:00+08:00`, `${year} second`);
  history.at(`${year}-05-20T20:30:00+08:00`);
  await steps.draw('fang.xuan', second, { action: 'open-reveals' });
  for (const [party, login] of PARTY_PEOPLE)
    await steps.draw(login, second, { action: 'reveal', source: party, value: secret(`${year} second`, party) });
  history.at(`${year}-05-20T21:18:00+08:00`);
  await steps.draw('fang.xuan', second, { action: 'enter-published-value', source: 'lottery', value: '4-0-7' });
  await steps.draw('fang.xuan', second, { action: 'draw' });
  history.at(`${year}-05-20T21:40:00+08:00`);
  await steps.draw('zhou.ming', second, { action: 'publish' });
  if (today <= `${year}-${LATE_VISITS}`) return;
  history.at(`${year}-12-30T10:00:00+08:00`);
  await steps.plan('gu.lan', planId, { action: 'close' });
}

function stepper({ means, at, actor, settle }: HistoryMeans) {
  const plan = async (login: string, id: string, step: Omit<PlanStep, 'id' | 'version'>) => {
    const { version } = await withinJurisdiction(means.db, '000000', (tx) => getNewestVersion(tx, id));
    must(await actOnPlan(means, await actor(login), { id, version, ...step }), `${login} ${step.action}`);
    await settle();
  };
  const draw = async (login: string, id: string, step: DrawStep) => {
    must(await actOnDraw(means, await actor(login), id, step), `${login} ${step.action}`);
    await settle();
  };
  return {
    plan,
    draw,
    /** What holds in principle is departed from with a reason and somebody else's consent. */
    async except(login: string, approver: string, planId: string, target: string): Promise<void> {
      const wish = { planId, kind: 'principle' as const, target, reason: '检查力量集中安排在下半年（演示）' };
      const { id } = must(await requestException(means, await actor(login), wish), `${login} exception`);
      const decision = { planId, id, approved: true, reason: '同意（演示）' };
      must(await decideException(means, await actor(approver), decision), `${approver} exception`);
      await settle();
    },
    async createPlan(login: string, input: NewPlan): Promise<string> {
      return must(await createPlan(means, await actor(login), input), `${login} create-plan`).id;
    },
    async edit(login: string, id: string, change: (content: PlanContent) => PlanContent): Promise<void> {
      const { version, content } = await withinJurisdiction(means.db, '000000', (tx) => getNewestVersion(tx, id));
      const edited = presentContent(change(content));
      must(await savePlan(means, await actor(login), { id, baseVersion: version, content: edited }), `${login} edit`);
    },
    /** Freezes the lists, takes every party's commitment, seals the frame at `sealedAt`. */
    async commitAndSeal(planId: string, sealedAt: string, occasion: string): Promise<string> {
      const { id } = must(await prepareDraw(means, await actor('zhou.ming'), planId), 'prepare');
      await settle();
      await draw('zhou.ming', id, { action: 'open-commitments' });
      for (const [party, login] of PARTY_PEOPLE) {
        const commitment = createHash('sha256').update(secret(occasion, party)).digest('hex');
        await draw(login, id, { action: 'commit', source: party, commitment });
      }
      at(sealedAt);
      await draw('gu.lan', id, { action: 'seal' });
      return id;
    },
  };
}

/** The published value of the demonstration falls into its ceremony, in the evening. */
function withDemoDates(content: PlanContent, year: number, today: string): PlanContent {
  const day = `${year}-${LOTTERY_DAY}`;
  return {
    ...content,
    deadlines: {
      ...content.deadlines,
      publicDraw: day,
      ...(today > `${year}-${NOTICE_VISITS}` && { onSite: `${year}-${LATE_VISITS}`, summary: `${year}-12-31` }),
    },
    parties: content.parties.map((party) =>
      party.kind === 'published'
        ? {
            ...party,
            describe: `demo lottery, draw of ${day}, numbers in the order published, joined by hyphens`,
            at: `${day}T21:15:00+08:00`,
          }
        : party,
    ),
  };
}

/** Secrets of a demonstration need not be secret. */
function secret(occasion: string, party: string): string {
  return createHash('sha256').update(`demo ${occasion} ${party}`).digest('hex');
}

function must<Value>(result: Result<Value, Refused>, what: string): Value {
  if (result.ok) return result.value;
  throw new Error(
    `the demo history stops at ${what}: ${result.error.refusal.code} ${JSON.stringify(result.error.refusal.params ?? {})}`,
  );
}
