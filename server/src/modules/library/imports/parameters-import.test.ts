import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentByCode } from '../entries/store.ts';
import { changesOfIntake, noteIntakeReleased, openIntakes } from '../versions/intake.ts';
import { releaseEntries } from '../versions/release-entries.ts';
import { makeExampleList } from './demo/example-list.ts';
import { clerk, type LibraryDesk, openLibraryDesk } from './testing/library-desk.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../../examples/能力项目库-示例.xlsx');
let desk: LibraryDesk;
beforeAll(async () => {
  desk = await openLibraryDesk();
  const standards = [
    '标准编号,标准名称,废止日期',
    'GB 5009.12-2023,示例,',
    'GB 21861-2014,示例,2021-01-01',
    'HJ 828-2017,示例,',
  ];
  const batch = await desk.bring('standard', standards.join('\n'));
  await desk.step(batch.id, 'accept');
});
afterAll(() => desk.close());

const HEAD = '来源,参数编号,领域,类别,对象,参数,别名,计量单位,依据标准,法律依据,主管部门,备注';
const table = (...rows: string[]) => [HEAD, ...rows].join('\n');
let versions = 0;

/** What the division head does: takes every waiting list into a version. */
function release() {
  return desk.means.db.transaction().execute(async (tx) => {
    const intakes = await openIntakes(tx);
    const changes = [];
    for (const intake of intakes) changes.push(...(await changesOfIntake(tx, intake)));
    versions += 1;
    const released = await releaseEntries(tx, desk.means, {
      name: `2026-${versions}`,
      note: '',
      by: clerk.personId,
      changes,
    });
    for (const { id } of intakes) await noteIntakeReleased(tx, id, released.number);
    return released;
  });
}

const entry = async (code: string) =>
  (await desk.means.db.transaction().execute((tx) => currentByCode(tx, [code]))).get(code);

test('a list waits until it is released, and withdrawing it before leaves nothing behind', async () => {
  const text = table(
    '国家能力项目库,DEMO-1,生态环境监测,水,地表水,示例参数,"示例甲；1,2-示例",mg/L,HJ 828-2017,《环境保护法》,生态环境部,',
    '省库,DEMO-2,0 食品,食品,大米,铅,Pb,mg/kg,GB5009.12—2023,《食品安全法》第84条,市监,',
  );
  const batch = await desk.bring('parameter', text);
  expect(batch).toMatchObject({ good: 2, bad: 0, warned: 0 });
  expect(await desk.step(batch.id, 'accept')).toMatchObject({ state: 'imported', imported: 2 });
  const waiting = await desk.means.db.transaction().execute((tx) => openIntakes(tx));
  expect(
    waiting.map(({ origin, source, rows }) => `${origin} ${source} ${rows}`).toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['national 清单.csv 1', 'province 清单.csv 1']);
  expect(await entry('DEMO-1')).toBeUndefined();
  const again = await desk.bring('parameter', text);
  expect(await desk.problems(again.id)).toEqual([
    [2, 'WAITING_ALREADY B2'],
    [3, 'WAITING_ALREADY B3'],
  ]);
  expect(await desk.step(batch.id, 'undo')).toMatchObject({ state: 'undone', undone: 2 });
  expect(await desk.means.db.transaction().execute((tx) => openIntakes(tx))).toEqual([]);
});

test('released, a list is part of the library, by the certificate fields the province mapped; then it stays', async () => {
  const batch = await desk.bring(
    'parameter',
    table(
      '国家能力项目库,DEMO-1,生态环境监测,水,地表水,示例参数,示例甲,mg/L,HJ 828-2017,,生态环境部,',
      ',DEMO-2,食品,食品,大米,铅,Pb；总铅,mg/kg,GB 5009.12-2023,,,',
    ),
  );
  await desk.step(batch.id, 'accept');
  expect(await release()).toMatchObject({ added: 2 });
  expect(await entry('DEMO-1')).toMatchObject({
    origin: 'national',
    field: '12',
    nationalField: 'environment',
    ownerDepartment: 'ecology',
    standards: ['HJ 828-2017'],
  });
  expect(await entry('DEMO-2')).toMatchObject({
    origin: 'province',
    field: '00',
    nationalField: null,
    aliases: ['Pb', '总铅'],
  });
  expect(await desk.step(batch.id, 'undo')).toMatchObject({ state: 'undone', undone: 0 });
  expect(await desk.problems(batch.id, 'kept')).toEqual([
    [2, 'RELEASED_ALREADY'],
    [3, 'RELEASED_ALREADY'],
  ]);
});

