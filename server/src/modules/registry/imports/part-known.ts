import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type FilePart, type PartDraft, STAFF } from '../files/index.ts';
import type { PartCandidate } from './part-candidate.ts';

/** A part that is there, with its days: a change of one is judged together with the other. */
export interface Target {
  readonly id: string;
  readonly version: number;
  readonly present: PartDraft;
}

/** What stands in the files already, as far as it bears on some rows. */
export interface Known {
  /** By what a row is told from others of its institution; undefined where it says nothing of the kind. */
  keyOf(candidate: PartCandidate): { readonly text: string; readonly column: string } | undefined;
  /** The part that the row is about, if it is there. */
  findTarget(candidate: PartCandidate): Target | undefined;
  /** Finds what only a look beyond the row can tell. */
  judge(candidate: PartCandidate): void;
}

export function loadKnown(tx: Tx, part: FilePart, candidates: readonly PartCandidate[]): Promise<Known> {
  return part === STAFF ? knownPeople(tx, candidates) : knownInstruments(tx, candidates);
}

interface Employment {
  readonly identity: string;
  readonly institution_id: string;
  readonly staff_id: string;
  readonly version: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** One person – one institution (R4-A7.1): found by the hash of the id number, all over the register. */
async function knownPeople(tx: Tx, candidates: readonly PartCandidate[]): Promise<Known> {
  const hashes = [...new Set(candidates.flatMap(({ identity }) => identity ?? []))];
  const { rows } = await sql<Employment>`
    SELECT * FROM registry.employments_of(ARRAY(SELECT decode(h, 'hex') FROM unnest(${hashes}::text[]) h))`.execute(tx);
  const byPerson = Map.groupBy(rows, ({ identity }) => identity);
  const common = ({ draft }: PartCandidate, { valid_from, valid_to }: Employment): boolean => {
    const [from, to] = [String(draft['from'] ?? '0000-01-01'), draft['to'] ?? null];
    return (valid_to === null || valid_to >= from) && (to === null || String(to) >= valid_from);
  };
  const here = (candidate: PartCandidate) =>
    (byPerson.get(candidate.identity ?? '') ?? []).filter(
      ({ institution_id }) => institution_id === candidate.owner?.id,
    );
  return {
    keyOf: ({ identity, owner, draft }) =>
      identity === null || owner === undefined
        ? undefined
        : { text: `${owner.id} ${identity} ${String(draft['from'] ?? '')}`, column: 'identity' },
    findTarget(candidate) {
      const [found] = here(candidate).filter((employment) => common(candidate, employment));
      return (
        found && {
          id: found.staff_id,
          version: found.version,
          present: { from: found.valid_from, to: found.valid_to },
        }
      );
    },
    judge(candidate) {
      const elsewhere = (byPerson.get(candidate.identity ?? '') ?? []).some(
        (employment) => employment.institution_id !== candidate.owner?.id && common(candidate, employment),
      );
      if (!elsewhere) return;
      const posts = candidate.draft['posts'];
      const signs = Array.isArray(posts) && posts.includes('authorised-signatory');
      candidate.find(signs ? 'error' : 'warning', 'identity', signs ? SIGNATORY_ELSEWHERE : EMPLOYED_ELSEWHERE);
    },
  };
}

async function knownInstruments(tx: Tx, candidates: readonly PartCandidate[]): Promise<Known> {
  const owners = [...new Set(candidates.flatMap(({ owner }) => owner?.id ?? []))];
  const codes = [...new Set(candidates.map(({ draft }) => String(draft['code'] ?? '')))];
  const { rows } = await sql<{ key: string; id: string; version: number; present: PartDraft }>`
    SELECT institution_id || ' ' || code AS key, id, version, jsonb_build_object('from', valid_from, 'to', valid_to,
      'lastDone', last_done, 'due', due) AS present FROM registry.instrument
    WHERE institution_id = ANY (${owners}::uuid[]) AND code = ANY (${codes}::text[])`.execute(tx);
  const known = new Map(rows.map((row) => [row.key, row]));
  const keyOf = ({ owner, draft }: PartCandidate) =>
    owner === undefined || draft['code'] === undefined ? undefined : `${owner.id} ${String(draft['code'])}`;
  return {
    keyOf(candidate) {
      const text = keyOf(candidate);
      return text === undefined ? undefined : { text, column: 'code' };
    },
    findTarget: (candidate) => known.get(keyOf(candidate) ?? ''),
    judge({ owner, draft, find }) {
      const { site, lastDone, due, cycleMonths } = draft;
      if (site !== undefined && owner !== undefined && !owner.sites.includes(Number(site)))
        find('error', 'site', FOREIGN_SITE);
      if (typeof lastDone === 'string' && typeof due === 'string' && typeof cycleMonths === 'number') {
        const latest = Temporal.PlainDate.from(lastDone).add({ months: cycleMonths }).toString();
        if (due > latest) find('warning', 'due', longerThanItsCycle(cycleMonths, latest));
      }
    },
  };
}

const SIGNATORY_ELSEWHERE = {
  code: 'SIGNATORY_ELSEWHERE',
  message: {
    zh: '该人员同期在另一家机构从业，不能在本机构担任授权签字人',
    en: 'On the same days the person works for another institution, and cannot sign for this one',
  },
  clause: 'R4-A7.1',
  wayOut: {
    zh: '请核对证件号码和起止日期；已离职的，先由原机构登记离职',
    en: 'Check number and days; who has left there is first ended in that file',
  },
};
const EMPLOYED_ELSEWHERE = {
  code: 'EMPLOYED_ELSEWHERE',
  message: {
    zh: '该人员同期在另一家机构从业（一人一机构），请核对',
    en: 'On the same days the person works for another institution (one person, one institution); please check',
  },
  clause: 'R4-A7.1',
};
const FOREIGN_SITE = {
  code: 'FOREIGN_SITE',
  message: { zh: '该机构没有这个场所号', en: 'The institution has no site of this number' },
  clause: 'R4-A2.1',
  wayOut: { zh: '请先在机构档案中登记该场所，或改正场所号', en: 'Register the site first, or correct the number' },
};

function longerThanItsCycle(months: number, latest: string) {
  return {
    code: 'LONGER_THAN_CYCLE',
    message: {
      zh: `溯源有效期长于周期（${months}个月，应至${latest}），请核对证书`,
      en: `It holds longer than its cycle (${months} months, to ${latest}); check the certificate`,
    },
    clause: 'R4-A9.2',
  };
}
