import { err, ok, type Result } from '@hengjian/kernel';
import createCode from 'qrcode-generator';

/** A QR code (ISO/IEC 18004) as a drawing that stays sharp at every size. */
export interface QrDrawing {
  /** SVG, with the quiet zone of four modules around it. */
  readonly svg: string;
  /** Modules on a side, without the quiet zone. */
  readonly modules: number;
  /** Side on paper in millimetres, with the quiet zone: what an ordinary phone still reads from paper. */
  readonly side: number;
}

export type QrRefusal = { readonly code: 'TOO_LONG'; readonly length: number } | { readonly code: 'NOT_ASCII' };

const QUIET = 4;
/** Below, the print of an office machine and the camera of an older phone no longer resolve a module. */
const SMALLEST_MODULE_MM = 0.42;
const SMALLEST_SIDE_MM = 30;
/** Alphanumeric mode: 5.5 bits a character. Base45 (RFC 9285) is made of exactly these. */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;

/** Draws `text`. Level M mends 15 % of damage, Q 25 %. */
export function drawQr(text: string, level: 'M' | 'Q' = 'M'): Result<QrDrawing, QrRefusal> {
  if (!/^[ -~]*$/.test(text)) return err({ code: 'NOT_ASCII' });
  const code = createCode(0, level);
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  try {
    code.make();
  } catch {
    return err({ code: 'TOO_LONG', length: text.length });
  }
  const modules = code.getModuleCount();
  const whole = modules + 2 * QUIET;
  const side = Math.max(SMALLEST_SIDE_MM, Math.ceil(whole * SMALLEST_MODULE_MM));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" shape-rendering="crispEdges">` +
    `<rect x="${-QUIET}" y="${-QUIET}" width="${whole}" height="${whole}" fill="#fff"/>` +
    `<path d="${outline(modules, (row, column) => code.isDark(row, column))}"/></svg>`;
  return ok({ svg, modules, side });
}

/** One rectangle for each run of dark modules in a row. */
function outline(modules: number, isDark: (row: number, column: number) => boolean): string {
  let path = '';
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) {
      if (!isDark(row, column)) continue;
      const from = column;
      while (column + 1 < modules && isDark(row, column + 1)) column++;
      path += `M${from} ${row}h${column - from + 1}v1h-${column - from + 1}z`;
    }
  return path;
}
