import { composeUscc } from '@hengjian/registry-codes';
import { sql } from 'kysely';
import { enterJurisdiction, type Tx } from '../../../../platform/database/index.ts';
import type { Actor } from '../../../../platform/http/index.ts';
import { registrySubscriber } from '../../react.ts';
import { clerk, openDesk, type RegistryDesk } from './registry-desk.ts';

/** The registry with annex imports, on a database of its own: real HTTP, real PostgreSQL. */
export interface AnnexHouse extends RegistryDesk {
  /** Registers institutions with a certificate each, as an office does; answers their ids. */
  register(institutions: readonly TestInstitution[]): Promise<readonly string[]>;
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  bring(
    text: string | Uint8Array,
    options?: { as?: Actor; mode?: 'create' | 'update'; name?: string },
  ): Promise<string>;
  check(id: string, more?: object, as?: Actor): Promise<Batch>;
  step(id: string, step: 'accept' | 'undo', as?: Actor): Promise<Batch>;
  detail(id: string): Promise<Detail>;
  problems(id: string, show?: string): Promise<(string | number)[][]>;
  /** Believed rows of a certificate: site, object, parameter, standard, days. */
  annex(number: string): Promise<string[]>;
}

export interface TestInstitution {
  readonly certificate: string;
  readonly uscc?: string;
  readonly name?: string;
  readonly region?: string;
  readonly expires?: string;
  readonly sites?: number;
}

/** Untyped on purpose, as answers are. */
export type Batch = ReturnType<typeof JSON.parse>;
export type Detail = ReturnType<typeof JSON.parse>;

export const city = clerk('310000', 1);
/** Who decides on certificates in the city, and takes no table in himself. */
export const head: Actor = { ...clerk('310000', 3), roles: ['division-head'] };
const nation = clerk('000000', 2);

export async function openAnnexHouse(): Promise<AnnexHouse> {
  const house = await openDesk();
  const means = house.scope;
  const batchOf = async (id: string) => (await house.call(city, 'GET', `/api/imports/${id}`)).json['batch'];
  return {
    ...house,
    within: (work) =>
      house.database.db.transaction().execute(async (tx) => {
        await enterJurisdiction(tx, '000000');
        return work(tx);
      }),
    async register(institutions) {
      const lines = institutions.map(({ certificate, uscc, name, region = '310115', expires = '2029-03-17' }) =>
        [
          name ?? `示例检测${certificate}（演示）有限公司`,
          uscc ?? composeUscc('91', region, `MA${certificate.slice(-6)}`),
          region,
          '其他',
          certificate,
          expires,
        ].join(','),
      );
      const table = ['机构名称,统一社会信用代码,所在区,检测领域,证书编号,有效期至', ...lines].join('\n');
      const made = await house.upload(nation, 'subject=institution&mode=create', '名录.csv', Buffer.from(table));
      const batch = String(made.json['id']);
      const { json } = await house.call(nation, 'GET', `/api/imports/${batch}`);
      const order = { mode: 'create', mapping: json['mapping'] };
      await house.call(nation, 'POST', `/api/imports/${batch}/check`, order);
      await house.runJob(batch);
      await house.call(nation, 'POST', `/api/imports/${batch}/accept`);
      await house.runJob(batch);
      const ids: string[] = [];
      for (const { certificate, region = '310115', sites = 1 } of institutions) {
        const [row] = await house.database.asOwner(
          'SELECT id FROM registry.institution WHERE certificate_number = $1',
          [certificate],
        );
        const id = String(row?.['id']);
        ids.push(id);
        await house.database.asOwner(
          `INSERT INTO registry.site (id, institution_id, number, name, address, region_code, kind, valid_from, version, changed_at)
           SELECT gen_random_uuid(), $1, n, '示例场所' || n, '示例路' || n || '号', $2, 'branch', '2020-01-01', 1, now()
           FROM generate_series(1, $3::int) n ON CONFLICT DO NOTHING`,
          [id, region, sites],
        );
      }
      await registrySubscriber(means).react({
        id: means.ids.next(),
        topic: 'registry.institutions.changed',
        payload: { ids },
        at: house.clock.now(),
      });
      return ids;
    },
    async bring(text, { as = city, mode = 'create', name = '能力附表.csv' } = {}) {
      const made = await house.upload(as, `subject=capability&mode=${mode}`, name, Buffer.from(text));
      if (made.status !== 201) throw new Error(made.text);
      return String(made.json['id']);
    },
    async check(id, more = {}, as = city) {
      const { json } = await house.call(as, 'GET', `/api/imports/${id}`);
      const batch = json['batch'];
      const order = { mode: batch['mode'], mapping: json['mapping'], ...more };
      const begun = await house.call(as, 'POST', `/api/imports/${id}/check`, order);
      if (begun.status !== 202) throw new Error(begun.text);
      await house.runJob(id);
      return batchOf(id);
    },
    async step(id, step, as = city) {
      const begun = await house.call(as, 'POST', `/api/imports/${id}/${step}`);
      if (begun.status !== 202) throw new Error(begun.text);
      await house.runJob(id);
      return batchOf(id);
    },
    detail: async (id) => (await house.call(city, 'GET', `/api/imports/${id}`)).json,
    async problems(id, show = 'bad') {
      const { json } = await house.call(city, 'GET', `/api/imports/${id}/rows?show=${show}`);
      const rows = json['rows'] as { row: number; problems: { code: string; place: string | null }[] }[];
      return rows.map(({ row, problems }) => [
        row,
        ...problems.map(({ code, place }) => `${code} ${place ?? ''}`.trim()),
      ]);
    },
    async annex(number) {
      const { rows } = await sql<{ row: string }>`
        SELECT concat_ws(' ', c.site, i.object, i.parameter, i.standard_number, nullif(m.restriction, ''), c.valid) AS row
        FROM scope.certificate k JOIN scope.capability c ON c.certificate_id = k.id AND c.recorded_to IS NULL
        JOIN scope.item i ON i.id = c.item_id JOIN scope.limitation m ON m.id = c.limitation_id
        WHERE k.number = ${number} ORDER BY c.line, 1`.execute(house.database.db);
      return rows.map(({ row }) => row);
    },
  };
}