test('each row that cannot stand says why and in which cell', async () => {
  const batch = await desk.bring(
    'parameter',
    table(
      ',,核能,,,参数一,,,GB 5009.12-2023,,,', // 2
      '国家能力项目库,,建材,,,参数二,,,GB 5009.12-2023,,,', // 3 no field of the nation's
      '月球,,食品,,,参数三,,,GB 5009.12-2023,,,', // 4
      ',,食品,,,参数四,,,GB 5009.12,,,', // 5 no edition
      ',,食品,,,参数五,,,见附录,,,', // 6
      ',,食品,,,,,,,,,', // 7 no name, no standard
      ',,食品,,,参数六,,,GB 1-1999,,,', // 8 standard not recorded: the province's own needs it
      ',,食品,,,参数七,,,GB 21861-2014,,,', // 9 withdrawn
      ',,食品,,,参数八,,,GB 5009.12-2023,,林草局,', // 10
      ',CS000007,食品,,,参数九,,,GB 5009.12-2023,,,', // 11
      ',编号一,食品,,,参数十,,,GB 5009.12-2023,,,', // 12
      ',DEMO-2,食品,,大米,参数十一,,,GB 5009.12-2023,,,', // 13 known by its code
      ',,食品,食品,大米,总铅,,,GB 5009.12-2023,,,', // 14 known by an alias
      ',,食品,,,参数十二,,,GB 5009.12-2023,,,', // 15 good
      ',,食品,,,参数十二,,,HJ 828-2017,,,', // 16 the same parameter
      '国家能力项目库,,食品,,,参数十三,,,GB 1-1999,,林草局,', // 17 the nation's: only pointed out
      `,,食品,,,${'长'.repeat(201)},,,GB 5009.12-2023,,,`, // 18
      `,,食品,,,${'长'.repeat(200)},,,GB 5009.12-2023,,,`, // 19 stands
    ),
  );
  expect(await desk.problems(batch.id)).toEqual([
    [2, 'FIELD_UNKNOWN C2'],
    [3, 'FIELD_UNKNOWN C3'],
    [4, 'SOURCE_UNKNOWN A4'],
    [5, 'EDITION_MISSING I5'],
    [6, 'STANDARD_UNREADABLE I6'],
    [7, 'REQUIRED F7', 'REQUIRED I7'],
    [8, 'STANDARD_UNKNOWN I8'],
    [9, 'STANDARD_WITHDRAWN I9'],
    [10, 'DEPARTMENT_UNKNOWN K10'],
    [11, 'CODE_RESERVED B11'],
    [12, 'CODE_WRONG B12'],
    [13, 'KNOWN_ALREADY B13'],
    [14, 'ENTRY_EXISTS F14'],
    [16, 'REPEATED_IN_FILE F16'],
    [18, 'TEXT_TOO_LONG F18'],
  ]);
  expect(await desk.problems(batch.id, 'warned')).toEqual([[17, 'DEPARTMENT_UNKNOWN K17', 'STANDARD_UNKNOWN I17']]);
  expect(batch).toMatchObject({ good: 3, bad: 15, warned: 1 });
  const { json } = await desk.call('GET', `/api/imports/${batch.id}/rows?show=bad`);
  for (const { problems } of json.rows)
    for (const one of problems) {
      expect(one).toMatchObject({ clause: 'R3-2a' });
      expect(one.wayOut.zh.length * one.wayOut.en.length).toBeGreaterThan(0);
    }
});

test('an update changes what the table fills in and nothing else, with the next version', async () => {
  const batch = await desk.bring('parameter', '参数编号,别名,备注\nDEMO-2,Pb；总铅；铅元素,\nDEMO-9,甲,\n', {
    mode: 'update',
  });
  expect(await desk.problems(batch.id)).toEqual([[3, 'CODE_UNKNOWN A3']]);
  await desk.step(batch.id, 'accept');
  const before = await entry('DEMO-2');
  expect(await release()).toMatchObject({ added: 0, changed: 1 });
  expect(await entry('DEMO-2')).toMatchObject({
    id: before?.id,
    revision: 2,
    aliases: ['Pb', '总铅', '铅元素'],
    unit: 'mg/kg',
    name: '铅',
    standards: ['GB 5009.12-2023'],
  });
});

test('the example is what its script writes, and gives back the four rows that say so', async () => {
  const file = await readFile(EXAMPLE);
  expect(Buffer.compare(file, await makeExampleList())).toBe(0);
  const batch = await desk.bring('parameter', file, { name: '能力项目库-示例.xlsx' });
  expect(batch).toMatchObject({ good: 7, bad: 4 });
  expect(await desk.problems(batch.id)).toEqual([
    [8, 'FIELD_UNKNOWN C8'],
    [9, 'EDITION_MISSING I9'],
    [10, 'REPEATED_IN_FILE F10'],
    [11, 'STANDARD_UNREADABLE I11'],
  ]);
  expect(await desk.step(batch.id, 'accept')).toMatchObject({ imported: 7 });
});
