import { ok, type Result } from '@hengjian/kernel';
import type { Actor } from '../../platform/http/index.ts';
import { decide, missing, type Refused } from '../../platform/use-case/index.ts';
import type { Means } from './options.ts';
import { revokeSessions } from './session-store.ts';

/** Ends one of one's own sessions, say on a computer one has walked away from. */
export async function revokeOwnSession(means: Means, actor: Actor, id: string): Promise<Result<true, Refused>> {
  const { personId } = actor;
  const about = { action: 'session.revoke', subject: `session:${id}` };
  return decide(means, actor, about, async (tx) =>
    (await revokeSessions(tx, means, personId, { only: id })) === 0 ? missing() : ok(true),
  );
}
