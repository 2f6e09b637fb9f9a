import { readdir, readFile } from 'node:fs/promises';
import { composeUscc } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDigitOf } from '../files/identity-number.ts';
import { openRegistry, person, type RegistryHouse } from '../registry-house.ts';

let house: RegistryHouse;
const city = person('clerk', '310000', '周明');
const [one, other] = [composeUscc('91', '310115', 'MAT90001'), composeUscc('91', '310112', 'MAT90002')];

beforeAll(async () => {
  house = await openRegistry();
  const id = await bring(
    `机构名称,统一社会信用代码,所在区,检测领域\n甲示例检测,${one},浦东新区,其他\n乙示例检测,${other},闵行区,其他\n`,
    'institution',
  );
  await check(id);
  await step(id, 'accept');
  await house.database.asOwner(
    `INSERT INTO registry.site (id, institution_id, number, name, address, region_code, kind, valid_from, version, changed_at)
     SELECT gen_random_uuid(), id, 1, '示例场所', '示例路1号', region_code, 'main', '2020-01-01', 1, now() FROM registry.institution`,
  );
});
afterAll(() => house.close());

async function bring(text: string, subject: string, mode = 'create') {
  const made = await house.upload(city, `subject=${subject}&mode=${mode}`, '表.csv', Buffer.from(text));
  expect([made.status, made.text]).toEqual([201, made.text]);
  return String(made.json['id']);
}
async function check(id: string, options: object = {}) {
  const { json } = await house.call(city, 'GET', `/api/imports/${id}`);
  const { mode } = json['batch'] as { mode: string };
  const begun = await house.call(city, 'POST', `/api/imports/${id}/check`, { mode, mapping: json['mapping'], options });
  expect([begun.status, begun.text]).toEqual([202, begun.text]);
  await house.runJob(id);
  return (await house.call(city, 'GET', `/api/imports/${id}`)).json['batch'];
}
async function step(id: string, name: 'accept' | 'undo') {
  await house.call(city, 'POST', `/api/imports/${id}/${name}`);
  await house.runJob(id);
  return (await house.call(city, 'GET', `/api/imports/${id}`)).json['batch'];
}
async function problems(id: string, show = 'bad') {
  const { json } = await house.call(city, 'GET', `/api/imports/${id}/rows?show=${show}`);
  return (json['rows'] as { row: number; problems: { code: string; place: string | null }[] }[]).map(
    ({ row, problems: found }) => [row, ...found.map(({ code, place }) => `${code} ${place ?? ''}`.trim())],
  );
}

/** A number of the form of GB 11643 that nobody has: 31 December 1899. */
const idNumber = (serial: number) => {
  const digits = `31011518991231${String(serial).padStart(3, '0')}`;
  return `${digits}${checkDigitOf(digits)}`;
};
const HEAD = '统一社会信用代码,姓名,身份证号,职称,学历,岗位,入职日期,离职日期,授权签字领域,授权开始日期';

