import { choiceCodec, choicesCodec, regionCodec, textCodec } from './codecs.ts';
import { FIELD_ENTRIES, PERSON_STATUS_ENTRIES } from './dictionaries.ts';
import type { RecordKind } from './kind.ts';
import { textIn } from './value.ts';

// biome-ignore format: the columns read as a table
export const EXPERT: RecordKind = {
  subject: 'expert',
  table: 'registry.expert',
  words: { zh: '技术专家', en: 'Technical experts' },
  codeMark: 'E',
  uniqueKey: 'name',
  identity: (draft) => (typeof draft['name'] === 'string' ? `${draft['name']}|${textIn(draft, 'employer') ?? ''}` : undefined),
  ownerColumn: 'person_id',
  derive: (draft) => draft,
  columns: [
    { key: 'name', column: 'name', type: 'text', words: { zh: '姓名', en: 'Name' }, also: ['专家姓名', '人员姓名', '专家'], codec: textCodec(100), required: true, initial: null },
    { key: 'employer', column: 'employer', type: 'text', words: { zh: '工作单位', en: 'Employer' }, also: ['单位', '所在单位', '单位名称'], codec: textCodec(200), required: true, initial: '' },
    { key: 'fields', column: 'fields', type: 'text[]', words: { zh: '专业领域', en: 'Fields' }, also: ['领域', '擅长领域', '专业', '检测领域'], codec: choicesCodec(FIELD_ENTRIES, '检查领域', 'fields'), required: true, initial: null },
    { key: 'region', column: 'region_code', type: 'text', words: { zh: '所属地区', en: 'Region' }, also: ['所在区', '区', '行政区划', '地区', 'District'], codec: regionCodec, required: true, initial: null },
    { key: 'status', column: 'status', type: 'text', words: { zh: '在岗状态', en: 'Status' }, also: ['状态'], codec: choiceCodec(PERSON_STATUS_ENTRIES, '在岗状态', 'statuses'), initial: 'active' },
    { key: 'personId', column: 'person_id', type: 'uuid', words: { zh: '登录账号', en: 'Account' }, also: [], codec: textCodec(36), initial: null, hidden: true },
  ],
};
