import { licensingRegion } from '@hengjian/regulation-inspection';
import { checkUscc } from '@hengjian/registry-codes';
import {
  choiceCodec,
  choicesCodec,
  dateCodec,
  licenceNumberCodec,
  regionCodec,
  textCodec,
  textsCodec,
  usccCodec,
  yesNoCodec,
} from './codecs.ts';
import { CREDIT_ENTRIES, FIELD_ENTRIES, KIND_ENTRIES, LICENCE_STATUS_ENTRIES } from './dictionaries.ts';
import type { Purpose, RecordKind } from './kind.ts';
import { type Draft, textIn, type Value } from './value.ts';

// biome-ignore format: the columns read as a table
export const INSTITUTION: RecordKind = {
  subject: 'institution',
  table: 'registry.institution',
  words: { zh: '检验检测机构', en: 'Institutions' },
  codeMark: '',
  uniqueKey: 'uscc',
  identity: (draft) => textIn(draft, 'uscc'),
  ownerColumn: 'organisation_id',
  derive,
  columns: [
    { key: 'name', column: 'name', type: 'text', words: { zh: '机构名称', en: 'Name' }, also: ['单位名称', '法人单位名称', '名称', '检验检测机构名称', '被检查单位', 'Institution'], codec: textCodec(200), required: true, initial: null },
    { key: 'nameEn', column: 'name_en', type: 'text', words: { zh: '英文名称', en: 'Name in English' }, also: ['英文名'], codec: textCodec(200), initial: null },
    { key: 'formerNames', column: 'former_names', type: 'text[]', words: { zh: '曾用名', en: 'Former names' }, also: ['原名称', '曾用名称'], codec: textsCodec(200), initial: [] },
    { key: 'uscc', column: 'uscc', type: 'text', words: { zh: '统一社会信用代码', en: 'USCC' }, also: ['信用代码', '社会信用代码', '组织机构代码', '组织机构代码/社会信用代码', '统一信用代码'], codec: usccCodec, required: true, initial: null },
    { key: 'kind', column: 'kind', type: 'text', words: { zh: '单位性质', en: 'Kind' }, also: ['机构性质', '法人类型', '单位类型', '性质'], codec: choiceCodec(KIND_ENTRIES, '单位性质', 'kinds'), initial: 'other' },
    { key: 'region', column: 'region_code', type: 'text', words: { zh: '监管地区', en: 'Region' }, also: ['所在区', '所属区', '辖区', '区', '行政区划', '监管单位', '属地', 'District'], codec: regionCodec, required: true, initial: null },
    { key: 'address', column: 'address', type: 'text', words: { zh: '地址', en: 'Address' }, also: ['单位地址', '机构地址', '检验检测地址', '注册地址'], codec: textCodec(300), initial: null },
    { key: 'fields', column: 'fields', type: 'text[]', words: { zh: '检验检测领域', en: 'Fields' }, also: ['领域', '所属领域', '检查领域', '业务领域', '检测领域'], codec: choicesCodec(FIELD_ENTRIES, '检查领域', 'fields'), required: true, initial: null },
    { key: 'status', column: 'status', type: 'text', words: { zh: '资质认定状态', en: 'Licence status' }, also: ['状态', '证书状态', '资质状态'], codec: choiceCodec(LICENCE_STATUS_ENTRIES, '资质认定状态', 'licence statuses'), initial: 'active', computed: true },
    { key: 'licensedBy', column: 'licensed_by', type: 'text', words: { zh: '发证地区', en: 'Licensed by' }, also: ['发证机关', '发证机关所在地', '发证机关名称'], codec: regionCodec, initial: null },
    { key: 'certificateNumber', column: 'certificate_number', type: 'text', words: { zh: '资质认定证书编号', en: 'Licence certificate number' }, also: ['证书编号', 'CMA证书编号', 'CMA编号', '资质证书编号'], codec: licenceNumberCodec, initial: null, computed: true },
    { key: 'certificateExpires', column: 'certificate_expires', type: 'date', words: { zh: '证书有效期至', en: 'Licence valid to' }, also: ['有效期至', '有效日期', '证书有效期', '有效期截止'], codec: dateCodec, initial: null, computed: true },
    { key: 'creditClass', column: 'credit_class', type: 'text', words: { zh: '信用风险分类', en: 'Credit class' }, also: ['信用等级', '信用分类', '风险等级', '信用风险等级'], codec: choiceCodec(CREDIT_ENTRIES, '信用风险分类', 'credit classes'), initial: null, internal: true },
    { key: 'violationLastYear', column: 'violation_last_year', type: 'boolean', words: { zh: '上年发现违法违规', en: 'Violations found last year' }, also: ['上年度违规', '上年违规', '上年度是否违法违规'], codec: yesNoCodec, initial: false, internal: true },
    { key: 'commitmentFinding', column: 'commitment_finding', type: 'boolean', words: { zh: '告知承诺核查有问题', en: 'Findings in the follow-up of a commitment' }, also: ['告知承诺有问题', '承诺核查发现问题'], codec: yesNoCodec, initial: false, internal: true },
    { key: 'usccWarnings', column: 'uscc_warnings', type: 'text[]', words: { zh: '信用代码提示', en: 'Warnings on the USCC' }, also: [], codec: textsCodec(64), initial: [], hidden: true },
  ],
};

/** GB 32100: the first two characters tell the registering authority and the kind. */
const KIND_OF_PREFIX: readonly (readonly [RegExp, Value])[] = [
  [/^9/, 'enterprise'],
  [/^12/, 'public-institution'],
  [/^5/, 'association'],
];

function derive(draft: Draft, purpose: Purpose): Draft {
  const derived: Record<string, Value> = {};
  if (typeof draft['uscc'] === 'string') {
    const uscc = draft['uscc'];
    const checked = checkUscc(uscc);
    derived['usccWarnings'] = checked.ok ? checked.value.warnings.map(({ code }) => code) : [];
    const kind = KIND_OF_PREFIX.find(([prefix]) => prefix.test(uscc))?.[1];
    if (purpose === 'create' && draft['kind'] === undefined && kind !== undefined) derived['kind'] = kind;
  } else if (draft['uscc'] === null) {
    derived['usccWarnings'] = [];
  }
  if (purpose === 'create' && draft['licensedBy'] === undefined && typeof draft['region'] === 'string') {
    derived['licensedBy'] = licensingRegion(draft['region']);
  }
  return { ...draft, ...derived };
}
