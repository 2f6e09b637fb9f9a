import type { Words } from '@hengjian/contract';
import type { UploadCode } from './judge-upload.ts';

export const UPLOAD_WORDS: Readonly<Record<UploadCode, Words>> = {
  ISSUED: {
    zh: '与本系统签发的文件逐字节一致。',
    en: 'The file is, byte for byte, one that was issued here.',
  },
  SIGNED: {
    zh: '签名完整，由本机关的签名证书签署，覆盖全部内容。',
    en: 'Our signature is whole and covers every byte.',
  },
  CHANGED: {
    zh: '签署之后内容被改动：文件与签名不符。',
    en: 'The content was changed after it was signed: file and signature do not agree.',
  },
  DIFFERS: {
    zh: '文件中的数据与登记不一致。',
    en: 'The data in the file is not what the register says.',
  },
  OUTDATED: {
    zh: '证书内容已有变更，这是旧版。请下载最新的证书。',
    en: 'The certificate has changed since; this is an earlier version. Download the newest one.',
  },
  SUSPENDED: { zh: '证书现处于暂停状态。', en: 'The certificate is suspended at present.' },
  REVOKED: { zh: '证书已被撤销。', en: 'The certificate has been revoked.' },
  CANCELLED: { zh: '证书已注销或并入其他证书。', en: 'The certificate has been cancelled or merged into another.' },
  EXPIRED: { zh: '证书有效期已过。', en: 'The certificate has expired.' },
  NOT_YET: { zh: '证书尚未生效。', en: 'The certificate does not hold yet.' },
  APPENDED: {
    zh: '签名之后又添加了内容，签名不覆盖这些内容；页面显示的可能不是签发时的样子。',
    en: 'Something was added after our signature, which does not cover it; the pages may not show what was issued.',
  },
  FOREIGN: {
    zh: '签名出自本系统不认识的证书，不能证明由发证机关签发。',
    en: 'The signature is by a certificate this house does not know; it does not show that the authority issued the file.',
  },
  DAMAGED: {
    zh: '文件中的签名无法读取。',
    en: 'The signature in the file cannot be read.',
  },
  UNSIGNED: {
    zh: '文件没有签名（可能是扫描件、打印件或另存的副本），无法判断页面内容是否被改动。请改为扫描证书上的二维码，或按证书编号查询。',
    en: 'The file is not signed (a scan, a print or a copy saved anew), so nobody can tell whether its pages were changed. Scan the code on the certificate, or look up its number.',
  },
  NO_DATA: {
    zh: '文件中没有证书数据，不能逐项比对。',
    en: 'The file carries no certificate data to compare.',
  },
  UNKNOWN_NUMBER: {
    zh: '本登记中没有这个证书编号；可能由其他机关签发。',
    en: 'This register does not know the certificate number; another authority may have issued it.',
  },
};

const FIELD_WORDS: Readonly<Record<string, Words>> = {
  number: { zh: '证书编号', en: 'Certificate number' },
  name: { zh: '机构名称', en: 'Institution' },
  uscc: { zh: '统一社会信用代码', en: 'Credit code (USCC)' },
  address: { zh: '住所', en: 'Address' },
  sites: { zh: '检验检测场所', en: 'Sites' },
  authority: { zh: '发证机关', en: 'Issuing authority' },
  validFrom: { zh: '有效期起', en: 'Valid from' },
  validTo: { zh: '有效期止', en: 'Valid until' },
  annexVersion: { zh: '附表版次', en: 'Annex version' },
  annexRows: { zh: '附表行数', en: 'Annex rows' },
  annexSha256: { zh: '附表哈希', en: 'Annex hash' },
  signatories: { zh: '授权签字人', en: 'Authorised signatories' },
};

export function fieldWords(field: string): Words {
  const inQr = field.startsWith('qr.');
  const words = FIELD_WORDS[inQr ? field.slice(3) : field] ?? { zh: field, en: field };
  return inQr ? { zh: `二维码：${words.zh}`, en: `QR code: ${words.en}` } : words;
}
