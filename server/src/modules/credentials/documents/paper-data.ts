import type { Words } from '@hengjian/contract';
import { certificateFields } from '@hengjian/registry-codes';
import { OFFICIAL_ZONE } from '../../../platform/clock.ts';
import { groupHash, type Language, type QrDrawing } from '../../../platform/documents/index.ts';
import type { AnnexRowFacts, CertificateFacts } from './facts.ts';

/** Sites on the first page; with more of them the code would be pushed off it. All stand in the annex's rows. */
const SITES_ON_COVER = 6;

export interface PaperContext {
  readonly language: Language;
  /** Address of the public pages. */
  readonly publicUrl: string;
  readonly dataHash: string;
  readonly qr: QrDrawing;
  /** Who signs, as the signing certificate names it. */
  readonly signer: string;
}

/** Everything the template prints, as texts in one language. */
export function paperData(facts: CertificateFacts, rows: readonly AnnexRowFacts[], context: PaperContext) {
  const { language, publicUrl, dataHash, qr } = context;
  const say = <T>(words: { readonly zh: T; readonly en: T }): T => words[language];
  const { holder, annex } = facts;
  const [name, second] =
    language === 'en' && holder.nameEn !== null ? [holder.nameEn, holder.name] : [holder.name, holder.nameEn];
  const none = say({ zh: '（未登记）', en: '(not on record)' });
  return {
    title: say({ zh: `资质认定证书 ${facts.number}`, en: `Certificate ${facts.number}` }),
    subtitle: say({
      zh: 'Certificate of Licence for Testing · 以在线查询的状态为准',
      en: '检验检测机构资质认定证书 · The status found online prevails · the Chinese text is authoritative',
    }),
    synthetic: holder.synthetic,
    authority: say(facts.authority),
    number: facts.number,
    holder: { name, 'second-name': second, uscc: holder.uscc ?? none, address: holder.address ?? none },
    sites: facts.sites
      .slice(0, SITES_ON_COVER)
      .map((site) => ({ label: siteLabel(site.number, language), address: site.address })),
    'more-sites':
      facts.sites.length <= SITES_ON_COVER
        ? null
        : say({
            zh: `……共 ${facts.sites.length} 处，其余见数据附件和附表`,
            en: `… ${facts.sites.length} in all; the others stand in the attached data and the annex`,
          }),
    validity: say({
      zh: `${day(facts.validFrom, 'zh')} 至 ${day(facts.validTo, 'zh')}`,
      en: `${day(facts.validFrom, 'en')} to ${day(facts.validTo, 'en')}`,
    }),
    paragraphs: paragraphs(facts).map(say),
    'decided-on': day(facts.decision.decidedOn, language),
    boxes: boxes(facts).map(({ label, value }) => [say(label), say(value)]),
    qr: { side: qr.side },
    verify: say({
      zh: ['扫码（可离线），或访问', '；答复为有效、无效、无法判断之一'],
      en: ['scan (works offline) or open ', '; the answer is valid, not valid or cannot tell'],
    }),
    // In pieces, which the template joins: no invisible places to break get into it, and it can be copied.
    url: `${publicUrl}/c/${facts.number}`.split(/(?<=[/.-])/),
    'data-hash': groupHash(dataHash),
    log: logText(facts, language),
    signature: say({
      zh: `PAdES 电子签名，${context.signer}；数据附件 certificate.json`,
      en: `PAdES electronic signature, ${context.signer}; data attached as certificate.json`,
    }),
    annex: {
      version: say({ zh: `第 ${annex.version} 版，共 ${annex.rows} 行`, en: `${annex.version}, ${annex.rows} rows` }),
      hash: groupHash(annex.sha256),
      rows: rows.map((row, i) => annexRow(row, i + 1, language)),
    },
    signatories: facts.signatories.map(({ name, post, field, remark }, i) => [`${i + 1}`, name, post, field, remark]),
  };
}

