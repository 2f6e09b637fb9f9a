import {
  DOCUMENT_KIND_NAMES,
  EDUCATION_NAMES,
  FORM_NAMES,
  LABEL_NAMES,
  OWNERSHIP_NAMES,
  POST_NAMES,
  SITE_KIND_NAMES,
  TRACING_NAMES,
  YES_NO_NAMES,
} from './dictionaries.ts';
import type { FilePart, PartColumn } from './part.ts';

const FROM_WORDS = { zh: '自', en: 'From' };
const FROM: PartColumn = { key: 'from', column: 'valid_from', type: 'date', words: FROM_WORDS, required: true };
const OPEN_FROM: PartColumn = { key: 'from', column: 'valid_from', type: 'date', words: FROM_WORDS };
const TO: PartColumn = { key: 'to', column: 'valid_to', type: 'date', words: { zh: '至', en: 'To' } };

/** R4-A1: what kind of person it is in law; a part of a legal person needs that person’s authorisation (R4-A1.5). */
// biome-ignore format: the columns read as a table
export const LEGAL_NATURE: FilePart = {
  name: 'legal-nature', table: 'registry.legal_nature', words: { zh: '法律性质', en: 'Legal nature' }, clause: 'R4-A1.5', label: 'form',
  searched: [], order: [],
  columns: [
    { key: 'form', column: 'form', type: 'text', words: { zh: '法律地位', en: 'Legal standing' }, names: FORM_NAMES, required: true },
    { key: 'parentName', column: 'parent_name', type: 'text', words: { zh: '所属法人', en: 'Legal person it is part of' } },
    { key: 'parentUscc', column: 'parent_uscc', type: 'text', words: { zh: '所属法人统一社会信用代码', en: 'USCC of that legal person' } },
    { key: 'authorisation', column: 'authorisation', type: 'text', words: { zh: '授权文件', en: 'Document of authorisation' } },
    { key: 'representative', column: 'representative', type: 'text', words: { zh: '法定代表人', en: 'Legal representative' } },
    { key: 'ownership', column: 'ownership', type: 'text', words: { zh: '所有制', en: 'Ownership' }, names: OWNERSHIP_NAMES },
    { key: 'labels', column: 'labels', type: 'text[]', words: { zh: '资质标签', en: 'Labels' }, names: LABEL_NAMES, initial: [] },
    OPEN_FROM, TO,
  ],
};

/** R4-A2.1: places; a branch in another city or province needs its own approval. */
// biome-ignore format: the columns read as a table
export const SITE: FilePart = {
  name: 'site', table: 'registry.site', words: { zh: '场所', en: 'Site' }, clause: 'R4-A2.1', label: 'name',
  searched: ['name', 'address'], order: ['number'],
  columns: [
    { key: 'number', column: 'number', type: 'smallint', words: { zh: '场所号', en: 'Number' }, required: true, fixed: true },
    { key: 'name', column: 'name', type: 'text', words: { zh: '场所名称', en: 'Name' }, required: true },
    { key: 'address', column: 'address', type: 'text', words: { zh: '地址', en: 'Address' }, required: true },
    { key: 'region', column: 'region_code', type: 'text', words: { zh: '行政区划', en: 'Region' }, required: true },
    { key: 'kind', column: 'kind', type: 'text', words: { zh: '类别', en: 'Kind' }, names: SITE_KIND_NAMES, required: true },
    FROM, TO,
  ],
};

