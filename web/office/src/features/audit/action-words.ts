import { DRAW_ACTION_NAMES, PLAN_ACTION_NAMES } from '@hengjian/regulation-inspection';
import type { Bilingual } from '@hengjian/ui';

// biome-ignore format: a dictionary reads as a table
const OTHERS: Readonly<Record<string, Bilingual>> = {
  'session.begin': { zh: '登录', en: 'Sign in' },
  'session.end': { zh: '退出登录', en: 'Sign out' },
  'session.revoke': { zh: '结束一个登录', en: 'End a session' },
  'password.change': { zh: '修改口令', en: 'Change the password' },
  'password.reset': { zh: '重置登录凭证', en: 'Reset a password' },
  'totp.set-up': { zh: '设置动态验证码', en: 'Set up one-time codes' },
  'totp.confirm': { zh: '启用动态验证码', en: 'Switch on one-time codes' },
  'totp.remove': { zh: '停用动态验证码', en: 'Switch off one-time codes' },
  'administrator.create': { zh: '设立首位管理员', en: 'Make the first administrator' },
  'person.add': { zh: '新增人员', en: 'Add a person' },
  'person.deactivate': { zh: '停用账号', en: 'Deactivate an account' },
  'person.reactivate': { zh: '恢复账号', en: 'Reactivate an account' },
  'role.grant': { zh: '授予职责', en: 'Grant a role' },
  'role.revoke': { zh: '收回职责', en: 'Take a role back' },
  'people.read': { zh: '查看人员', en: 'See people' },
  'audit.read': { zh: '查看操作留痕', en: 'See the audit trail' },
  'institution.create': { zh: '登记机构', en: 'Register an institution' },
  'institution.update': { zh: '修改机构', en: 'Change an institution' },
  'inspector.create': { zh: '登记检查人员', en: 'Register an inspector' },
  'inspector.update': { zh: '修改检查人员', en: 'Change an inspector' },
  'expert.create': { zh: '登记专家', en: 'Register an expert' },
  'expert.update': { zh: '修改专家', en: 'Change an expert' },
  'conflict.declare': { zh: '申报回避', en: 'Declare a conflict' },
  'conflict.end': { zh: '解除回避', en: 'End a conflict' },
  'conflict.export': { zh: '导出回避关系', en: 'Export conflicts' },
  'registry.export': { zh: '导出名录', en: 'Export the registry' },
  'import.begin': { zh: '开始导入', en: 'Begin an import' },
  'import.reread': { zh: '重新读取导入', en: 'Read an import again' },
  'import.check': { zh: '检查导入', en: 'Check an import' },
  'import.accept': { zh: '接受导入', en: 'Accept an import' },
  'import.cancel': { zh: '取消导入', en: 'Cancel an import' },
  'import.undo': { zh: '撤销导入', en: 'Undo an import' },
  'import.done': { zh: '导入完成', en: 'Import finished' },
  'import.undone': { zh: '导入已撤销', en: 'Import undone' },
  'plan.create': { zh: '新建计划', en: 'Create a plan' },
  'plan.save': { zh: '保存计划', en: 'Save a plan' },
  'exception.request': { zh: '申请例外', en: 'Ask for an exception' },
  'exception.decide': { zh: '决定例外', en: 'Decide on an exception' },
  'draw.prepare': { zh: '冻结名录', en: 'Freeze the lists' },
};

/** The steps of a procedure have their names there; here the thing they are a step of is put before. */
const steps = (thing: string, words: Bilingual, names: Readonly<Record<string, Bilingual>>) =>
  Object.entries(names).map(([action, name]): [string, Bilingual] => [
    `${thing}.${action}`,
    { zh: `${words.zh}：${name.zh}`, en: `${words.en}: ${name.en}` },
  ]);

const WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ...steps('plan', { zh: '计划', en: 'Plan' }, PLAN_ACTION_NAMES),
  ...steps('draw', { zh: '抽取', en: 'Draw' }, DRAW_ACTION_NAMES),
  ...Object.entries(OTHERS),
]);

/** Every action that has words, for choosing from. */
export const KNOWN_ACTIONS: readonly { readonly action: string; readonly words: Bilingual }[] = [...WORDS].map(
  ([action, words]) => ({ action, words }),
);

/** An action in words; one without words of its own is shown as the trail has it. */
export function actionWords(action: string): Bilingual {
  return WORDS.get(action) ?? { zh: action, en: action };
}

// biome-ignore format: a dictionary reads as a table
const KINDS: ReadonlyMap<string, Bilingual> = new Map([
  ['plan', { zh: '计划', en: 'plan' }],
  ['draw', { zh: '抽取', en: 'draw' }],
  ['person', { zh: '人员', en: 'person' }],
  ['people', { zh: '人员名单', en: 'list of people' }],
  ['session', { zh: '登录', en: 'session' }],
  ['institution', { zh: '机构', en: 'institution' }],
  ['inspector', { zh: '检查人员', en: 'inspector' }],
  ['expert', { zh: '专家', en: 'expert' }],
  ['conflict', { zh: '回避关系', en: 'conflict' }],
  ['import', { zh: '导入', en: 'import' }],
  ['region', { zh: '地区', en: 'region' }],
  ['audit', { zh: '操作留痕', en: 'audit trail' }],
]);

/** `draw:0192…` as its kind in words and its id. */
export function subjectParts(subject: string): {
  readonly kind: string;
  readonly words: Bilingual;
  readonly id: string;
} {
  const [kind = '', ...rest] = subject.split(':');
  return { kind, words: KINDS.get(kind) ?? { zh: kind, en: kind }, id: rest.join(':') };
}
