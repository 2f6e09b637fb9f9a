import type { Refusal } from '@hengjian/contract';
import { err, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { audit } from '../audit/index.ts';
import { enterJurisdiction, type Tx } from '../database/index.ts';
import { type Actor, NOT_FOUND, NOT_PERMITTED } from '../http/index.ts';
import type { Platform } from '../means.ts';
import type { Refused } from './refused.ts';

export type { Refused } from './refused.ts';

export const FORBIDDEN: Refused = { kind: 'forbidden', refusal: NOT_PERMITTED };
export const MISSING: Refused = { kind: 'missing', refusal: NOT_FOUND };

/** A rule's no. */
export function refuse(refusal: Refusal): { readonly ok: false; readonly error: Refused } {
  return err({ kind: 'refused', refusal });
}

/** Somebody else changed the thing since the person saw it. */
export function stale(refusal: Refusal): { readonly ok: false; readonly error: Refused } {
  return err({ kind: 'stale', refusal });
}

export function forbidden(): { readonly ok: false; readonly error: Refused } {
  return err(FORBIDDEN);
}

export function missing(): { readonly ok: false; readonly error: Refused } {
  return err(MISSING);
}

/**
 * The frame of every use case that changes something: one transaction, narrowed to the actor's jurisdiction, that
 * ends with a line of the audit trail. A refusal leaves nothing behind but that line.
 */
export function decide<Value>(
  platform: Platform,
  actor: Actor,
  about: { readonly action: string; readonly subject: string },
  work: (tx: Tx) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> {
  return platform.db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, actor.region);
    await sql`SAVEPOINT decision`.execute(tx);
    const result = await work(tx);
    if (!result.ok) await sql`ROLLBACK TO SAVEPOINT decision`.execute(tx);
    await audit(tx, platform, {
      personId: actor.personId,
      sessionId: actor.sessionId,
      action: about.action,
      subject: about.subject,
      ...(result.ok ? { outcome: 'done' as const } : { outcome: 'refused' as const, code: result.error.refusal.code }),
    });
    return result;
  });
}
