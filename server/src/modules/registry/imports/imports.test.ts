import { composeUscc } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../platform/tables/index.ts';
import { openRegistry, person, type RegistryHouse } from '../registry-house.ts';
import { resumeRuns } from './run.ts';

let house: RegistryHouse;
const city = person('clerk', '310000', '周明');
const pudong = person('district-clerk', '310115', '李芳');
const joint = person('joint-department', '310000');

beforeAll(async () => {
  house = await openRegistry();
});
afterAll(() => house.close());

const HEAD = '机构名称,统一社会信用代码,所在区,检测领域,信用等级';
let serial = 0;
const uscc = (region = '310115') => composeUscc('91', region, `MAT${String(serial++).padStart(5, '0')}`);
const line = (name: string, region = '浦东新区', code = uscc()) => `${name},${code},${region},机动车,B`;

async function bring(text: string, options: { as?: typeof city; query?: string; name?: string } = {}) {
  const { as = city, query = 'subject=institution&mode=create', name = '名录.csv' } = options;
  const made = await house.upload(as, query, name, Buffer.from(text));
  expect([made.status, made.text]).toEqual([201, made.text]);
  return String(made.json['id']);
}

async function check(id: string, as = city, more: object = {}) {
  const { json } = await house.call(as, 'GET', `/api/imports/${id}`);
  const begun = await house.call(as, 'POST', `/api/imports/${id}/check`, {
    mode: 'create',
    mapping: json['mapping'],
    ...more,
  });
  expect([begun.status, begun.text]).toEqual([202, begun.text]);
  await house.runJob(id);
  return batchOf(id, as);
}

async function accept(id: string, as = city) {
  expect((await house.call(as, 'POST', `/api/imports/${id}/accept`)).status).toBe(202);
  await house.runJob(id);
  return batchOf(id, as);
}

async function undo(id: string, as = city) {
  expect((await house.call(as, 'POST', `/api/imports/${id}/undo`)).status).toBe(202);
  await house.runJob(id);
  return batchOf(id, as);
}

async function batchOf(id: string, as = city) {
  return (await house.call(as, 'GET', `/api/imports/${id}`)).json['batch'] as Record<string, unknown>;
}

async function problemsOf(id: string, show = 'bad') {
  const { json } = await house.call(city, 'GET', `/api/imports/${id}/rows?show=${show}`);
  return (json['rows'] as { row: number; problems: { code: string; place: string | null }[] }[]).map(
    ({ row, problems }) => [row, ...problems.map(({ code, place }) => `${code} ${place ?? ''}`.trim())],
  );
}

async function counted(search: string) {
  return (await house.call(city, 'GET', `/api/institutions?search=${encodeURIComponent(search)}`)).json['total'];
}

