import { createHash } from 'node:crypto';
import { parseVerifierKey, type VerifyFailure, verifyDraw } from '@hengjian/verify';
import { type Answer, seedSmallProvince, type TestHouse } from '../../../testing/index.ts';

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

/** The parties that commit, and who acts for each. */
export const PARTIES = [
  { party: 'bureau', login: 'jiang.heng' },
  { party: 'discipline', login: 'chen.ji' },
  { party: 'notary', login: 'lin.gong' },
  { party: 'institutions', login: 'he.jia' },
] as const;

export const secretOf = (party: string) => sha256(`secret of ${party}`);
export const commitmentOf = (party: string) => sha256(secretOf(party));

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** When the lottery named in the notice's template has been drawn. */
export const LOTTERY_IS_OUT = '2023-05-22T21:20:00+08:00';

/** A small province and the city plan of 2023, published: what a ceremony needs. Leaves the clock where it may begin. */
export async function publishPlan(house: TestHouse): Promise<string> {
  await seedSmallProvince(house.database);
  const clerk = await house.desk('zhou.ming');
  const { id } = must(await clerk.send('POST', '/api/plans', { year: 2023, level: 'city', template: 'notice-2023' }));
  const step = async (login: string, action: string, more: object = {}) => {
    const desk = await house.desk(login);
    const { version } = must(await desk.get(`/api/plans/${id}`));
    must(await desk.send('POST', `/api/plans/${id}/actions`, { action, version, ...more }));
  };
  await step('zhou.ming', 'submit');
  for (const login of DEPARTMENT_PEOPLE) await step(login, 'countersign');
  await step('gu.lan', 'approve');
  await step('zhou.ming', 'assign-number', { documentNumber: '沪市监认检〔2023〕246号' });
  await step('zhou.ming', 'publish');
  house.clock.set(LOTTERY_IS_OUT);
  return id;
}

/** One step of a ceremony as somebody takes it. */
export interface CeremonyStep {
  readonly login: string;
  readonly step: { readonly action: string } & Readonly<Record<string, string>>;
  /** What the draw's state is afterwards. */
  readonly state: string;
}

/** Every step from the frozen lists to the published result, in order. */
export const CEREMONY: readonly CeremonyStep[] = [
  { login: 'zhou.ming', step: { action: 'open-commitments' }, state: 'committing' },
  ...PARTIES.map(({ party, login }) => ({
    login,
    step: { action: 'commit', source: party, commitment: commitmentOf(party) },
    state: 'committing',
  })),
  { login: 'zhou.ming', step: { action: 'seal' }, state: 'sealed' },
  { login: 'fang.xuan', step: { action: 'open-reveals' }, state: 'revealing' },
  ...PARTIES.map(({ party, login }) => ({
    login,
    step: { action: 'reveal', source: party, value: secretOf(party) },
    state: 'revealing',
  })),
  {
    login: 'fang.xuan',
    step: { action: 'enter-published-value', source: 'lottery', value: '4-0-7' },
    state: 'revealing',
  },
  { login: 'fang.xuan', step: { action: 'draw' }, state: 'drawn' },
  { login: 'zhou.ming', step: { action: 'publish' }, state: 'published' },
];

/** What may follow: an institution replaced, and the whole draw declared void. */
export function afterwards(unit: string): readonly CeremonyStep[] {
  const reason = '已停业（演示）';
  return [
    {
      login: 'zhou.ming',
      step: { action: 'request-replacement', unit, cause: 'CLOSED', reason },
      state: 'published',
    },
    { login: 'gu.lan', step: { action: 'approve-replacement', unit }, state: 'published' },
    { login: 'zhou.ming', step: { action: 'request-void', reason: '名录有误（演示）' }, state: 'published' },
    { login: 'gu.lan', step: { action: 'void', reason: '同意作废（演示）' }, state: 'void' },
  ];
}

export async function take(house: TestHouse, drawId: string, { login, step }: CeremonyStep): Promise<Answer> {
  const desk = await house.desk(login);
  return desk.send('POST', `/api/draws/${drawId}/actions`, step);
}

/** What anybody finds who rechecks the auditor's bundle against the log's published key. */
export async function recheck(house: TestHouse, drawId: string): Promise<'ok' | VerifyFailure> {
  const key = parseVerifierKey(house.house.signer.verifierKey);
  if (!key.ok) throw new Error(key.error);
  const auditor = await house.desk('han.shen');
  const bundle = must(await auditor.get(`/api/draws/${drawId}/auditor-bundle`));
  const verified = verifyDraw(bundle, { keys: [key.value] });
  return verified.ok ? 'ok' : verified.error;
}

export function must(answer: Answer): Answer['body'] {
  if (answer.status >= 400) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
