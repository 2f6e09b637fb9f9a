import type { Words } from '@hengjian/contract';
import { certificateFields, findRegion } from '@hengjian/registry-codes';
import type { FilePart, PartDraft, PartValue } from './part.ts';

/** Something about one value: `at` is the key of its column. */
export interface PartFinding {
  readonly at: string;
  readonly code: string;
  readonly message: Words;
  readonly wayOut?: Words;
}

const CODES_OF_FIELDS = new Set(certificateFields.map(({ code }) => code));

/**
 * Everything that is wrong with a part by itself, without looking at anything else. `draft` is the whole part as it would
 * stand, so that a change of one day is judged together with the other.
 */
export function checkPart(part: FilePart, draft: PartDraft): readonly PartFinding[] {
  const findings: PartFinding[] = [];
  for (const { key, required, words } of part.columns)
    if (required === true && isNone(draft[key]))
      findings.push({
        at: key,
        code: 'REQUIRED',
        message: { zh: `未填写${words.zh}`, en: `${words.en}: not filled in` },
      });
  if (ends(draft['from'], draft['to'])) findings.push(PERIOD_REVERSED);
  switch (part.name) {
    case 'legal-nature':
      findings.push(...checkLegalNature(draft));
      break;
    case 'site':
      if (!isRegion(draft['region'])) findings.push(REGION_UNKNOWN);
      break;
    case 'authorisation':
      if (listOf(draft['fields']).some((code) => !CODES_OF_FIELDS.has(code))) findings.push(FIELD_UNKNOWN);
      break;
    case 'instrument':
      if (ends(draft['lastDone'], draft['due'])) findings.push(DUE_REVERSED);
      break;
    case 'commitment':
      if (!isNone(draft['url']) && !isWebAddress(draft['url'])) findings.push(URL_UNSUITABLE);
      break;
    case 'contact':
      if (isNone(draft['phone']) && isNone(draft['email'])) findings.push(UNREACHABLE);
      break;
    case 'staff':
    case 'document':
    case 'insurance':
      break;
  }
  return findings;
}

function checkLegalNature(draft: PartDraft): readonly PartFinding[] {
  if (draft['form'] !== 'part') return [];
  return ['parentName', 'authorisation'].filter((key) => isNone(draft[key])).map((key) => authorisationMissing(key));
}

function isNone(value: PartValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Whether a stretch ends before it begins. ISO days compare as text. */
function ends(from: PartValue | undefined, to: PartValue | undefined): boolean {
  return typeof from === 'string' && typeof to === 'string' && to < from;
}

function listOf(value: PartValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** A known region, or an unknown one of a known province: districts of other provinces are not in the dictionary. */
function isRegion(value: PartValue | undefined): boolean {
  return typeof value === 'string' && findRegion(`${value.slice(0, 2)}0000`) !== undefined;
}

/** Only what a browser opens as a page; `javascript:` and the like never become links. */
function isWebAddress(value: PartValue | undefined): boolean {
  return typeof value === 'string' && /^https?:\/\/[^\s"'<>]+$/i.test(value) && URL.canParse(value);
}

const PERIOD_REVERSED: PartFinding = {
  at: 'to',
  code: 'PERIOD_REVERSED',
  message: { zh: '截止日期早于开始日期', en: 'it ends before it begins' },
  wayOut: {
    zh: '请核对两个日期；同一天开始并结束是允许的。',
    en: 'Check both days; beginning and ending on one day is allowed.',
  },
};
const DUE_REVERSED: PartFinding = {
  at: 'due',
  code: 'PERIOD_REVERSED',
  message: { zh: '溯源有效期早于最近溯源日期', en: 'its traceability ends before it was established' },
  wayOut: { zh: '请按检定或校准证书核对两个日期。', en: 'Check both days against the certificate.' },
};
const REGION_UNKNOWN: PartFinding = {
  at: 'region',
  code: 'REGION_UNKNOWN',
  message: { zh: '行政区划代码不属于任何省', en: 'the region code belongs to no province' },
};
const FIELD_UNKNOWN: PartFinding = {
  at: 'fields',
  code: 'FIELD_UNKNOWN',
  message: { zh: '专业领域代码应在00至21之间', en: 'certificate fields are numbered 00 to 21' },
};
const URL_UNSUITABLE: PartFinding = {
  at: 'url',
  code: 'URL_UNSUITABLE',
  message: { zh: '网址应以 http:// 或 https:// 开头', en: 'the address must begin with http:// or https://' },
};
const UNREACHABLE: PartFinding = {
  at: 'phone',
  code: 'UNREACHABLE',
  message: { zh: '电话和电子邮箱至少填写一项', en: 'a telephone number or an e-mail address is needed' },
};

function authorisationMissing(at: string): PartFinding {
  return {
    at,
    code: 'AUTHORISATION_MISSING',
    message: {
      zh: '非独立法人的机构须有所属法人名称和授权文件',
      en: 'part of a legal person: its name and its document of authorisation are needed',
    },
    wayOut: {
      zh: '请填写所属法人的名称和授权文件的文号或名称；独立法人请改选“独立法人”。',
      en: 'Give the name of the legal person and the document by which it authorised; or choose “independent”.',
    },
  };
}