describe('a table brought in', () => {
  it('is mapped by its headings, judged, taken but for its bad rows, and gives those back with reasons', async () => {
    const same = uscc();
    const id = await bring(
      [
        HEAD,
        line('甲示例检测'),
        line('乙示例检测', '火星区'),
        line('丙示例检测', '浦东', same),
        line('丁示例检测', '浦东', same),
        '',
        line('戊示例检测', '闵行区', '123'),
      ].join('\n'),
    );
    const { json } = await house.call(city, 'GET', `/api/imports/${id}`);
    expect(json['mapping']).toEqual({ name: 0, uscc: 1, region: 2, fields: 3, creditClass: 4 });
    expect(await check(id)).toMatchObject({ state: 'checked', good: 2, bad: 3, total: 5 });
    expect(await problemsOf(id)).toEqual([
      [3, 'REGION_UNKNOWN C3'],
      [5, 'REPEATED_IN_FILE B5'],
      [7, 'USCC_WRONG_LENGTH B7'],
    ]);
    expect(await counted('示例检测')).toBe(0);
    expect(await accept(id)).toMatchObject({ state: 'imported', imported: 2, bad: 3 });
    expect(await counted('示例检测')).toBe(2);
    const returned = await house.call(city, 'GET', `/api/imports/${id}/returned?format=csv&locale=zh`);
    expect(returned.text).toContain('C3 “火星区”不在行政区划字典中');
    expect(returned.text.split('\r\n')).toHaveLength(5);
    // The corrected file is uploaded as it came back: what was taken is not taken twice.
    const again = await bring(returned.text.replace('火星区', '徐汇区'));
    expect(await check(again)).toMatchObject({ good: 1, bad: 2 });
  });

  it('is refused for a day that does not exist; full-width digits and dates as people type them pass', async () => {
    const code = uscc();
    const wide = code.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const id = await bring(
      `${HEAD},有效期至\n${line('全角示例', '浦东新区', wide)},2027年6月1日\n${line('日期示例')},2027/13/1\n`,
    );
    expect(await check(id)).toMatchObject({ good: 1, bad: 1 });
    expect(await problemsOf(id)).toEqual([[3, 'NO_SUCH_DAY F3']]);
    await accept(id);
    const found = await house.call(city, 'GET', `/api/institutions?search=${code}`);
    expect(found.json['rows']).toMatchObject([
      { name: '全角示例', certificateExpires: '2027-06-01', creditClass: 'B' },
    ]);
  });

  it('comes as a workbook too, and a wrong check character only warns', async () => {
    const code = uscc();
    const wrong = `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`;
    const pieces: Uint8Array[] = [];
    const columns = HEAD.split(',').map((header) => ({ header, kind: 'text' as const }));
    for await (const piece of writeXlsx([
      { name: '名录', columns, rows: [line('工作簿示例', '静安区', wrong).split(',')] },
    ]))
      pieces.push(piece);
    const made = await house.upload(city, 'subject=institution&mode=create', '名录.xlsx', Buffer.concat(pieces));
    const id = String(made.json['id']);
    expect(await check(id)).toMatchObject({ good: 1, bad: 0, warned: 1 });
    expect(await problemsOf(id, 'warned')).toEqual([[2, 'CHECK_CHARACTER B2']]);
  });

  it('that is no table is refused with what it is', async () => {
    const pdf = await house.upload(city, 'subject=institution&mode=create', 'a.xlsx', Buffer.from('%PDF-1.7 …'));
    expect([pdf.status, pdf.json.error.code]).toEqual([422, 'TABLE_NOT_A_TABLE']);
    const empty = await house.upload(city, 'subject=institution&mode=create', 'a.csv', Buffer.alloc(0));
    expect([empty.status, empty.json.error.code]).toEqual([422, 'FILE_EMPTY']);
    const header = await house.upload(city, 'subject=institution&mode=create', 'a.csv', Buffer.from(`${HEAD}\n`));
    expect([header.status, header.json.error.code]).toEqual([422, 'TABLE_EMPTY']);
  });

  it('takes no region outside the jurisdiction it was begun in, and shows itself to no neighbour', async () => {
    const id = await bring([HEAD, line('越区示例', '闵行区'), line('本区示例')].join('\n'), { as: pudong });
    expect(await check(id, pudong)).toMatchObject({ good: 1, bad: 1 });
    expect(await problemsOf(id)).toEqual([[2, 'OUTSIDE_JURISDICTION C2']]);
    const neighbour = person('district-clerk', '310112');
    expect((await house.call(neighbour, 'GET', `/api/imports/${id}`)).status).toBe(404);
    expect((await house.call(joint, 'GET', `/api/imports/${id}`)).status).toBe(403);
    expect((await house.upload(joint, 'subject=institution&mode=create', 'a.csv', Buffer.from(HEAD))).status).toBe(403);
  });

  it('keeps the mapping a person chose for the next file with the same headings', async () => {
    const text = (name: string) => `名字甲,代号乙,区丙,领域丁\n${name},${uscc()},浦东新区,其他\n`;
    const first = await bring(text('记忆示例一'));
    await check(first, city, { mapping: { name: 0, uscc: 1, region: 2, fields: 3 } });
    const second = await bring(text('记忆示例二'));
    const { json } = await house.call(city, 'GET', `/api/imports/${second}`);
    expect([json['remembered'], json['mapping']]).toEqual([true, { name: 0, uscc: 1, region: 2, fields: 3 }]);
  });

  it('is not checked while a needed column has no match', async () => {
    const id = await bring(`机构名称,甲,乙\n示例,x,y\n`);
    const answer = await house.call(city, 'POST', `/api/imports/${id}/check`, { mode: 'create', mapping: { name: 0 } });
    expect([answer.status, answer.json.error.code]).toEqual([422, 'COLUMN_MISSING']);
  });
});

