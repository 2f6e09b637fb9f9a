import type { Clause } from '../clause.ts';

/** Document 2, part 1 section 3: how ministries and regions rely on accreditation. */
// biome-ignore format: a catalogue reads as a table, one clause after the other
export const recognition = [
  { id: 'R2-1.3.1', at: { zh: '一（三）', en: '§1(3)' },
    zh: '国家级资质认定可与认可同步评审：去一次现场，出两套结论。',
    en: 'National licensing and accreditation can be assessed together: one visit, two sets of conclusions.' },
  { id: 'R2-1.3.2', at: { zh: '一（三）', en: '§1(3)' },
    zh: '协助组织检验检测机构能力验证，结果不满意的要整改。',
    en: 'Proficiency testing of institutions is supported, and an unsatisfactory result calls for corrective action.' },
  { id: 'R2-1.3.3', at: { zh: '一（三）', en: '§1(3)' },
    zh: '承担强制性产品认证符合性声明核查和实验室申请的技术审查。',
    en: 'Declarations of conformity and laboratory applications under compulsory product certification (CCC) are examined.' },
  { id: 'R2-1.3.4', at: { zh: '一（三）', en: '§1(3)' },
    zh: '受总局委托做专项检查，分机构类别记计划数和完成数。',
    en: 'Special inspections asked for by the national regulator are counted by kind of body, planned and done.' },
  { id: 'R2-1.3.5', at: { zh: '一（三）', en: '§1(3)' },
    zh: '认证人员到现场审核要在网上签到签退，异常可见。',
    en: 'Certification auditors check in and out online at the audit site, and anything irregular shows.' },
  { id: 'R2-1.3.6', at: { zh: '一（三）', en: '§1(3)' },
    zh: '帮扶小微企业提升质量管理的活动可登记。',
    en: 'Activities that help small firms manage quality are recorded.' },
  { id: 'R2-1.3.7', at: { zh: '一（三）', en: '§1(3)' },
    zh: '各部委采信认可结果的项目登记成册，能查到涉及哪些机构。',
    en: 'Programmes in which ministries rely on accreditation are registered, with the bodies they touch.' },
  { id: 'R2-1.3.8', at: { zh: '一（三）', en: '§1(3)' },
    zh: '港澳规则对接和各地采信政策分地区登记。',
    en: 'Alignment with Hong Kong and Macao and local recognition policies are recorded by region.' },
] as const satisfies readonly Clause[];
