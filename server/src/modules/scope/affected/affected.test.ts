import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryMeans } from '../../../operation/library-means.ts';
import { createTestHouse, type TestHouse } from '../../../testing/index.ts';
import { demoOrganisationId, demoPersonId } from '../../identity/index.ts';
import { layDownIntake } from '../../library/index.ts';
import { ensureItems } from '../items.ts';
import { judgeStoredItems } from './judge-stored-items.ts';

let house: TestHouse;
const HOLDER = '00000000-0000-7000-8000-00000000f001';
const OTHER = '00000000-0000-7000-8000-00000000f002';

/** Two institutions with licences; three rows by the old standard, one of them an accreditation's, one in another district. */
beforeAll(async () => {
  house = await createTestHouse();
  house.clock.set('2026-06-01T09:00:00+08:00');
  const clerk = await house.desk('zhou.ming');
  for (const [number, implemented] of [
    ['HJ 535-2009', '2010-04-01'],
    ['HJ 9535-2026', '2026-09-01'],
  ])
    expect((await clerk.send('POST', '/api/standards', { ...FACTS, number, implemented, reason: '公告' })).status).toBe(
      201,
    );
  const means = libraryMeans(house.platform);
  const intake = await house.platform.db.transaction().execute((tx) =>
    layDownIntake(tx, means, {
      origin: 'national',
      source: '国家库',
      by: demoPersonId('zhou.ming'),
      rows: [{ code: 'G0001', content: { ...ENTRY, standards: ['HJ 535-2009', 'HJ 9535-2026'] } }],
    }),
  );
  const release = { name: '2026-1', note: '', proposals: [], intakes: [intake], reason: '首次发布' };
  expect((await (await house.desk('gu.lan')).send('POST', '/api/library-versions', release)).status).toBe(201);
  await house.runJobs();
  const wording = { field: '13', category: '水质', object: '水和废水', standardTitle: '', method: '' };
  const ids = await house.platform.db.transaction().execute(async (tx) => [
    ...(
      await ensureItems(tx, [
        { ...wording, parameter: 'NH3-N', standardNumber: 'HJ 535-2009' },
        { ...wording, parameter: '铅', standardNumber: 'HJ 535-2009' },
      ])
    ).values(),
  ]);
  const [ammonia = 0, lead = 0] = ids;
  for (const [id, code, region] of [
    [HOLDER, 'T1', '310115'],
    [OTHER, 'T2', '310112'],
  ]) {
    await house.database.asOwner(
      `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, organisation_id, synthetic, version, changed_at)
       VALUES ($1, $2, $2 || '示例', 'enterprise', $3, '310000', '{environment}', 'active', $4, true, 1, '2026-01-01')`,
      [id, code, region, id === HOLDER ? demoOrganisationId('institution') : null],
    );
    await house.database.asOwner(
      `INSERT INTO scope.holder (institution_id, code, name, kind, region_code, licensed_by, fields, synthetic, words, pinyin, initials, version)
       VALUES ($1, $2, $2 || '示例', 'enterprise', $3, '310000', '{environment}', true, '', '', '', 1) ON CONFLICT DO NOTHING`,
      [id, code, region],
    );
    await house.database.asOwner(
      `INSERT INTO scope.site (institution_id, number, name, address, region_code) VALUES ($1, 1, '场所一', '', $2) ON CONFLICT DO NOTHING`,
      [id, region],
    );
  }
  const rows = [
    [HOLDER, '230900110042', 'licence', 1, ammonia],
    [HOLDER, '230900110042', 'licence', 2, lead],
    [HOLDER, 'L0001', 'accreditation', 1, ammonia],
    [OTHER, '230900110043', 'licence', 1, ammonia],
  ] as const;
  for (const [holder, number, axis] of rows.filter(({ 3: line }) => line === 1))
    await house.database.asOwner(
      `WITH made AS (
         INSERT INTO scope.certificate (id, institution_id, axis, number, issuer, sequence)
         VALUES (gen_random_uuid(), $1, $2, $3, '310000', 1) RETURNING id)
       INSERT INTO scope.certificate_version (certificate_id, sequence, number, in_force, suspended, valid_from, valid_to, sites, recorded_from)
       SELECT id, 1, $3, '{[2023-01-01,2029-01-01)}', '{}', '2023-01-01', '2028-12-31', '{1}', '2023-01-01' FROM made`,
      [holder, axis, number],
    );
  for (const [holder, number, , line, item] of rows)
    await house.database.asOwner(
      `INSERT INTO scope.capability (institution_id, certificate_id, item_id, limitation_id, line, site, valid, decision_id, recorded_from)
       SELECT $1, id, $3, 0, $4, 1, '{[2024-02-01,)}', gen_random_uuid(), '2024-02-01' FROM scope.certificate WHERE number = $2`,
      [holder, number, item, line],
    );
});
afterAll(() => house.close());

