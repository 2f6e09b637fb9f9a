import { err, ok, type Result } from '@hengjian/kernel';
import { inJurisdiction, jurisdictionPrefix, may } from '@hengjian/permissions';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { FORBIDDEN, MISSING, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { type DoublyEmployed, findDoubleEmployment } from './double-employment.ts';

export interface DoubleEmploymentPage {
  readonly rows: readonly DoublyEmployed[];
  /** Place after which the next page begins; null at the end. */
  readonly next: string | null;
}

/**
 * R4-A7.1 over a whole region, for offices: people of its institutions who work elsewhere on the same days, wherever that
 * is. Pages by place instead of by number: nobody counts a nation of 1.5·10^6 people to show fifty.
 */
export async function listDoubleEmployment(
  means: RegistryMeans,
  actor: Actor,
  wanted: { readonly region?: string; readonly after?: string; readonly size?: number },
): Promise<Result<DoubleEmploymentPage, Refused>> {
  if (!may(actor, 'registry.read', { region: actor.region })) return err(FORBIDDEN);
  const { region = actor.region, size = 50 } = wanted;
  if (!inJurisdiction(actor.region, region)) return err(MISSING);
  const [code, staffId] = wanted.after?.split(' ') ?? [];
  const after = code !== undefined && staffId !== undefined ? { after: { code, staffId } } : {};
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const found = await findDoubleEmployment(
      tx,
      { regionPrefix: jurisdictionPrefix(region) },
      { ...after, most: size + 1 },
    );
    const rows = found.slice(0, size);
    const last = rows.at(-1);
    return ok({
      rows,
      next: found.length > size && last !== undefined ? `${last.institution.code} ${last.staffId}` : null,
    });
  });
}
