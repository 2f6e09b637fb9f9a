import {
  DEMO_PEOPLE,
  demoOrganisationId,
  demoPersonId,
  DEMO_ORGANISATIONS,
  seedIdentity,
} from '../modules/identity/index.ts';
import { hasPlans, type HistoryMeans, seedHistory } from '../modules/inspection/index.ts';
import { seedLibrary } from '../modules/library/index.ts';
import { seedProvince } from '../modules/registry/index.ts';
import {
  demoParameters,
  demoStandards,
  judgeStoredItems,
  seedDraft,
  seedScope,
  tellHistories,
  TOLD,
} from '../modules/scope/index.ts';
import { type HeadSigner, integrate, keepDailyHead } from '../modules/transparency/index.ts';
import { type Clock, officialDate } from '../platform/clock.ts';
import { withinJurisdiction } from '../platform/database/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { createIds } from '../platform/ids.ts';
import type { Platform } from '../platform/means.ts';
import { inspectionMeans } from './inspection-means.ts';
import { libraryMeans } from './library-means.ts';

/**
 * The demo province: people, institutions, and an annual plan that has been through its draw. Put in place at the first
 * start; later starts change nothing.
 */
export async function seedDemo(platform: Platform, signer: HeadSigner): Promise<void> {
  await seedIdentity(platform);
  await seedProvince(platform.db, platform.clock, {
    inspectorPersonId: demoPersonId('song.cha'),
    institutionOrganisationId: demoOrganisationId('institution'),
  });
  await seedCertificates(platform, signer);
  await seedParameters(platform);
  // Where somebody has planned already, also in a history that a kill cut short, there is nothing to add.
  const means = historyMeans(platform, signer);
  if (!(await hasPlans(platform.db)))
    await seedHistory(means, lastYearOfPlans(platform.clock), officialDate(platform.clock.now()));
}

/** Certificates and annexes; of a few institutions decision by decision, as two people of the bureau made them. */
async function seedCertificates(platform: Platform, signer: HeadSigner): Promise<void> {
  const { means, at } = historyMeans(platform, signer);
  const people = { clerk: demoPersonId('zhou.ming'), head: demoPersonId('gu.lan') };
  const today = officialDate(platform.clock.now());
  await seedScope(inspectionMeans(platform, signer), TOLD, (tx, stored, institutions) =>
    tellHistories(tx, { means, at, ...people }, stored, institutions, today),
  );
  await seedDraft(inspectionMeans(platform, signer), demoActor('zhou.ming'), TOLD[0]);
}

/** The library, and every row judged against it. */
async function seedParameters(platform: Platform): Promise<void> {
  await seedLibrary(libraryMeans(platform), {
    standards: demoStandards(),
    parameters: demoParameters(),
    actor: demoActor,
  });
  await withinJurisdiction(platform.db, '000000', (tx) =>
    judgeStoredItems(tx, officialDate(platform.clock.now()), 'unjudged'),
  );
}

/** The newest year whose draw in May lies in the past. */
function lastYearOfPlans(clock: Clock): number {
  const today = officialDate(clock.now());
  const year = Number(today.slice(0, 4));
  return today > `${year}-06-01` ? year : year - 1;
}

/** The use cases on a clock of their own, which goes through the year as it was. */
function historyMeans(platform: Platform, signer: HeadSigner): HistoryMeans {
  let now = platform.clock.now();
  const clock: Clock = { now: () => now };
  const past: Platform = { db: platform.db, clock, ids: createIds(clock) };
  return {
    means: inspectionMeans(past, signer),
    at: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    actor: async (login) => demoActor(login),
    async settle() {
      now = now.add({ seconds: 20 });
      await integrate(past, signer);
      await keepDailyHead(past);
    },
  };
}

function demoActor(login: string): Actor {
  const person = DEMO_PEOPLE.find((one) => one.login === login);
  const organisation = DEMO_ORGANISATIONS.find(({ key }) => key === person?.organisation);
  if (person === undefined || organisation === undefined) throw new Error(`no demo person ${login}`);
  return {
    personId: demoPersonId(login),
    organisationId: demoOrganisationId(organisation.key),
    region: organisation.region,
    roles: person.roles,
    name: person.name,
    locale: 'zh',
    // Nobody sat at a desk.
    sessionId: '00000000-0000-7000-8000-000000000000',
  };
}
