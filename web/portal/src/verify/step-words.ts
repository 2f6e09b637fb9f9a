import type { AnswerCode, AnswerStep, CertificateCode, CertificateStep, TrustCode } from '@hengjian/credential';
import type { Words } from '../language.ts';

const STEPS: Readonly<Record<CertificateStep['name'] | AnswerStep['name'], Words>> = {
  read: { zh: '读出证书内容', en: 'The certificate was read' },
  trust: { zh: '信任列表', en: 'Trust list' },
  signature: { zh: '发证机关签名', en: 'Signature of the issuing authority' },
  validity: { zh: '有效期', en: 'Validity' },
  revocation: { zh: '撤销状态列表', en: 'Status list of revocation' },
  suspension: { zh: '暂停状态列表', en: 'Status list of suspension' },
  annex: { zh: '附表哈希与证书一致', en: 'The annex is the one the certificate names' },
  log: { zh: '决定在透明日志中', en: 'The decision stands in the transparency log' },
};

type Code = CertificateCode | AnswerCode | TrustCode | 'NUMBER_UNKNOWN' | 'NO_KEPT_LISTS' | 'NOT_A_CODE';

const CODES: Readonly<Record<Code, Words>> = {
  LOG_KEY_UNKNOWN: { zh: '日志头的签名者不认识', en: 'the signer of the log head is not known' },
  LOG_SIGNATURE_BAD: { zh: '日志头的签名不符', en: 'the signature on the log head does not fit' },
  LOG_PROOF_BAD: { zh: '日志证明不成立', en: 'the log proof does not hold' },
  NOT_OURS: { zh: '不是本系统的证书码', en: 'not a certificate code of this system' },
  UNREADABLE: { zh: '内容无法读出', en: 'the content cannot be read' },
  NOT_A_CODE: { zh: '图中没有找到二维码', en: 'no code was found in the picture' },
  NO_TRUST_LIST: {
    zh: '没有信任列表，不知道该信哪些密钥',
    en: 'without a trust list it is not known which keys to believe',
  },
  NO_KEPT_LISTS: {
    zh: '本设备还没有保存状态列表，请联网打开一次本页',
    en: 'no status lists are kept on this device yet: open this page once with the network on',
  },
  TRUST_LIST_TOO_OLD: { zh: '信任列表已过期，请联网更新', en: 'the trust list is too old; go online once' },
  UNKNOWN_KEY: { zh: '签名密钥不认识', en: 'the signing key is not known' },
  KEY_NOT_FOR_THIS: { zh: '该密钥不得用于这种签名', en: 'this key may not sign such a thing' },
  ISSUER_MISMATCH: { zh: '该密钥不得代表这个机关', en: 'this key may not sign for that authority' },
  KEY_NOT_VALID_THEN: { zh: '签发时该密钥不在有效期内', en: 'the key was not valid when it signed' },
  KEY_REVOKED: { zh: '签发前该密钥已被吊销', en: 'the key had been revoked before' },
  KEY_COMPROMISED: { zh: '该密钥已泄露，无法区分真伪', en: 'the key was stolen: real and forged cannot be told apart' },
  BAD_SIGNATURE: { zh: '签名不符，内容被改过或系伪造', en: 'the signature does not fit: changed or forged' },
  SIGNED_IN_THE_FUTURE: {
    zh: '签名时间在将来，请核对本机时钟',
    en: 'signed in the future; check the clock of this device',
  },
  NOT_YET_VALID: { zh: '尚未生效', en: 'not yet valid' },
  EXPIRED: { zh: '已过有效期', en: 'expired' },
  REVOKED: { zh: '已撤销或注销', en: 'revoked or cancelled' },
  SUSPENDED: { zh: '已暂停', en: 'suspended' },
  STATUS_MISSING: { zh: '没有状态列表', en: 'there is no status list' },
  STATUS_TOO_OLD: {
    zh: '状态列表过旧，其后的变化无从知道',
    en: 'the status list is too old: what happened since is unknown',
  },
  STATUS_FROM_THE_FUTURE: {
    zh: '状态列表的时间在将来，请核对本机时钟',
    en: 'the status list is from the future; check the clock of this device',
  },
  STATUS_INDEX_UNKNOWN: { zh: '状态列表中没有这个序号', en: 'the status list has no such place' },
  ANNEX_CHANGED: { zh: '附表此后有新版', en: 'there is a newer version of the annex' },
  MALFORMED: { zh: '格式不符', en: 'malformed' },
  ROLLBACK: { zh: '比已保存的更旧，已拒绝', en: 'older than what is kept; refused' },
  NOT_LOGGED: { zh: '尚未写入日志', en: 'not in the log yet' },
  LOG_PROOF_MISSING: { zh: '没有日志证明', en: 'the log proof is missing' },
  LOG_LEAF_MISMATCH: { zh: '日志条目与答复不符', en: 'the log entry is another one' },
  NUMBER_UNKNOWN: { zh: '登记册中没有这个编号，请核对', en: 'the register does not know this number; please check it' },
};

export function stepWords(name: string): Words {
  return Object.hasOwn(STEPS, name) ? STEPS[name as keyof typeof STEPS] : { zh: name, en: name };
}

export function codeWords(code: string): Words {
  return Object.hasOwn(CODES, code) ? CODES[code as Code] : { zh: code, en: code };
}
