import { type AnnexRowWords, checkRow, rowFindingText } from '@hengjian/regulation-register';
import type { LineFinding } from './problems.ts';

/** What a rule of wording (R3-3g) says of a row, with the column it says it of. */
export interface WordingFinding extends LineFinding {
  readonly key: string;
  readonly severity: 'error' | 'warning';
}

const COLUMNS = ['category', 'object', 'parameter', 'standard', 'method', 'restriction', 'note'] as const;
const APART = '\u0001';

/** The texts of a row as one, so that equal rows are looked at once. */
export function wordsOf(words: AnnexRowWords): string {
  return COLUMNS.map((column) => words[column]).join(APART);
}

/**
 * How capabilities are worded, by the rules of packages/regulation-register. Its other findings – days, sites, editions,
 * rows twice – are found in bulk, over the whole file and against the register.
 */
export function checkWords(joined: string): readonly WordingFinding[] {
  const [category = '', object = '', parameter = '', standard = '', method = '', restriction = '', note = ''] =
    joined.split(APART);
  const findings = checkRow({
    words: { category, object, parameter, standard, method, restriction, note },
    validity: { from: null, to: null },
    site: 1,
    sites: null,
    twins: [],
    knownEditions: null,
    signatory: null,
    institution: null,
  });
  return findings
    .filter(({ code, rule }) => code === 'WORDING' && rule !== 'EMPTY_NAME')
    .map((finding) => {
      const { text, wayOut } = rowFindingText(finding);
      return {
        code: finding.rule ?? finding.code,
        key: finding.place,
        severity: finding.severity,
        clause: finding.clause,
        message: { zh: text.zh.replace(/。$/u, ''), en: text.en.replace(/\.$/u, '') },
        wayOut: { zh: wayOut.zh.replace(/。$/u, ''), en: wayOut.en.replace(/\.$/u, '') },
      };
    });
}
