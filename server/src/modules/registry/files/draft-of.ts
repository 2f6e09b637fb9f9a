import { singleLine } from '../../../platform/tables/index.ts';
import { hashIdentity, type IdentityWarning, readIdentityNumber } from './identity-number.ts';
import type { PartFinding } from './check-part.ts';
import { type FilePart, type PartDraft, type PartValue } from './part.ts';
import { parsePartValue } from './read-parts.ts';

export interface ReadDraft {
  readonly draft: PartDraft;
  readonly errors: readonly PartFinding[];
  readonly warnings: readonly PartFinding[];
}

/**
 * A part as a form sends it, as it is kept: texts trimmed, empty ones none, and in place of an id number its hash. The
 * schema has refused members that are no columns.
 */
export function draftOf(part: FilePart, form: Readonly<Record<string, unknown>>, personKey: Uint8Array): ReadDraft {
  const draft: Record<string, PartValue> = {};
  for (const { key } of part.columns) if (form[key] !== undefined) draft[key] = tidy(form[key]);
  const number = part.name === 'staff' ? form['idNumber'] : undefined;
  if (number === undefined) return { draft, errors: [], warnings: [] };
  if (typeof number !== 'string' || singleLine(number) === '')
    return { draft: { ...draft, identity: null, identityWarnings: [] }, errors: [], warnings: [] };
  const read = readIdentityNumber(number);
  // The words never repeat the number: refusals are kept in the audit trail.
  if (read === undefined) return { draft, errors: [NOT_A_NUMBER], warnings: [] };
  return {
    draft: {
      ...draft,
      identity: `\\x${hashIdentity(personKey, read.value).toString('hex')}`,
      identityWarnings: read.warnings,
    },
    errors: [],
    warnings: read.warnings.map(identityWarning),
  };
}

function tidy(value: unknown): PartValue {
  const plain = parsePartValue(value);
  if (typeof plain !== 'string') return plain;
  const text = plain.includes('\n') ? plain.trim() : singleLine(plain);
  return text === '' ? null : text;
}

/** What is said of a number that looks wrong; it is taken all the same. */
export function identityWarning(code: IdentityWarning): PartFinding {
  const words = {
    CHECK_DIGIT: { zh: '校验码不符（GB 11643），请核对', en: 'its check digit does not fit (GB 11643); please check' },
    NO_SUCH_DAY: { zh: '其中的出生日期不存在，请核对', en: 'the day of birth in it does not exist; please check' },
    OTHER_DOCUMENT: {
      zh: '不是居民身份证号码，按其他证件登记',
      en: 'not a number of a resident identity card; taken as another document',
    },
  } as const;
  return { at: 'idNumber', code, message: words[code] };
}

const NOT_A_NUMBER: PartFinding = {
  at: 'idNumber',
  code: 'NOT_A_NUMBER',
  message: { zh: '不是证件号码（5至30位字母或数字）', en: 'not the number of a document (5 to 30 letters or digits)' },
  wayOut: {
    zh: '请按身份证填写；境外人员填写护照号码。',
    en: 'Give the number of the identity card, or of the passport of people from abroad.',
  },
};