const FACTS = {
  title: { zh: '水质 氨氮的测定', en: null },
  issued: null,
  implemented: null,
  withdrawn: null,
  citable: false,
  transitionUntil: null,
  source: '公告',
  replacedBy: [],
} as const;
const ENTRY = {
  field: '13',
  nationalField: 'environment',
  category: '水质',
  object: '水和废水',
  name: '氨氮',
  aliases: ['NH3-N'],
  unit: 'mg/L',
  legalBasis: '《生态环境监测条例》',
  ownerDepartment: 'ecology',
  note: '',
} as const;
const WITHDRAWAL = {
  withdrawn: '2026-09-01',
  transitionUntil: '2026-11-30',
  citable: false,
  replacedBy: [{ number: 'hj9535-2026', part: '' }],
} as const;
const PATH = `/api/standards/${encodeURIComponent('HJ 535-2009')}`;

test('rows nobody judged yet are judged by the minute, by alias, accreditations with them', async () => {
  await house.runJobs();
  const { body } = await (await house.desk('zhou.ming')).get(`/api/institutions/${HOLDER}/library-comparison`);
  expect(body).toMatchObject({
    counts: { 'in-library': 1, 'not-in-library': 1 },
    unjudged: 0,
    total: 2,
    version: { name: '2026-1' },
  });
  // The gravest first.
  expect(body.rows.map(({ parameter, state }: { parameter: string; state: string }) => [parameter, state])).toEqual([
    ['铅', 'not-in-library'],
    ['NH3-N', 'in-library'],
  ]);
  expect(body.rows[1].why.words.zh).toContain('按库内名称“氨氮”');
});

test('a district sees its own institutions, the city all, and suspended or accredited rows are told apart', async () => {
  const { body: city } = await (await house.desk('zhou.ming')).get(`${PATH}/affected`);
  expect(city).toMatchObject({
    institutions: 2,
    rowCount: 3,
    total: 2,
    states: { 'in-library': 2, 'not-in-library': 1 },
  });
  expect(city.rows[0]).toMatchObject({
    institution: { code: 'T1' },
    certificate: '230900110042',
    rows: 2,
    sites: [{ number: 1, name: '场所一' }],
    since: '2024-02-01',
  });
  const { body: district } = await (await house.desk('xu.pu')).get(`${PATH}/affected`);
  expect(district).toMatchObject({ institutions: 1, rowCount: 2 });
  const { body: narrowed } = await (await house.desk('zhou.ming')).get(`${PATH}/affected?region=310112`);
  expect(narrowed).toMatchObject({ institutions: 1, rowCount: 1 });
  // Before the rows began there was nobody.
  const { body: early } = await (await house.desk('zhou.ming')).get(`${PATH}/affected?on=2024-01-31`);
  expect(early.rowCount).toBe(0);
});

test('what a withdrawal would change is shown for its day and for the day after its transition, and nothing is written', async () => {
  const desk = await house.desk('zhou.ming');
  const { body } = await desk.send('POST', `${PATH}/withdrawal-preview`, WITHDRAWAL);
  expect(body).toMatchObject({
    institutions: 2,
    rowCount: 3,
    items: 2,
    before: { 'in-library': 2 },
    onWithdrawal: { 'in-library': 2 },
    afterTransition: { withdrawn: 2, 'not-in-library': 1 },
    entries: [{ code: 'G0001' }],
  });
  expect((await desk.get(PATH)).body.standard.withdrawn).toBeNull();
});

test('withdrawals that cannot be are refused with the rule', async () => {
  const desk = await house.desk('zhou.ming');
  const code = async (more: object) =>
    (await desk.send('POST', `${PATH}/withdrawal`, { version: 1, ...WITHDRAWAL, reason: '公告', ...more })).body.error
      .code;
  expect(await code({ replacedBy: [{ number: 'HJ 535-2009', part: '' }] })).toBe('REPLACEMENT_CIRCLE');
  expect(await code({ replacedBy: [{ number: 'HJ 777-2025', part: '' }] })).toBe('UNKNOWN_SUCCESSOR');
  expect(await code({ replacedBy: [{ number: 'HJ 535-2001', part: '' }] })).toBe('SUCCESSOR_OLDER');
  expect(await code({ transitionUntil: '2026-08-31' })).toBe('DATES_OUT_OF_ORDER');
  expect(await code({ withdrawn: '2010-04-01' })).toBe('DATES_OUT_OF_ORDER');
  expect(await code({ reason: ' ' })).toBe('REASON_MISSING');
  expect(await code({ version: 2 })).toBe('CHANGED_MEANWHILE');
  expect(
    (
      await (
        await house.desk('xu.pu')
      ).send('POST', `${PATH}/withdrawal`, { version: 1, ...WITHDRAWAL, reason: '公告' })
    ).status,
  ).toBe(403);
});

