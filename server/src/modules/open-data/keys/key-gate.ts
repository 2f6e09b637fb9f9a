import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import { HttpRefusal } from '../../../platform/http/index.ts';
import type { OpenDataMeans } from '../means.ts';
import { findLimits, type KeyLimits } from './key-store.ts';
import { hashOfKey, readKey } from './key-text.ts';
import { countRefusals } from './refusal-count.ts';

/** How long a key that was looked up is believed; a revocation works everywhere after this. */
const BELIEVED = 5_000;
const FLUSH_EVERY = 1_000;
const MOST_REMEMBERED = 10_000;

interface Known {
  readonly limits: KeyLimits | undefined;
  readonly until: number;
}

/**
 * Lets programs in by their keys: a key raises what its holder may ask per minute (the platform counts by key instead of
 * by address) and counts what he asked on the day. An unknown, expired or revoked key is refused rather than ignored, so
 * that a program learns of it before its limits do. Only public addresses know keys; a key never signs anybody in.
 */
export function useApiKeys(app: FastifyInstance, means: OpenDataMeans): { close(): Promise<void> } {
  const known = new Map<string, Known>();
  const refusals = countRefusals(() => means.clock.now().epochMilliseconds);
  const today = new Map<string, { readonly day: string; stored: number; waiting: number }>();

  async function limitsOf(text: string): Promise<KeyLimits | undefined> {
    const hash = hashOfKey(text);
    if (hash === undefined) return undefined;
    const name = hash.toString('base64');
    const now = means.clock.now().epochMilliseconds;
    const found = known.get(name);
    if (found !== undefined && found.until > now) return found.limits;
    const limits = await findLimits(means.db, hash);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(name, { limits, until: now + BELIEVED });
    return limits;
  }

  /** A key that is known to be one needs no look-up, and whoever holds it does not pay for his neighbours. */
  function isBelieved(text: string): boolean {
    const found = known.get(hashOfKey(text)?.toString('base64') ?? '');
    return found?.limits !== undefined && found.until > means.clock.now().epochMilliseconds;
  }

  async function countToday(keyId: string, day: string): Promise<number> {
    let count = today.get(keyId);
    if (count?.day !== day) {
      const row = await means.db
        .selectFrom('open_data.api_key_use')
        .select('requests')
        .where('key_id', '=', keyId)
        .where(sql<string>`day::text`, '=', day)
        .executeTakeFirst();
      count = { day, stored: row?.requests ?? 0, waiting: 0 };
      today.set(keyId, count);
    }
    count.waiting++;
    return count.stored + count.waiting;
  }

  async function flush(): Promise<void> {
    const waiting = [...today].filter(([, { waiting: more }]) => more > 0);
    if (waiting.length === 0) return;
    const added = waiting.map(([keyId, count]) => ({ keyId, day: count.day, more: count.waiting, count }));
    // Taken off only after the database has them: a failed write is tried again with the next second.
    const { rows } = await sql<{ key_id: string; requests: string }>`
      INSERT INTO open_data.api_key_use AS u (key_id, day, requests)
      SELECT * FROM unnest(${added.map(({ keyId }) => keyId)}::uuid[], ${added.map(({ day }) => day)}::date[],
        ${added.map(({ more }) => more)}::bigint[])
      ON CONFLICT (key_id, day) DO UPDATE SET requests = u.requests + excluded.requests
      RETURNING key_id, requests`.execute(means.db);
    const stored = new Map(rows.map((row) => [row.key_id, Number(row.requests)]));
    for (const { keyId, more, count } of added) {
      count.waiting -= more;
      count.stored = stored.get(keyId) ?? count.stored;
    }
  }

  app.addHook('onRequest', async (request, reply) => {
    if (!isPublic(request)) return;
    const text = readKey(request.headers);
    if (text === undefined) return;
    // Before the database is asked: this runs ahead of the limit by address, which waits to learn whose key it is.
    const wait = refusals.secondsToWait(request.ip);
    if (wait > 0 && !isBelieved(text)) {
      void reply.header('retry-after', wait);
      throw new HttpRefusal(429, TOO_MANY_UNKNOWN);
    }
    const limits = await limitsOf(text);
    const day = officialDate(means.clock.now());
    if (limits === undefined) {
      refusals.note(request.ip);
      throw new HttpRefusal(401, UNKNOWN_KEY);
    }
    if (limits.revoked) throw new HttpRefusal(401, REVOKED_KEY);
    if (limits.expiresOn < day) throw new HttpRefusal(401, EXPIRED_KEY);
    const used = await countToday(limits.id, day);
    void reply.header('x-quota-day', limits.perDay).header('x-quota-day-left', Math.max(0, limits.perDay - used));
    if (used > limits.perDay) throw new HttpRefusal(429, QUOTA_USED);
    request.program = { id: limits.id, perMinute: limits.perMinute };
  });

  const timer = setInterval(() => {
    flush().catch((error: unknown) => app.log.warn({ error: String(error) }, 'the use of keys could not be written'));
  }, FLUSH_EVERY);
  timer.unref();
  const close = async () => {
    clearInterval(timer);
    await flush();
  };
  app.addHook('onClose', close);
  return { close };
}

function isPublic({ url }: FastifyRequest): boolean {
  return ['/api/public/', '/open-data', '/status/', '/feeds/'].some((prefix) => url.startsWith(prefix));
}

const wayOut = {
  zh: '请向发放密钥的部门核实或重新申请；不带密钥也可访问，只是次数较少。',
  en: 'Ask the office that issued the key. Without a key the same addresses answer, less often.',
};
const UNKNOWN_KEY = {
  code: 'KEY_UNKNOWN',
  message: { zh: '没有这个接口密钥。', en: 'There is no such API key.' },
  wayOut,
};
const TOO_MANY_UNKNOWN = {
  code: 'TOO_MANY_UNKNOWN_KEYS',
  message: {
    zh: '您的地址一分钟内多次使用不存在的接口密钥，请稍候再试。',
    en: 'Your address used API keys that do not exist too often within a minute; please wait a moment.',
  },
  wayOut,
};
const REVOKED_KEY = {
  code: 'KEY_REVOKED',
  message: { zh: '这个接口密钥已被吊销。', en: 'This API key was revoked.' },
  wayOut,
};
const EXPIRED_KEY = {
  code: 'KEY_EXPIRED',
  message: { zh: '这个接口密钥已过期。', en: 'This API key has expired.' },
  wayOut,
};
const QUOTA_USED = {
  code: 'KEY_QUOTA_USED',
  message: { zh: '这个接口密钥今天的次数已用完。', en: 'This API key has used up its requests of today.' },
  wayOut: {
    zh: '明天（北京时间）再来，或整库下载开放数据。',
    en: 'Come back tomorrow (Beijing time), or download the open data as a whole.',
  },
};