describe('updating', () => {
  it('changes only the columns that are there, by key, and never adds', async () => {
    const code = uscc();
    await accept((await bringChecked([HEAD, line('更新示例', '浦东新区', code)])).id);
    const id = await bring(`统一社会信用代码,单位地址\n${code},示例路1号\n${uscc()},示例路2号\n`, {
      query: 'subject=institution&mode=update',
    });
    expect(await check(id, city, { mode: 'update' })).toMatchObject({ good: 1, bad: 1 });
    expect(await problemsOf(id)).toEqual([[3, 'NOT_REGISTERED A3']]);
    await accept(id);
    const found = await house.call(city, 'GET', `/api/institutions?search=${code}`);
    expect(found.json['rows']).toMatchObject([
      { name: '更新示例', address: '示例路1号', creditClass: 'B', version: 2 },
    ]);
    expect(await undo(id)).toMatchObject({ state: 'undone', undone: 1 });
    const back = await house.call(city, 'GET', `/api/institutions?search=${code}`);
    expect(back.json['rows']).toMatchObject([{ address: null, version: 3 }]);
  });
});

async function bringChecked(lines: readonly string[]) {
  const id = await bring(lines.join('\n'));
  await check(id);
  return { id };
}

describe('undoing', () => {
  it('takes back what nobody touched, keeps what somebody changed, and says which', async () => {
    const { id } = await bringChecked([HEAD, line('撤销示例一'), line('撤销示例二'), line('撤销示例三')]);
    await accept(id);
    const found = await house.call(city, 'GET', `/api/institutions?search=${encodeURIComponent('撤销示例二')}`);
    const [record] = found.json['rows'] as Record<string, unknown>[];
    const { id: recordId, code: _c, version, changedAt: _a, synthetic: _s, usccWarnings: _w, ...draft } = record ?? {};
    await house.call(city, 'PUT', `/api/institutions/${String(recordId)}`, {
      baseVersion: version,
      draft: { ...draft, address: '新址' },
    });
    expect(await undo(id)).toMatchObject({ state: 'undone', imported: 3, undone: 2 });
    expect(await counted('撤销示例')).toBe(1);
    expect(await problemsOf(id, 'kept')).toEqual([[3, 'CHANGED_SINCE']]);
    const history = await house.database.asOwner(
      'SELECT count(*)::int AS n FROM registry.change WHERE batch_id = $1 AND after IS NULL',
      [id],
    );
    expect(history).toEqual([{ n: 2 }]);
  });
});

describe('a server that dies', () => {
  it('in the middle of taking rows leaves none of them, and the next one finishes the work', async () => {
    const { id } = await bringChecked([HEAD, ...Array.from({ length: 40 }, (_, n) => line(`断电示例${n}`))]);
    await house.call(city, 'POST', `/api/imports/${id}/accept`);
    await house.database.asOwner(`
      CREATE FUNCTION registry.break_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$`);
    await house.database.asOwner(
      "CREATE TRIGGER break_down BEFORE UPDATE ON registry.import_row FOR EACH ROW WHEN (NEW.row_number = 30 AND NEW.state = 'imported') EXECUTE FUNCTION registry.break_down()",
    );
    await expect(house.runJob(id)).rejects.toThrow('power cut');
    expect([await counted('断电示例'), (await batchOf(id))['state']]).toEqual([0, 'importing']);
    await house.database.asOwner('DROP TRIGGER break_down ON registry.import_row');
    await resumeRuns(house.means);
    await house.runJob(id);
    expect(await batchOf(id)).toMatchObject({ state: 'imported', imported: 40 });
    expect(await counted('断电示例')).toBe(40);
  });

  it('and comes back too late finds that its run was taken over, and writes nothing', async () => {
    const { id } = await bringChecked([HEAD, line('僵尸示例')]);
    await house.call(city, 'POST', `/api/imports/${id}/accept`);
    const [before] = await house.database.asOwner(
      'SELECT run_id, region_code FROM registry.import_batch WHERE id = $1',
      [id],
    );
    await resumeRuns(house.means);
    await house.jobs['registry-import-accept']?.({
      batchId: id,
      runId: before?.['run_id'],
      region: before?.['region_code'],
    });
    expect((await batchOf(id))['state']).toBe('importing');
    await house.runJob(id);
    expect(await counted('僵尸示例')).toBe(1);
  });

  it('during a check begins anew, and staged rows are not doubled', async () => {
    const id = await bring([HEAD, line('重来示例一'), line('重来示例二')].join('\n'));
    await check(id);
    expect(await check(id)).toMatchObject({ good: 2, total: 2 });
  });
});

