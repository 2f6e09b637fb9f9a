import { choiceCodec, choicesCodec, dateCodec, enforcementNumberCodec, regionCodec, textCodec } from './codecs.ts';
import { DEPARTMENT_ENTRIES, PERSON_STATUS_ENTRIES } from './dictionaries.ts';
import type { RecordKind } from './kind.ts';
import { textIn } from './value.ts';

// biome-ignore format: the columns read as a table
export const INSPECTOR: RecordKind = {
  subject: 'inspector',
  table: 'registry.inspector',
  words: { zh: '执法检查人员', en: 'Inspectors' },
  codeMark: 'I',
  uniqueKey: 'certificateNumber',
  identity: (draft) => textIn(draft, 'certificateNumber'),
  ownerColumn: 'person_id',
  // A department is also the name of its pool; somebody lent to another department stands in that pool too.
  derive: (draft, purpose) =>
    purpose === 'create' && draft['pools'] === undefined && typeof draft['department'] === 'string' ? { ...draft, pools: [draft['department']] } : draft,
  columns: [
    { key: 'name', column: 'name', type: 'text', words: { zh: '姓名', en: 'Name' }, also: ['人员姓名', '检查人员', '检查人员姓名', '执法人员'], codec: textCodec(100), required: true, initial: null },
    { key: 'department', column: 'department', type: 'text', words: { zh: '部门', en: 'Department' }, also: ['所属部门', '条线', '系统', '委办局'], codec: choiceCodec(DEPARTMENT_ENTRIES, '联合部门', 'departments'), required: true, initial: null },
    { key: 'employer', column: 'employer', type: 'text', words: { zh: '工作单位', en: 'Employer' }, also: ['单位', '所在单位', '单位名称'], codec: textCodec(200), initial: '' },
    { key: 'certificateNumber', column: 'certificate_number', type: 'text', words: { zh: '执法证号', en: 'Enforcement certificate' }, also: ['执法证编号', '行政执法证号', '执法证件编号', '证件号', '证号'], codec: enforcementNumberCodec, required: true, initial: null },
    { key: 'certificateExpires', column: 'certificate_expires', type: 'date', words: { zh: '执法证有效期至', en: 'Certificate valid to' }, also: ['有效期至', '证件有效期', '有效期', '有效期截止', '到期日'], codec: dateCodec, required: true, initial: null },
    { key: 'pools', column: 'pools', type: 'text[]', words: { zh: '可参加的检查组', en: 'Pools' }, also: ['人员库', '可派部门', '抽取库'], codec: choicesCodec(DEPARTMENT_ENTRIES, '联合部门', 'departments'), initial: [] },
    { key: 'region', column: 'region_code', type: 'text', words: { zh: '所属地区', en: 'Region' }, also: ['所在区', '辖区', '区', '行政区划', '地区', 'District'], codec: regionCodec, required: true, initial: null },
    { key: 'status', column: 'status', type: 'text', words: { zh: '在岗状态', en: 'Status' }, also: ['状态', '是否在岗'], codec: choiceCodec(PERSON_STATUS_ENTRIES, '在岗状态', 'statuses'), initial: 'active' },
    { key: 'personId', column: 'person_id', type: 'uuid', words: { zh: '登录账号', en: 'Account' }, also: [], codec: textCodec(36), initial: null, hidden: true },
  ],
};
