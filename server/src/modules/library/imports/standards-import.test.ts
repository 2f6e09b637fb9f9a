import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseEntries } from '../versions/release-entries.ts';
import { clerk, type LibraryDesk, openLibraryDesk, person } from './testing/library-desk.ts';

let desk: LibraryDesk;
beforeAll(async () => {
  desk = await openLibraryDesk();
});
afterAll(() => desk.close());

const HEAD = '标准编号,标准名称,英文名称,发布日期,实施日期,废止日期,代替标准,被代替,过渡期至,备注';
const table = (...rows: string[]) => [HEAD, ...rows].join('\n');
const standards = async () =>
  (await desk.database.asOwner('SELECT number FROM library.standard ORDER BY number')).map(({ number }) => number);

test('standards in any writing are recorded with their dates and successors, whichever end names them', async () => {
  const batch = await desk.bring(
    'standard',
    table(
      'GB5009.12—2017,示例 铅的测定,,2017-04-06,2017.10.6,2024-03-06,,GB 5009.12-2023,2024-09-05,公告2023年第6号',
      'gb 5009.12-2023,示例 铅的测定,Lead,2023年9月6日,2024-03-06,无,GB 5009.12-2017,/,,',
      // Withdrawn by its successor alone, which stands further down.
      'GB/T 11914-1989,示例 化学需氧量,,,1990-07-01,,,,,',
      'HJ 828-2017,示例 化学需氧量,,,2017-05-01,,GB/T 11914-1989,,,',
    ),
  );
  expect(batch).toMatchObject({ good: 4, bad: 0, warned: 1 });
  expect(await desk.problems(batch.id, 'warned')).toEqual([[4, 'WITHDRAWAL_FOLLOWS F4']]);
  expect(await desk.step(batch.id, 'accept')).toMatchObject({ state: 'imported', imported: 4, bad: 0 });
  const rows = await desk.database.asOwner(
    'SELECT number, withdrawn::text, transition_until::text, source FROM library.standard ORDER BY number',
  );
  expect(rows).toEqual([
    { number: 'GB 5009.12-2017', withdrawn: '2024-03-06', transition_until: '2024-09-05', source: '公告2023年第6号' },
    { number: 'GB 5009.12-2023', withdrawn: null, transition_until: null, source: '清单.csv' },
    { number: 'GB/T 11914-1989', withdrawn: '2017-05-01', transition_until: null, source: '清单.csv' },
    { number: 'HJ 828-2017', withdrawn: null, transition_until: null, source: '清单.csv' },
  ]);
  const edges = await desk.database.asOwner(
    'SELECT old_number || $1 || new_number AS edge FROM library.replacement ORDER BY 1',
    [' > '],
  );
  expect(edges.map(({ edge }) => edge)).toEqual(['GB 5009.12-2017 > GB 5009.12-2023', 'GB/T 11914-1989 > HJ 828-2017']);
});

test('each row that cannot stand says why, in which cell, by which clause and what to do', async () => {
  const batch = await desk.bring(
    'standard',
    table(
      'GB 5009.12-2023,示例,,,,,,,,', // 2 known
      'GB 9001,示例,,,,,,,,', // 3 no edition
      '看不懂,示例,,,,,,,,', // 4 unreadable
      'GB 9002-2001,示例,,,2002-01-01,2002-01-01,,,,', // 5 withdrawn on the day it is implemented
      'GB 9003-2001,示例,,,2002-01-01,2002-01-02,,,,', // 6 one day later stands
      'GB 9004-2001,示例,,,,2010-01-01,,GB 9005-2009,,', // 7, 8 a circle
      'GB 9005-2009,示例,,,,2010-01-01,,GB 9004-2001,,',
      'GB 9006-2001,示例,,,,2010-01-01,,GB 9007-2009,,', // 9 successor unknown
      'GB 9008-2001,示例,,,,2010-01-01,,GB 9006-2001,,', // 10 its successor cannot be taken
      'GB 9003-2001,示例,,,,,,,,', // 11 the same as row 6
      'GB 9009-2001,,,,,,,,,', // 12 no title
      'GB 9010-2001,示例,,2001-13-01,,,,,,', // 13 no such day
      'GB 9011-2001,示例,,,,,,GB 9003-2001,,', // 14 successor without withdrawal
      'GB 9012-2001,示例,,,,2010-01-01,,见公告,,', // 15 successor unreadable
      'GB 9013-2001,示例,,,,2010-01-01,,,2009-12-31,', // 16 transition ends before
    ),
  );
  expect(batch).toMatchObject({ good: 1, bad: 14 });
  expect(await desk.problems(batch.id)).toEqual([
    [2, 'KNOWN_ALREADY A2'],
    [3, 'EDITION_MISSING A3'],
    [4, 'NUMBER_UNREADABLE A4'],
    [5, 'DATES_OUT_OF_ORDER F5'],
    [7, 'SUCCESSOR_CIRCLE H7'],
    [8, 'SUCCESSOR_CIRCLE H8'],
    [9, 'UNKNOWN_SUCCESSOR H9'],
    [10, 'UNKNOWN_SUCCESSOR H10'],
    [11, 'REPEATED_IN_FILE A11'],
    [12, 'REQUIRED B12'],
    [13, 'NO_SUCH_DAY D13'],
    [14, 'SUCCESSOR_WITHOUT_WITHDRAWAL H14'],
    [15, 'SUCCESSOR_UNREADABLE H15'],
    [16, 'DATES_OUT_OF_ORDER I16'],
  ]);
  const { json } = await desk.call('GET', `/api/imports/${batch.id}/rows?show=bad`);
  for (const { problems } of json.rows)
    for (const one of problems) {
      expect(one).toMatchObject({ clause: 'R3-2b' });
      expect(one.wayOut.zh.length * one.wayOut.en.length).toBeGreaterThan(0);
    }
  const returned = await desk.call('GET', `/api/imports/${batch.id}/returned?format=csv`);
  expect(returned.text).toContain('R3-2b');
});

