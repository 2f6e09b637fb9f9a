import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIds } from '../../platform/ids.ts';
import { createTestDatabase, fixedClock, type TestDatabase } from '../../testing/index.ts';
import { demoOrganisationId, demoPersonId, seedIdentity } from '../identity/index.ts';
import { createNotices, type Notices } from './index.ts';

const clock = fixedClock();
let database: TestDatabase;
let notices: Notices;

beforeAll(async () => {
  database = await createTestDatabase();
  const platform = { db: database.db, clock, ids: createIds(clock) };
  notices = createNotices(platform, { channels: [], officeUrl: 'https://hengjian.example.org/office' });
  await seedIdentity(platform);
});

afterAll(() => database.close());

describe('what happens in inspection', () => {
  const CITY = demoOrganisationId('city-bureau');
  const PUDONG = demoOrganisationId('district-310115');
  const [police, customs] = ['police', 'customs'].map((code) => demoOrganisationId(`department-${code}`));
  /** Who was told what, after the event; logins by template. */
  async function told(
    topic: string,
    payload: object,
    at = clock.now(),
  ): Promise<Readonly<Record<string, readonly string[]>>> {
    const id = createIds(clock).next();
    const [subscriber] = notices.subscribers ?? [];
    await subscriber?.react({
      id,
      topic: `inspection.${topic}`,
      at,
      payload: { planId: id, drawId: id, code: 'P', ...payload },
    });
    const rows = await database.asOwner(
      `SELECT n.template, array_agg(p.login ORDER BY p.login) AS logins
       FROM notices.notification n JOIN identity.person p ON p.id = n.person_id
       WHERE n.link LIKE '%' || $1 GROUP BY n.template`,
      [id],
    );
    return Object.fromEntries(rows.map(({ template, logins }) => [template, logins])) as Record<string, string[]>;
  }

  it('tells nobody of what happened more than two weeks ago', async () => {
    const step = {
      region: '310000',
      organisation: CITY,
      level: 'city',
      state: 'x',
      signers: [police],
      action: 'submit',
      allSigned: false,
    };
    const ago = (hours: number) => clock.now().subtract({ hours });
    expect(await told('plan-step', step, ago(14 * 24))).not.toEqual({});
    expect(await told('plan-step', step, ago(14 * 24 + 1))).toEqual({});
  });
  const ofCity = { region: '310000', organisation: CITY, level: 'city', state: 'x', signers: [CITY, police, customs] };
  const ofPudong = { region: '310115', organisation: PUDONG, level: 'district', state: 'x', signers: [police] };

  it.each([
    [
      { ...ofCity, action: 'submit', allSigned: false },
      { 'plan.awaits-countersign': ['jiang.heng', 'zhao.an', 'zheng.guan'] },
    ],
    [{ ...ofPudong, action: 'submit', allSigned: false }, { 'plan.awaits-countersign': ['zhao.an'] }],
    [{ ...ofPudong, signers: [], action: 'submit', allSigned: true }, { 'plan.awaits-approval': ['yan.pu'] }],
    [{ ...ofCity, action: 'countersign', allSigned: false }, { 'plan.countersigned': ['zhou.ming'] }],
    [
      { ...ofCity, action: 'countersign', allSigned: true },
      { 'plan.countersigned': ['zhou.ming'], 'plan.awaits-approval': ['gu.lan'] },
    ],
    [{ ...ofCity, action: 'approve', allSigned: true }, { 'plan.approved': ['zhou.ming'] }],
    [{ ...ofPudong, action: 'approve', allSigned: true }, { 'plan.approved': ['xu.pu'] }],
    [{ ...ofPudong, action: 'report', allSigned: true }, { 'plan.reported': ['gu.lan', 'zhou.ming'] }],
    [{ ...ofPudong, action: 'acknowledge', allSigned: true }, { 'plan.filed': ['xu.pu'] }],
    [
      { ...ofCity, signers: [customs], action: 'publish', allSigned: true },
      { 'plan.published': ['zheng.guan'], 'plan.to-hang-on': ['xu.pu', 'yan.pu'] },
    ],
    [{ ...ofPudong, action: 'publish', allSigned: true }, { 'plan.published': ['zhao.an'] }],
    [{ ...ofCity, action: 'edit', allSigned: false }, {}],
  ])('tells of the step of a plan %j those it concerns, and nobody else', async (payload, expected) => {
    expect(await told('plan-step', payload)).toEqual(expected);
  });

  it('tells of an exception whoever may consent, and then whoever asked', async () => {
    const asked = { ...ofPudong, requestedBy: demoPersonId('xu.pu'), approved: false };
    expect(await told('exception-step', { ...asked, action: 'request' })).toEqual({
      'plan.exception-asked': ['gu.lan'],
    });
    const decided = { ...asked, action: 'decide' };
    expect(await told('exception-step', decided)).toEqual({ 'plan.exception-declined': ['xu.pu'] });
    expect(await told('exception-step', { ...decided, approved: true })).toEqual({
      'plan.exception-granted': ['xu.pu'],
    });
  });

  it('R4-1.0g tells the bureau whose plan it is of a date that is near', async () => {
    const near = { ...ofPudong, deadline: 'onSite', date: '2023-08-31', daysLeft: '7' };
    expect(await told('deadline-near', near)).toEqual({ 'plan.deadline-near': ['xu.pu', 'yan.pu'] });
  });

  const draw = { ...ofCity, parties: [CITY, demoOrganisationId('notary'), demoOrganisationId('discipline')] };
  const PARTIES = ['chen.ji', 'jiang.heng', 'lin.gong'];
  it.each([
    ['open-commitments', true, { 'draw.awaits-commitment': PARTIES }],
    ['commit', false, {}],
    ['commit', true, { 'draw.awaits-seal': ['gu.lan', 'zhou.ming'] }],
    ['seal', false, { 'draw.awaits-opening': ['fang.xuan'] }],
    ['open-reveals', false, { 'draw.awaits-reveal': PARTIES }],
    ['reveal', false, {}],
    ['enter-published-value', true, { 'draw.awaits-drawing': ['fang.xuan'] }],
    ['draw', false, { 'draw.awaits-publication': ['zhou.ming'] }],
    ['publish', false, { 'draw.published': ['chen.ji', 'gu.lan', 'jiang.heng', 'lin.gong', 'zhou.ming'] }],
    ['request-replacement', false, { 'draw.replacement-asked': ['gu.lan'] }],
    ['approve-replacement', false, { 'draw.replaced': ['zhou.ming'] }],
    ['request-void', false, { 'draw.void-asked': ['chen.ji', 'gu.lan'] }],
    ['void', false, { 'draw.void': ['chen.ji', 'fang.xuan', 'gu.lan', 'jiang.heng', 'lin.gong', 'zhou.ming'] }],
  ])('tells after %s of a draw (the last one: %s) whose turn it is', async (action, complete, expected) => {
    expect(await told('draw-step', { ...draw, action, complete })).toEqual(expected);
  });
});
