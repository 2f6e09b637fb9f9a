import type { PlanRuleCode } from '../check-plan.ts';
import type { Words } from '../words.ts';

export interface RuleText {
  /** Said once where the rule holds. */
  readonly passed: Words;
  /** What is wrong, at the place. */
  readonly failed: Words;
  /** Why it matters, in one sentence. */
  readonly why: Words;
}

/** Every rule in words. The compiler asks for a new rule's texts. */
export const RULE_TEXTS = {
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
  SOURCES_TOO_FEW: {
    passed: {
      zh: '随机源 {count} 个，其中承诺方 {commitments} 个',
      en: 'Sources of randomness: {count}, of which committing parties {commitments}',
    },
    failed: {
      zh: '随机源 {count} 个，其中承诺方 {commitments} 个；须有至少 {least} 个随机源和 1 个承诺方。',
      en: 'Sources {count}, committing parties {commitments}; at least {least} sources and 1 party are needed.',
    },
    why: {
      zh: '只有一个随机源时，掌握它的人可以左右结果。（本系统设定）',
      en: 'With a single source, whoever holds it could steer the result. (A setting of this system.)',
    },
  },
  SOURCE_INVALID: {
    passed: { zh: '{count} 个随机源都符合抽取规格', en: 'All {count} sources follow the draw specification' },
    failed: { zh: '随机源“{source}”无效：{fault}。', en: 'Source “{source}” is not valid: {fault}.' },
    why: {
      zh: '抽样框要逐字节可核对，来源必须写得准确。',
      en: 'The frame is checked to the byte, so its sources must be exact.',
    },
  },
  CLASS_WEIGHTS_NOT_RISING: {
    passed: {
      zh: '风险权重 D {D} > C {C} > B {B} > A {A}，逐家密封承诺',
      en: 'Weights D {D} > C {C} > B {B} > A {A}, sealed for each institution',
    },
    failed: {
      zh: '权重 A {A}、B {B}、C {C}、D {D} 不是逐类升高的正整数。',
      en: 'The weights A {A}, B {B}, C {C}, D {D} are not whole numbers from 1 that rise with the class.',
    },
    why: {
      zh: '风险越高抽中机会越大，但任何一类都不能为零。',
      en: 'The higher the risk, the greater the chance; and no class has none.',
    },
  },
  CLASS_WEIGHTS_DIFFER_FROM_TABLE: {
    passed: { zh: '权重与“{table}”一致', en: 'The weights are those of “{table}”' },
    failed: { zh: '权重与所选的“{table}”不同。', en: 'The weights differ from those of “{table}”.' },
    why: {
      zh: '倍数由各地自定，可以修改；与表不同时请留下说明。',
      en: 'The ratio is for each place to set; where it departs from the table, say why.',
    },
  },
  FACTOR_INVALID: {
    passed: { zh: '加权倍数有效', en: 'The factors are valid' },
    failed: {
      zh: '{factor}“{number}”不是大于等于 1 的整数。',
      en: 'The {factor}, “{number}”, is not a whole number from 1 up.',
    },
    why: { zh: '倍数只能提高权重。', en: 'A factor can only raise a weight.' },
  },
  VIOLATORS_NOT_RAISED: {
    passed: {
      zh: '上年有违法记录的 {violators} 家权重 × {factor}',
      en: 'Violations last year: {violators} institutions, weight × {factor}',
    },
    failed: {
      zh: '加权领域中有 {violators} 家上年有违法记录，权重没有提高（× {factor}）。',
      en: 'In weighted fields {violators} institutions had violations last year, and their weight is not raised (× {factor}).',
    },
    why: {
      zh: '对检查发现违法行为的机构要加强监督抽查。',
      en: 'Institutions in which violations were found are to be inspected more.',
    },
  },
  VIOLATORS_IN_EQUAL_FIELD: {
    passed: {
      zh: '等概率领域中没有上年有违法记录的机构',
      en: 'No field drawn with equal chances holds last year’s violators',
    },
    failed: {
      zh: '“{field}”等概率抽取，其中 {violators} 家上年有违法记录，机会没有提高。',
      en: '“{field}” is drawn with equal chances, and {violators} in it had violations last year.',
    },
    why: { zh: '改为加权，可以提高它们的抽中机会。', en: 'Drawn by weight, their chance would rise.' },
  },
  RANDOM_ARM_INVALID: {
    passed: {
      zh: '每个加权领域至少 {least} 家纯随机抽取',
      en: 'Every weighted field draws at least {least} purely at random',
    },
    failed: {
      zh: '“{field}”纯随机部分为 {randomArm} 家，应在 {least} 与 {most} 之间。',
      en: '“{field}”: the random arm is {randomArm}; it must lie between {least} and {most}.',
    },
    why: {
      zh: '风险再低的机构也可能被抽中。（本系统设定）',
      en: 'However low the risk, nobody may be sure not to be drawn. (A setting of this system.)',
    },
  },
  RISK_ARM_WITHOUT_RESERVES: {
    passed: { zh: '风险部分都有候补', en: 'Every risk arm has reserves' },
    failed: {
      zh: '“{field}”风险部分只有 {riskArm} 家，少于 {enough} 家，用系统抽样，没有候补。',
      en: '“{field}”: the risk arm is {riskArm}, below {enough}; it is drawn systematically and has no reserves.',
    },
    why: {
      zh: '数量很少时系统抽样才能保证概率准确；机构关停时无法递补。',
      en: 'For small numbers only systematic sampling keeps the chances exact; a closed institution cannot be replaced.',
    },
  },
  DOCUMENT_NUMBER_MISSING: {
    passed: { zh: '文号 {documentNumber}', en: 'Document number {documentNumber}' },
    failed: { zh: '没有文号。', en: 'The plan has no document number.' },
    why: { zh: '印发的方案须登记文号与依据。', en: 'A plan that is issued bears its number and its basis.' },
  },
  BASIS_MISSING: {
    passed: { zh: '依据文件 {count} 件', en: 'Papers it rests on: {count}' },
    failed: { zh: '没有写明依据文件。', en: 'The plan names no paper that it rests on.' },
    why: { zh: '印发的方案须登记文号与依据。', en: 'A plan that is issued bears its number and its basis.' },
  },
  COUNTERSIGNATURE_MISSING: {
    passed: { zh: '会签 {signed} / {count}', en: 'Countersigned {signed} / {count}' },
    failed: {
      zh: '会签 {signed} / {count}，还缺：{departments}。',
      en: 'Countersigned {signed} / {count}; missing: {departments}.',
    },
    why: {
      zh: '联合发文缺任一部门会签都不能印发。',
      en: 'A joint paper is not issued while one department has not signed.',
    },
  },
  DEPARTMENT_NOT_LISTED: {
    passed: { zh: '牵头、联合和派员部门都在会签名单内', en: 'Every department involved is asked to sign' },
    failed: {
      zh: '“{field}”涉及的{department}不在会签名单内。',
      en: '“{field}” involves {department}, which is not asked to sign.',
    },
    why: { zh: '未会签的部门不受方案约束。', en: 'A plan does not bind a department that did not sign it.' },
  },
  DATES_OUT_OF_ORDER: {
    passed: { zh: '{year} 年各时点有效，先后有序', en: 'The dates of {year} are valid and in order' },
    failed: {
      zh: '“{date}”的日期 {day} 不是 {year} 年的有效日期，或晚于其后的时点。',
      en: 'The date of the {date}, {day}, is not a day of {year}, or lies after what should follow it.',
    },
    why: { zh: '先抽取，再检查，后汇总。', en: 'First the draw, then the visits, then the summary.' },
  },
  VISITS_END_LATE: {
    passed: { zh: '现场检查 {day} 前完成', en: 'Visits end by {day}' },
    failed: { zh: '现场检查定于 {day} 完成，晚于 {usual}。', en: 'Visits are to end on {day}, later than {usual}.' },
    why: {
      zh: '“原则上”的时点可以推迟，但须说明理由，并由他人批准。',
      en: 'A date that holds as a rule may be later, with a reason and the consent of somebody else.',
    },
  },
  DISTRICT_DRAWS_CITY_FIELD: {
    passed: { zh: '{fields}由全市统一抽取', en: 'Drawn for the whole city: {fields}' },
    failed: {
      zh: '“{field}”由全市统一安排，区级不能自行抽取。',
      en: '“{field}” is arranged for the whole city; a district does not draw it.',
    },
    why: {
      zh: '年度通知要求这一专项统筹推进，区级挂接市级任务。',
      en: 'The notice wants this special run as one; a district hangs on the city’s tasks.',
    },
  },
  CITY_PLAN_NOT_LINKED: {
    passed: { zh: '已挂接市级方案', en: 'Hangs on the city’s plan' },
    failed: { zh: '没有挂接市级方案。', en: 'The plan does not hang on a city plan.' },
    why: {
      zh: '统一专项和市区去重都要以市级方案为准。',
      en: 'Both the city-wide special and the avoidance of repeats follow the city’s plan.',
    },
  },
  REPEATS_CITY_DRAW: {
    passed: {
      zh: '与市级不重复；获准的例外 {count} 家',
      en: 'Nothing repeats the city’s draw; approved exceptions: {count}',
    },
    failed: {
      zh: '机构 {institution} 市级已抽中，保留它的申请没有理由或未经他人批准。',
      en: 'The city has drawn {institution}; keeping it lacks a reason or the consent of somebody else.',
    },
    why: {
      zh: '市区原则上不重复检查同一机构。',
      en: 'As a rule city and district do not inspect the same institution.',
    },
  },
} as const satisfies Readonly<Record<PlanRuleCode, RuleText>>;
