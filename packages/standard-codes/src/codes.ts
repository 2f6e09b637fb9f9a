import type { StandardKind } from './standard-number.ts';

/** National standards, and the national metrological regulations, which are cited in the same way. */
const NATIONAL = ['GB', 'GBJ', 'GBZ', 'JJF', 'JJG', 'GSB', 'BJS', 'KJ'];

/** Codes of industry standards (行业标准代号), and codes of specifications written in the same way. */
const INDUSTRY = (
  'AQ BB CB CH CJ CJJ CY DA DB DL DY DZ EJ FZ GA GC GD GH GM GY HB HG HGJ HJ HS HY JB JC JG JGJ JR JT JTG JTJ JY KA LB LD ' +
  'LS LY MH MR MT MZ NB NY QB QC QJ QX RB RFJ SB SC SF SH SHJ SJ SL SN SW SY TB TD TJ TSG TY WB WH WJ WM WS WW XB XF ' +
  'YB YC YD YJ YS YY YZ ZY'
).split(' ');

/** An association that published before group standards had their `T/`. */
const GROUP = ['CECS'];

/** Publishers abroad. Two names stand for one where standards are published together. */
const INTERNATIONAL = (
  'ISO/IEC/IEEE ISO/IEC ISO/ASTM ISO/TS ISO/TR ISO/CIE ISO IEC/IEEE IEC/TS IEC/TR IEC BS%EN%ISO BS%EN BS DIN%EN%ISO DIN%EN ' +
  'DIN EN%ISO EN%IEC EN NF%EN NF ANSI/AAMI ANSI ASTM JIS AATCC AOAC SAE CISPR OIML IEEE ITU-T UL EPA GOST KS OECD ASME API'
).split(' ');

export interface Code {
  /** As it is written in a canonical number. */
  readonly code: string;
  readonly kind: StandardKind;
}

const codes: readonly Code[] = [
  ...NATIONAL.map((code) => ({ code, kind: 'national' }) as const),
  ...INDUSTRY.map((code) => ({ code, kind: 'industry' }) as const),
  ...GROUP.map((code) => ({ code, kind: 'group' }) as const),
  ...INTERNATIONAL.map((code) => ({ code: code.replaceAll('%', ' '), kind: 'international' }) as const),
];

/** Longest first, so that GBZ is not read as GB. By first letter: a text is walked once. */
const byLetter = new Map<string, Code[]>();
for (const code of [...codes].sort((a, b) => b.code.length - a.code.length)) {
  const letter = code.code.charAt(0);
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), code]);
}

/** The codes that `text`, in capital letters, can begin with at `at`; the longest first. */
export function codesAt(text: string, at: number): readonly Code[] {
  return (byLetter.get(text.charAt(at)) ?? []).filter(({ code }) => text.startsWith(code, at));
}
