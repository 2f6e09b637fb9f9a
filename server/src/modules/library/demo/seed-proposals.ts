import type { BodyOf, createProposal as createProposalEndpoint } from '@hengjian/contract';
import type { Result } from '@hengjian/kernel';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import { currentByCode } from '../entries/store.ts';
import type { LibraryMeans } from '../means.ts';
import { actOnProposal, type ProposalStep } from '../proposals/act-on-proposal.ts';
import { createProposal } from '../proposals/create-proposal.ts';
import { releaseVersion } from '../versions/release-version.ts';
import { basisOf } from './real-parameters.ts';
import { entryCode } from '../versions/entry-code.ts';

type Wish = BodyOf<typeof createProposalEndpoint>;
type Step = Omit<ProposalStep, 'id' | 'version'> & { readonly by: string };

/** What proposals of the demo go through, as people would take the steps; each stage leaves one behind. */
export async function seedProposals(means: LibraryMeans, actor: (login: string) => Actor): Promise<void> {
  const reviewers = ['tan.ping', 'qin.yi'].map((login) => actor(login).personId);
  const assign: Step = { by: 'zhou.ming', action: 'assign', reviewers };
  const review = (by: string, favourable: boolean): Step => ({
    by,
    action: 'review',
    favourable,
    reason: favourable ? '方法成熟，检出限满足要求。' : '方法尚无足够的实验室间数据。',
  });
  const reviewed: readonly Step[] = [
    assign,
    review('tan.ping', true),
    review('qin.yi', true),
    { by: 'zhou.ming', action: 'conclude-review' },
  ];
  const send: Step = { by: 'zhou.ming', action: 'send', departments: ['ecology'] };
  const signed: readonly Step[] = [...reviewed, send, { by: 'sun.qing', action: 'countersign' }];
  const stages: readonly { readonly wish: Wish; readonly by: string; readonly steps: readonly Step[] }[] = [
    { by: 'shen.zhiyuan', wish: added('地表水中镉', '13', '地表水', '镉', 'HJ 700-2014'), steps: [] },
    {
      by: 'shen.zhiyuan',
      wish: advanced('废水中铅（ICP-MS）', '13', '水和废水', '铅', 'HJ 700-2014'),
      steps: [assign, review('tan.ping', true)],
    },
    { by: 'sun.qing', wish: added('地下水中悬浮物', '13', '地下水', '悬浮物', 'GB/T 11901-1989'), steps: reviewed },
    { by: 'zhou.ming', wish: added('土壤中砷', '12', '土壤', '总砷', 'HJ 700-2014'), steps: [...reviewed, send] },
    { by: 'zhou.ming', wish: added('地表水中氨氮', '13', '地表水', '氨氮', 'HJ 535-2009'), steps: signed },
    {
      by: 'shen.zhiyuan',
      wish: added('地下水中氨氮', '13', '地下水', '氨氮', 'HJ 535-2009'),
      steps: [{ by: 'gu.lan', action: 'decline', reason: '与水和废水中氨氮重复，按别名处理。' }],
    },
    {
      by: 'shen.zhiyuan',
      wish: added('雨水中pH值', '13', '雨水', 'pH值', 'HJ 1147-2020'),
      steps: [{ by: 'shen.zhiyuan', action: 'withdraw', reason: '改以大气降水提出。' }],
    },
  ];
  for (const { wish, by, steps } of stages) await propose(means, actor, by, wish, steps);
  // One that went the whole way: the library's second version.
  const entry = (await withinJurisdiction(means.db, '000000', (tx) => currentByCode(tx, [entryCode(12)]))).get(
    entryCode(12),
  );
  if (entry === undefined) return;
  const { field, nationalField, category, object, name, aliases, unit, legalBasis, ownerDepartment, standards, note } =
    entry;
  const whole = await propose(
    means,
    actor,
    'zhou.ming',
    {
      kind: 'revise',
      entryId: entry.id,
      content: {
        title: `${name}：补充别名`,
        reason: '机构附表中常见写法，统一归一。',
        standard: null,
        entry: {
          field,
          nationalField,
          category,
          object,
          name,
          aliases: [...aliases, '氨态氮'],
          unit,
          legalBasis,
          ownerDepartment,
          standards: [...standards],
          note,
        },
      },
    },
    signed,
  );
  const year = means.clock.now().toZonedDateTimeISO('Asia/Shanghai').year;
  must(
    await releaseVersion(means, actor('gu.lan'), {
      name: `${year}-2`,
      note: '补充别名（演示）',
      proposals: [whole],
      intakes: [],
      reason: '会签已齐。',
    }),
  );
}

function added(title: string, field: string, object: string, name: string, standard: string): Wish {
  return {
    kind: 'new',
    entryId: null,
    content: {
      title: `${title}（演示）`,
      reason: '机构多次申请，省库暂缺。',
      standard: null,
      entry: {
        field,
        nationalField: 'environment',
        category: field === '12' ? '土壤和沉积物' : '水质',
        // Said to be made up; and an object by which no entry of the demo's lists can be its twin.
        object: `演示${object}`,
        name,
        aliases: [],
        unit: 'mg/L',
        ...basisOf(field),
        standards: [standard],
        note: '',
      },
    },
  };
}

function advanced(title: string, field: string, object: string, name: string, standard: string): Wish {
  const { content } = added(title, field, object, name, standard);
  return {
    kind: 'advanced-standard',
    entryId: null,
    content: { ...content, standard, reason: '方法灵敏度高，可同时测多种元素。' },
  };
}

async function propose(
  means: LibraryMeans,
  actor: (login: string) => Actor,
  by: string,
  wish: Wish,
  steps: readonly Step[],
): Promise<string> {
  const { id } = must(await createProposal(means, actor(by), wish));
  for (const { by: login, ...step } of steps)
    must(await actOnProposal(means, actor(login), { id, version: 1, ...step }));
  return id;
}

function must<Value>(result: Result<Value, Refused>): Value {
  if (result.ok) return result.value;
  throw new Error(`a step of the demo was refused: ${result.error.refusal.code}`);
}
