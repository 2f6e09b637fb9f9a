import type { ApiKey } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, refuse, type Refused } from '../../../platform/use-case/index.ts';
import type { OpenDataMeans } from '../means.ts';
import { readKeys } from './key-store.ts';
import { makeKey } from './key-text.ts';

export interface WantedKey {
  readonly holder: string;
  readonly purpose: string;
  readonly contact: string;
  readonly perMinute: number;
  readonly perDay: number;
  readonly expiresOn: string;
}

/** Issues a key for a program. Its text leaves with this answer and is kept nowhere. */
export function issueKey(
  means: OpenDataMeans,
  actor: Actor,
  wanted: WantedKey,
): Promise<Result<{ readonly key: ApiKey; readonly secret: string }, Refused>> {
  const id = means.ids.next();
  return decide(means, actor, { action: 'api-key.issue', subject: `api-key:${id}` }, async (tx) => {
    if (!may(actor, 'api-key.manage', { region: actor.region })) return forbidden();
    const now = means.clock.now();
    if (wanted.expiresOn < officialDate(now)) return refuse(OVER_ALREADY);
    const { secret, prefix, hash } = makeKey(means.randomHex(24));
    await tx
      .insertInto('open_data.api_key')
      .values({
        id,
        prefix,
        hash,
        holder: wanted.holder.trim(),
        purpose: wanted.purpose.trim(),
        contact: wanted.contact.trim(),
        region_code: actor.region,
        per_minute: wanted.perMinute,
        per_day: wanted.perDay,
        expires_on: wanted.expiresOn,
        issued_by: actor.personId,
        issued_at: toDate(now),
      })
      .execute();
    const [key] = await readKeys(tx, { region: actor.region, id, now });
    if (key === undefined) throw new Error('a key just issued is not there');
    return ok({ key, secret });
  });
}

const OVER_ALREADY = {
  code: 'KEY_OVER_ALREADY',
  message: { zh: '密钥的最后有效日已经过去。', en: 'The last day of the key lies in the past.' },
  wayOut: { zh: '请选择今天或以后的日期。', en: 'Choose today or a later day.' },
};
