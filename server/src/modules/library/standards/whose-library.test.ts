import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryMeans } from '../../../operation/library-means.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { createIds } from '../../../platform/ids.ts';
import { createTestDatabase, fixedClock, type TestDatabase } from '../../../testing/index.ts';
import { createProposal } from '../proposals/create-proposal.ts';
import { mayRelease, releaseVersion } from '../versions/release-version.ts';
import { saveNationalField, savePromise } from '../versions/settings.ts';
import { mayEditStandards, recordStandard, withdrawStandard } from './edit-standard.ts';

const clock = fixedClock('2026-06-01T09:00:00+08:00');
let database: TestDatabase;
const libraryOf = (region: string) => libraryMeans({ db: database.db, clock, ids: createIds(clock) }, region);
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const of = (region: string, role: Actor['roles'][number]): Actor => ({
  personId: '00000000-0000-7000-8000-0000000f0001',
  organisationId: '00000000-0000-7000-8000-0000000f0002',
  region,
  roles: [role],
  name: '示例人员',
  locale: 'zh',
  sessionId: '00000000-0000-7000-8000-0000000f0003',
});
const draft = {
  number: 'HJ 535-2009',
  title: { zh: '示例', en: null },
  issued: null,
  implemented: null,
  withdrawn: null,
  citable: false,
  transitionUntil: null,
  source: '测试',
  replacedBy: [],
};

test.each([
  ['310000', '310000', true],
  // Another province, a district of the own one, and the nation, which is above every province.
  ['310000', '440000', false],
  ['310000', '310115', false],
  ['310000', '000000', true],
  ['000000', '310000', false],
  ['000000', '000000', true],
])('the library of %s is kept by an office of %s: %s', (region, office, allowed) => {
  expect(mayEditStandards({ region }, of(office, 'clerk'))).toBe(allowed);
  expect(mayRelease({ region }, of(office, 'division-head'))).toBe(allowed);
});

test('another province records, withdraws, releases and sets nothing in the library; the own one does', async () => {
  const means = libraryOf('310000');
  const release = { name: '2026-1', note: '', proposals: [], intakes: [], reason: '' };
  const field = { code: 'food', certificateFields: ['00'] };
  const promise = { step: 'review', workingDays: 10, note: '' };
  const from = async (region: string) => {
    const [clerk, head] = [of(region, 'clerk'), of(region, 'division-head')];
    const withdrawal = { withdrawn: '2026-05-01', transitionUntil: null, citable: false, replacedBy: [] };
    const results = [
      await recordStandard(means, clerk, draft, '新标准'),
      await withdrawStandard(means, clerk, { number: draft.number, version: 1, reason: '废止', ...withdrawal }),
      await saveNationalField(means, head, field),
      await savePromise(means, head, promise),
      await releaseVersion(means, head, release),
    ];
    return results.map((result) => (result.ok ? 'done' : result.error.refusal.code));
  };
  expect(await from('440000')).toEqual(Array.from({ length: 5 }, () => 'NOT_PERMITTED'));
  expect(await from('310000')).toEqual(['done', 'done', 'done', 'done', 'NOTHING_TO_RELEASE']);
});

test('a proposal from another province is for those who keep the library to decide', async () => {
  const standard = { ...draft, number: 'HJ 700-2014' };
  expect((await recordStandard(libraryOf('310000'), of('310000', 'clerk'), standard, '新标准')).ok).toBe(true);
  const content = { title: '新增铍', reason: '机构需要', standard: null, entry: ENTRY };
  const made = await createProposal(libraryOf('310000'), of('440000', 'clerk'), {
    kind: 'new',
    entryId: null,
    content,
  });
  expect(made).toMatchObject({ ok: true });
  const rows = await database.db.selectFrom('library.proposal').select('region_code').execute();
  expect(rows).toEqual([{ region_code: '310000' }]);
});

const ENTRY = {
  field: '13',
  nationalField: 'environment',
  category: '水质',
  object: '地表水',
  name: '铍',
  aliases: [],
  unit: 'mg/L',
  legalBasis: '《生态环境监测条例》',
  ownerDepartment: 'ecology',
  standards: ['HJ 700-2014'],
  note: '',
};
