import { findDoubleEmployment } from '@hengjian/regulation-register';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { findDoubleEmployment as findInDatabase } from './double-employment.ts';
import { cardOf, city, type FilesHouse, openFiles, person, staff } from './files-house.ts';

let house: FilesHouse;
const pudong = person('district-clerk', '310115', '李芳');
const nation = person('clerk', '000000');
const jiangsu = person('clerk', '320000');

beforeAll(async () => {
  house = await openFiles();
});
afterAll(() => house.close());

const at = (id: string, path: string) => `/api/institutions/${id}/${path}`;
const listed = async (as: typeof city, query = '') =>
  (await house.call(as, 'GET', `/api/staff/double-employment${query}`)).json as unknown as {
    rows: {
      staffId: string;
      institution: { id: string };
      overlaps: { institution: { id: string } | null; from: string; to: string | null }[];
    }[];
    next: string | null;
  };
let card = 100;

/** The same person in two places, from–to each. */
async function inTwo(
  one: readonly [string, string | null],
  other: readonly [string, string | null],
  regions: readonly [string, string] = ['310115', '310112'],
) {
  const idNumber = cardOf(card++);
  const [a, b] = [await house.institution(regions[0], nation), await house.institution(regions[1], nation)];
  const first = await house.add(nation, a, 'staff', staff({ idNumber, from: one[0], to: one[1] }));
  const second = await house.add(nation, b, 'staff', staff({ idNumber, from: other[0], to: other[1] }));
  return { a, b, first, second };
}

describe('one person, one institution (R4-A7.1)', () => {
  it.each([
    ['ends the day before the other begins', ['2020-01-01', '2021-12-31'], ['2022-01-01', null], null],
    [
      'ends on the day the other begins',
      ['2020-01-01', '2022-01-01'],
      ['2022-01-01', null],
      ['2022-01-01', '2022-01-01'],
    ],
    ['ends the day after', ['2020-01-01', '2022-01-02'], ['2022-01-01', null], ['2022-01-01', '2022-01-02']],
    ['lasts, as does the other', ['2020-01-01', null], ['2019-01-01', null], ['2020-01-01', null]],
  ] as const)('an employment that %s overlaps on exactly the days in both', async (_what, one, other, days) => {
    const { a, b, second } = await inTwo(one, other);
    expect(second.warnings).toEqual(days === null ? [] : ['EMPLOYED_ELSEWHERE']);
    const { json } = await house.call(city, 'GET', at(a, 'staff'));
    expect(json['rows']).toMatchObject([
      { overlaps: days === null ? [] : [{ institution: { id: b }, from: days[0], to: days[1] }] },
    ]);
  });

  it('names the other institution to those who may see it, and to others tells only the days', async () => {
    const { a, b } = await inTwo(['2020-01-01', null], ['2021-01-01', null]);
    const seen = async (as: typeof city) =>
      ((await house.call(as, 'GET', at(a, 'staff'))).json['rows'] as { overlaps: object[] }[])[0]?.overlaps;
    expect(await seen(city)).toMatchObject([{ institution: { id: b } }]);
    expect(await seen(pudong)).toEqual([{ institution: null, from: '2021-01-01', to: null }]);
    const own = person('institution', '310000', '沈知远');
    await house.belongsTo(a, own);
    expect(await seen(own)).toEqual([{ institution: null, from: '2021-01-01', to: null }]);
    const warned = await house.call(
      own,
      'PUT',
      at(a, `staff/${(await listed(city)).rows.find(({ institution }) => institution.id === a)?.staffId ?? ''}`),
      {
        baseVersion: 1,
        draft: staff({ title: '高级工程师' }),
      },
    );
    expect(warned.json['warnings']).toMatchObject(
      [{ code: 'EMPLOYED_ELSEWHERE', message: { zh: /另一家机构/ } }].map(({ code }) => ({ code })),
    );
    expect(warned.text).toContain('另一家机构');
    expect(warned.text).not.toContain('档案示例');
  });

  it('is found across provinces', async () => {
    const { a, b } = await inTwo(['2020-01-01', null], ['2021-01-01', null], ['310115', '320000']);
    const ours = (await listed(city)).rows.find(({ institution }) => institution.id === a);
    expect(ours?.overlaps).toEqual([{ institution: null, from: '2021-01-01', to: null }]);
    const theirs = (await listed(jiangsu)).rows.map(({ institution }) => institution.id);
    expect(theirs).toEqual([b]);
    const both = (await listed(nation)).rows.filter(({ institution }) => [a, b].includes(institution.id));
    expect(new Set(both.map(({ overlaps }) => overlaps[0]?.institution?.id))).toEqual(new Set([a, b]));
  });

  it('does not count two stretches in one institution, nor people whose number is not known', async () => {
    const id = await house.institution();
    const idNumber = cardOf(card++);
    await house.add(city, id, 'staff', staff({ idNumber }));
    await house.add(city, id, 'staff', staff({ idNumber }));
    const other = await house.institution();
    await house.add(city, id, 'staff', staff({ name: '无号一' }));
    await house.add(city, other, 'staff', staff({ name: '无号二' }));
    const found = (await listed(city)).rows.map(({ institution }) => institution.id);
    expect(found).not.toContain(id);
    expect(found).not.toContain(other);
  });
});

