import { inspectionMeans } from '../../../operation/inspection-means.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { TestHouse } from '../../../testing/index.ts';
import {
  type DecisionContent,
  ensureItems,
  type NewDecision,
  type Recorded,
  recordDecision,
  recordDecisions,
  type Wording,
  wordingKey,
} from '../../scope/index.ts';

const HANDS = {
  removals: [],
  preparedBy: '00000000-0000-7000-8000-00000000c1e4',
  decidedBy: '00000000-0000-7000-8000-00000000bead',
  batchId: null,
};

const WORDING: Wording = {
  field: '00',
  category: '食品',
  object: '食品',
  parameter: '铅',
  standardNumber: 'GB 5009.12-2023',
  standardTitle: '食品安全国家标准 食品中铅的测定',
  method: '',
};

/** Certificates of made-up institutions, decided on as the scope module does. */
export function certificatesOf(house: TestHouse) {
  const means = inspectionMeans(house.platform, house.house.signer);
  const within = <Value>(work: (tx: Tx) => Promise<Value>) => withinJurisdiction(house.platform.db, '000000', work);

  function contentOf(content: Partial<DecisionContent> & Pick<DecisionContent, 'kind'>): DecisionContent {
    const today = house.clock.now().toString().slice(0, 10);
    const none = { effectiveTo: null, number: null, sites: null, documentNumber: null, reason: null, clause: null };
    return { decidedOn: today, effectiveFrom: today, ...none, ...content };
  }

  async function decide(
    certificate: NewDecision['certificate'],
    content: Partial<DecisionContent> & Pick<DecisionContent, 'kind'>,
    additions: NewDecision['additions'] = [],
  ): Promise<Recorded> {
    const result = await within((tx) =>
      recordDecision(tx, means, { certificate, content: contentOf(content), additions, ...HANDS }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    await house.runJobs();
    return result.value;
  }

  /** Two sites, in Shanghai. */
  async function institution(code: string, name: string): Promise<string> {
    const [row] = await house.database.asOwner(
      `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, synthetic, version, changed_at)
       VALUES (gen_random_uuid(), $1, $2, 'enterprise', '310115', '310000', '{other}', 'active', true, 1, '2023-01-01') RETURNING id`,
      [code, name],
    );
    const institutionId = String(row?.['id']);
    await house.database.asOwner(
      `INSERT INTO scope.holder (institution_id, code, name, kind, region_code, licensed_by, fields, synthetic, words, pinyin, initials, version)
       SELECT id, code, name, kind, region_code, licensed_by, fields, true, '', '', '', 1 FROM registry.institution WHERE id = $1`,
      [institutionId],
    );
    await house.database.asOwner(
      `INSERT INTO scope.site SELECT $1, n, '场所' || n, '示例路' || n || '号', '310115' FROM generate_series(1, 2) n`,
      [institutionId],
    );
    return institutionId;
  }

  return {
    decide,
    /** A licence for six years from 2023-05-10, of one row, or of so many that differ in their parameter. */
    async issue(number: string, rows = 1): Promise<Recorded> {
      const institutionId = await institution(`C${number}`, `${number}示例检测有限公司`);
      const wordings = Array.from({ length: rows }, (_, i) =>
        i === 0 ? WORDING : { ...WORDING, parameter: `示例项目${i}` },
      );
      const items = await within((tx) => ensureItems(tx, wordings));
      return decide(
        { institutionId, axis: 'licence', issuer: '310000' },
        { kind: 'issued', effectiveTo: '2029-05-09', number, sites: [1] },
        wordings.map((wording, i) => ({
          site: 1,
          itemId: items.get(wordingKey(wording)) ?? -1,
          limitationId: 0,
          line: i + 1,
        })),
      );
    },
    /** Licences taken over as one list, as from another system. */
    async takeOver(numbers: readonly string[]): Promise<void> {
      const list: NewDecision[] = [];
      for (const number of numbers) {
        const institutionId = await institution(`C${number}`, `${number}示例检测有限公司`);
        list.push({
          certificate: { institutionId, axis: 'licence', issuer: '310000' },
          content: { ...contentOf({ kind: 'taken-over', effectiveTo: '2029-05-09', number, sites: [1] }) },
          additions: [],
          ...HANDS,
        });
      }
      const result = await within((tx) => recordDecisions(tx, means, list, 'list'));
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      await house.runJobs();
    },
  };
}
