import type { RuleText } from './rule-text.ts';

/** Rules about chance, papers, dates and districts, in words. */
export const PAPER_TEXTS = {
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
  CITY_HAS_NOT_DRAWN: {
    passed: { zh: '市级抽取已完成，可以去重', en: 'The city has drawn; whom it took is known' },
    failed: {
      zh: '市级计划尚未完成抽取，无法剔除市级抽中的机构。',
      en: 'The city’s plan has not been drawn, so nobody knows yet whom to leave out.',
    },
    why: {
      zh: '市区原则上不重复检查同一机构，区级在市级之后抽取；确需先抽的，须说明理由并经他人批准。',
      en: 'As a rule city and district do not inspect the same institution, so the district draws second; to draw first takes a reason and the consent of somebody else.',
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
} as const satisfies Readonly<Record<string, RuleText>>;
