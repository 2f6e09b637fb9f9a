import type { RuleText } from './rule-text.ts';

/** Rules about quotas, ratios and teams, in words. */
export const QUOTA_TEXTS = {
  NUMBER_NOT_WHOLE: {
    passed: { zh: '计划数都是整数', en: 'All numbers are whole' },
    failed: {
      zh: '计划数“{number}”不是大于等于 0 的整数。',
      en: 'The number “{number}” is not a whole number from 0 up.',
    },
    why: {
      zh: '抽取的是一家一家机构，不能是小数或负数。',
      en: 'Institutions are drawn one by one; there is no fraction of one.',
    },
  },
  QUOTAS_DO_NOT_ADD_UP: {
    passed: { zh: '{count} 个领域之和 {sum} = 计划 {total}', en: 'The {count} fields add up: {sum} = {total}' },
    failed: {
      zh: '各领域之和 {sum} 与计划 {total} 相差 {difference}。',
      en: 'The fields add up to {sum}, the plan says {total}: {difference} apart.',
    },
    why: {
      zh: '对外公布的总数必须等于各领域之和。',
      en: 'The total that is made public must be the sum of the fields.',
    },
  },
  FIELD_REPEATED: {
    passed: { zh: '{count} 个领域，没有重复', en: '{count} fields, none twice' },
    failed: { zh: '“{field}”出现了不止一次。', en: '“{field}” stands more than once.' },
    why: { zh: '一个领域只有一个计划数。', en: 'A field has one quota.' },
  },
  FIELD_NOT_OF_LEVEL: {
    passed: {
      zh: '领域都属于{level}抽查（领域字典 {edition} 版）',
      en: 'All fields belong to the {level} level (dictionary {edition})',
    },
    failed: {
      zh: '“{field}”不属于{level}抽查的领域（领域字典 {edition} 版）。',
      en: '“{field}” is not a field of the {level} level (dictionary {edition}).',
    },
    why: {
      zh: '市级通知列八个领域；碳排放由各区专项检查。',
      en: 'The city notice lists eight fields; carbon emissions are a special of the districts.',
    },
  },
  QUOTA_EXCEEDS_BASE: {
    passed: { zh: '各领域基数不小于计划数', en: 'No field asks for more institutions than it has' },
    failed: {
      zh: '计划 {quota} 家，该领域可抽机构只有 {base} 家。',
      en: '{quota} are to be drawn, and the field has only {base} to draw from.',
    },
    why: {
      zh: '抽样框不足计划数时，抽取程序会拒绝。',
      en: 'The draw refuses a frame that holds fewer than its quota.',
    },
  },
  REMAINDER_NOT_LAST: {
    passed: { zh: '“{field}”排在最后', en: '“{field}” comes last' },
    failed: { zh: '“{field}”没有排在最后。', en: '“{field}” does not come last.' },
    why: {
      zh: '一家机构只抽中一次，次序在前的领域优先；其他领域不得与前面的领域重复。',
      en: 'An institution is drawn once, in the first field that takes it; the remainder must not repeat the named fields.',
    },
  },
  KEY_FIELD_NOT_MARKED: {
    passed: { zh: '重点领域：{fields}', en: 'Key fields: {fields}' },
    failed: { zh: '“{field}”没有标为重点领域。', en: '“{field}” is not marked as a key field.' },
    why: {
      zh: '直接关系人民生命健康安全的领域纳入重点监管。',
      en: 'Fields that touch life, health and safety directly are supervised with priority.',
    },
  },
  CITY_RATIO_OFF: {
    passed: {
      zh: '总体比例 {ratio}%，四舍五入为 {target}%',
      en: 'Overall ratio {ratio} %, which rounds to {target} %',
    },
    failed: {
      zh: '总体比例 {ratio}%（{total}／{base}），四舍五入不是 {target}%。',
      en: 'The overall ratio is {ratio} % ({total} of {base}), which does not round to {target} %.',
    },
    why: {
      zh: '年度通知的总体比例是 {target}%；名录变动会使它偏离，此处只作提示。',
      en: 'The notice sets {target} % overall; the lists move, so this is only pointed out.',
    },
  },
  PRIORITY_RATIO_TOO_LOW: {
    passed: { zh: '{fields}高于总体比例 {overall}%', en: 'Above the overall {overall} %: {fields}' },
    failed: {
      zh: '“{field}”比例 {ratio}%（{quota}／{base}），须高于总体比例 {overall}%。',
      en: '“{field}” stands at {ratio} % ({quota} of {base}); it must exceed the overall {overall} %.',
    },
    why: {
      zh: '年度通知要求加大这两个领域的抽查力度，提高抽查比例。',
      en: 'The notice wants these two fields inspected more densely than the rest.',
    },
  },
  DISTRICT_BELOW_MINIMUM: {
    passed: {
      zh: '计划 {total} 家，不少于 {base} 家的 {percent}%（{minimum} 家）',
      en: '{total} planned, at least {percent} % of {base} ({minimum})',
    },
    failed: {
      zh: '计划 {total} 家，少于最低数 {minimum} 家（{base} 家的 {percent}%，不足一家按一家计）。',
      en: '{total} planned, fewer than the minimum of {minimum} ({percent} % of {base}, rounded up).',
    },
    why: {
      zh: '区级抽查比例不低于辖区内获本市资质认定机构的 {percent}%，低于的不能提交。',
      en: 'A district inspects at least {percent} % of the institutions in it that the city licensed; less cannot be submitted.',
    },
  },
  DISTRICT_SPECIAL_NOT_DENSER: {
    passed: {
      zh: '专项领域（{fields}）高于本区总体比例 {overall}%',
      en: 'Specials ({fields}) are above the district’s overall {overall} %',
    },
    failed: {
      zh: '“{field}”比例 {ratio}%（{quota}／{base}），没有高于本区总体比例 {overall}%。',
      en: '“{field}” stands at {ratio} % ({quota} of {base}), not above the district’s overall {overall} %.',
    },
    why: {
      zh: '年度通知要求各区在专项领域提高抽查比例。',
      en: 'The notice wants the districts to inspect their specials more densely.',
    },
  },
  TEAM_TOO_SMALL: {
    passed: { zh: '每组执法人员不少于 {least} 名', en: 'Every team has at least {least} inspectors' },
    failed: {
      zh: '每组只有 {inspectors} 名执法人员，须不少于 {least} 名。',
      en: 'Inspectors per team: {inspectors}; at least {least} are needed.',
    },
    why: { zh: '技术专家辅助检查，不计入执法人员。', en: 'Experts assist and do not count as inspectors.' },
  },
  SEAT_INVALID: {
    passed: { zh: '检查组构成有效', en: 'The make-up of the teams is valid' },
    failed: {
      zh: '检查组构成无效：人数“{number}”不是整数，或同一部门列了两次。',
      en: 'The team is not valid: “{number}” is no whole number of people, or a department stands twice.',
    },
    why: {
      zh: '抽样框规定每个部门至多列一次、至少一人。',
      en: 'In the frame a department stands at most once, with at least one person.',
    },
  },
  POOL_TOO_SMALL: {
    passed: { zh: '各部门证件有效的执法人员够用', en: 'Every department has enough certified inspectors' },
    failed: {
      zh: '{pool}每组需 {count} 名，证件有效的只有 {eligible} 名；另有 {expired} 名证件过期或无证。',
      en: '{pool}: {count} per team, with a valid certificate {eligible}; expired or without one {expired}.',
    },
    why: {
      zh: '证件过期的人员不进入抽取名单。',
      en: 'Nobody without a valid certificate enters the list that is drawn from.',
    },
  },
  LEAD_NOT_IN_TEAM: {
    passed: { zh: '每组都有牵头部门的人员', en: 'The lead department is in every team' },
    failed: {
      zh: '牵头部门{department}没有人员在组内。',
      en: 'The lead department ({department}) has nobody in the team.',
    },
    why: {
      zh: '联合检查由牵头部门负责，宜有其执法人员到场。',
      en: 'The lead department answers for the joint inspection and should be there.',
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