/** R4-A7: people. `identity` is the keyed hash of the id number: it goes in and never comes out. */
// biome-ignore format: the columns read as a table
export const STAFF: FilePart = {
  name: 'staff', table: 'registry.staff', words: { zh: '人员', en: 'Person' }, clause: 'R4-A7.1', label: 'name',
  searched: ['name', 'title'], order: ['valid_from'],
  columns: [
    { key: 'name', column: 'name', type: 'text', words: { zh: '姓名', en: 'Name' }, required: true },
    { key: 'identity', column: 'identity_hash', type: 'bytea', words: { zh: '证件号码', en: 'Id number' }, secret: true },
    { key: 'identityWarnings', column: 'identity_warnings', type: 'text[]', words: { zh: '证件号码提示', en: 'Warnings on the id number' }, initial: [] },
    { key: 'title', column: 'title', type: 'text', words: { zh: '职称', en: 'Title' } },
    { key: 'education', column: 'education', type: 'text', words: { zh: '学历', en: 'Education' }, names: EDUCATION_NAMES },
    { key: 'posts', column: 'posts', type: 'text[]', words: { zh: '岗位', en: 'Posts' }, names: POST_NAMES, initial: [] },
    FROM, TO,
  ],
};

/** R4-A7.3: what a signatory may sign, and when. */
// biome-ignore format: the columns read as a table
export const AUTHORISATION: FilePart = {
  name: 'authorisation', table: 'registry.authorisation', words: { zh: '签字授权', en: 'Authorisation to sign' }, clause: 'R4-A7.3', label: 'fieldText',
  searched: ['field_text'], order: ['valid_from'],
  columns: [
    { key: 'staffId', column: 'staff_id', type: 'uuid', words: { zh: '授权签字人', en: 'Signatory' }, required: true, fixed: true },
    { key: 'fieldText', column: 'field_text', type: 'text', words: { zh: '授权领域', en: 'Authorised field' }, required: true },
    { key: 'fields', column: 'fields', type: 'text[]', words: { zh: '证书专业领域', en: 'Certificate fields' }, initial: [] },
    { key: 'certificateNumber', column: 'certificate_number', type: 'text', words: { zh: '证书编号', en: 'Certificate' } },
    FROM, TO,
  ],
};

/** R4-A9.2: instruments and their traceability. */
// biome-ignore format: the columns read as a table
export const INSTRUMENT: FilePart = {
  name: 'instrument', table: 'registry.instrument', words: { zh: '仪器设备', en: 'Instrument' }, clause: 'R4-A9.2', label: 'name',
  searched: ['code', 'name', 'model', 'serial', 'certificate_number'], order: ['due'],
  columns: [
    { key: 'code', column: 'code', type: 'text', words: { zh: '设备编号', en: 'Code' }, required: true },
    { key: 'name', column: 'name', type: 'text', words: { zh: '设备名称', en: 'Name' }, required: true },
    { key: 'model', column: 'model', type: 'text', words: { zh: '型号', en: 'Model' } },
    { key: 'serial', column: 'serial', type: 'text', words: { zh: '出厂编号', en: 'Serial number' } },
    { key: 'manufacturer', column: 'manufacturer', type: 'text', words: { zh: '制造商', en: 'Manufacturer' } },
    { key: 'site', column: 'site', type: 'smallint', words: { zh: '场所号', en: 'Site' }, required: true },
    { key: 'tracing', column: 'tracing', type: 'text', words: { zh: '溯源方式', en: 'Traceability by' }, names: TRACING_NAMES, required: true },
    { key: 'cycleMonths', column: 'cycle_months', type: 'smallint', words: { zh: '周期（月）', en: 'Cycle (months)' } },
    { key: 'lastDone', column: 'last_done', type: 'date', words: { zh: '最近溯源日期', en: 'Last done' } },
    { key: 'due', column: 'due', type: 'date', words: { zh: '溯源有效期至', en: 'Holds until' } },
    { key: 'certificateNumber', column: 'certificate_number', type: 'text', words: { zh: '溯源证书编号', en: 'Certificate' } },
    { key: 'provider', column: 'provider', type: 'text', words: { zh: '溯源机构', en: 'Done by' } },
    OPEN_FROM, TO,
  ],
};