describe('what the database finds', () => {
  it('is what the rule finds, for any employments of one person at two and three institutions', async () => {
    const ids = [await house.institution(), await house.institution(), await house.institution()];
    const day = fc.integer({ min: 0, max: 9 }).map((n) => `2021-01-${String(n + 10)}`);
    const stretch = fc
      .record({ institution: fc.constantFrom(...ids), from: day, to: fc.option(day) })
      .filter(({ from, to }) => to === null || to >= from);
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 5 }), async (stretches) => {
        await house.database.asOwner('DELETE FROM registry.staff WHERE institution_id = ANY ($1)', [ids]);
        for (const { institution, from, to } of stretches)
          await house.database.asOwner(
            `INSERT INTO registry.staff (id, institution_id, name, identity_hash, valid_from, valid_to, version, changed_at)
             VALUES (gen_random_uuid(), $1, '王', sha256('x'), $2, $3, 1, now())`,
            [institution, from, to],
          );
        const found = await withinJurisdiction(house.database.db, '310000', async (tx) =>
          (await Promise.all(ids.map((institutionId) => findInDatabase(tx, { institutionId }, { most: 100 })))).flat(),
        );
        const told = found.flatMap(({ institution, overlaps }) =>
          overlaps.map(({ institution: other, from, to }) => [institution.id, other?.id, from, to].join()),
        );
        // The rule tells each pair once, the register in the file of either.
        const expected = findDoubleEmployment(stretches).flatMap(({ first, second, from, to }) => [
          [first.institution, second.institution, from, to].join(),
          [second.institution, first.institution, from, to].join(),
        ]);
        expect(told.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(expected.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
      { numRuns: 40 },
    );
    await house.database.asOwner('DELETE FROM registry.staff WHERE institution_id = ANY ($1)', [ids]);
  });
});

describe('the list for offices', () => {
  it('comes in pages that neither repeat nor lose anybody', async () => {
    const whole = await listed(city, '?size=200');
    expect(whole.rows.length).toBeGreaterThan(5);
    expect(whole.next).toBeNull();
    const walked: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const step: Awaited<ReturnType<typeof listed>> = await listed(
        city,
        `?size=2${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
      );
      walked.push(...step.rows.map(({ staffId }) => staffId));
      after = step.next;
    }
    expect(walked).toEqual(whole.rows.map(({ staffId }) => staffId));
  });

  it('is narrowed to a region of the office’s own', async () => {
    const { rows } = await listed(city, '?region=310112');
    expect(rows.length).toBeGreaterThan(0);
    const codes = await house.database.asOwner("SELECT id FROM registry.institution WHERE region_code = '310112'");
    const inside = new Set(codes.map(({ id }) => id));
    expect(rows.every(({ institution }) => inside.has(institution.id))).toBe(true);
    expect((await house.call(pudong, 'GET', '/api/staff/double-employment?region=310112')).status).toBe(404);
  });

  it('is not for institutions, inspectors, or places nobody has been', async () => {
    for (const role of ['institution', 'inspector', 'expert'] as const)
      expect((await house.call(person(role, '310000'), 'GET', '/api/staff/double-employment')).status).toBe(403);
    for (const after of ["x' OR 1=1", `x ${'-'.repeat(36)}`, `x ${'a'.repeat(36)}`]) {
      const odd = await house.call(city, 'GET', `/api/staff/double-employment?after=${encodeURIComponent(after)}`);
      expect(odd.status).toBe(400);
    }
  });
});
