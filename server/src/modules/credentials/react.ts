import { withinJurisdiction } from '../../platform/database/index.ts';
import { addJob } from '../../platform/jobs/index.ts';
import type { Subscriber } from '../../platform/outbox/index.ts';
import { issueCredential } from './issue/issue-credential.ts';
import type { CredentialsMeans } from './means.ts';

export const ISSUE_TASK = 'credentials-issue';
export const STATUS_TASK = 'credentials-status';

/**
 * After a decision its certificate is signed anew and the status lists follow; after a list of take-overs only the lists
 * do. Both wait in the queue: many decisions at once need one new list.
 */
export function decisionSubscriber({ db }: CredentialsMeans): Subscriber {
  return {
    name: 'credentials',
    topics: ['scope.decided', 'scope.taken-over'],
    async react({ topic, payload }) {
      const { certificateId } = payload;
      if (topic === 'scope.decided') {
        if (typeof certificateId !== 'string') throw new TypeError('scope.decided names a certificate');
        await addJob(db, { task: ISSUE_TASK, payload: { certificateId }, key: `${ISSUE_TASK}:${certificateId}` });
      }
      await addJob(db, { task: STATUS_TASK, payload: {}, key: STATUS_TASK });
    },
  };
}

/** Signs the newest state of one certificate, once. @param after what else follows, in the same transaction. */
export async function issueJob(
  means: CredentialsMeans,
  payload: unknown,
  after: (tx: Parameters<typeof issueCredential>[0], number: string) => Promise<void>,
): Promise<void> {
  const id = readId(payload);
  await withinJurisdiction(means.db, '000000', async (tx) => {
    const record = await means.certificates.getCertificate(tx, id);
    // Accreditations and designations are proved by those who give them.
    if (record === undefined) return;
    await issueCredential(tx, means, record);
    await after(tx, record.number);
  });
}

function readId(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'certificateId' in payload) {
    const { certificateId } = payload;
    if (typeof certificateId === 'string') return certificateId;
  }
  throw new TypeError('a job of issuing carries the id of its certificate');
}
