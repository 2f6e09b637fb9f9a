import type { Reason, ReasonCode } from '../answer/reasons.ts';
import type { Words } from '../words.ts';
import { interpolate } from './interpolate.ts';

export const ANSWER_NAMES: Readonly<Record<'valid' | 'not-valid' | 'cannot-tell', Words>> = {
  valid: { zh: '有资质', en: 'Authorised' },
  'not-valid': { zh: '无资质', en: 'Not authorised' },
  'cannot-tell': { zh: '无法判断', en: 'Cannot tell' },
};

export const REASON_TEXTS: Readonly<Record<ReasonCode, Words>> = {
  NOT_YET_ISSUED: { zh: '证书自 {from} 起才有效。', en: 'The certificate is valid only from {from} on.' },
  EXPIRED: {
    zh: '证书有效期已过，自 {since} 起失效。',
    en: 'The certificate had expired; from {since} on it was no longer valid.',
  },
  SUSPENDED: { zh: '证书自 {since} 起暂停。', en: 'The certificate was suspended from {since} on.' },
  REVOKED: { zh: '证书自 {since} 起被撤销。', en: 'The certificate was revoked from {since} on.' },
  CANCELLED: { zh: '证书自 {since} 起注销。', en: 'The certificate was cancelled from {since} on.' },
  MERGED: {
    zh: '证书自 {since} 起并入另一张证书，请查合并后的证书。',
    en: 'From {since} on the certificate went into another one; please ask for that.',
  },
  NOT_IN_SCOPE: { zh: '能力附表中没有这一项。', en: 'The scope does not contain this item.' },
  OTHER_EDITION: {
    zh: '附表中只有其他年版：{editions}。',
    en: 'The scope contains it by another edition only: {editions}.',
  },
  OTHER_SITE: {
    zh: '该项不在场所{site}的能力范围内，只在场所：{sites}。',
    en: 'Not at site {site}; only at: {sites}.',
  },
  ROW_NOT_IN_FORCE: {
    zh: '附表中这一行在 {date} 不生效，生效期间：{periods}。',
    en: 'The row of the scope did not hold on {date}; it holds in {periods}.',
  },
  INVALID_DATE: { zh: '“{date}”不是日期，请写作 2025-03-31。', en: '“{date}” is no date; write it as 2025-03-31.' },
  UNKNOWN_NUMBER: {
    zh: '登记册中没有这个编号，请核对；别处发的证书这里可能没有。',
    en: 'The register does not know this number. Please check it; it may stand in another register.',
  },
  DATE_IN_FUTURE: {
    zh: '{date} 还没有到，今天是 {today}；将来的决定无法预知。',
    en: '{date} is still to come, today is {today}: what will be decided cannot be known.',
  },
  BEFORE_RECORDS: {
    zh: '本登记册的记录始于 {from}，{date} 的情况不在其中，请向发证机关查询。',
    en: 'Records begin on {from} and do not reach {date}. Please ask the issuing authority.',
  },
  UNREADABLE_STANDARD: {
    zh: '“{standard}”读不出标准编号，请写作 GB 5009.12-2023。',
    en: '“{standard}” cannot be read as a standard number; write it as GB 5009.12-2023.',
  },
  AMBIGUOUS_ITEM: {
    zh: '附表中有几行，限制或方法不同：{readings}。请写明标准和方法。',
    en: 'Several rows of the scope match, with different limits or methods: {readings}. Please name standard and method.',
  },
  RESTRICTED: { zh: '限制范围：{limits}。', en: 'Limited to: {limits}.' },
  NOTED: { zh: '说明：{notes}。', en: 'Note: {notes}.' },
  STANDARD_WITHDRAWN_CITABLE: {
    zh: '标准已废止，但仍可引用：{standards}。',
    en: 'The standard was withdrawn but may still be cited: {standards}.',
  },
  STANDARD_WITHDRAWN: { zh: '标准已废止：{standards}。', en: 'The standard was withdrawn: {standards}.' },
  EDITION_OUTDATED: {
    zh: '标准不是现行年版：{standards}。',
    en: 'Not the current edition of the standard: {standards}.',
  },
  NOT_IN_LIBRARY: {
    zh: '参数库中没有这一项：{standards}。',
    en: 'The parameter library does not contain it: {standards}.',
  },
};

/** A reason in words. Restrictions and notes stand in the annex's own language in both. */
export function reasonText({ code, params }: Reason): Words {
  return interpolate(REASON_TEXTS[code], params);
}
