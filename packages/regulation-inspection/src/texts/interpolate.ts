import { getCreditTable, CREDIT_TABLES } from '../credit.ts';
import { getDepartment, isDepartmentId } from '../departments.ts';
import { getField, isFieldCode } from '../fields.ts';
import type { Params } from '../finding.ts';
import type { PlanDeadlines } from '../plan.ts';
import type { Language, Words } from '../words.ts';

/** What happens by each date of a plan. */
export const DEADLINE_NAMES: Readonly<Record<keyof PlanDeadlines, Words>> = {
  publicDraw: { zh: '公开抽取', en: 'public draw' },
  selfCheck: { zh: '机构自查', en: 'self-check' },
  districtScheme: { zh: '各区报送方案', en: 'reporting of district plans' },
  onSite: { zh: '现场检查完成', en: 'end of visits' },
  summary: { zh: '汇总', en: 'summary' },
};

/** Names for codes that stand in parameters and are neither fields nor departments. */
const NAMES: Readonly<Record<string, Words>> = {
  ...DEADLINE_NAMES,
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
  violationFactor: { zh: '上年违法倍数', en: 'factor for violations last year' },
  commitmentFactor: { zh: '承诺核查发现问题倍数', en: 'factor for findings on commitments' },
  ID: {
    zh: '编号只能用 1 至 64 个字母、数字、点、下划线和连字符',
    en: 'an id has 1 to 64 letters, digits, dots, underscores and hyphens',
  },
  REPEATED: { zh: '编号重复', en: 'the id stands twice' },
  NOBODY_NAMED: { zh: '没有指定由谁代表', en: 'nobody is named who acts for it' },
  UNDESCRIBED: { zh: '没有写明读取什么值', en: 'it does not say which value is read' },
  TIME: { zh: '产生时刻不是带时区的时间', en: 'its moment is not a time with an offset' },
  KNOWN_BEFORE_DRAW: { zh: '该值在抽取日之前就已产生', en: 'its value exists before the day of the draw' },
};

/** Parameters that hold a code with a name; every other parameter is shown as it stands. */
const NAMED = new Set([
  'field',
  'fields',
  'pool',
  'department',
  'departments',
  'level',
  'date',
  'laterDate',
  'factor',
  'fault',
  'table',
]);

/** Puts parameters into a text with `{places}`. Codes appear by name, lists with the comma of the language. */
export function interpolate(text: Words, params: Params, language: Language): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (place, key: string) => {
    const value = params[key];
    if (value === undefined) return place;
    const items = typeof value === 'object' ? value : [String(value)];
    return items
      .map((item) => (NAMED.has(key) ? nameOf(item, key) : { zh: item, en: item })[language])
      .join(language === 'zh' ? '、' : ', ');
  });
}

/** `civil-defence` is a field and a department: the parameter's name decides. */
function nameOf(code: string, key: string): Words {
  if (key.startsWith('field') && isFieldCode(code)) return getField(code).name;
  if (/^(?:pool|department)/.test(key) && isDepartmentId(code)) return getDepartment(code).short;
  const table = CREDIT_TABLES.find(({ id }) => id === code);
  if (table !== undefined) return getCreditTable(table.id).name;
  return NAMES[code] ?? { zh: code, en: code };
}
