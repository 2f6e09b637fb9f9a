import type { Answer, AnswerCode, CertificateCode, CertificateStep } from '@hengjian/credential';
import type { Bilingual } from '../command.ts';

export const ANSWERS: Readonly<Record<Answer, Bilingual>> = {
  valid: { zh: '有效', en: 'VALID' },
  'not-valid': { zh: '无效', en: 'NOT VALID' },
  'cannot-tell': { zh: '无法判断', en: 'CANNOT TELL' },
};

export const STEPS: Readonly<Record<CertificateStep['name'], Bilingual>> = {
  read: { zh: '读出内容', en: 'content read' },
  trust: { zh: '信任列表', en: 'trust list' },
  signature: { zh: '发证机关签名', en: 'signature of the authority' },
  validity: { zh: '有效期', en: 'period of validity' },
  revocation: { zh: '撤销、注销状态', en: 'revocation status' },
  suspension: { zh: '暂停状态', en: 'suspension status' },
  annex: { zh: '附表哈希', en: 'hash of the annex' },
  log: { zh: '透明日志', en: 'transparency log' },
};

/** What each code means to the person who checks. */
export const CODES: Readonly<Record<CertificateCode | AnswerCode, Bilingual>> = {
  NOT_OURS: { zh: '不是资质认定证书的二维码', en: 'not the code of a certificate' },
  UNREADABLE: {
    zh: '内容残缺或格式不符，请重新扫描',
    en: 'damaged or not to the letter of the format; please scan again',
  },
  NO_TRUST_LIST: { zh: '没有信任列表，不知道该信谁', en: 'no trust list, so nobody says whom to believe' },
  TRUST_LIST_TOO_OLD: { zh: '信任列表已过期，请联网更新', en: 'the trust list has run out; please fetch a new one' },
  UNKNOWN_KEY: { zh: '签名密钥不在信任列表中', en: 'signed with a key the trust list does not know' },
  KEY_NOT_FOR_THIS: { zh: '该密钥不得用于此类签名', en: 'the key may not sign this kind of thing' },
  ISSUER_MISMATCH: { zh: '该密钥不代表所称的发证机关', en: 'the key does not sign for the authority that is named' },
  KEY_NOT_VALID_THEN: { zh: '签发时密钥不在有效期内', en: 'the key was not in use when this was signed' },
  KEY_REVOKED: { zh: '签发前密钥已被撤销', en: 'the key had been revoked before this was signed' },
  KEY_COMPROMISED: {
    zh: '密钥已泄露，此前的签名也可能系伪造',
    en: 'the key was stolen; earlier signatures may be forged too',
  },
  BAD_SIGNATURE: { zh: '签名不符：伪造或被改动', en: 'the signature does not match: forged or changed' },
  SIGNED_IN_THE_FUTURE: {
    zh: '签发时间晚于现在，请核对本机时钟',
    en: 'signed later than now; please check this clock',
  },
  NOT_YET_VALID: { zh: '尚未到有效期', en: 'not valid yet' },
  EXPIRED: { zh: '已过有效期', en: 'expired' },
  REVOKED: { zh: '证书已被撤销或注销', en: 'revoked or cancelled' },
  SUSPENDED: { zh: '证书在暂停期内', en: 'suspended' },
  STATUS_MISSING: { zh: '没有状态列表', en: 'no status list at hand' },
  STATUS_TOO_OLD: { zh: '状态列表过旧，请联网更新', en: 'the status list is too old; please fetch a new one' },
  STATUS_FROM_THE_FUTURE: {
    zh: '状态列表晚于现在，请核对本机时钟',
    en: 'the status list is later than now; please check this clock',
  },
  STATUS_INDEX_UNKNOWN: { zh: '状态列表中没有这一位', en: 'the status list has no such place' },
  ANNEX_CHANGED: { zh: '附表已有变更', en: 'the annex has changed since' },
  LOG_KEY_UNKNOWN: { zh: '不认识该日志的密钥', en: 'the key of the log is not known' },
  LOG_SIGNATURE_BAD: { zh: '日志签名不符', en: 'the log’s signature does not match' },
  LOG_PROOF_BAD: { zh: '日志证明不成立', en: 'the proof does not lead to the log’s head' },
  LOG_LEAF_MISMATCH: { zh: '日志证明属于另一条记录', en: 'the proof is of another record' },
  LOG_PROOF_MISSING: { zh: '文件中没有日志证明', en: 'the document carries no log proof' },
  NOT_LOGGED: { zh: '答复所据记录未登入日志', en: 'rests on no record in the log' },
};

const OUTCOMES = { passed: '✓', failed: '✗', unknown: '?', noted: '·' } as const;

interface AnyStep {
  readonly name: CertificateStep['name'];
  readonly outcome: keyof typeof OUTCOMES;
  readonly code: CertificateCode | AnswerCode | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** The steps, one or two lines each. */
export function stepLines(steps: readonly AnyStep[]): string[] {
  return steps.flatMap(({ name, outcome, code, detail }) => {
    const { zh, en } = STEPS[name];
    const compared = Object.entries(detail).map(([key, value]) => `${key}=${value}`);
    const why = code === null ? [] : [`      ${code}  ${CODES[code].zh}  ${CODES[code].en}`];
    return [
      `  ${OUTCOMES[outcome]} ${zh} ${en}`,
      ...why,
      ...(compared.length > 0 ? [`      ${compared.join('  ')}`] : []),
    ];
  });
}

/** An age in the largest unit that fits. */
export function ageWords(seconds: number): string {
  const units = [
    [86_400, '天', 'days'],
    [3_600, '小时', 'hours'],
    [60, '分钟', 'minutes'],
  ] as const;
  for (const [size, zh, en] of units)
    if (seconds >= size) return `${Math.floor(seconds / size)} ${zh} ${Math.floor(seconds / size)} ${en}`;
  return `${seconds} 秒 ${seconds} seconds`;
}
