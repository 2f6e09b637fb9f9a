import { sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import { WEBHOOK_TASK } from '../events.ts';
import type { SubscriptionsMeans } from '../means.ts';
import { sendWebhook, type WebhookOutcome } from './send-webhook.ts';

/** How long to wait before each further attempt; after the last one the delivery has failed. */
const AGAIN_AFTER = ['PT1M', 'PT5M', 'PT30M', 'PT2H', 'PT6H'] as const;

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly body: object;
  readonly subscription_id: string;
  readonly url: string;
  readonly secret: Buffer;
}

/** One attempt at a delivery. Sent at least once: a receiver tells a repetition by `Hengjian-Delivery`. */
export function webhookJob(means: SubscriptionsMeans) {
  return async (payload: unknown): Promise<void> => {
    const deliveryId = parsePayload(payload);
    const { rows } = await sql<Waiting>`
      SELECT d.id, d.attempts, d.body, u.id AS subscription_id, u.url, u.secret
      FROM subscriptions.delivery d JOIN subscriptions.subscription u ON u.id = d.subscription_id
      WHERE d.id = ${deliveryId}::uuid AND d.outcome = 'waiting' AND u.channel = 'webhook'`.execute(means.db);
    const [waiting] = rows;
    // Unsubscribed meanwhile, or done by a server that died before it said so.
    if (waiting === undefined) return;
    const now = means.clock.now();
    const webhook = { ...waiting, body: JSON.stringify(waiting.body), at: now };
    const outcome = await sendWebhook(webhook, means.privateWebhooks);
    await note(means, waiting, outcome);
  };
}

async function note(means: SubscriptionsMeans, waiting: Waiting, outcome: WebhookOutcome): Promise<void> {
  const attempts = waiting.attempts + 1;
  const again = outcome.kind === 'unreachable' ? AGAIN_AFTER[waiting.attempts] : undefined;
  const now = means.clock.now();
  const result = outcome.kind === 'taken' ? 'sent' : again === undefined ? 'failed' : 'waiting';
  await means.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('subscriptions.delivery')
      .set({ outcome: result, attempts, reply: outcome.reply.slice(0, 100), changed_at: toDate(now) })
      .where('id', '=', waiting.id)
      .execute();
    if (result !== 'waiting')
      await tx
        .updateTable('subscriptions.subscription')
        .set({ state: result === 'sent' ? 'active' : 'failing' })
        .where('id', '=', waiting.subscription_id)
        .execute();
    if (again !== undefined)
      await addJob(tx, {
        task: WEBHOOK_TASK,
        payload: { deliveryId: waiting.id },
        key: `webhook:${waiting.id}`,
        runAt: now.add(Temporal.Duration.from(again)),
      });
  });
}

function parsePayload(payload: unknown): string {
  if (
    typeof payload === 'object' &&
    payload !== null &&
    'deliveryId' in payload &&
    typeof payload.deliveryId === 'string'
  )
    return payload.deliveryId;
  throw new TypeError('a webhook job names its delivery');
}
