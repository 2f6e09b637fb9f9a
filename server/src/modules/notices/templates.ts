import type { Words } from '@hengjian/contract';
import { LIBRARY_TEMPLATES } from './library-templates.ts';
import { template } from './template.ts';

/** A value that fills a place in a template: the same in both languages, or one for each. */
export type Param = string | Words;

/** Everything the house tells people by itself. A place is written `{name}`. */
export const TEMPLATES = {
  ...LIBRARY_TEMPLATES,
  'search.matched': template(
    ['search', 'count'],
    { zh: '“{search}”有 {count} 项新能力', en: '{count} new capabilities match “{search}”' },
    {
      zh: '您保存的查询“{search}”有 {count} 项新登记的能力。打开订阅页可查看并前往查询结果。',
      en: 'Your saved search “{search}” has {count} newly recorded capabilities. The subscriptions page leads to the results.',
    },
  ),
  'certificate.renewal-due': template(
    ['number', 'validTo', 'applyBy'],
    { zh: '证书 {number} 应申请延续', en: 'Renewal of certificate {number} is due' },
    {
      zh: '资质认定证书 {number} 有效期至 {validTo}，应在届满三个月前（{applyBy} 前）申请延续；逾期不延续的，证书到期失效。',
      en: 'Certificate {number} is valid until {validTo}. Renewal is to be applied for three months before, by {applyBy}; otherwise it lapses.',
    },
  ),
  'plan.awaits-countersign': template(
    ['plan'],
    { zh: '有计划待会签：{plan}', en: 'A plan awaits your countersignature: {plan}' },
    {
      zh: '检查计划 {plan} 已提交会签。请核对本部门负责的领域、数量和期限，会签或退回并说明理由。',
      en: 'The inspection plan {plan} is out for countersigning. Please check the fields, quotas and deadlines of your department, then sign or return it with a reason.',
    },
  ),
  'plan.awaits-approval': template(
    ['plan'],
    { zh: '有计划待批准：{plan}', en: 'A plan awaits your approval: {plan}' },
    {
      zh: '检查计划 {plan} 会签已齐，请批准或退回并说明理由。',
      en: 'The inspection plan {plan} has every signature. Please approve it or return it with a reason.',
    },
  ),
  'plan.countersigned': template(
    ['plan'],
    { zh: '有部门已会签：{plan}', en: 'A department has countersigned: {plan}' },
    {
      zh: '检查计划 {plan} 收到一份会签。会签齐全后即可批准。',
      en: 'The inspection plan {plan} has one more countersignature. Once all are there it can be approved.',
    },
  ),
  'plan.returned': template(
    ['plan'],
    { zh: '计划被退回：{plan}', en: 'A plan was returned: {plan}' },
    {
      zh: '检查计划 {plan} 已退回修改，理由见计划的办理记录。',
      en: 'The inspection plan {plan} was returned for revision; the reason stands in its history.',
    },
  ),
  'plan.approved': template(
    ['plan'],
    { zh: '计划已批准：{plan}', en: 'A plan was approved: {plan}' },
    {
      zh: '检查计划 {plan} 已获批准，可以编号、公开，并据此准备抽取。',
      en: 'The inspection plan {plan} is approved. It can now be numbered and published, and its draw prepared.',
    },
  ),
  'plan.reported': template(
    ['plan'],
    { zh: '区级计划待备案：{plan}', en: 'A district plan awaits filing: {plan}' },
    {
      zh: '区级检查计划 {plan} 已上报，请备案或退回并说明理由。',
      en: 'The district plan {plan} has been reported. Please take it on file or send it back with a reason.',
    },
  ),
  'plan.filed': template(
    ['plan'],
    { zh: '计划已备案：{plan}', en: 'A plan is on file: {plan}' },
    {
      zh: '区级检查计划 {plan} 已由市局备案，可以公开。',
      en: 'The city has taken the district plan {plan} on file; it can be published.',
    },
  ),
  'plan.published': template(
    ['plan'],
    { zh: '计划已公开：{plan}', en: 'A plan is public: {plan}' },
    {
      zh: '检查计划 {plan} 已在公众网站公开。',
      en: 'The inspection plan {plan} can be read on the public site.',
    },
  ),
  'plan.withdrawn': template(
    ['plan'],
    { zh: '计划已撤回：{plan}', en: 'A plan was withdrawn: {plan}' },
    {
      zh: '检查计划 {plan} 已撤回，理由见计划的办理记录。',
      en: 'The inspection plan {plan} was withdrawn; the reason stands in its history.',
    },
  ),
  'plan.to-hang-on': template(
    ['plan'],
    { zh: '市级计划已公开，可编制区级计划：{plan}', en: 'The city’s plan is public; yours can hang on it: {plan}' },
    {
      zh: '市级检查计划 {plan} 已公开。请据此编制本区计划，并在规定日期前报送市局。',
      en: 'The city’s inspection plan {plan} is public. Please draw up your district’s plan on it and report it to the city in time.',
    },
  ),
  'plan.exception-asked': template(
    ['plan'],
    { zh: '有例外申请待决定：{plan}', en: 'An exception awaits your decision: {plan}' },
    {
      zh: '检查计划 {plan} 申请了一项“原则上”要求的例外，理由见计划的例外一栏，请批准或不予批准。',
      en: 'The inspection plan {plan} asks for an exception from what holds in principle; the reason stands with the plan. Please grant or decline it.',
    },
  ),
  'plan.exception-granted': template(
    ['plan'],
    { zh: '例外申请已获批准：{plan}', en: 'An exception was granted: {plan}' },
    {
      zh: '您为检查计划 {plan} 提出的例外申请已获批准。',
      en: 'The exception you asked for in the inspection plan {plan} was granted.',
    },
  ),
  'plan.exception-declined': template(
    ['plan'],
    { zh: '例外申请未获批准：{plan}', en: 'An exception was declined: {plan}' },
    {
      zh: '您为检查计划 {plan} 提出的例外申请未获批准，理由见计划的例外一栏。',
      en: 'The exception you asked for in the inspection plan {plan} was declined; the reason stands with the plan.',
    },
  ),
  'plan.deadline-near': template(
    ['plan', 'what', 'date', 'days'],
    { zh: '还有 {days} 天：{plan} {what}', en: 'Days left: {days}, {what} of {plan}' },
    {
      zh: '检查计划 {plan} 的“{what}”应在 {date} 前完成，还有 {days} 天。',
      en: 'The date for the {what} of the inspection plan {plan} is {date}. Days left: {days}.',
    },
  ),
  'draw.awaits-commitment': template(
    ['draw'],
    { zh: '请提交承诺：{draw}', en: 'Your commitment is awaited: {draw}' },
    {
      zh: '抽取 {draw} 的名录已冻结。请在本方设备上生成秘密，只提交它的哈希，并保管好秘密，待揭示时使用。',
      en: 'The lists of the draw {draw} are frozen. Please make a secret on your own device, hand in its hash only, and keep the secret for the ceremony.',
    },
  ),
  'draw.awaits-seal': template(
    ['draw'],
    { zh: '承诺已齐，待封存：{draw}', en: 'All have committed; the frame can be sealed: {draw}' },
    {
      zh: '抽取 {draw} 各方承诺已齐，可以封存抽样框。',
      en: 'Every party of the draw {draw} has committed. The frame can be sealed now.',
    },
  ),
  'draw.awaits-opening': template(
    ['draw'],
    { zh: '抽样框已封存，待开始揭示：{draw}', en: 'The frame is sealed; the reveals can begin: {draw}' },
    {
      zh: '抽取 {draw} 的抽样框已封存并写入日志，请主持人在公开抽取时开始揭示。',
      en: 'The frame of the draw {draw} is sealed and goes into the log. The host opens the reveals at the public draw.',
    },
  ),
  'draw.awaits-reveal': template(
    ['draw'],
    { zh: '请揭示：{draw}', en: 'Please reveal: {draw}' },
    {
      zh: '抽取 {draw} 已开始揭示，请提交本方保管的秘密。',
      en: 'The reveals of the draw {draw} have begun. Please hand in the secret you kept.',
    },
  ),
  'draw.awaits-drawing': template(
    ['draw'],
    { zh: '揭示已齐，待抽取：{draw}', en: 'All values are there; it can be drawn: {draw}' },
    {
      zh: '抽取 {draw} 的随机源均已揭示，请主持人执行抽取。',
      en: 'Every source of the draw {draw} stands. The host can draw now.',
    },
  ),
  'draw.awaits-publication': template(
    ['draw'],
    { zh: '已抽出，待公开：{draw}', en: 'Drawn, to be made public: {draw}' },
    {
      zh: '抽取 {draw} 已得出结果并写入日志，请公开。',
      en: 'The draw {draw} has its result, which goes into the log. Please make it public.',
    },
  ),
  'draw.replacement-asked': template(
    ['draw'],
    { zh: '有递补申请待批：{draw}', en: 'A replacement awaits your consent: {draw}' },
    {
      zh: '抽取 {draw} 中有一家机构无法检查，申请由候补机构递补，请核实后批准。',
      en: 'An institution of the draw {draw} cannot be inspected and a reserve is to take its place. Please check and consent.',
    },
  ),
  'draw.replaced': template(
    ['draw'],
    { zh: '已递补：{draw}', en: 'A reserve took a place: {draw}' },
    {
      zh: '抽取 {draw} 的递补申请已获批准，递补机构见抽中名单。',
      en: 'The replacement in the draw {draw} was consented to; the list shows which reserve came in.',
    },
  ),
  'draw.void-asked': template(
    ['draw'],
    { zh: '有作废申请待决定：{draw}', en: 'A draw is asked to be declared void: {draw}' },
    {
      zh: '有人申请作废抽取 {draw}，理由见办理记录。作废须由申请人以外的人批准。',
      en: 'Somebody asks to declare the draw {draw} void; the reason stands in its history. Somebody else has to consent.',
    },
  ),
  'draw.void': template(
    ['draw'],
    { zh: '抽取已作废：{draw}', en: 'A draw is void: {draw}' },
    {
      zh: '抽取 {draw} 已作废，编号、理由和批准部门均公开。重抽将另行编号。',
      en: 'The draw {draw} is void. Its number, the reason and the office that consented are public; another draw will have a new number.',
    },
  ),
  'draw.published': template(
    ['draw'],
    { zh: '抽取结果已公开：{draw}', en: 'A draw is public: {draw}' },
    {
      zh: '抽取 {draw} 的结果和全部证据已公开，任何人都可以复核。',
      en: 'The result of the draw {draw} is public with all its evidence; anybody can recheck it.',
    },
  ),
  'role.granted': template(
    ['role'],
    { zh: '您获得一项职责：{role}', en: 'You were given a role: {role}' },
    {
      zh: '系统管理员授予您职责“{role}”，即刻生效。若不是您应有的职责，请告知管理员。',
      en: 'A system administrator gave you the role “{role}”, in force at once. If it should not be yours, please tell the administrator.',
    },
  ),
  'role.revoked': template(
    ['role'],
    { zh: '您的一项职责已收回：{role}', en: 'A role of yours was taken back: {role}' },
    {
      zh: '系统管理员收回了您的职责“{role}”，即刻生效。',
      en: 'A system administrator took back your role “{role}”, with effect at once.',
    },
  ),
  'password.reset': template(
    [],
    { zh: '您的登录口令已被重置', en: 'Your password was reset' },
    {
      zh: '系统管理员重置了您的口令并停用了动态验证码，所有登录均已结束。若不是您要求的，请立即告知管理员。',
      en: 'A system administrator reset your password and switched off your one-time codes; all sessions have ended. If you did not ask for it, tell the administrator at once.',
    },
  ),
} as const;

export type TemplateName = keyof typeof TEMPLATES;
export type TemplateParams<Name extends TemplateName> = Readonly<
  Record<(typeof TEMPLATES)[Name]['params'][number], Param>
>;