/** In our own words; the clauses are those of the 2021 text (domain.md §2). */
function paragraphs({ annex, signatories }: CertificateFacts): readonly Words[] {
  const people = signatories.length > 0;
  return [
    {
      zh: `经审查，上列机构具备开展检验检测的条件和能力，准予资质认定，可以在附表所列${annex.rows}项能力范围内，向社会出具具有证明作用的数据和结果。${people ? '授权签字人见附表二。' : ''}`,
      en: `The institution named above has been found to meet the conditions for testing and is licensed to issue data and results with evidential value, within the ${annex.rows} capabilities of the annex.${people ? ' Authorised signatories stand in annex 2.' : ''}`,
    },
    {
      zh: '依据：《检验检测机构资质认定管理办法》〔第13条 有效期〕〔第18条 持续符合〕〔第19条 在范围内出具〕。',
      en: 'Basis: Administrative Measures for the Licensing of Testing Institutions, art. 13 (validity), art. 18 (lasting conformity), art. 19 (work within the scope).',
    },
  ];
}

function boxes(facts: CertificateFacts): readonly { readonly label: Words; readonly value: Words }[] {
  const { annex, validTo } = facts;
  return [
    {
      label: { zh: '现在是否有效', en: 'Valid now?' },
      value: { zh: '以查询为准：可能已暂停、撤销或注销', en: 'Ask: it may be suspended, revoked or cancelled' },
    },
    {
      label: { zh: '能做什么', en: 'What it covers' },
      value: {
        zh: `能力附表第 ${annex.version} 版，${annex.rows} 行`,
        en: `Annex version ${annex.version}, ${annex.rows} rows`,
      },
    },
    {
      label: { zh: '到哪一天', en: 'Until' },
      value: { zh: `${validTo}〔管理办法 第13条〕`, en: `${validTo} (art. 13)` },
    },
  ];
}

function logText({ log }: CertificateFacts, language: Language) {
  if (log === null) {
    const place = { zh: '本决定尚未进入日志', en: 'the decision has no place in the log yet' }[language];
    return { place, root: [] };
  }
  const at = log.signedAt.toZonedDateTimeISO(OFFICIAL_ZONE);
  const stamp = `${at.toPlainDate().toString()} ${at.toPlainTime().toString().slice(0, 5)}`;
  const [index, size] = [log.leafIndex, log.treeSize].map((value) => value.toLocaleString('en-US'));
  const place = {
    zh: `条目 ${index}；${stamp} 的日志头（共 ${size} 条）：`,
    en: `entry ${index}; head of ${stamp} over ${size} entries:`,
  }[language];
  return { place, root: groupHash(log.root) };
}

function annexRow(row: AnnexRowFacts, number: number, language: Language): readonly string[] {
  const field = certificateFields.find(({ code }) => code === row.field);
  return [
    `${number}`,
    field === undefined ? row.field : `${field.code} ${field[language]}`,
    row.category,
    row.object,
    row.parameter,
    // The number on a line of its own: broken after GB/ it is hard to find.
    [row.standardTitle, row.standardNumber].filter((part) => part !== '').join('\n'),
    row.restriction,
    row.note,
    siteLabel(row.site, language),
  ];
}

const NUMERALS = '〇一二三四五六七八九';

/** 场所一, 场所十二, …: as annexes call them. */
export function siteLabel(number: number, language: Language): string {
  if (language === 'en') return `Site ${number}`;
  if (number < 10) return `场所${NUMERALS.charAt(number)}`;
  if (number >= 100) return `场所${number}`;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `场所${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones === 0 ? '' : NUMERALS.charAt(ones)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function day(date: string, language: Language): string {
  const { year, month, day: of } = Temporal.PlainDate.from(date);
  return language === 'zh' ? `${year}年${month}月${of}日` : `${of} ${MONTHS[month - 1] ?? ''} ${year}`;
}
