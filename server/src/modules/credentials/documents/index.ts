import type { FastifyInstance } from 'fastify';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { addJob, type JobHandlers } from '../../../platform/jobs/index.ts';
import { createIssuer } from './issue-document.ts';
import type { DocumentMeans } from './means.ts';
import { documentRoutes } from './routes.ts';

export type { SignatoryFacts } from './facts.ts';
export type { DocumentMeans } from './means.ts';

const TASK = 'credentials-document';

export interface CertificateDocuments {
  routes(app: FastifyInstance): void;
  readonly jobs: JobHandlers;
  /** Has the PDF of a certificate made after the transaction; asking twice makes one. */
  request(tx: Tx | Database, number: string): Promise<void>;
}

/** Certificates on paper. */
export function createCertificateDocuments(means: DocumentMeans): CertificateDocuments {
  const issue = createIssuer(means);
  return {
    routes: (app) => documentRoutes(app, means, issue),
    jobs: {
      /** In Chinese, which is the official text; English is made when somebody asks. */
      async [TASK](payload) {
        const made = await issue(parseNumber(payload), 'zh');
        // What does not go now may go later, and the queue tries again: the log lags a moment, the renderer is full.
        // The rest stays as it is, and whoever asks for the document is told why.
        if (!made.ok && LATER.has(made.error.code)) throw new Error(`no document yet: ${made.error.code}`);
      },
    },
    request: (tx, number) => addJob(tx, { task: TASK, payload: { number }, key: `${TASK}:${number}` }),
  };
}

const LATER: ReadonlySet<string> = new Set(['NOT_LOGGED_YET', 'BUSY', 'TIMED_OUT', 'CRASHED', 'STOPPED', 'FAILED']);

function parseNumber(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'number' in payload && typeof payload.number === 'string')
    return payload.number;
  throw new TypeError('the job carries the number of a certificate');
}