test('an import is taken back where nothing rests on it; what something rests on stays and says what', async () => {
  const batch = await desk.bring(
    'standard',
    table(
      'GB 8001-2001,示例,,,,2010-01-01,,GB 8002-2009,,',
      'GB 8002-2009,示例,,,,,,,,',
      'GB 8003-2001,示例,,,,,,,,',
      'GB 8004-2001,示例,,,,2010-01-01,,GB 8005-2009,,',
      'GB 8005-2009,示例,,,,,,,,',
      'GB 8006-2001,示例,,,,,,,,',
    ),
  );
  await desk.step(batch.id, 'accept');
  desk.inAnnexes.add('GB 8003-2001').add('GB 8004-2001');
  await desk.means.db.transaction().execute((tx) =>
    releaseEntries(tx, desk.means, {
      name: '2026-1',
      note: '',
      by: clerk.personId,
      changes: [
        { kind: 'put', code: 'CS000001', origin: 'province', proposalId: null, content: content('GB 8006-2001') },
      ],
    }),
  );
  expect(await desk.step(batch.id, 'undo')).toMatchObject({ state: 'undone', undone: 2 });
  expect(await desk.problems(batch.id, 'kept')).toEqual([
    [4, 'USED_BY_ANNEX'],
    [5, 'USED_BY_ANNEX'],
    [6, 'REPLACES_ANOTHER'],
    [7, 'USED_BY_ENTRY'],
  ]);
  expect((await standards()).filter((number) => String(number).startsWith('GB 800'))).toEqual([
    'GB 8003-2001',
    'GB 8004-2001',
    'GB 8005-2009',
    'GB 8006-2001',
  ]);
  const logged = await desk.database.asOwner(
    "SELECT subject FROM transparency.entry WHERE type = 'standard.taken-back-list'",
  );
  expect(logged).toEqual([{ subject: '2' }]);
});

test('the database itself refuses to take back a standard that something refers to', async () => {
  const refused = desk.database.asOwner("SELECT library.take_back_standards('{GB 8006-2001}')");
  await expect(refused).rejects.toThrow('something refers');
  await expect(desk.database.asOwner("SELECT library.take_back_standards('{GB 8005-2009}')")).rejects.toThrow();
  expect(await standards()).toContain('GB 8006-2001');
});

test('what was recorded between check and accept turns bad, and so does what rested on a row that did', async () => {
  const first = await desk.bring('standard', table('GB 7001-2001,示例,,,,,,,,', 'GB 7002-2001,示例,,,,,,,,'));
  const second = await desk.bring('standard', table('GB 7001-2001,示例,,,,,,,,', 'GB 7003-2001,示例,,,,,,,,'));
  await desk.step(second.id, 'accept');
  expect(await desk.step(first.id, 'accept')).toMatchObject({ imported: 1, bad: 1 });
  expect(await desk.problems(first.id)).toEqual([[2, 'KNOWN_ALREADY']]);
});

test('only those who may record standards bring them in: not a district, not somebody who lost the right', async () => {
  const district = person('district-clerk', '310115', 2);
  const made = await desk.upload('subject=standard&mode=create', table('GB 6001-2001,示例,,,,,,,,'), { as: district });
  const id = String(made.json['id']);
  const { json } = await desk.call('GET', `/api/imports/${id}`, undefined, district);
  const order = { mode: 'create', mapping: json['mapping'] };
  const refused = await desk.call('POST', `/api/imports/${id}/check`, order, district);
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('NOT_THE_KEEPER')]);

  const batch = await desk.bring('standard', table('GB 6001-2001,示例,,,,,,,,'));
  const begun = await desk.call('POST', `/api/imports/${batch.id}/accept`);
  expect(begun.status).toBe(202);
  desk.holders.set(clerk.personId, person('district-clerk', '310000', 1));
  await desk.runJob(batch.id);
  const { json: after } = await desk.call('GET', `/api/imports/${batch.id}`);
  expect([after.batch.state, after.failure.code]).toEqual(['checked', 'NOT_ENTITLED']);
  expect(await standards()).not.toContain('GB 6001-2001');
});

test('a list of standards is only added to', async () => {
  const refused = await desk.upload('subject=standard&mode=update', table('GB 6002-2001,示例,,,,,,,,'));
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('MODE_CLOSED')]);
});

function content(standard: string) {
  return {
    field: '00',
    nationalField: null,
    category: '食品',
    object: '食品',
    name: '铅',
    aliases: [],
    unit: '',
    legalBasis: '',
    ownerDepartment: null,
    standards: [standard],
    note: '',
  };
}
