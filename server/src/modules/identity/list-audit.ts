import { ok, type Result } from '@hengjian/kernel';
import { mayAnywhere, scopeOf } from '@hengjian/permissions';
import type { Actor } from '../../platform/http/index.ts';
import { decide, forbidden, type Refused } from '../../platform/use-case/index.ts';
import { pageOfTrail, type TrailEntry, type TrailFilter } from './audit-store.ts';
import type { Means } from './options.ts';

export interface TrailPage {
  readonly entries: readonly TrailEntry[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** What people of the actor's jurisdiction did and were refused. Reading is not audited, being refused is. */
export async function listAudit(means: Means, actor: Actor, filter: TrailFilter): Promise<Result<TrailPage, Refused>> {
  if (!mayAnywhere(actor, 'audit.read'))
    return decide(means, actor, { action: 'audit.read', subject: 'audit' }, async () => forbidden());
  const found = await pageOfTrail(means.db, scopeOf(actor, 'audit.read'), { ...filter, limit: filter.limit + 1 });
  const entries = found.slice(0, filter.limit);
  return ok({ entries, next: found.length > filter.limit ? (entries.at(-1)?.id ?? null) : null });
}
