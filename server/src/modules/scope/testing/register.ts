import { appendEntry } from '../../transparency/index.ts';
import {
  countingIds,
  createTestDatabase,
  fixedClock,
  type TestClock,
  type TestDatabase,
} from '../../../testing/index.ts';
import { enterJurisdiction, type Tx } from '../../../platform/database/index.ts';
import type { AnnexRow, DecisionContent, DecisionRefusal, NewDecision, Recorded } from '../decisions/new-decision.ts';
import { recordDecision } from '../decisions/record-decisions.ts';
import { ensureItems } from '../items.ts';
import type { ScopeMeans } from '../means.ts';
import { type Wording, wordingKey } from '../wording.ts';
import type { Result } from '@hengjian/kernel';

/** The register alone, on a database of its own: for its tests. */
export interface TestRegister {
  readonly database: TestDatabase;
  readonly means: ScopeMeans;
  readonly clock: TestClock;
  /** In a transaction that is undone where the work answers with a refusal. */
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** An institution as the registry would write it, with `sites` places; answers its id. */
  institution(
    code: string,
    more?: { readonly sites?: number; readonly region?: string; readonly licensedBy?: string },
  ): Promise<string>;
  items(count: number): Promise<readonly number[]>;
  decide(decision: TestDecision): Promise<Result<Recorded, DecisionRefusal>>;
  close(): Promise<void>;
}

export type TestDecision = Pick<NewDecision, 'certificate'> &
  Partial<Omit<NewDecision, 'content'>> & {
    readonly content: Partial<DecisionContent> & Pick<DecisionContent, 'kind'>;
  };

export const CLERK = '00000000-0000-7000-8000-00000000c1e4';
export const HEAD = '00000000-0000-7000-8000-00000000bead';

export async function openRegister(): Promise<TestRegister> {
  const database = await createTestDatabase();
  const clock = fixedClock();
  const ids = countingIds();
  const means: ScopeMeans = {
    db: database.db,
    clock,
    ids,
    directory: { personNames: async () => new Map() },
    log: { append: (tx, entry) => appendEntry(tx, { clock, ids }, entry), findPlaces: async () => new Map() },
  };
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.db.transaction().execute(async (tx) => {
      await enterJurisdiction(tx, '000000');
      return work(tx);
    });
  return {
    database,
    means,
    clock,
    within,
    async institution(code, { sites = 1, region = '310115', licensedBy = '310000' } = {}) {
      const [row] = await database.asOwner(
        `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, synthetic, version, changed_at)
         VALUES (gen_random_uuid(), $1, $1 || '检测（示例）有限公司', 'enterprise', $2, $3, '{other}', 'active', true, 1, '2023-01-01') RETURNING id`,
        [code, region, licensedBy],
      );
      const id = String(row?.['id']);
      await database.asOwner(
        `INSERT INTO scope.holder (institution_id, code, name, kind, region_code, licensed_by, fields, synthetic, words, pinyin, initials, version)
         SELECT id, code, name, kind, region_code, licensed_by, fields, true, '', '', '', 1 FROM registry.institution WHERE id = $1`,
        [id],
      );
      await database.asOwner(
        `INSERT INTO scope.site SELECT $1, n, '场所' || n, '示例路' || n || '号', $2 FROM generate_series(1, $3::int) n`,
        [id, region, sites],
      );
      return id;
    },
    items: (count) =>
      within(async (tx) => {
        const wordings = Array.from({ length: count }, (_, index) => wording(index));
        const map = await ensureItems(tx, wordings);
        return wordings.map((one) => map.get(wordingKey(one)) ?? -1);
      }),
    async decide({ certificate, content, ...more }) {
      const decision: NewDecision = {
        additions: [],
        removals: [],
        preparedBy: CLERK,
        decidedBy: HEAD,
        batchId: null,
        ...more,
        certificate,
        content: {
          decidedOn: '2023-05-10',
          effectiveFrom: '2023-05-10',
          effectiveTo: null,
          number: null,
          sites: null,
          documentNumber: null,
          reason: null,
          clause: null,
          ...content,
        },
      };
      let answer: Result<Recorded, DecisionRefusal> | undefined;
      await within(async (tx) => {
        answer = await recordDecision(tx, means, decision);
        if (!answer.ok) throw new Rollback();
      }).catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
      });
      if (answer === undefined) throw new Error('a decision has an answer');
      return answer;
    },
    close: () => database.close(),
  };
}

class Rollback extends Error {}

export function wording(index: number): Wording {
  return {
    field: '00',
    category: '食品',
    object: `示例样品${index}`,
    parameter: '铅',
    standardNumber: 'GB 5009.12-2023',
    standardTitle: '食品中铅的测定',
    method: '',
  };
}

export function rowsOf(items: readonly number[], site = 1): readonly AnnexRow[] {
  return items.map((itemId, index) => ({ line: index + 1, site, itemId, limitationId: 0 }));
}
