import { builtInFormat, type NumberFormat, parseFormat } from './number-format.ts';
import type { XmlHandlers } from './xml.ts';

/** The number format of each cell style, by its index in `cellXfs`. */
export class Styles {
  readonly #codes = new Map<number, string>();
  readonly #formatIds: number[] = [];
  readonly #formats = new Map<number, NumberFormat>();

  formatOf(style: string | undefined): NumberFormat {
    const id = this.#formatIds[Number(style ?? 0)] ?? 0;
    let format = this.#formats.get(id);
    if (format === undefined) {
      const code = this.#codes.get(id);
      format = code === undefined ? builtInFormat(id) : parseFormat(code);
      this.#formats.set(id, format);
    }
    return format;
  }

  handlers(): XmlHandlers {
    let inCellFormats = false;
    return {
      open: (name, attributes) => {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt') this.#codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'xf' && inCellFormats) this.#formatIds.push(Number(attributes['numFmtId'] ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    };
  }
}
