import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../../../platform/database/index.ts';
import { applyLicence } from '../../apply-licence.ts';
import { city, CONTACT, type FilesHouse, openFiles, person, site, staff } from '../files-house.ts';
import { readTimeline } from './read-timeline.ts';
import { byPlace, comesAfter, type TimelineEntry, type TimelineSource } from './timeline-source.ts';

let house: FilesHouse;
beforeAll(async () => {
  house = await openFiles();
});
afterAll(() => house.close());

const entry = (id: string, day: string, at = '2023-05-10T01:00:00.000Z'): TimelineEntry => ({
  id,
  at,
  day,
  until: null,
  lane: 'inspection',
  words: { zh: '抽查', en: 'Draw' },
  by: null,
  link: null,
  logEntryId: null,
});

const line = async (id: string, query = '') =>
  (await house.call(city, 'GET', `/api/institutions/${id}/timeline${query}`)).json as unknown as {
    entries: TimelineEntry[];
    next: string | null;
  };

describe('the time line of an institution', () => {
  it('tells what happened to record, licence and file, newest first, in both languages', async () => {
    const id = await house.institution();
    house.clock.advance({ hours: 1 });
    await house.add(city, id, 'sites', site());
    house.clock.advance({ hours: 1 });
    const { id: one } = await house.add(city, id, 'staff', staff({ posts: ['technical-manager'] }));
    house.clock.advance({ hours: 30 });
    await house.call(city, 'POST', `/api/institutions/${id}/staff/${one}/end`, {
      baseVersion: 1,
      on: '2023-05-10',
      reason: '离职',
    });
    house.clock.advance({ hours: 1 });
    await withinJurisdiction(house.database.db, '000000', (tx) =>
      applyLicence(
        tx,
        house.means,
        id,
        { status: 'suspended', certificateNumber: null, certificateExpires: null },
        city.personId,
      ),
    );
    const { entries, next } = await line(id);
    expect(entries.map(({ lane, words, day }) => [lane, words.zh, day])).toEqual([
      ['certificate', '修改资质认定状态为暂停', '2023-05-11'],
      ['people', '终止人员 王示例', '2023-05-11'],
      ['people', '登记人员 王示例', '2023-05-10'],
      ['change', '登记场所 张江实验室（示例）', '2023-05-10'],
      ['change', '登记入库', '2023-05-10'],
    ]);
    expect(entries.every(({ words, by }) => words.en !== '' && by === '周明')).toBe(true);
    expect(next).toBeNull();
    expect((await line(id, '?lane=people')).entries).toHaveLength(2);
    expect((await line(id, '?from=2023-05-11')).entries).toHaveLength(2);
    expect((await line(id, '?to=2023-05-10')).entries).toHaveLength(3);
    expect((await line(id, '?from=2023-05-12&to=2023-05-01')).entries).toEqual([]);
  });

  it('says nothing of credit classes, not even that one has changed', async () => {
    const id = await house.institution();
    const { json } = await house.call(city, 'GET', `/api/institutions/${id}`);
    const record = json['record'] as Record<string, unknown>;
    const keys = [
      'name',
      'nameEn',
      'formerNames',
      'uscc',
      'kind',
      'region',
      'licensedBy',
      'address',
      'fields',
      'status',
    ];
    const draft = Object.fromEntries(
      [...keys, 'certificateNumber', 'certificateExpires'].map((key) => [key, record[key]]),
    );
    await house.call(city, 'PUT', `/api/institutions/${id}`, { baseVersion: 1, draft: { ...draft, creditClass: 'D' } });
    expect((await line(id)).entries.map(({ words }) => words.zh)).toEqual(['登记入库']);
  });

  it('has one entry for what was done in one go', async () => {
    const id = await house.institution();
    await house.database.asOwner(
      `INSERT INTO registry.file_change (subject_id, version, institution_id, part, act, after, by_person, at)
       SELECT gen_random_uuid(), 1, $1, 'instrument', 'added', '{"name": "天平"}', $2, '2023-05-10T02:00:00Z'
       FROM generate_series(1, 213)`,
      [id, city.personId],
    );
    const [first] = (await line(id)).entries.filter(({ lane }) => lane === 'instruments');
    expect(first?.words).toEqual({ zh: '登记仪器设备 213 项', en: 'Instrument: 213 added' });
  });

  it('comes in pages of any size that neither repeat nor lose an entry, whatever contributes to it', async () => {
    const id = await house.institution();
    for (let n = 0; n < 7; n++) {
      house.clock.advance({ milliseconds: 1 });
      await house.add(city, id, 'contacts', { ...CONTACT, name: `联系人${n}` });
    }
    // One source of the past: decided long ago, recorded today. Several of one day, of one instant even.
    const past = ['2017-03-18', '2017-03-18', '2020-01-01', '2023-05-10', '2023-05-12'].map((day, n) =>
      entry(`decision:${n}`, day),
    );
    const source: TimelineSource = {
      name: 'test',
      read: async (_tx, _institution, { from, to, before, limit }) =>
        past
          .filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
          .filter((one) => before === null || comesAfter(one, before))
          .toSorted(byPlace)
          .slice(0, limit),
    };
    const read = async (wanted: object) => {
      const page = await readTimeline(house.means, city, [source], id, wanted);
      if (!page.ok) throw new Error(page.error.refusal.code);
      return page.value;
    };
    const whole = await read({ size: 200 });
    expect(whole.entries).toHaveLength(13);
    expect(whole.entries.map(({ id: one }) => one)).toContain('decision:0');
    expect(whole.entries.at(-1)?.day).toBe('2017-03-18');
    for (const size of [1, 2, 3, 5, 12, 13]) {
      const walked: string[] = [];
      for (let before: string | null | undefined; before !== null; ) {
        const page: Awaited<ReturnType<typeof read>> = await read({ size, ...(before !== undefined && { before }) });
        expect(page.entries.length).toBeLessThanOrEqual(size);
        walked.push(...page.entries.map(({ id: one }) => one));
        before = page.next;
      }
      expect(walked).toEqual(whole.entries.map(({ id: one }) => one));
    }
    const lane = await read({ size: 2, lane: 'inspection' });
    expect(lane.entries.map(({ id: one }) => one)).toEqual(['decision:4', 'decision:3']);
  });

  it.each(['x', '2023-13-01~2023-05-10T01:00:00Z~a', '2023-05-10~yesterday~a', "2023-05-10~' OR 1=1~a"])(
    'refuses a place that was never one: %s',
    async (before) => {
      const id = await house.institution();
      const answer = await house.call(
        city,
        'GET',
        `/api/institutions/${id}/timeline?before=${encodeURIComponent(before)}`,
      );
      expect([answer.status, answer.json.error.code]).toEqual([422, 'NO_SUCH_PLACE']);
    },
  );

  it('is not there for the neighbour', async () => {
    const id = await house.institution();
    const answer = await house.call(person('district-clerk', '310112'), 'GET', `/api/institutions/${id}/timeline`);
    expect(answer.status).toBe(404);
  });
});
