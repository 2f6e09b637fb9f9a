import { expect, test } from 'vitest';
import { libraryMeans } from '../../../operation/library-means.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { createTestHouse } from '../../../testing/index.ts';
import { DEMO_ORGANISATIONS, DEMO_PEOPLE, demoOrganisationId, demoPersonId } from '../../identity/index.ts';
import { demoParameters, demoStandards } from '../../scope/index.ts';
import { seedLibrary } from './seed-library.ts';

function actor(login: string): Actor {
  const person = DEMO_PEOPLE.find((one) => one.login === login);
  const organisation = DEMO_ORGANISATIONS.find(({ key }) => key === person?.organisation);
  if (person === undefined || organisation === undefined) throw new Error(login);
  return {
    personId: demoPersonId(login),
    organisationId: demoOrganisationId(organisation.key),
    region: organisation.region,
    roles: person.roles,
    name: person.name,
    locale: 'zh',
    sessionId: '00000000-0000-7000-8000-000000000000',
  };
}

test('the demo has a library with everything its annexes cite, two versions and a proposal in every state, once', async () => {
  const house = await createTestHouse();
  try {
    house.clock.set('2026-07-01T09:00:00+08:00');
    const means = libraryMeans(house.platform);
    const demo = { standards: demoStandards(), parameters: demoParameters(), actor };
    await seedLibrary(means, demo);
    const desk = await house.desk('zhou.ming');
    const { body: versions } = await desk.get('/api/library-versions');
    expect(versions.versions.map(({ name }: { name: string }) => name)).toEqual(['2026-2', '2026-1']);
    expect(versions.ready).toHaveLength(1);
    const { body: proposals } = await desk.get('/api/parameter-proposals');
    const states = new Set(proposals.rows.map(({ state }: { state: string }) => state));
    expect([...states].toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      'countersigning',
      'declined',
      'proposed',
      'released',
      'reviewed',
      'under-review',
      'withdrawn',
    ]);
    const { body: changes } = await desk.get('/api/library-versions/2/changes');
    expect(changes).toMatchObject({ counts: { added: 0, changed: 1, removed: 0 }, rows: [{ parts: ['aliases'] }] });
    const { body: standard } = await desk.get(`/api/standards/${encodeURIComponent('gb/t 11914—1989')}`);
    expect(standard.standard).toMatchObject({ state: 'replaced', replacedBy: [{ number: 'HJ 828-2017' }] });
    // Again changes nothing.
    await seedLibrary(means, demo);
    expect((await desk.get('/api/library-versions')).body.versions).toHaveLength(2);
  } finally {
    await house.close();
  }
});
