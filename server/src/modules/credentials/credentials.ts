import type { FastifyInstance } from 'fastify';
import type { Module } from '../../house.ts';
import { repeated } from '../../platform/jobs/index.ts';
import { createCertificateDocuments } from './documents/index.ts';
import { qrTextOf } from './issue/issue-credential.ts';
import { keepKey } from './keys/key-store.ts';
import type { CredentialsMeans } from './means.ts';
import { decisionSubscriber, ISSUE_TASK, issueJob, STATUS_TASK } from './react.ts';
import { credentialRoutes } from './routes.ts';
import { publishLists } from './status/publish-lists.ts';

/** A new day, a list that has become a day old: looked for so often, besides after every decision. */
const LOOK_EVERY_MS = 60_000;

/** Signed proofs of certificates, and the three answers to whoever asks. */
export function createCredentials(means: CredentialsMeans): Module {
  const paper =
    means.paper &&
    createCertificateDocuments({ ...means, ...means.paper, qrTextOf: (tx, number) => qrTextOf(tx, means, number) });
  return {
    name: 'credentials',
    subscribers: [decisionSubscriber(means)],
    routes(app: FastifyInstance) {
      credentialRoutes(app, means);
      paper?.routes(app);
    },
    jobs: {
      ...paper?.jobs,
      [ISSUE_TASK]: (payload) => issueJob(means, payload, async (tx, number) => paper?.request(tx, number)),
      [STATUS_TASK]: () => publishLists(means),
      'credentials-status-by-day': repeated(LOOK_EVERY_MS, () => publishLists(means)),
    },
    async start() {
      await keepKey(means);
      await publishLists(means);
    },
  };
}