/** R4-A9.4: documents of the management system. */
// biome-ignore format: the columns read as a table
export const DOCUMENT: FilePart = {
  name: 'document', table: 'registry.document', words: { zh: '体系文件', en: 'Document' }, clause: 'R4-A9.4', label: 'title',
  searched: ['title', 'number'], order: ['valid_from'],
  columns: [
    { key: 'title', column: 'title', type: 'text', words: { zh: '文件名称', en: 'Title' }, required: true },
    { key: 'kind', column: 'kind', type: 'text', words: { zh: '类别', en: 'Kind' }, names: DOCUMENT_KIND_NAMES, required: true },
    { key: 'number', column: 'number', type: 'text', words: { zh: '文件编号', en: 'Number' } },
    { key: 'edition', column: 'edition', type: 'text', words: { zh: '版次', en: 'Edition' } },
    { key: 'fileSha256', column: 'file_sha256', type: 'text', words: { zh: '文件散列', en: 'Hash of the file' } },
    { key: 'fileName', column: 'file_name', type: 'text', words: { zh: '文件名', en: 'File name' } },
    FROM, TO,
  ],
};

/** R3-4e: liability insurance. */
// biome-ignore format: the columns read as a table
export const INSURANCE: FilePart = {
  name: 'insurance', table: 'registry.insurance', words: { zh: '责任保险', en: 'Liability insurance' }, clause: 'R3-4e', label: 'policyNumber',
  searched: ['policy_number', 'insurer'], order: ['valid_to'],
  columns: [
    { key: 'policyNumber', column: 'policy_number', type: 'text', words: { zh: '保单号', en: 'Policy' }, required: true },
    { key: 'insurer', column: 'insurer', type: 'text', words: { zh: '保险公司', en: 'Insurer' }, required: true },
    { key: 'amount', column: 'amount', type: 'bigint', words: { zh: '保额（元）', en: 'Sum insured (yuan)' }, required: true },
    FROM, { ...TO, required: true },
  ],
};

/** R3-4f, R4-A19.1: what it promises in public, and where. */
// biome-ignore format: the columns read as a table
export const COMMITMENT: FilePart = {
  name: 'commitment', table: 'registry.commitment', words: { zh: '公开承诺', en: 'Public commitment' }, clause: 'R3-4f', label: 'wording',
  searched: ['wording', 'url'], order: ['valid_from'],
  columns: [
    { key: 'wording', column: 'wording', type: 'text', words: { zh: '承诺内容', en: 'Wording' }, required: true },
    { key: 'url', column: 'url', type: 'text', words: { zh: '公示网址', en: 'Address' } },
    FROM, TO,
  ],
};

/** R3-5b: whom to ask; the institution keeps it current itself. */
// biome-ignore format: the columns read as a table
export const CONTACT: FilePart = {
  name: 'contact', table: 'registry.contact', words: { zh: '联系人', en: 'Contact' }, clause: 'R3-5b', label: 'name',
  searched: ['name', 'duty', 'phone', 'email'], order: ['valid_from'],
  columns: [
    { key: 'name', column: 'name', type: 'text', words: { zh: '姓名', en: 'Name' }, required: true },
    { key: 'duty', column: 'duty', type: 'text', words: { zh: '职责', en: 'Duty' } },
    { key: 'phone', column: 'phone', type: 'text', words: { zh: '电话', en: 'Telephone' } },
    { key: 'email', column: 'email', type: 'text', words: { zh: '电子邮箱', en: 'E-mail' } },
    { key: 'published', column: 'published', type: 'boolean', words: { zh: '对外公开', en: 'Public' }, names: YES_NO_NAMES, initial: false },
    OPEN_FROM, TO,
  ],
};

export const FILE_PART_KINDS: readonly FilePart[] = [
  LEGAL_NATURE,
  SITE,
  STAFF,
  AUTHORISATION,
  INSTRUMENT,
  DOCUMENT,
  INSURANCE,
  COMMITMENT,
  CONTACT,
];

export function getPart(name: string): FilePart {
  const part = FILE_PART_KINDS.find((candidate) => candidate.name === name);
  if (part === undefined) throw new Error(`a file has no part ${name}`);
  return part;
}