test('a withdrawal is logged, tells whoever is affected once, and no circle can be closed behind it', async () => {
  const desk = await house.desk('zhou.ming');
  const done = await desk.send('POST', `${PATH}/withdrawal`, { version: 1, ...WITHDRAWAL, reason: '生态环境部公告' });
  expect(done.body).toEqual({ version: 2 });
  await house.runJobs();
  await house.runJobs();
  const { body } = await desk.get(PATH);
  expect(body.history[0]).toMatchObject({
    kind: 'withdrawn',
    told: { institutions: 2, rows: 3 },
    leafIndex: expect.any(Number),
  });
  const told = await (await house.desk('shen.zhiyuan')).get('/api/notifications');
  const own = told.body.items.filter(({ template }: { template: string }) => template === 'standard.affects-you');
  expect(own.map(({ link }: { link: string }) => link)).toEqual([`/institutions/${HOLDER}`]);
  const bureau = await (await house.desk('xu.pu')).get('/api/notifications');
  expect(bureau.body.items[0].body.zh).toContain('1 家机构的 2 行');
  const back = await desk.send('POST', `/api/standards/${encodeURIComponent('HJ 9535-2026')}/withdrawal`, {
    version: 1,
    withdrawn: '2027-01-01',
    transitionUntil: null,
    citable: false,
    replacedBy: [{ number: 'HJ 535-2009', part: '' }],
    reason: '误填',
  });
  expect(back.body.error.code).toBe('REPLACEMENT_CIRCLE');
  // Telling again, as a delivery that is repeated would, tells nobody twice.
  await house.platform.db.transaction().execute((tx) => judgeStoredItems(tx, '2026-06-01', 'all'));
});

test('states follow the calendar: the last day of the transition and the first after it', async () => {
  const stateOn = async (day: string) => {
    house.clock.set(`${day}T09:00:00+08:00`);
    await house.runJobs();
    const rows = await house.database.asOwner(
      `SELECT library_state AS state FROM scope.item WHERE parameter = 'NH3-N'`,
    );
    return rows[0]?.['state'];
  };
  expect(await stateOn('2026-08-31')).toBe('in-library');
  expect(await stateOn('2026-11-30')).toBe('in-library');
  // The new day has begun, and something new is judged before anybody has looked at what the day changes.
  await house.platform.db.transaction().execute(async (tx) => {
    const wording = { field: '13', category: '水质', object: '水和废水', standardTitle: '', method: '' };
    await ensureItems(tx, [{ ...wording, parameter: '铜', standardNumber: 'HJ 535-2009' }]);
    await judgeStoredItems(tx, '2026-12-01', 'unjudged');
  });
  expect(await stateOn('2026-12-01')).toBe('withdrawn');
});

test('the lists leave as tables, and not for everybody', async () => {
  const desk = await house.desk('zhou.ming');
  expect((await desk.get('/api/parameters?search=氨氮')).body.total).toBe(1);
  const sent = await (await house.desk('shen.zhiyuan')).get(`${PATH}/affected/export?format=csv`);
  expect(sent.status).toBe(403);
  const table = async (login: string, path: string) => {
    const headers = { 'x-hengjian': '1' };
    const signed = await house.app.inject({ method: 'POST', url: '/api/session/demo', headers, payload: { login } });
    const cookies = Object.fromEntries(signed.cookies.map(({ name, value }) => [name, value]));
    const { statusCode, body } = await house.app.inject({ method: 'GET', url: path, headers, cookies });
    return { statusCode, lines: body.trim().split('\n') };
  };
  const affected = await table('xu.pu', `${PATH}/affected/export?format=csv`);
  expect(affected.lines).toHaveLength(3);
  expect(affected.lines[1]).toContain('230900110042');
  const compared = await table(
    'zhou.ming',
    `/api/institutions/${HOLDER}/library-comparison/export?format=csv&locale=en`,
  );
  expect(compared.lines[1]).toContain('Not in the library');
  const library = await table('zhou.ming', '/api/parameters/export?format=csv');
  expect(library.lines[1]).toContain('G0001');
});
