import { getPublicCertificate, getSignedAnswer, getStatusLists, getTrustList, verifyQrText } from '@hengjian/contract';
import { STATUS_PURPOSES } from '@hengjian/credential';
import { sha256Hex, utf8 } from '@hengjian/sha256';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../platform/clock.ts';
import { HttpRefusal, NOT_FOUND, respond, servePublic } from '../../platform/http/index.ts';
import { toSecond } from './keys/key-store.ts';
import type { CredentialsMeans } from './means.ts';
import { publicCredentials } from './public-credentials.ts';
import { presentAnswer, presentProof } from './verify/present-proof.ts';

/** What anybody may ask, without signing in. The house's limit of requests an address and minute applies. */
export function credentialRoutes(app: FastifyInstance, means: CredentialsMeans): void {
  const open = publicCredentials(means);

  servePublic(app, getPublicCertificate, async ({ params, reply }) => {
    void reply.header('cache-control', 'no-store');
    return respond(200, presentProof(await open.describeCertificate(params.number), means));
  });

  servePublic(app, verifyQrText, async ({ body }) =>
    respond(200, presentProof(await open.verifyText(body.text), means)),
  );

  servePublic(app, getSignedAnswer, async ({ query, reply }) => {
    void reply.header('cache-control', 'no-store');
    const now = means.clock.now();
    const known = query.known === undefined ? toSecond(now) : toSecond(Temporal.Instant.from(query.known));
    if (Temporal.Instant.compare(known, now) > 0) throw new HttpRefusal(422, KNOWN_IN_FUTURE);
    const { certificate, object, parameter, standard, site, on = officialDate(now) } = query;
    const question = {
      certificate: certificate.trim(),
      on,
      known,
      ...(object !== undefined && { object }),
      ...(parameter !== undefined && { parameter }),
      ...(standard !== undefined && { standard }),
      ...(site !== undefined && { site }),
    };
    return respond(200, presentAnswer((await open.answer(question)).document));
  });

  servePublic(app, getTrustList, async ({ reply }) => {
    void reply.header('cache-control', 'no-cache');
    return respond(200, await open.trustList());
  });

  servePublic(app, getStatusLists, async ({ reply }) => {
    void reply.header('cache-control', 'no-cache');
    const [revocation, suspension] = await Promise.all([open.statusList('revocation'), open.statusList('suspension')]);
    if (revocation === undefined || suspension === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, { format: 'hengjian.status-lists/v1' as const, revocation, suspension });
  });

  app.get<{ Params: { purpose: string } }>('/status/:purpose', { schema: { hide: true } }, async (request, reply) => {
    const purpose = STATUS_PURPOSES.find((known) => known === request.params.purpose);
    const jws = purpose === undefined ? undefined : await open.statusList(purpose);
    if (jws === undefined) return reply.status(404).type('text/plain').send('no such status list\n');
    const tag = `"${sha256Hex(utf8(jws))}"`;
    // Kept, but asked about every time: a list is only worth its age.
    void reply.header('cache-control', 'no-cache').header('etag', tag).header('access-control-allow-origin', '*');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    return reply.type('application/vc+jwt').send(jws);
  });
}

const KNOWN_IN_FUTURE = {
  code: 'KNOWN_IN_FUTURE',
  at: '/known',
  message: {
    zh: '“已知时点”晚于现在：尚未记录的事无从作答。',
    en: 'The “known” instant lies ahead: nobody can answer from what is not recorded yet.',
  },
  wayOut: { zh: '请填现在或更早的时点，或不填。', en: 'Give the present or an earlier instant, or none.' },
};
