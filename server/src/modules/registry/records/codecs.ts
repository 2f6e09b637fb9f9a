import { err, ok } from '@hengjian/kernel';
import {
  certificateNumberText,
  checkUscc,
  codeCharacters,
  findRegion,
  parseCertificateNumber,
  regions,
  usccText,
} from '@hengjian/registry-codes';
import {
  parseDateText,
  parseYesOrNo,
  singleLine,
  toHalfWidth,
  valueRefusalText,
} from '../../../platform/tables/index.ts';
import type { Entry } from './dictionaries.ts';
import type { Codec, Finding, Value } from './value.ts';

/** Between the entries of a list in one cell: people use all of these, and exports the first. */
const SEPARATORS = /[、,，;；/／|\n]+/;

function printText(value: Value): string {
  return typeof value === 'string' ? value : '';
}

/** A name or address: kept as written, invisible characters apart. */
export function textCodec(longest: number): Codec {
  return {
    read(text) {
      const value = singleLine(text);
      if (value.length > longest) {
        return err({
          code: 'TEXT_TOO_LONG',
          message: { zh: `超过${longest}个字符`, en: `Longer than ${longest} characters` },
        });
      }
      return ok({ value });
    },
    print: printText,
  };
}

/** Several texts in one cell, e.g. former names. */
export function textsCodec(longest: number): Codec {
  const one = textCodec(longest);
  return {
    read(text) {
      const values: string[] = [];
      for (const part of text.split(SEPARATORS).map(singleLine)) {
        if (part === '') continue;
        const read = one.read(part);
        if (!read.ok) return read;
        values.push(part);
      }
      return ok({ value: [...new Set(values)] });
    },
    print: (value) => (Array.isArray(value) ? value.join('、') : ''),
  };
}

export const dateCodec: Codec = {
  read(text) {
    const date = parseDateText(text);
    return date.ok ? ok({ value: date.value }) : err({ code: date.error.code, message: valueRefusalText(date.error) });
  },
  print: printText,
};

export const yesNoCodec: Codec = {
  read(text) {
    const answer = parseYesOrNo(text);
    return answer.ok
      ? ok({ value: answer.value })
      : err({ code: answer.error.code, message: valueRefusalText(answer.error) });
  },
  print: (value, locale) => (value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })[locale],
};

/** A wrong check character warns, never rejects: codes issued wrong are known to exist (GB 32100). */
export const usccCodec: Codec = {
  read(text) {
    const checked = checkUscc(text);
    if (!checked.ok) return err({ code: `USCC_${checked.error.code}`, message: usccText(checked.error) });
    const warnings = checked.value.warnings.map((warning) => ({ code: warning.code, message: usccText(warning) }));
    return ok({ value: checked.value.value, warnings });
  },
  print: printText,
};

export const licenceNumberCodec: Codec = {
  read(text) {
    const parsed = parseCertificateNumber(text);
    if (!parsed.ok) {
      return err({ code: `CERTIFICATE_${parsed.error.code}`, message: certificateNumberText(parsed.error) });
    }
    const warnings = parsed.value.warnings.map((warning) => ({
      code: warning.code,
      message: certificateNumberText(warning),
    }));
    return ok({ value: parsed.value.value, warnings });
  },
  print: printText,
};

/** An enforcement certificate: every authority numbers its own way, so only what cannot be a number is refused. */
export const enforcementNumberCodec: Codec = {
  read(text) {
    const value = codeCharacters(text);
    if (/^[A-Z0-9\p{Script=Han}()〔〕第号]{4,40}$/u.test(value)) return ok({ value });
    return err({
      code: 'NOT_A_CERTIFICATE_NUMBER',
      message: {
        zh: `“${text}”不像证件编号（4至40位字母、数字或汉字）`,
        en: `“${text}” does not look like a certificate number (4 to 40 letters, digits or Chinese characters)`,
      },
    });
  },
  print: printText,
};

/** The short code of a record in this registry. */
export const recordCodeCodec: Codec = {
  read(text) {
    const value = toHalfWidth(text).replaceAll(/\s/g, '');
    if (/^[A-Za-z0-9._-]{1,64}$/.test(value)) return ok({ value });
    return err({
      code: 'NOT_A_CODE',
      message: {
        zh: `“${text}”不是编号（只用字母、数字、点、下划线、连字符）`,
        en: `“${text}” is not a code (letters, digits, dot, underscore, hyphen)`,
      },
    });
  },
  print: printText,
};

/** Regions by code, by name, and by the name people write: 浦东, 浦东新区市场监管局. */
const byRegionName = new Map<string, string>();
for (const { code, zh, en } of regions) {
  const short = zh.replace(/(?:特别行政区|[市区省]|新区|自治区|壮族自治区|回族自治区|维吾尔自治区)$/, '');
  for (const name of [code, zh, en.toLowerCase(), short, short.replace(/新$/, '')]) {
    if (!byRegionName.has(name)) byRegionName.set(name, code);
  }
}
byRegionName.set('全国', '000000').set('国家', '000000').set('000000', '000000').set('china', '000000');

export const regionCodec: Codec = {
  read(text) {
    const plain = toHalfWidth(text)
      .replace(/(?:市场监督管理局|市场监管局|市监局|区局|局)$/, '')
      .trim();
    const code =
      byRegionName.get(plain) ??
      byRegionName.get(plain.replace(/^上海市?/, '')) ??
      byRegionName.get(plain.toLowerCase());
    return code === undefined ? err(unknownEntry('REGION_UNKNOWN', text, '行政区划', 'region')) : ok({ value: code });
  },
  print: (value, locale) =>
    value === '000000'
      ? { zh: '全国', en: 'National' }[locale]
      : (findRegion(printText(value))?.[locale] ?? printText(value)),
};

/** One entry of a dictionary, by code, name or another name it goes by. */
export function choiceCodec(entries: readonly Entry[], zh: string, en: string): Codec {
  const byName = namesOf(entries);
  return {
    read(text) {
      const code = byName.get(folded(text));
      return code === undefined ? err(unknownEntry('NOT_IN_DICTIONARY', text, zh, en)) : ok({ value: code });
    },
    print: (value, locale) => printEntry(entries, printText(value), locale),
  };
}

/** Several entries of a dictionary in one cell, each once, in the order of the dictionary. */
export function choicesCodec(entries: readonly Entry[], zh: string, en: string): Codec {
  const byName = namesOf(entries);
  return {
    read(text) {
      const found = new Set<string>();
      for (const part of text.split(SEPARATORS)) {
        if (part.trim() === '') continue;
        const code = byName.get(folded(part));
        if (code === undefined) return err(unknownEntry('NOT_IN_DICTIONARY', part.trim(), zh, en));
        found.add(code);
      }
      return ok({ value: entries.map(({ code }) => code).filter((code) => found.has(code)) });
    },
    print: (value, locale) =>
      Array.isArray(value) ? value.map((code) => printEntry(entries, String(code), locale)).join('、') : '',
  };
}

function namesOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ code, names, also }) => [code, names.zh, names.en, ...also].map((name) => [folded(name), code])),
  );
}

function folded(text: string): string {
  return toHalfWidth(text).replaceAll(/\s/g, '').toLowerCase();
}

function printEntry(entries: readonly Entry[], code: string, locale: 'zh' | 'en'): string {
  return entries.find((entry) => entry.code === code)?.names[locale] ?? code;
}

function unknownEntry(code: string, text: string, zh: string, en: string): Finding {
  return { code, message: { zh: `“${text}”不在${zh}字典中`, en: `“${text}” is not in the dictionary of ${en}` } };
}
