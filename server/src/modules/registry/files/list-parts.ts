import { ok, type Result } from '@hengjian/kernel';
import { type RawBuilder, sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { openFile } from './file-of.ts';
import type { FilePart } from './part.ts';
import { presentParts, stateOf } from './present-parts.ts';
import { countParts, type PartFilter, partConditions, partOrder, selectParts } from './read-parts.ts';

export interface PartPage {
  readonly rows: readonly Record<string, unknown>[];
  readonly total: number;
  readonly may: { readonly edit: boolean };
}

type Filter = PartFilter & { readonly state?: string; readonly page?: number; readonly size?: number };

/** One page of the people, instruments, sites … of an institution. */
export async function listParts(
  means: RegistryMeans,
  actor: Actor,
  part: FilePart,
  institutionId: string,
  filter: Filter,
): Promise<Result<PartPage, Refused>> {
  const { page = 0, size = 50, state } = filter;
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const opened = await openFile(tx, actor, institutionId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const where = partConditions(part, institutionId, filter);
    const may = { edit: file.mayEdit };
    const day = filter.on ?? officialDate(means.clock.now());
    const read = (tail: RawBuilder<unknown>) => selectParts(tx, part, sql`${where} ${partOrder(part)} ${tail}`);
    if (part.name === 'instrument' && state !== undefined) {
      // The rule decides, not a condition beside it; an institution has hundreds of instruments, the largest some thousands.
      const all = (await read(sql``)).filter(({ values }) => stateOf(values, day) === state);
      const rows = await presentParts(tx, file, part, all.slice(page * size, (page + 1) * size), day);
      return ok({ rows, total: all.length, may });
    }
    const rows = await presentParts(tx, file, part, await read(sql`LIMIT ${size} OFFSET ${page * size}`), day);
    return ok({ rows, total: await countParts(tx, part, where), may });
  });
}
