import type { Action, Relation, Role } from './matrix.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

// biome-ignore format: a dictionary reads as a table
export const ROLE_WORDS = {
  clerk: { zh: '市局经办', en: 'City clerk' },
  'division-head': { zh: '市局处长', en: 'City division head' },
  'district-clerk': { zh: '区局经办', en: 'District clerk' },
  'district-head': { zh: '区局负责人', en: 'District head' },
  'joint-department': { zh: '联合部门会签', en: 'Joint department countersigner' },
  party: { zh: '抽取见证方', en: 'Party to the draw' },
  host: { zh: '抽取主持', en: 'Host of the draw' },
  discipline: { zh: '纪检监督', en: 'Discipline inspection' },
  auditor: { zh: '审计', en: 'Auditor' },
  inspector: { zh: '执法检查人员', en: 'Inspector' },
  expert: { zh: '技术专家', en: 'Technical expert' },
  institution: { zh: '检验检测机构', en: 'Inspection and testing institution' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
} as const satisfies Record<Role, Words>;

// biome-ignore format: a dictionary reads as a table
export const ACTION_WORDS = {
  'registry.read': { zh: '查看名录', en: 'See the registry' },
  'registry.edit': { zh: '修改名录', en: 'Edit the registry' },
  'registry.import': { zh: '导入名录', en: 'Import into the registry' },
  'registry.export': { zh: '导出名录', en: 'Export the registry' },
  'registry.credit.read': { zh: '查看信用等级', en: 'See credit classes' },
  'conflict.read': { zh: '查看回避关系', en: 'See declared conflicts' },
  'conflict.declare': { zh: '申报回避关系', en: 'Declare a conflict' },
  'plan.read': { zh: '查看计划', en: 'See plans' },
  'plan.edit': { zh: '编制计划', en: 'Draw up a plan' },
  'plan.submit': { zh: '提交计划', en: 'Submit a plan' },
  'plan.countersign': { zh: '会签计划', en: 'Countersign a plan' },
  'plan.approve': { zh: '批准计划', en: 'Approve a plan' },
  'plan.file': { zh: '受理区级计划备案', en: 'Take a district plan on file' },
  'plan.publish': { zh: '公开计划', en: 'Publish a plan' },
  'exception.request': { zh: '申请例外', en: 'Ask for an exception' },
  'exception.approve': { zh: '批准例外', en: 'Approve an exception' },
  'draw.read': { zh: '查看抽取', en: 'See draws' },
  'draw.prepare': { zh: '准备抽取', en: 'Prepare a draw' },
  'draw.host': { zh: '主持抽取', en: 'Conduct a draw' },
  'draw.commit': { zh: '提交承诺', en: 'Commit to a secret' },
  'draw.seal': { zh: '封存抽样框', en: 'Seal the frame' },
  'draw.reveal': { zh: '公开秘密', en: 'Reveal a secret' },
  'draw.publish': { zh: '公开抽取结果', en: 'Publish a draw' },
  'draw.request-void': { zh: '申请作废抽取', en: 'Ask to void a draw' },
  'draw.approve-void': { zh: '批准作废抽取', en: 'Approve voiding a draw' },
  'draw.replace': { zh: '递补被抽机构', en: 'Replace a drawn institution' },
  'draw.approve-replacement': { zh: '批准递补', en: 'Approve a replacement' },
  'draw.probability.read': { zh: '查看入选概率', en: 'See inclusion probabilities' },
  'draw.auditor-bundle.read': { zh: '下载审计证据包', en: 'Download the auditor bundle' },
  'institution-file.edit': { zh: '维护机构档案', en: 'Keep institution files' },
  'certificate.read': { zh: '查看证书', en: 'See certificates' },
  'certificate.prepare': { zh: '拟办证书决定', en: 'Prepare decisions on certificates' },
  'certificate.decide': { zh: '作出证书决定', en: 'Decide on certificates' },
  'library.read': { zh: '查看项目参数库', en: 'See the parameter library' },
  'library.propose': { zh: '提议参数', en: 'Propose parameters' },
  'library.review': { zh: '评议参数', en: 'Review proposed parameters' },
  'library.countersign': { zh: '会签参数', en: 'Countersign proposed parameters' },
  'library.release': { zh: '发布参数库', en: 'Release the parameter library' },
  'standard.edit': { zh: '登记标准', en: 'Record standards' },
  'directory.edit': { zh: '编制能力名录', en: 'Compile directories of capabilities' },
  'api-key.manage': { zh: '管理接口密钥', en: 'Manage API keys' },
  'subscription.manage': { zh: '管理本人的订阅', en: 'Manage own subscriptions' },
  'audit.read': { zh: '查看操作留痕', en: 'See the audit trail' },
  'people.read': { zh: '查看人员', en: 'See people' },
  'people.manage': { zh: '管理人员与授权', en: 'Manage people and roles' },
  'setting.edit': { zh: '修改系统设置', en: 'Change settings' },
} as const satisfies Record<Action, Words>;

export const RELATION_WORDS = {
  any: { zh: '不限', en: 'Anything' },
  jurisdiction: { zh: '本辖区内', en: 'In the own jurisdiction' },
  organisation: { zh: '本单位的', en: 'Of the own organisation' },
  own: { zh: '本人或本单位承担的', en: 'Own task or data' },
} as const satisfies Record<Relation, Words>;

/** What an action is about: the part of its name before the first point. */
export type ActionGroup = Action extends infer Name ? (Name extends `${infer Group}.${string}` ? Group : never) : never;

// biome-ignore format: a dictionary reads as a table
export const ACTION_GROUP_WORDS = {
  registry: { zh: '名录', en: 'Registry' },
  conflict: { zh: '回避', en: 'Conflicts' },
  plan: { zh: '计划', en: 'Plans' },
  exception: { zh: '例外', en: 'Exceptions' },
  draw: { zh: '抽取', en: 'Draws' },
  'institution-file': { zh: '机构档案', en: 'Institution files' },
  certificate: { zh: '证书', en: 'Certificates' },
  library: { zh: '参数库', en: 'Parameter library' },
  standard: { zh: '标准', en: 'Standards' },
  directory: { zh: '能力名录', en: 'Directories' },
  'api-key': { zh: '接口密钥', en: 'API keys' },
  subscription: { zh: '订阅', en: 'Subscriptions' },
  audit: { zh: '留痕', en: 'Audit trail' },
  people: { zh: '人员', en: 'People' },
  setting: { zh: '设置', en: 'Settings' },
} as const satisfies Record<ActionGroup, Words>;

/** The words of the group an action belongs to. */
export function groupWordsOf(action: Action): Words {
  const entry = Object.entries(ACTION_GROUP_WORDS).find(([group]) => action.startsWith(`${group}.`));
  if (entry === undefined) throw new Error(`no group of actions has ${action}`);
  return entry[1];
}
