import type { DocumentNumber } from '../clause.ts';

/** A founding document, as it is named in full and as it is named in a clause tag. */
export interface FoundingDocument {
  readonly zh: string;
  readonly en: string;
  /** The number it was issued under, where the document bears or is known to bear one. */
  readonly number?: string;
  readonly short: { readonly zh: string; readonly en: string };
}

export const DOCUMENTS = {
  0: {
    zh: '检验检测机构资质认定远程评审工作程序',
    en: 'Working procedure for the remote assessment of inspection and testing institutions',
    number: '国家市场监督管理总局公告2023年第21号 附件3',
    short: { zh: '远程评审工作程序', en: 'Remote Assessment Procedure' },
  },
  1: {
    zh: '2021年工业产品质量控制和技术评价实验室复核工作方案',
    en: 'Plan for the 2021 re-review of ministry laboratories for industrial product quality',
    short: { zh: '2021年复核工作方案', en: '2021 Re-review Plan' },
  },
  2: {
    zh: '在第十届全国合格评定机构认可工作会上的报告（2021年12月21日）',
    en: 'Report to the tenth national conference on accreditation, 21 December 2021',
    short: { zh: '2021年认可工作报告', en: '2021 Accreditation Report' },
  },
  3: {
    zh: '广东省市场监管局关于贯彻《“十四五”认证认可检验检测发展规划》的实施意见（征求意见稿）',
    en: 'Guangdong’s opinions on carrying out the fourteenth five-year plan for certification, accreditation and testing (draft for comment)',
    short: { zh: '广东实施意见（征求意见稿）', en: 'Guangdong Opinions (draft)' },
  },
  4: {
    zh: '关于组织开展2023年度检验检测机构“双随机、一公开”监督抽查工作的通知',
    en: 'Notice on the 2023 double-random inspection of inspection and testing institutions in Shanghai',
    number: '沪市监认检〔2023〕246号',
    short: { zh: '沪市监认检〔2023〕246号', en: 'Notice 246' },
  },
} as const satisfies Readonly<Record<DocumentNumber, FoundingDocument>>;
