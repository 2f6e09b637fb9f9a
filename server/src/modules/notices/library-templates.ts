import { template } from './template.ts';

/** What is told of the parameter library: proposals, and standards that are withdrawn. */
export const LIBRARY_TEMPLATES = {
  'proposal.made': template(
    ['proposal'],
    { zh: '有参数建议待办理：{proposal}', en: 'A proposal for the library awaits you: {proposal}' },
    {
      zh: '参数建议 {proposal} 已提出，请选择评议专家。',
      en: 'The proposal {proposal} for the parameter library was handed in. Please choose its reviewers.',
    },
  ),
  'proposal.to-review': template(
    ['proposal'],
    { zh: '请您评议参数建议：{proposal}', en: 'Your review is asked for: {proposal}' },
    {
      zh: '参数建议 {proposal} 请您评议，写明同意或不同意及理由。',
      en: 'Please review the proposal {proposal}: say whether you are in favour, and why.',
    },
  ),
  'proposal.reviewed': template(
    ['proposal'],
    { zh: '评议已齐：{proposal}', en: 'Every review is in: {proposal}' },
    {
      zh: '参数建议 {proposal} 的专家意见已齐，请结束评议后送会签或退回。',
      en: 'Every expert has reviewed the proposal {proposal}. Please conclude the review, then send it out for signatures or return it.',
    },
  ),
  'proposal.to-sign': template(
    ['proposal'],
    { zh: '有参数建议待会签：{proposal}', en: 'A proposal awaits your countersignature: {proposal}' },
    {
      zh: '参数建议 {proposal} 请贵部门会签，或退回并说明理由。',
      en: 'Please countersign the proposal {proposal} for your department, or return it with a reason.',
    },
  ),
  'proposal.to-release': template(
    ['proposal'],
    { zh: '参数建议可以发布：{proposal}', en: 'A proposal can be released: {proposal}' },
    {
      zh: '参数建议 {proposal} 会签已齐，可随参数库下一版本发布。',
      en: 'The proposal {proposal} has every signature and can go into the next version of the library.',
    },
  ),
  'proposal.returned': template(
    ['proposal'],
    { zh: '参数建议被退回：{proposal}', en: 'Your proposal was returned: {proposal}' },
    {
      zh: '参数建议 {proposal} 已退回，理由见办理记录。修改后会重新评议。',
      en: 'The proposal {proposal} was returned; the reason stands in its history. Once you have changed it, it is reviewed anew.',
    },
  ),
  'proposal.declined': template(
    ['proposal'],
    { zh: '参数建议未采纳：{proposal}', en: 'Your proposal was declined: {proposal}' },
    {
      zh: '参数建议 {proposal} 未予采纳，理由见办理记录。',
      en: 'The proposal {proposal} was declined; the reason stands in its history.',
    },
  ),
  'proposal.released': template(
    ['proposal'],
    { zh: '参数建议已发布：{proposal}', en: 'Your proposal was released: {proposal}' },
    {
      zh: '参数建议 {proposal} 已随参数库新版本发布。',
      en: 'The proposal {proposal} is part of the newest version of the library.',
    },
  ),
  'standard.affects-you': template(
    ['standard', 'date', 'rows'],
    { zh: '标准废止涉及贵机构：{standard}', en: 'A withdrawn standard concerns you: {standard}' },
    {
      zh: '{standard} 自 {date} 起废止，贵机构能力附表中有 {rows} 行依据该标准。请查看现行标准和过渡期，及时申请标准变更。',
      en: '{standard} is withdrawn from {date}; {rows} rows of your capability annex rest on it. See which standard holds now and until when the transition runs, and apply for the change in time.',
    },
  ),
  'standard.affects': template(
    ['standard', 'date', 'institutions', 'rows'],
    { zh: '标准废止影响清单：{standard}', en: 'Who a withdrawn standard affects: {standard}' },
    {
      zh: '{standard} 自 {date} 起废止，本地区 {institutions} 家机构的 {rows} 行能力受影响。已开通账户的机构已收到通知，其余请按清单联系。',
      en: '{standard} is withdrawn from {date}: {rows} rows of {institutions} institutions in your region are affected. Institutions with accounts have been told; the list says whom else to reach.',
    },
  ),
} as const;
