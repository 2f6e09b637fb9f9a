import type { FastifyInstance } from 'fastify';
import { buildHouse } from '../../../house.ts';
import { createIds } from '../../../platform/ids.ts';
import {
  becomeDemoPerson,
  type Browser,
  createTestDatabase,
  fixedClock,
  openBrowser,
  type TestClock,
  type TestDatabase,
} from '../../../testing/index.ts';
import { createIdentity, type Identity, type IdentityOptions, seedIdentity } from '../index.ts';

export interface OpenHouse {
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly identity: Identity;
  browser(): Browser;
  /** A browser in which a demo person is signed in. */
  as(login: string): Promise<Browser>;
  /** Audit entries of an action, oldest first. */
  audits(action: string): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export const SEALING_KEY = Buffer.alloc(32, 7);

/** The house with identity and the demo people, on a database of its own. */
export async function openHouse(options: Partial<IdentityOptions> = {}): Promise<OpenHouse> {
  const database = await createTestDatabase();
  const clock = fixedClock();
  const platform = { db: database.db, clock, ids: createIds(clock) };
  const identity = createIdentity(platform, {
    demo: true,
    keys: { sealing: SEALING_KEY },
    publicUrl: 'http://127.0.0.1:8080',
    ...options,
  });
  const { app } = await buildHouse(platform, [identity], {
    log: { level: 'silent' },
    requestsPerMinute: 10_000,
  });
  await seedIdentity(platform);
  return {
    app,
    clock,
    database,
    identity,
    browser: () => openBrowser(app),
    as: (login) => becomeDemoPerson(app, login),
    audits: (action) => database.asOwner('SELECT * FROM platform.audit WHERE action = $1 ORDER BY at, id', [action]),
    async close() {
      await app.close();
      await database.close();
    },
  };
}

/**
 * A person with a password of his own: added and given a role by an administrator, signed in with the password for
 * once and having replaced it – the way every real account begins.
 */
export async function settle(
  house: OpenHouse,
  person: {
    readonly login: string;
    readonly password: string;
    readonly role?: string;
    readonly organisationId: string;
  },
): Promise<{ readonly id: string; readonly browser: Browser }> {
  const administrator = await house.as('luo.guan');
  const { login, organisationId } = person;
  const added = await administrator.send({
    method: 'POST',
    url: '/api/people',
    payload: { login, name: `${login}（演示）`, organisationId },
  });
  if (added.statusCode !== 201) throw new Error(added.body);
  const { person: made, initialPassword } = added.json<{ person: { id: string }; initialPassword: string }>();
  if (person.role !== undefined) {
    const granted = await administrator.send({
      method: 'POST',
      url: `/api/people/${made.id}/roles`,
      payload: { role: person.role },
    });
    if (granted.statusCode !== 200) throw new Error(granted.body);
  }
  const browser = house.browser();
  await browser.send({ method: 'POST', url: '/api/session', payload: { login, password: initialPassword } });
  const changed = await browser.send({
    method: 'POST',
    url: '/api/account/password',
    payload: { current: initialPassword, next: person.password },
  });
  if (changed.statusCode !== 204) throw new Error(changed.body);
  return { id: made.id, browser };
}
