import type { Words } from '@hengjian/contract';

/** A value that fills a place in a template: the same in both languages, or one for each. */
export type Param = string | Words;

interface Template<Name extends string> {
  readonly params: readonly Name[];
  readonly title: Words;
  readonly body: Words;
}

/** Ties the places in the texts to declared names, which callers then have to fill. */
function template<const Name extends string>(params: readonly Name[], title: Words, body: Words): Template<Name> {
  return { params, title, body };
}

/** Everything the house tells people by itself. A place is written `{name}`. */
export const TEMPLATES = {
  'plan.awaits-countersign': template(
    ['plan'],
    { zh: '有计划待会签：{plan}', en: 'A plan awaits your countersignature: {plan}' },
    {
      zh: '检查计划 {plan} 已提交会签。请核对本部门负责的领域、数量和期限，会签或退回并说明理由。',
      en: 'The inspection plan {plan} is out for countersigning. Please check the fields, quotas and deadlines of your department, then sign or return it with a reason.',
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
