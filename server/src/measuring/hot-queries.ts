import { type Kysely, sql } from 'kysely';
import type { DB, Tx } from '../platform/database/index.ts';
import {
  answerAt,
  countAffected,
  everything,
  findCertificateByNumber,
  keepCounted,
  listCapabilities,
  rowHistory,
  searchCapabilities,
  searchInstitutions,
} from '../modules/scope/index.ts';

/** A question that the register answers all day, as the code asks it. */
export interface HotQuery {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly ask: (tx: Tx, sample: Sample) => Promise<unknown>;
}

/** Something that stands in the register, to ask about. */
export interface Sample {
  readonly institutionId: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
  readonly standard: string;
  readonly object: string;
  readonly parameter: string;
  readonly row: { readonly site: number; readonly itemId: number; readonly limitationId: number };
}

const ON = '2026-07-22';
const KNOWN = Temporal.Instant.from('2026-07-15T00:00:00Z');
const CLOCK = { now: () => Temporal.Instant.from('2026-07-22T02:00:00Z') };
const search = (q: string) =>
  ({ ...everything(ON), q, order: 'relevance', page: 1, size: 10, rowsEach: 5, exact: false }) as const;

export const HOT_QUERIES: readonly HotQuery[] = [
  {
    name: '01-search-narrow',
    zh: '能力查询：少数行（全部收集）',
    en: 'Capability search that finds few rows: all are collected',
    ask: async (tx) => {
      await searchCapabilities(tx, search('毒杀芬'));
      await searchCapabilities(tx, { ...search('毒杀芬'), known: KNOWN });
    },
  },
  {
    name: '02-search-broad',
    zh: '能力查询：很多行（逐家查看到满一页）',
    en: 'Capability search that finds many rows: institutions are walked through until a page is full',
    ask: async (tx) => {
      await searchCapabilities(tx, search('铅'));
      await searchCapabilities(tx, { ...search('铅'), known: KNOWN });
    },
  },
  {
    name: '03-search-institution',
    zh: '机构查询（名称与拼音）',
    en: 'Search for an institution, by name and by pinyin',
    ask: async (tx) => {
      await searchInstitutions(tx, { q: '浦江示例', region: null, page: 1, size: 10 });
      await searchInstitutions(tx, { q: 'pujiangshili', region: null, page: 1, size: 10 });
    },
  },
  {
    name: '04-annex-as-of',
    zh: '机构某日的能力附表（以某时所知为准）',
    en: "A page of an institution's annex as of a day, as known at a moment",
    ask: (tx, { institutionId }) =>
      listCapabilities(tx, { of: { institutionId }, on: ON, known: KNOWN, page: 0, size: 50 }),
  },
  {
    name: '05-answer-at',
    zh: '时点答复：某日是否有资质',
    en: 'Point-in-time answer: was it authorised on that day',
    ask: (tx, { certificateNumber, object, parameter, standard }) =>
      answerAt(tx, { certificate: certificateNumber, on: ON, known: KNOWN, object, parameter, standard }),
  },
  {
    name: '06-certificate-by-number',
    zh: '按编号查证书',
    en: 'A certificate by its number',
    ask: (tx, { certificateNumber }) => findCertificateByNumber(tx, 'licence', certificateNumber),
  },
  {
    name: '07-history-of-a-row',
    zh: '一行能力的历史',
    en: 'Everything ever believed of one row',
    ask: (tx, { certificateId, row }) => rowHistory(tx, certificateId, row),
  },
  {
    name: '08-affected-by-standard',
    zh: '标准废止影响到的行和机构',
    en: 'Rows and institutions affected by a standard',
    ask: (tx, { standard }) => countAffected(tx, [standard], ON),
  },
  {
    name: '09-double-employment-and-instruments',
    zh: '一人多机构；到期的仪器',
    en: 'People who work in two institutions; instruments that are due',
    ask: async (tx, { institutionId }) => {
      await sql`SELECT s.id FROM registry.staff s JOIN registry.staff o ON o.identity_hash = s.identity_hash
        AND o.institution_id <> s.institution_id AND daterange(o.valid_from, o.valid_to, '[]') && daterange(s.valid_from, s.valid_to, '[]')
        WHERE s.institution_id = ${institutionId}::uuid AND s.identity_hash IS NOT NULL`.execute(tx);
      await sql`SELECT id, code, due FROM registry.instrument
        WHERE institution_id = ${institutionId}::uuid AND due < ${ON}::date AND valid_to IS NULL ORDER BY due, id LIMIT 50`.execute(
        tx,
      );
    },
  },
  {
    name: '10-item-counts',
    zh: '新增项目的计数',
    en: 'Counting the rows of new items',
    ask: (tx) => keepCounted(tx, { clock: CLOCK }),
  },
];

export async function findSample(db: Kysely<DB>): Promise<Sample> {
  const { rows } = await sql<Omit<Sample, 'row'> & { site: number; itemId: number; limitationId: number }>`
    SELECT c.institution_id AS "institutionId", c.certificate_id AS "certificateId", k.number AS "certificateNumber",
      i.standard_number AS standard, i.object, i.parameter, c.site, c.item_id AS "itemId", c.limitation_id AS "limitationId"
    FROM scope.capability c JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = 'licence'
    JOIN scope.item i ON i.id = c.item_id WHERE i.standard_number <> '' LIMIT 1`.execute(db);
  const [sample] = rows;
  if (sample === undefined) throw new Error('the register is empty');
  const { site, itemId, limitationId, ...rest } = sample;
  return { ...rest, row: { site, itemId, limitationId } };
}
