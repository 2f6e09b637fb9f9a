import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { trimText } from '../../../platform/tables/index.ts';
import {
  checkPart,
  type FilePart,
  identityWarning,
  type PartDraft,
  type PartFinding,
  type PartValue,
  STAFF,
} from '../files/index.ts';
import type { RegistryMeans } from '../means.ts';
import type { Finding } from '../records/value.ts';
import type { Batch } from './batch.ts';
import { readSealed } from './identity-seal.ts';
import type { PartCandidate } from './part-candidate.ts';
import { findInstitutions, type Owner, spellingsOf } from './part-owners.ts';
import { type Known, loadKnown } from './part-known.ts';
import { readPartValue } from './read-part.ts';
import { hasErrors, type JudgedRow, type MappedRow, problemAt } from './row.ts';

/** Judges rows of people or instruments; remembers them, to see one repeated anywhere in the file. */
export function createPartJudge(part: FilePart, batch: Batch, means: RegistryMeans) {
  const firstRow = new Map<string, number>();
  const { mapping, options } = batch;
  const today = officialDate(means.clock.now());

  function read(row: MappedRow, owners: ReadonlyMap<string, Owner>): PartCandidate {
    const problems = [...row.problems];
    const find: PartCandidate['find'] = (severity, key, finding) =>
      problems.push(problemAt(severity, row, mapping, key, finding));
    const said = (key: string) => trimText(row.texts.get(key) ?? '');
    const named = said('institution') === '' ? (options.institution ?? '') : said('institution');
    const owner = spellingsOf(named)
      .map((text) => owners.get(text))
      .find((one) => one !== undefined);
    if (owner === undefined) find('error', 'institution', named === '' ? NO_INSTITUTION : notRegistered(named));
    const draft: Record<string, PartValue> = {};
    const unread = new Set<string>();
    for (const column of part.columns) {
      const text = said(column.key);
      if (text === '' || column.secret === true) continue;
      const value = readPartValue(column, text);
      if (value.ok) draft[column.key] = value.value;
      else {
        unread.add(column.key);
        find('error', column.key, value.error);
      }
    }
    const identity = readIdentity(said('identity'), draft, find);
    if (batch.mode === 'create') fillIn(draft);
    return {
      row,
      owner,
      draft,
      identity,
      authorisation: readAuthorisation(said, draft, find),
      problems,
      unread,
      find,
    };
  }

  function fillIn(draft: Record<string, PartValue>): void {
    if (part === STAFF) draft['from'] ??= options.effectiveFrom ?? today;
    else {
      draft['site'] ??= 1;
      draft['tracing'] ??= 'calibration';
      if (options.effectiveFrom !== undefined) draft['from'] ??= options.effectiveFrom;
    }
  }

  function readIdentity(text: string, draft: Record<string, PartValue>, find: PartCandidate['find']): string | null {
    if (part !== STAFF || text === '') return null;
    const read = readSealed(means.personKey, text);
    if (read === undefined) {
      find('error', 'identity', NOT_AN_ID_NUMBER);
      return null;
    }
    for (const warning of read.warnings) find('warning', 'identity', identityWarning(warning));
    draft['identity'] = `\\x${read.hash}`;
    draft['identityWarnings'] = read.warnings;
    return read.hash;
  }

  function readAuthorisation(
    said: (key: string) => string,
    draft: Record<string, PartValue>,
    find: PartCandidate['find'],
  ): PartDraft | null {
    const fieldText = said('authorisedField');
    if (part !== STAFF || fieldText === '') return null;
    const day = (key: string): PartValue => {
      const text = said(key);
      if (text === '') return null;
      const value = readPartValue({ key, column: '', type: 'date', words: { zh: '', en: '' } }, text);
      if (value.ok) return value.value;
      find('error', key, value.error);
      return null;
    };
    const posts = Array.isArray(draft['posts']) ? draft['posts'] : [];
    draft['posts'] = [...new Set([...posts, 'authorised-signatory'])];
    const from = day('authorisedFrom') ?? draft['from'] ?? null;
    const to = day('authorisedTo') ?? draft['to'] ?? null;
    if (typeof from === 'string' && typeof to === 'string' && to < from) find('error', 'authorisedTo', ENDS_BEFORE);
    else if (String(from) < String(draft['from'])) find('error', 'authorisedFrom', OUTSIDE_EMPLOYMENT);
    else if (typeof draft['to'] === 'string' && (to === null || String(to) > draft['to']))
      find('error', 'authorisedTo', OUTSIDE_EMPLOYMENT);
    return { id: means.ids.next(), fieldText, from, to };
  }

  return async (tx: Tx, rows: readonly MappedRow[]): Promise<readonly JudgedRow[]> => {
    const named = rows.map((row) => row.texts.get('institution') ?? '');
    const owners = await findInstitutions(tx, [...named, options.institution ?? '']);
    const candidates = rows.map((row) => read(row, owners));
    const known = await loadKnown(tx, part, candidates);
    return candidates.map((candidate) => judged(candidate, known));
  };

  function judged(candidate: PartCandidate, known: Known): JudgedRow {
    const { row, owner, draft, authorisation, problems, unread, find } = candidate;
    const key = known.keyOf(candidate);
    if (owner !== undefined && key !== undefined) {
      const first = firstRow.get(key.text);
      if (first === undefined) firstRow.set(key.text, row.number);
      else find('error', key.column, repeated(first));
    }
    const target = known.findTarget(candidate);
    if (batch.mode === 'update') {
      if (key === undefined) find('error', part === STAFF ? 'identity' : 'code', NO_KEY);
      else if (owner !== undefined && target === undefined) find('error', key.column, notThere);
    } else if (target !== undefined) find('error', key?.column ?? 'name', ALREADY_THERE);
    const whole = batch.mode === 'create' ? draft : { ...target?.present, ...draft };
    for (const finding of checkPart(part, whole)) {
      if (finding.code === 'REQUIRED' && (batch.mode === 'update' || unread.has(finding.at))) continue;
      find('error', finding.at, withClause(finding));
    }
    if (owner !== undefined) known.judge(candidate);
    const bad = hasErrors(problems);
    const subjectId = batch.mode === 'create' ? means.ids.next() : (target?.id ?? null);
    return {
      number: row.number,
      cells: row.cells,
      draft: bad
        ? null
        : {
            ...printable(draft),
            institutionId: owner?.id ?? null,
            ...(authorisation && { authorisation: JSON.stringify(authorisation) }),
          },
      code: null,
      problems,
      subjectId: bad ? null : subjectId,
      subjectVersion: bad ? null : (target?.version ?? null),
    };
  }

  function withClause({ code, message, wayOut }: PartFinding) {
    return { code, message, clause: part.clause, ...(wayOut && { wayOut }) };
  }
}

