import type { Words } from '@hengjian/contract';

/** What is wrong with a line, the provision that says so where one does, and the way out. */
export interface LineFinding {
  readonly code: string;
  readonly message: Words;
  readonly clause?: string;
  readonly wayOut?: Words;
}

/** Capabilities are worded in one standard way (R3-3g); sites belong into the licensed scope (R4-A2.1). */
const WORDING = 'R3-3g';
const SITES = 'R4-A2.1';
/** The same provisions as the rules of packages/regulation-register name: the annex says it once, and while it is valid. */
const ANNEX = 'R4-A5.1';
const SCOPE = 'R4-A5.3';

export const problems = {
  nothingAbove: (): LineFinding => ({
    code: 'NOTHING_ABOVE',
    message: { zh: '写的是“同上”，但上面没有可沿用的内容', en: 'Says “as above”, but nothing stands above' },
    wayOut: { zh: '请写出具体内容', en: 'Write it out' },
  }),
  required: ({ zh, en }: Words): LineFinding => ({
    code: 'REQUIRED',
    message: { zh: `未填写${zh}`, en: `${en}: not filled in` },
    clause: WORDING,
    wayOut: {
      zh: '请补填；如该列为合并单元格或“同上”，请保留合并或勾选“空白即同上”',
      en: 'Fill it in; if it repeats the row above, keep the cell merged or choose “empty means as above”',
    },
  }),
  tooLong: ({ zh, en }: Words, limit: number): LineFinding => ({
    code: 'TEXT_TOO_LONG',
    message: { zh: `${zh}超过${limit}个字符`, en: `${en}: longer than ${limit} characters` },
    clause: WORDING,
    wayOut: { zh: '请精简，或拆成多行', en: 'Shorten it, or split it into rows' },
  }),
  fieldUnknown: (text: string): LineFinding => ({
    code: 'FIELD_UNKNOWN',
    message: {
      zh: `领域“${text}”不在专业领域字典（00–21）中`,
      en: `“${text}” is not in the dictionary of fields (00–21)`,
    },
    clause: WORDING,
    wayOut: { zh: '请改用字典中的领域名称或代码', en: 'Use a name or code of the dictionary' },
  }),
  fieldFromCertificate: (text: string, field: Words): LineFinding => ({
    code: 'FIELD_FROM_CERTIFICATE',
    message: {
      zh: `领域“${text}”不在字典中，按证书编号归入“${field.zh}”`,
      en: `Field “${text}” is not in the dictionary; by the certificate's number it goes to “${field.en}”`,
    },
    clause: WORDING,
  }),
  noCertificate: (): LineFinding => ({
    code: 'CERTIFICATE_MISSING',
    message: { zh: '没有写明是哪张证书、哪家机构', en: 'Neither a certificate nor an institution is named' },
    wayOut: {
      zh: '请填写证书编号，或为整表选定一张证书',
      en: 'Fill in the number, or choose one certificate for the whole file',
    },
  }),
  certificateUnknown: (text: string): LineFinding => ({
    code: 'CERTIFICATE_UNKNOWN',
    message: { zh: `没有编号为“${text}”的证书`, en: `No certificate has the number “${text}”` },
    wayOut: {
      zh: '请核对编号；证书尚未登记的，先在机构名录登记证书编号和有效期',
      en: 'Check the number; one that is not registered yet comes in with its institution first',
    },
  }),
  noCertificateOf: (text: string): LineFinding => ({
    code: 'INSTITUTION_WITHOUT_CERTIFICATE',
    message: {
      zh: `机构“${text}”未登记，或没有资质认定证书`,
      en: `Institution “${text}” is not registered, or has no licence`,
    },
    wayOut: {
      zh: '请核对代码，或先登记机构及其证书',
      en: 'Check the code, or register the institution and its certificate first',
    },
  }),
  certificateAmbiguous: (count: number): LineFinding => ({
    code: 'CERTIFICATE_AMBIGUOUS',
    message: {
      zh: `该机构有${count}张有效证书，不知是哪一张`,
      en: `The institution has ${count} certificates; which one is meant?`,
    },
    wayOut: { zh: '请加上证书编号列', en: 'Add a column with the certificate number' },
  }),
  certificateOfAnother: (institution: string): LineFinding => ({
    code: 'CERTIFICATE_OF_ANOTHER',
    message: {
      zh: `这张证书属于“${institution}”，不是本行的机构`,
      en: `The certificate belongs to “${institution}”, not to the institution of this row`,
    },
    clause: SCOPE,
    wayOut: { zh: '请改正证书编号或机构代码', en: 'Correct the number or the institution' },
  }),
  outside: (): LineFinding => ({
    code: 'OUTSIDE_JURISDICTION',
    message: {
      zh: '该机构，或其资质认定证书的发证机关，不在您的管辖范围内',
      en: 'The institution, or the authority of its licence, is outside your jurisdiction',
    },
    wayOut: { zh: '请交由有管辖权的部门导入', en: 'The office in charge can import it' },
  }),
  certificateEnded: (day: string): LineFinding => ({
    code: 'CERTIFICATE_ENDED',
    message: {
      zh: `证书自${day}起已撤销或注销，附表不能再改`,
      en: `The certificate has ended on ${day}; its annex can no longer change`,
    },
    clause: SCOPE,
    wayOut: { zh: '请使用机构现行证书的编号', en: 'Use the number of the certificate in force' },
  }),
  foreignSite: (text: string, institution: string, own: string): LineFinding => ({
    code: 'FOREIGN_SITE',
    message: {
      zh: `场所“${text}”不是“${institution}”的场所（现有：${own}）`,
      en: `Site “${text}” is not one of “${institution}” (it has: ${own})`,
    },
    clause: SITES,
    wayOut: {
      zh: '请先在机构档案中登记该场所，或改正场所',
      en: 'Register the site in the file of the institution first, or correct it',
    },
  }),
  badDay: (code: string, message: Words): LineFinding => ({
    code,
    message,
    wayOut: { zh: '请写成 2026-07-01 或 2026年7月1日', en: 'Write it as 2026-07-01' },
  }),
  endsBeforeItBegins: (from: string, to: string): LineFinding => ({
    code: 'ENDS_BEFORE_IT_BEGINS',
    message: { zh: `终止日期${to}早于生效日期${from}`, en: `The last day, ${to}, lies before the first, ${from}` },
    clause: SCOPE,
    wayOut: { zh: '请改正其中一个日期', en: 'Correct one of the two days' },
  }),
  outsideCertificate: (from: string, validFrom: string, validTo: string): LineFinding => ({
    code: 'OUTSIDE_CERTIFICATE',
    message: {
      zh: `生效日期${from}不在证书有效期内（${validFrom}至${validTo}）`,
      en: `The first day, ${from}, lies outside the certificate's validity (${validFrom} to ${validTo})`,
    },
    clause: SCOPE,
    wayOut: {
      zh: '请改正生效日期；证书已延续的，先登记延续',
      en: 'Correct the day; if the certificate was renewed, record that first',
    },
  }),
  editionMissing: (number: string): LineFinding => ({
    code: 'EDITION_MISSING',
    message: { zh: `标准“${number}”没有年号`, en: `Standard “${number}” names no edition` },
    clause: ANNEX,
    wayOut: { zh: '附表的依据标准须含年号，请补上', en: 'An annex names standards with their edition; add it' },
  }),
  editionUnknown: (number: string, current: string): LineFinding => ({
    code: 'EDITION_UNKNOWN',
    message: {
      zh: `没有“${number}”这一版；现行为“${current}”`,
      en: `There is no edition “${number}”; the current one is “${current}”`,
    },
    clause: ANNEX,
    wayOut: {
      zh: '请核对年号；确有此版的，先在标准库登记',
      en: 'Check the year; an edition that exists is recorded in the list of standards first',
    },
  }),
  standardUnread: (text: string): LineFinding => ({
    code: 'STANDARD_UNREAD',
    message: {
      zh: `“${text}”中没有认出标准编号，按原文保留`,
      en: `No standard number was recognised in “${text}”; it is kept as written`,
    },
    clause: ANNEX,
  }),
  split: (count: number): LineFinding => ({
    code: 'SPLIT',
    message: {
      zh: `写了${count}个标准，将成为${count}行能力`,
      en: `Names ${count} standards and becomes ${count} lines`,
    },
  }),
  repeated: (row: number): LineFinding => ({
    code: 'REPEATED_IN_FILE',
    message: { zh: `与第${row}行重复`, en: `The same as in row ${row}` },
    clause: ANNEX,
    wayOut: { zh: '请删去其中一行', en: 'Leave one of them out' },
  }),
  overlaps: (row: number): LineFinding => ({
    code: 'OVERLAPS',
    message: {
      zh: `与第${row}行是同一能力，有效期重叠`,
      en: `The same capability as in row ${row}, with days in common`,
    },
    clause: ANNEX,
    wayOut: { zh: '请合并为一行，或使两行的有效期不重叠', en: 'Make them one row, or let their days not overlap' },
  }),
  secondStretch: (row: number): LineFinding => ({
    code: 'SECOND_STRETCH',
    message: {
      zh: `与第${row}行是同一能力的另一段有效期`,
      en: `The same capability as in row ${row}, on other days`,
    },
    clause: ANNEX,
    wayOut: {
      zh: '一次导入只取一段，另一段请在下一个文件中“新增”',
      en: 'One import takes one of them; add the other by the next file',
    },
  }),
  inAnnex: (): LineFinding => ({
    code: 'ALREADY_IN_ANNEX',
    message: { zh: '附表中已有这一行，有效期重叠', en: 'The annex has this row already, on days in common' },
    clause: ANNEX,
    wayOut: {
      zh: '新增不改写已有的行；如本表就是完整附表，请选“更新”',
      en: 'Adding never changes a row; if the file is the whole annex, choose “update”',
    },
  }),
  endsEarlier: (): LineFinding => ({
    code: 'ENDS_EARLIER',
    message: {
      zh: '附表中这一行的有效期更长，导入不能缩短',
      en: 'The annex has this row for longer; an import does not shorten it',
    },
    wayOut: {
      zh: '请去掉终止日期；到期后再以不含该行的表“更新”',
      en: 'Leave the last day out; update again, without the row, from the day it ends',
    },
  }),
  datesDiffer: (day: string): LineFinding => ({
    code: 'DATES_DIFFER',
    message: {
      zh: `“更新”时同一证书的生效日期须一致（前面是${day}）`,
      en: `An update holds from one day for each certificate (above: ${day})`,
    },
    wayOut: { zh: '请统一日期，或分成几个文件', en: 'Use one day, or several files' },
  }),
} as const;
