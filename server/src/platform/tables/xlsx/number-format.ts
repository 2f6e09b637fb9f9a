/** How a number is shown, as far as a table of facts needs it. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  /** At least `digits` digits before the point: codes typed as numbers keep their leading zeros this way. */
  | {
      readonly kind: 'decimal';
      readonly digits: number;
      readonly fraction: number;
      readonly grouped: boolean;
      readonly percent: boolean;
    };

const general: NumberFormat = { kind: 'general' };
const date: NumberFormat = { kind: 'date' };

/** Formats that have a number but no code in the file, ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the Chinese dates. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || id === 45 || id === 47) return date;
  const code = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' }[id];
  return code === undefined ? general : parseFormat(code);
}

export function parseFormat(code: string): NumberFormat {
  // Excel writes none longer than 255, and the patterns below are not meant for what a stranger could put here.
  if (code.length > 255) return general;
  const [section = ''] = withoutLiterals(code).split(';');
  // [h]:mm counts hours of a duration; it names no day.
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return general;
  const bare = section.replace(/\[[^\]]*\]/g, '').trim();
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return date;
  const decimal = /^(#,##)?([#]*)(0*)(?:\.(0+))?(%?)$/.exec(bare);
  if (decimal === null || bare === '') return general;
  const [, grouping, , zeros = '', fraction = '', percent] = decimal;
  return {
    kind: 'decimal',
    digits: zeros.length,
    fraction: fraction.length,
    grouped: grouping !== undefined,
    percent: percent === '%',
  };
}

/** Without quoted text, escaped characters, padding (`_x`) and fill (`*x`). */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*./g, '');
}

/** The number as a person is shown it; whole numbers in general format with all their digits, however narrow the column. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (format.kind !== 'decimal') return generalText(value);
  const scaled = Math.abs(format.percent ? value * 100 : value);
  if (scaled >= 1e21) return generalText(value);
  const [whole = '0', fraction] = scaled.toFixed(format.fraction).split('.');
  const padded = whole.padStart(format.digits, '0');
  const grouped = format.grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? '')) ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}${format.percent ? '%' : ''}`;
}

function generalText(value: number): string {
  // Fifteen significant digits are what Excel keeps; the sixteenth is the noise of binary fractions.
  return String(Number(value.toPrecision(15)));
}
