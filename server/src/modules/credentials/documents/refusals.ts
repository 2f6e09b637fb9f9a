import type { Refusal, Words } from '@hengjian/contract';
import type { IssueRefusal } from './issue-document.ts';

/** The largest PDF that is looked at: 24,000 rows of annex make some 4 MB. */
export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;

export const NO_FILE: Refusal = {
  code: 'FILE_MISSING',
  message: { zh: '请求中没有文件。', en: 'The request carries no file.' },
};

export const NOT_A_PDF: Refusal = {
  code: 'NOT_A_PDF',
  message: { zh: '这不是 PDF 文件。', en: 'This is not a PDF file.' },
  wayOut: {
    zh: '请上传证书的 PDF 原件；照片或扫描图片请改为扫描上面的二维码，或按证书编号查询。',
    en: 'Send the certificate as the PDF you received; of a photograph, scan the code on it or look up the number.',
  },
};

export const UPLOAD_TOO_LARGE: Refusal = {
  code: 'FILE_TOO_LARGE',
  message: {
    zh: '文件超过 20 MB，不予核验：本系统签发的证书不会这么大。',
    en: 'The file is larger than 20 MB and was not looked at: no certificate issued here is that large.',
  },
  wayOut: {
    zh: '请上传证书的 PDF 原件，或按证书编号查询。',
    en: 'Send the certificate as the PDF you received, or look up its number.',
  },
};

export const UNKNOWN_CERTIFICATE: Refusal = {
  code: 'UNKNOWN_CERTIFICATE',
  message: { zh: '登记中没有这个证书编号。', en: 'The register does not know this certificate number.' },
};

/** Why no PDF can be had; `status` is what HTTP says of it. */
export function issueRefusal(error: IssueRefusal): { readonly status: 404 | 422 | 503; readonly refusal: Refusal } {
  const { code } = error;
  if (code === 'UNKNOWN_CERTIFICATE') return { status: 404, refusal: UNKNOWN_CERTIFICATE };
  if (code === 'NOT_IN_FORCE') return { status: 422, refusal: { ...NOT_IN_FORCE, params: { status: error.status } } };
  if (code === 'ANNEX_TOO_LONG' || code === 'ANNEX_DIFFERS')
    return {
      status: 422,
      refusal: { code, clause: 'R3-3g', message: ANNEX_WORDS[code](error.rows), wayOut: LOOK_ELSEWHERE },
    };
  return { status: 503, refusal: { ...NOT_READY, params: { why: code } } };
}

const NOT_IN_FORCE: Refusal = {
  code: 'NOT_IN_FORCE',
  clause: 'R3-3h',
  message: {
    zh: '证书现不在有效状态（暂停、撤销、注销或到期），不再提供证书文件。',
    en: 'The certificate is not in force (suspended, revoked, cancelled or expired), so it is not handed out.',
  },
  wayOut: {
    zh: '证书的状态和历史可在机构页面查看。',
    en: 'Its status and history stand on the page of the institution.',
  },
};

const ANNEX_WORDS = {
  ANNEX_TOO_LONG: (rows: number): Words => ({
    zh: `附表有 ${rows} 行，过长，不能排成一份文件。`,
    en: `The annex has ${rows} rows, too many for one document.`,
  }),
  ANNEX_DIFFERS: (rows: number): Words => ({
    zh: `附表现有的行与决定所载的 ${rows} 行不一致，不能出具文件。`,
    en: `The rows of the annex are not the ${rows} of the decision, so no document can be made.`,
  }),
};

const LOOK_ELSEWHERE: Words = {
  zh: '请在机构页面查看能力，或下载开放数据。',
  en: 'See the capabilities on the page of the institution, or download the open data.',
};

const NOT_READY: Refusal = {
  code: 'DOCUMENT_NOT_READY',
  message: { zh: '证书文件正在制作。', en: 'The document is being made.' },
  wayOut: { zh: '请稍候再试。', en: 'Please try again in a moment.' },
};