describe('people from a table', () => {
  it('come with their posts and what they may sign; undone, they go', async () => {
    const id = await bring(
      [
        HEAD,
        `${one},示例甲,${idNumber(1)},高级工程师,大学本科,技术负责人、签字人,2020-01-01,,食品、水质,2021-06-01`,
        `${one},示例乙,${idNumber(2)},,,检测员,,,,`,
      ].join('\n'),
      'staff',
    );
    expect(await check(id)).toMatchObject({ good: 2, bad: 0 });
    await step(id, 'accept');
    const people = await house.database.asOwner(
      "SELECT s.name, s.posts, s.education, s.valid_from::text AS from, a.field_text, a.valid_from::text AS may FROM registry.staff s LEFT JOIN registry.authorisation a ON a.staff_id = s.id WHERE s.name LIKE '示例%' ORDER BY s.valid_from DESC",
    );
    expect(people).toEqual([
      { name: '示例乙', posts: ['tester'], education: null, from: '2023-05-10', field_text: null, may: null },
      {
        name: '示例甲',
        posts: ['technical-manager', 'authorised-signatory'],
        education: 'bachelor',
        from: '2020-01-01',
        field_text: '食品、水质',
        may: '2021-06-01',
      },
    ]);
    expect(await step(id, 'undo')).toMatchObject({ state: 'undone', undone: 2 });
    expect(await house.database.asOwner('SELECT FROM registry.authorisation')).toEqual([]);
    expect(await house.database.asOwner('SELECT FROM registry.staff')).toEqual([]);
  });

  it('leave no id number behind: not in the database, not in the stored file, not in what goes back', async () => {
    const number = idNumber(7);
    const text = `${HEAD},备注\n${one},示例庚,${number},,,检测员,2020-13-01,,,,身份证${number}\n${one},示例辛,12,,,检测员,,,,,\n`;
    const id = await bring(text, 'staff');
    const { json } = await house.call(city, 'GET', `/api/imports/${id}`);
    expect(JSON.stringify(json)).not.toContain(number.slice(0, 14));
    await check(id);
    expect(await problems(id)).toEqual([
      [2, 'NO_SUCH_DAY G2'],
      [3, 'NOT_AN_ID_NUMBER C3'],
    ]);
    const returned = await house.call(city, 'GET', `/api/imports/${id}/returned?format=csv&locale=zh`);
    expect(returned.text).toContain(`**************${number.slice(-4)}`);
    expect(returned.text).not.toContain(number.slice(0, 14));
    const dump = await house.database.asOwner(
      'SELECT b.reading::text || r.cells::text || coalesce(r.draft::text, $$ $$) AS t FROM registry.import_batch b JOIN registry.import_row r ON r.batch_id = b.id WHERE b.id = $1',
      [id],
    );
    for (const { t } of dump) expect(String(t)).not.toContain(number.slice(0, 14));
    const [batch] = await house.database.asOwner('SELECT file_sha256 FROM registry.import_batch WHERE id = $1', [id]);
    const stored = await readFile(await house.means.files.getPath(String(batch?.['file_sha256'])), 'utf8');
    expect(stored).not.toContain(number);
    expect(
      await readdir(new URL('.', `file://${await house.means.files.getPath(String(batch?.['file_sha256']))}`)),
    ).toHaveLength(1);
  });

  it('who sign are refused while they work for another institution; others are pointed out; a gap of a day is none', async () => {
    const first = await bring(`${HEAD}\n${one},示例丙,${idNumber(3)},,,检测员,2020-01-01,2022-12-31,,\n`, 'staff');
    await check(first);
    await step(first, 'accept');
    const id = await bring(
      [
        HEAD,
        `${other},示例丙,${idNumber(3)},,,授权签字人,2022-12-31,,,`,
        `${other},示例丙,${idNumber(3)},,,检测员,2022-12-30,2022-12-31,,`,
        `${other},示例丙,${idNumber(3)},,,授权签字人,2023-01-01,,水质,2022-06-01`,
        `${other},示例丙,${idNumber(3)},,,授权签字人,2023-01-02,,水质,2023-01-02`,
      ].join('\n'),
      'staff',
    );
    expect(await check(id)).toMatchObject({ good: 2, bad: 2, warned: 1 });
    expect(await problems(id)).toEqual([
      [2, 'SIGNATORY_ELSEWHERE C2'],
      [4, 'OUTSIDE_EMPLOYMENT J4'],
    ]);
    expect((await problems(id, 'warned'))[0]?.[1]).toBe('EMPLOYED_ELSEWHERE C3');
  });
});

describe('instruments from a table', () => {
  const COLUMNS = '设备编号,设备名称,场所号,溯源方式,检定周期,检定日期,有效期至';
  it('are held against their calibration dates, sites and codes, and updated by code', async () => {
    const id = await bring(
      [
        COLUMNS,
        'AA-001,原子吸收（示例）,1,检定,12个月,2023-01-01,2024-01-01',
        'AA-002,天平（示例）,,校准,1年,2023-01-01,2023-01-01',
        'AA-003,天平（示例）,1,校准,12,2023-01-02,2023-01-01',
        'AA-004,天平（示例）,2,校准,12,2023-01-01,2023-12-31',
        'AA-001,天平（示例）,1,校准,12,2023-01-01,2023-12-31',
        'AA-005,天平（示例）,1,目测,241,2023-01-01,2023-12-31',
        'AA-006,天平（示例）,1,校准,12,2023-01-01,2024-01-02',
      ].join('\n'),
      'instrument',
    );
    const refused = await house.call(city, 'POST', `/api/imports/${id}/check`, {
      mode: 'create',
      mapping: { code: 0, name: 1 },
    });
    expect(refused.json.error.code).toBe('INSTITUTION_MISSING');
    expect(await check(id, { institution: one })).toMatchObject({ good: 3, bad: 4, warned: 1 });
    expect(await problems(id)).toEqual([
      [4, 'PERIOD_REVERSED G4'],
      [5, 'FOREIGN_SITE C5'],
      [6, 'REPEATED_IN_FILE A6'],
      [7, 'NOT_IN_DICTIONARY D7', 'NOT_A_NUMBER E7'],
    ]);
    expect(await problems(id, 'warned')).toEqual([[8, 'LONGER_THAN_CYCLE G8']]);
    await step(id, 'accept');
    const again = await bring(
      `${COLUMNS}\nAA-001,原子吸收（示例）,1,检定,12,2024-01-01,2025-01-01\nAA-009,无（示例）,1,检定,12,,\n`,
      'instrument',
      'update',
    );
    expect(await check(again, { institution: one })).toMatchObject({ good: 1, bad: 1 });
    expect(await problems(again)).toEqual([[3, 'NOT_THERE A3']]);
    await step(again, 'accept');
    const due = () => house.database.asOwner("SELECT due::text FROM registry.instrument WHERE code = 'AA-001'");
    expect(await due()).toEqual([{ due: '2025-01-01' }]);
    await step(again, 'undo');
    expect(await due()).toEqual([{ due: '2024-01-01' }]);
    const early = await bring('设备编号,有效期至\nAA-001,2022-12-31\n', 'instrument', 'update');
    expect(await check(early, { institution: one })).toMatchObject({ good: 0, bad: 1 });
    expect(await problems(early)).toEqual([[2, 'PERIOD_REVERSED B2']]);
  });
});
