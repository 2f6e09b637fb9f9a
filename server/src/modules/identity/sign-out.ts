import { ok } from '@hengjian/kernel';
import type { Actor } from '../../platform/http/index.ts';
import { decide } from '../../platform/use-case/index.ts';
import type { Means } from './options.ts';
import { revokeSessions } from './session-store.ts';

/** Ends the session the request came with. */
export async function signOut(means: Means, actor: Actor): Promise<void> {
  const { personId, sessionId } = actor;
  const about = { action: 'session.end', subject: `session:${sessionId}` };
  await decide(means, actor, about, async (tx) => ok(await revokeSessions(tx, means, personId, { only: sessionId })));
}
