import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isInside } from './webhook-address.ts';

const PATIENCE = 10_000;

export type WebhookOutcome =
  | { readonly kind: 'taken'; readonly reply: string }
  | { readonly kind: 'refused'; readonly reply: string }
  | { readonly kind: 'unreachable'; readonly reply: string };

export interface Webhook {
  readonly url: string;
  readonly secret: Buffer;
  /** JSON. */
  readonly body: string;
  readonly at: Temporal.Instant;
  readonly id: string;
}

/**
 * What goes beside the body: `t=<unix seconds>,v1=<hex>`, the HMAC-SHA-256 of `<t>.<body>` under the subscription's secret.
 * The time is part of what is signed, so that an old delivery cannot be played again.
 */
export function signatureOf({ secret, body, at }: Pick<Webhook, 'secret' | 'body' | 'at'>): string {
  const seconds = Math.floor(at.epochMilliseconds / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Sends once; follows no redirection, and connects only to the address it has looked at. */
export function sendWebhook(webhook: Webhook, privateAllowed: boolean): Promise<WebhookOutcome> {
  const url = new URL(webhook.url);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve } = Promise.withResolvers<WebhookOutcome>();
  const request = send(
    url,
    {
      method: 'POST',
      lookup: guardedLookup(privateAllowed),
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(webhook.body),
        'user-agent': 'hengjian-webhook/1',
        'hengjian-delivery': webhook.id,
        'hengjian-signature': signatureOf(webhook),
      },
    },
    (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) resolve({ kind: 'taken', reply: String(status) });
      // Gone for good, or will not have it: asking again would not help.
      else if (status === 410 || status === 404) resolve({ kind: 'refused', reply: String(status) });
      else resolve({ kind: 'unreachable', reply: String(status) });
    },
  );
  request.once('error', (error: NodeJS.ErrnoException) =>
    resolve({ kind: 'unreachable', reply: error.code ?? error.name }),
  );
  request.end(webhook.body);
  return promise;
}

/** A name that leads inside is refused when it is connected to: looking first and connecting later could be fooled. */
function guardedLookup(privateAllowed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const usable = privateAllowed ? addresses : addresses.filter(({ address }) => !isInside(address));
      const [first] = usable;
      if (first === undefined) {
        const inside: NodeJS.ErrnoException = Object.assign(new Error('leads inside'), { code: 'WEBHOOK_INSIDE' });
        return callback(inside, '', 0);
      }
      if (options.all === true) return callback(null, usable);
      return callback(null, first.address, first.family);
    });
  };
}
