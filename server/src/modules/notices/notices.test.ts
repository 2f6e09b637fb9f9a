import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startJobs } from '../../platform/jobs/index.ts';
import { OUTBOX_TASK } from '../../platform/outbox/index.ts';
import { createIds } from '../../platform/ids.ts';
import { buildHouse, type House } from '../../house.ts';
import {
  becomeDemoPerson,
  type Browser,
  createTestDatabase,
  fixedClock,
  openBrowser,
  type TestDatabase,
} from '../../testing/index.ts';
import { createIdentity, demoOrganisationId, demoPersonId, seedIdentity } from '../identity/index.ts';
import { createEmailChannel, createNotices, type Notices } from './index.ts';

interface Mail {
  readonly to: readonly string[];
  readonly raw: string;
}

const clock = fixedClock();
let database: TestDatabase;
let house: House;
let notices: Notices;
let smtp: SMTPServer;
let mails: Mail[] = [];
/** How the mail server treats the next messages. */
let temper: 'kind' | 'busy' | 'no such user' = 'kind';

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      const code = temper === 'busy' ? 451 : 550;
      callback(temper === 'kind' ? null : Object.assign(new Error(temper), { responseCode: code }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, raw: Buffer.concat(parts).toString('utf8') });
        callback();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = smtp.server.address() as AddressInfo;
  database = await createTestDatabase();
  const platform = { db: database.db, clock, ids: createIds(clock) };
  const email = createEmailChannel({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: '衡鉴（演示） <noreply@example.org>',
  });
  notices = createNotices(platform, { channels: [email], officeUrl: 'https://hengjian.example.org/office' });
  const identity = createIdentity(platform, {
    demo: true,
    keys: { sealing: Buffer.alloc(32, 7) },
    publicUrl: 'https://hengjian.example.org',
  });
  house = await buildHouse(platform, [identity, notices], { log: { level: 'silent' }, requestsPerMinute: 10_000 });
  await seedIdentity(platform);
  await database.asOwner(`UPDATE identity.person SET email = login || '@example.org' WHERE login <> 'song.cha'`);
  await database.asOwner(`UPDATE identity.person SET locale = 'en' WHERE login = 'he.jia'`);
});

afterAll(async () => {
  await house.app.close();
  await database.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

afterEach(() => {
  temper = 'kind';
  mails = [];
});

/** Tells, as a use case of another module would. */
const tell = (notice: Parameters<Notices['notify']>[1]) =>
  database.db.transaction().execute((tx) => notices.notify(tx, notice));

const toPeople = (...logins: readonly string[]) =>
  tell({
    to: { personIds: logins.map(demoPersonId) },
    template: 'plan.approved',
    params: { plan: 'SH-2023-1' },
    link: '/plans/1',
  });

/** Does the jobs that wait, each once; failures are returned. */
async function doJobs(): Promise<readonly unknown[]> {
  const handlers = house.jobs;
  const failures: unknown[] = [];
  for (;;) {
    const [job] = await database.asOwner(
      `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
       WHERE j.task_id = t.id AND j.id = (SELECT min(id) FROM graphile_worker._private_jobs)
       RETURNING t.identifier, j.payload`,
    );
    if (job === undefined) return failures;
    try {
      await handlers[String(job['identifier'])]?.(job['payload']);
    } catch (error) {
      failures.push(error);
    }
  }
}

const become = (login: string) => becomeDemoPerson(house.app, login);

/** A mail's subject and text as a mail program shows them. */
function read({ raw }: Mail): { subject: string; text: string; id: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replaceAll(/\r\n\s+/g, ' ');
  const subject = (/^Subject: (.*)$/m.exec(unfolded)?.[1] ?? '')
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quotedPrintable(text.replaceAll('_', ' ')),
    );
  const body = rest.join('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding: (.*)$/im.exec(unfolded)?.[1];
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : quotedPrintable(body);
  return { subject, text, id: /^Message-ID: (.*)$/im.exec(unfolded)?.[1] ?? '' };
}

function quotedPrintable(text: string): string {
  const bytes = text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/gi, '%25'));
}

const list = async (browser: Browser, query = '') =>
  (await browser.send({ url: `/api/notifications${query}` })).json<{
    unread: number;
    items: readonly { id: string; title: { zh: string; en: string }; link: string; readAt: string | null }[];
  }>();

const outcomes = () =>
  database.asOwner(
    `SELECT d.outcome FROM notices.delivery d JOIN notices.notification n ON n.id = d.notification_id
         WHERE n.person_id = $1`,
    [demoPersonId('feng.lu')],
  );

