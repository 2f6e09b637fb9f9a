import type { JsonObject } from '@hengjian/canonical-json';
import {
  answerAuthorised,
  type AnswerRow,
  type CertificateFold,
  lastDays,
  type Question,
} from '@hengjian/regulation-register';
import { foldText } from '@hengjian/search-text';
import { parseStandardNumber } from '@hengjian/standard-codes';
import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { pastDecisions } from '../decisions/past-decisions.ts';
import { believed } from './believed.ts';
import { type CapabilityRow, matches, rowsFrom } from './capabilities.ts';
import { type CertificateView, findCertificateByNumber } from './certificates.ts';
import { type Term, termOn } from './term.ts';

/** Was this licence good on that day, for this test, at that site, as known at that instant? */
export interface PointInTimeQuestion {
  /** Number of the certificate, also an old one. */
  readonly certificate: string;
  readonly on: string;
  readonly known: Temporal.Instant;
  readonly object?: string;
  readonly parameter?: string;
  /** In any writing. */
  readonly standard?: string;
  readonly site?: number;
}

export interface PointInTimeAnswer {
  readonly answer: 'valid' | 'not-valid' | 'cannot-tell';
  /** Codes of packages/regulation-register: why not, why nobody can tell. */
  readonly reasons: readonly string[];
  /** Region code of the authority. */
  readonly issuer: string;
  /** What the answer rests on, each with its `kind`. */
  readonly records: readonly JsonObject[];
  /** Log entry of the newest decision known then. */
  readonly logEntryId: string;
}

/**
 * The answer follows from the question and from rows that are never changed, so that it can be given again, to the letter,
 * years later. What the register keeps up to date – names, addresses, the state in the parameter library – has no part.
 * Undefined where nobody knew the number by then.
 */
export async function answerAt(tx: Tx, question: PointInTimeQuestion): Promise<PointInTimeAnswer | undefined> {
  const { certificate: number, on, known } = question;
  const view = await findCertificateByNumber(tx, 'licence', number, known);
  if (view === undefined) return undefined;
  const decisions = (await pastDecisions(tx, [view.id], known)).get(view.id) ?? [];
  // A number that was given later was not known then, though its certificate was: today's answer would not be that day's.
  if (!decisions.some((decision) => decision.number === number)) return undefined;
  const [first] = decisions;
  const rows = await rowsOf(tx, view, question);
  const asked: Question = {
    date: on,
    ...(question.object !== undefined && { object: question.object }),
    ...(question.parameter !== undefined && { parameter: question.parameter }),
    ...(question.standard !== undefined && { standard: question.standard }),
    ...(question.site !== undefined && { site: question.site }),
  };
  const facts = {
    today: officialDate(known),
    certificate: view,
    takenOver: first?.kind === 'taken-over',
    recordsFrom: null,
    rows,
  };
  const judged = answerAuthorised(facts, asked);
  const reasons = judged.answer === 'valid' ? judged.notices : judged.reasons;
  return {
    answer: judged.answer,
    reasons: judged.answer === 'valid' ? [] : judged.reasons.map(({ code }) => code),
    issuer: view.issuer,
    records: [
      certificateRecord(view, termOn(decisions, on) ?? { ...view, standing: view.newest }),
      ...standingRecords(view, on),
      ...judged.rows.slice(0, SHOWN).map(({ row }) => capabilityRecord(row)),
      ...(judged.rows.length > SHOWN ? [{ kind: 'more', rows: judged.rows.length - SHOWN }] : []),
      ...reasons.map(({ code, clause, params }) => ({ kind: 'rule', code, clause, params: toJson(params) })),
    ],
    logEntryId: view.newest.logEntryId,
  };
}

type JudgedRow = AnswerRow & { readonly row: CapabilityRow };
/** Of a question as broad as “food” the first rows are named and the others counted. */
const SHOWN = 100;
/** An annex has thousands of rows at most; those of one parameter are dozens. */
const MOST = 1_000;

/** Rows of the object and parameter asked for and of the standard's family: every edition, site and time. */
async function rowsOf(tx: Tx, view: CertificateView, question: PointInTimeQuestion): Promise<readonly JudgedRow[]> {
  const { object, parameter, standard } = question;
  const family = standard === undefined ? undefined : parseStandardNumber(standard)?.family;
  const words = [object, parameter, family].filter((word) => word !== undefined && word.trim() !== '');
  if (words.length === 0) return [];
  const rows = await rowsFrom(
    tx,
    null,
    sql`FROM scope.capability c
      JOIN scope.certificate k ON k.id = c.certificate_id
      JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND ${believed('v', question.known)}
      JOIN scope.item i ON i.id = c.item_id
      WHERE c.certificate_id = ${view.id}::uuid AND ${believed('c', question.known)} AND ${matches(words.join(' '))}
      ORDER BY c.line, c.site, c.item_id, c.limitation_id LIMIT ${MOST}`,
  );
  const named = nearest(nearest(rows, object, 'object'), parameter, 'parameter');
  return named.map((row) => ({
    site: row.site,
    object: row.object,
    parameter: row.parameter,
    standard: row.standardNumber,
    method: row.method,
    restriction: row.restriction,
    note: row.note,
    valid: row.valid,
    library: null,
    row,
  }));
}

/** Those that are called exactly so, or else those whose name holds what was asked. */
function nearest(rows: readonly CapabilityRow[], asked: string | undefined, member: 'object' | 'parameter') {
  const wanted = asked === undefined ? '' : foldText(asked).trim();
  if (wanted === '') return rows;
  const exact = rows.filter((row) => foldText(row[member]).trim() === wanted);
  return exact.length > 0 ? exact : rows.filter((row) => foldText(row[member]).includes(wanted));
}

/** What the certificate said of itself that day, and the decision whose annex was in force. */
function certificateRecord(
  { holder }: CertificateView,
  { number, validFrom, validTo, sites, standing }: Term,
): JsonObject {
  return {
    kind: 'certificate',
    number,
    institution: holder.code,
    validFrom,
    validTo,
    sites: [...sites],
    decision: standing.kind,
    decidedOn: standing.decidedOn,
    documentNumber: standing.documentNumber,
    annexVersion: standing.annexVersion,
    annexRows: standing.annexRows,
    annexSha256: standing.annexSha256,
  };
}

/** The suspension the day falls into, and the end where there is one. */
function standingRecords({ suspended, endedOn, endedBy }: CertificateFold, on: string): readonly JsonObject[] {
  const then = lastDays(suspended).filter(({ from, to }) => from <= on && (to === null || on <= to));
  return [
    ...then.map(({ from, to }) => ({ kind: 'suspension', from, to })),
    ...(endedOn === null ? [] : [{ kind: 'end', on: endedOn, by: endedBy }]),
  ];
}

function capabilityRecord(row: CapabilityRow): JsonObject {
  const { line, site, field, category, object, parameter, standardNumber, standardTitle, method } = row;
  return {
    kind: 'capability',
    line,
    site,
    field,
    category,
    object,
    parameter,
    standardNumber,
    standardTitle,
    method,
    restriction: row.restriction,
    note: row.note,
    valid: lastDays(row.valid).map(({ from, to }) => ({ from, to })),
  };
}

function toJson(params: Readonly<Record<string, string | readonly string[]>>): JsonObject {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