/** Drafts travel as the JSON of records do; numbers go as texts, which SQL reads by the type of the column. */
function printable(draft: Readonly<Record<string, PartValue>>) {
  return Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );
}

function repeated(first: number): Finding {
  return { code: 'REPEATED_IN_FILE', message: { zh: `与第${first}行重复`, en: `The same as in row ${first}` } };
}

function notRegistered(text: string) {
  return {
    code: 'NOT_REGISTERED',
    message: {
      zh: `机构“${text}”不在名录中，或不在您的管辖范围内`,
      en: `Institution “${text}” is not in the registry, or is outside your jurisdiction`,
    },
    wayOut: { zh: '请核对代码，或先登记机构', en: 'Check the code, or register the institution first' },
  };
}

const NO_INSTITUTION = {
  code: 'INSTITUTION_MISSING',
  message: { zh: '没有写明是哪家机构', en: 'No institution is named' },
  wayOut: {
    zh: '请填写机构代码，或为整表选定一家机构',
    en: 'Fill in its code, or choose one institution for the whole file',
  },
};
const NOT_AN_ID_NUMBER = {
  code: 'NOT_AN_ID_NUMBER',
  message: {
    zh: '不是证件号码，或号码已被遮盖、已丢失末位',
    en: 'No id number, or one that was covered or has lost its end',
  },
  wayOut: { zh: '请把该列设为文本后重新填写完整号码', en: 'Set the column to text and enter the whole number anew' },
};
const ENDS_BEFORE = {
  code: 'PERIOD_REVERSED',
  message: { zh: '授权截止日期早于开始日期', en: 'The authorisation ends before it begins' },
  clause: 'R4-A7.3',
  wayOut: { zh: '请核对两个日期', en: 'Check both days' },
};
const OUTSIDE_EMPLOYMENT = {
  code: 'OUTSIDE_EMPLOYMENT',
  message: { zh: '签字授权超出了该人员在本机构的从业时间', en: 'The authorisation reaches beyond the employment' },
  clause: 'R4-A7.3',
  wayOut: { zh: '请把授权起止日期改到从业时间之内', en: 'Choose days within the employment' },
};
const NO_KEY = {
  code: 'NO_KEY',
  message: {
    zh: '没有可用于查找的标识（人员：证件号码；设备：设备编号）',
    en: 'Nothing to find it by (people: id number; instruments: code)',
  },
};
const notThere = {
  code: 'NOT_THERE',
  message: { zh: '该机构名下没有（更新不会新增）', en: 'Not in the file of the institution (updating never adds)' },
};
const ALREADY_THERE = {
  code: 'ALREADY_THERE',
  message: {
    zh: '该机构名下已有（新增不会改写；如需修改请选“更新”）',
    en: 'In the file of the institution already (adding never changes; choose “update”)',
  },
};