describe('notifications in the program', () => {
  it('are there in both languages as soon as the business is done, and can be read once', async () => {
    await toPeople('zhou.ming');
    const browser = await become('zhou.ming');
    const before = await list(browser);
    expect(before.unread).toBe(1);
    expect(before.items[0]).toMatchObject({
      title: { zh: '计划已批准：SH-2023-1', en: 'A plan was approved: SH-2023-1' },
      link: '/plans/1',
      readAt: null,
    });
    const url = `/api/notifications/${before.items[0]?.id}/read`;
    expect((await browser.send({ method: 'POST', url })).statusCode).toBe(204);
    const first = (await list(browser)).items[0]?.readAt;
    clock.advance({ minutes: 1 });
    await browser.send({ method: 'POST', url });
    const after = await list(browser);
    expect(after).toMatchObject({ unread: 0, items: [{ readAt: first }] });
    expect((await list(browser, '?unread=true')).items).toEqual([]);
    await doJobs();
  });

  it('do not exist when the business was undone', async () => {
    await expect(
      database.db.transaction().execute(async (tx) => {
        const to = { personIds: [demoPersonId('gu.lan')] };
        await notices.notify(tx, { to, template: 'password.reset', params: {}, link: '/account' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect((await list(await become('gu.lan'))).items).toEqual([]);
    await doJobs();
    expect(mails).toEqual([]);
  });

  it('of others can be neither seen nor marked', async () => {
    await toPeople('yan.pu');
    const { items } = await list(await become('yan.pu'));
    const other = await become('xu.pu');
    expect((await list(other)).items).toEqual([]);
    const url = `/api/notifications/${items[0]?.id}/read`;
    expect((await other.send({ method: 'POST', url })).statusCode).toBe(404);
    expect((await openBrowser(house.app).send({ url: '/api/notifications' })).statusCode).toBe(401);
    await doJobs();
  });

  it('come page by page, the newest first', async () => {
    for (let i = 0; i < 5; i++) {
      clock.advance({ seconds: 1 });
      await tell({
        to: { personIds: [demoPersonId('han.shen')] },
        template: 'draw.published',
        params: { draw: `D${i}` },
        link: `/draws/${i}`,
      });
    }
    const browser = await become('han.shen');
    const first = await list(browser, '?limit=3');
    const second = await list(browser, `?limit=3&before=${first.items.at(-1)?.id}`);
    expect([...first.items, ...second.items].map(({ link }) => link)).toEqual(
      [4, 3, 2, 1, 0].map((i) => `/draws/${i}`),
    );
    await doJobs();
  });

  it('reach whoever holds one of the roles, and nobody twice', async () => {
    await tell({
      to: { roles: ['discipline', 'party'], where: { organisationIds: [demoOrganisationId('discipline')] } },
      template: 'draw.published',
      params: { draw: 'D9' },
      link: '/draws/9',
    });
    expect((await list(await become('chen.ji'))).items).toHaveLength(1);
    await doJobs();
    expect(mails.flatMap(({ to }) => to)).toEqual(['chen.ji@example.org']);
  });
});

describe('notifications by e-mail', () => {
  it('carry both languages, the reader’s first, and nothing about the reader', async () => {
    await toPeople('he.jia', 'lin.gong');
    expect(await doJobs()).toEqual([]);
    const [english, chinese] = [...mails].sort((a, b) => (a.to.join() < b.to.join() ? -1 : 1)).map(read);
    expect(english?.subject).toBe('A plan was approved: SH-2023-1 / 计划已批准：SH-2023-1');
    expect(chinese?.subject).toBe('计划已批准：SH-2023-1 / A plan was approved: SH-2023-1');
    expect(chinese?.text.indexOf('已获批准')).toBeLessThan(chinese?.text.indexOf('is approved') ?? -1);
    expect(english?.text).toContain('https://hengjian.example.org/office/plans/1');
    for (const mail of mails) expect(read(mail).text).not.toMatch(/何佳|林公|@example/);
  });

  it('are sent once, however often the job runs, and a repeat after a crash is the same message', async () => {
    await toPeople('wang.yao');
    const [row] = await database.asOwner('SELECT id FROM notices.notification WHERE person_id = $1', [
      demoPersonId('wang.yao'),
    ]);
    const job = { notificationId: row?.['id'], channel: 'email' };
    await doJobs();
    await house.jobs['deliver-notification']?.(job);
    expect(mails).toHaveLength(1);
    await database.asOwner('DELETE FROM notices.delivery WHERE notification_id = $1', [row?.['id']]);
    await house.jobs['deliver-notification']?.(job);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => read(mail).id)).size).toBe(1);
  });

  it('are tried again when the server is busy', async () => {
    temper = 'busy';
    await toPeople('feng.lu');
    const failures = await doJobs();
    expect(failures).toHaveLength(1);
    expect(String(failures[0])).toMatch(/EENVELOPE 451$/);
    expect(String(failures[0])).not.toContain('feng.lu');
    expect(await outcomes()).toEqual([]);
  });

  it('are given up, and noted, when the server knows no such person', async () => {
    temper = 'no such user';
    await toPeople('zheng.guan');
    expect(await doJobs()).toEqual([]);
    const rows = await database.asOwner(`SELECT outcome FROM notices.delivery WHERE outcome = 'refused'`);
    expect(rows).toHaveLength(1);
  });

  it('are not sent to addresses that cannot exist', async () => {
    await toPeople('song.cha');
    expect(await doJobs()).toEqual([]);
    expect(mails).toEqual([]);
    const rows = await database.asOwner(`SELECT outcome FROM notices.delivery WHERE outcome = 'no-address'`);
    expect(rows).toHaveLength(1);
  });

  it('leave by the job queue without anybody asking', async () => {
    const queue = await startJobs(database.url, house.jobs, () => undefined);
    await toPeople('sun.qing');
    await expect.poll(() => mails.flatMap(({ to }) => to), { timeout: 10_000 }).toEqual(['sun.qing@example.org']);
    await queue.stop();
  });
});

describe('what happens elsewhere in the house', () => {
  it('is told: a role granted, in words, once even if the event comes twice', async () => {
    const administrator = await become('luo.guan');
    const payload = { role: 'inspector' };
    await administrator.send({ method: 'POST', url: `/api/people/${demoPersonId('gu.lan')}/roles`, payload });
    await doJobs();
    await database.asOwner('DELETE FROM platform.outbox_delivery');
    const [event] = await database.asOwner(
      `SELECT id FROM platform.outbox WHERE topic = 'identity.role-granted' ORDER BY created_at DESC LIMIT 1`,
    );
    await house.jobs[OUTBOX_TASK]?.({ id: event?.['id'] });
    await doJobs();
    const { items } = await list(await become('gu.lan'));
    expect(items.map(({ title }) => title.zh)).toEqual(['您获得一项职责：执法检查人员']);
    expect(mails).toHaveLength(1);
  });
});
