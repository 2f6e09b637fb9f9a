import { describe, expect, it } from 'vitest';
import { drawQr } from './index.ts';

/** The drawing as modules again, from the rectangles of its path. */
function modulesOf(svg: string, modules: number): readonly string[] {
  const rows = Array.from({ length: modules }, () => Array.from({ length: modules }, () => '.'));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width));
  return rows.map((row) => row.join(''));
}

function draw(text: string, level?: 'M' | 'Q') {
  const drawn = drawQr(text, level);
  if (!drawn.ok) throw new Error(drawn.error.code);
  return drawn.value;
}

describe('a QR code', () => {
  it('has its three finders and a quiet zone of four modules', () => {
    const { svg, modules } = draw('HJ1:ABC');
    expect(svg).toContain(`viewBox="-4 -4 ${modules + 8} ${modules + 8}"`);
    const rows = modulesOf(svg, modules);
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder);
    expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(finder);
    expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(finder);
  });

  // ISO/IEC 18004, table 7: version 15-M holds 600 alphanumeric characters but 412 bytes; a side is 17 + 4 · version.
  it('packs base45 in alphanumeric mode: 600 characters in version 15, one more in 16', () => {
    expect(draw('A'.repeat(600)).modules).toBe(17 + 4 * 15);
    expect(draw('A'.repeat(601)).modules).toBe(17 + 4 * 16);
    expect(draw('a'.repeat(412)).modules).toBe(17 + 4 * 15);
    expect(draw('a'.repeat(413)).modules).toBe(17 + 4 * 16);
  });

  it('is at least 30 mm wide and no module is smaller than 0.42 mm', () => {
    expect(draw('A').side).toBe(30);
    for (const length of [10, 300, 600, 2000]) {
      const { side, modules } = draw('A'.repeat(length), 'Q');
      expect(side / (modules + 8)).toBeGreaterThanOrEqual(0.42);
    }
  });

  it('refuses what does not fit, and what is no ASCII', () => {
    expect(draw('A'.repeat(3391)).modules).toBe(177);
    expect(drawQr('A'.repeat(3392))).toEqual({ ok: false, error: { code: 'TOO_LONG', length: 3392 } });
    expect(drawQr('证书')).toEqual({ ok: false, error: { code: 'NOT_ASCII' } });
  });
});
