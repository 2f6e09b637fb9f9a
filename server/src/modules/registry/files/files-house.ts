import { composeUscc } from '@hengjian/registry-codes';
import type { Actor } from '../../../platform/http/index.ts';
import { openRegistry, person, type RegistryHouse } from '../registry-house.ts';
import { checkDigitOf } from './identity-number.ts';

export { person };

/** A registry with institutions to keep files of, for the tests of files. */
export interface FilesHouse extends RegistryHouse {
  institution(region?: string, as?: Actor): Promise<string>;
  /** Lets the people of an organisation act for an institution, as signing up will. */
  belongsTo(institutionId: string, actor: Actor): Promise<void>;
  add(as: Actor, institutionId: string, path: string, draft: object): Promise<{ id: string; warnings: string[] }>;
}

export const city = person('clerk', '310000', '周明');

let serial = 0;

export async function openFiles(): Promise<FilesHouse> {
  const house = await openRegistry();
  return {
    ...house,
    async institution(region = '310115', as = city) {
      serial++;
      const draft = {
        name: `档案示例${serial}有限公司`,
        nameEn: null,
        formerNames: [],
        uscc: composeUscc('91', region, `MAF0${String(serial).padStart(4, '0')}`),
        kind: 'enterprise',
        region,
        licensedBy: `${region.slice(0, 2)}0000`,
        address: null,
        fields: ['vehicle'],
        status: 'active',
        certificateNumber: null,
        certificateExpires: null,
      };
      const made = await house.call(as, 'POST', '/api/institutions', { draft });
      if (made.status !== 201) throw new Error(made.text);
      return String(made.json['id']);
    },
    async belongsTo(institutionId, actor) {
      await house.database.asOwner('UPDATE registry.institution SET organisation_id = $2 WHERE id = $1', [
        institutionId,
        actor.organisationId,
      ]);
    },
    async add(as, institutionId, path, draft) {
      const made = await house.call(as, 'POST', `/api/institutions/${institutionId}/${path}`, { draft });
      if (made.status !== 201) throw new Error(made.text);
      const warnings = made.json['warnings'] as { code: string }[];
      return { id: String(made.json['id']), warnings: warnings.map(({ code }) => code) };
    },
  };
}

/** A number valid in form that is nobody's: no region begins with 0. */
export function cardOf(n: number): string {
  const body = `00000019900101${String(n).padStart(3, '0')}`;
  return `${body}${checkDigitOf(body)}`;
}

export const site = (more: object = {}) => ({
  name: '张江实验室（示例）',
  address: '示例路1号',
  region: '310115',
  kind: 'main',
  from: '2020-01-01',
  to: null,
  ...more,
});
export const staff = (more: object = {}) => ({
  name: '王示例',
  title: '工程师',
  education: 'bachelor',
  posts: ['tester'],
  from: '2020-01-01',
  to: null,
  ...more,
});
export const instrument = (more: object = {}) => ({
  code: 'AA-001',
  name: '原子吸收分光光度计',
  model: null,
  serial: null,
  manufacturer: null,
  site: 1,
  tracing: 'calibration',
  cycleMonths: 12,
  lastDone: '2022-06-01',
  due: '2023-05-31',
  certificateNumber: null,
  provider: null,
  from: null,
  to: null,
  ...more,
});
export const CONTACT = {
  name: '联系人示例',
  duty: '日常联系',
  phone: '021-55500001',
  email: null,
  from: null,
  to: null,
};