describe('cancelling', () => {
  it('steps back: out of a check to the mapping, out of taking to the checked rows, then out', async () => {
    const { id } = await bringChecked([HEAD, line('取消示例')]);
    await house.call(city, 'POST', `/api/imports/${id}/accept`);
    const answers = [];
    for (const _ of [1, 2, 3])
      answers.push((await house.call(city, 'POST', `/api/imports/${id}/cancel`)).json['state'] ?? 'no');
    expect(answers).toEqual(['checked', 'cancelled', 'no']);
    expect(await counted('取消示例')).toBe(0);
  });
});

describe('two imports at once', () => {
  it('of the same institutions end with each of them once', async () => {
    const lines = [HEAD, ...Array.from({ length: 30 }, (_, n) => line(`并行示例${n}`))];
    const [a, b] = [await bringChecked(lines), await bringChecked([lines[0] ?? '', ...lines.slice(1).reverse()])];
    for (const { id } of [a, b]) await house.call(city, 'POST', `/api/imports/${id}/accept`);
    await Promise.all([house.runJob(a.id), house.runJob(b.id)]);
    const [one, two] = [await batchOf(a.id), await batchOf(b.id)];
    expect(Number(one['imported']) + Number(two['imported'])).toBe(30);
    expect(await counted('并行示例')).toBe(30);
    expect(await problemsOf(one['imported'] === 30 ? b.id : a.id)).toHaveLength(30);
  });
});

describe('inspectors, experts and conflicts', () => {
  it('come in as tables, in GBK too, and a conflict names both sides by what people write', async () => {
    const code = uscc();
    await accept((await bringChecked([HEAD, line('对方示例', '浦东新区', code)])).id);
    // 姓名,部门,执法证号,有效期至,所在区 / 王示例,公安局,ZF-0001,2026.12.31,浦东新区 – encoded in GBK.
    const gbk = Buffer.from(
      'd0d5c3fb2cb2bfc3c52cd6b4b7a8d6a4bac52cd3d0d0a7c6dad6c12ccbf9d4dac7f80acdf5cabec0fd2cb9abb0b2bed62c5a462d303030312c323032362e31322e33312cc6d6b6abd0c2c7f80a',
      'hex',
    );
    const made = await house.upload(city, 'subject=inspector&mode=create', '人员.csv', gbk);
    expect(await check(String(made.json['id']))).toMatchObject({ good: 1, bad: 0 });
    await accept(String(made.json['id']));
    const list = await house.call(city, 'GET', '/api/inspectors?department=police');
    expect(list.json['rows']).toMatchObject([
      {
        name: '王示例',
        certificateNumber: 'ZF0001',
        certificateExpires: '2026-12-31',
        pools: ['police'],
        code: 'SHI0001',
      },
    ]);
    const pasted = await house.call(city, 'POST', '/api/imports/texts', {
      subject: 'conflict',
      mode: 'create',
      text: `执法证号\t统一社会信用代码\t事由\nZF-0001\t${code}\t近亲属\nZF-0002\t${code}\t持股\n`,
    });
    const id = String(pasted.json['id']);
    expect(await check(id)).toMatchObject({ good: 1, bad: 1 });
    await accept(id);
    expect((await house.call(pudong, 'GET', '/api/conflicts')).json['rows']).toMatchObject([{ reason: 'family' }]);
    expect(await undo(id)).toMatchObject({ undone: 1 });
    expect((await house.call(pudong, 'GET', '/api/conflicts')).json['total']).toBe(0);
  });
});
