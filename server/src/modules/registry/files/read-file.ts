import { ok, type Result } from '@hengjian/kernel';
import { missingPosts } from '@hengjian/regulation-register';
import { type RawBuilder, sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { POST_NAMES } from './dictionaries.ts';
import { findDoubleEmployment } from './double-employment.ts';
import { type FileOf, openFile } from './file-of.ts';
import type { FilePart } from './part.ts';
import { COMMITMENT, CONTACT, DOCUMENT, INSTRUMENT, INSURANCE, LEGAL_NATURE, SITE, STAFF } from './parts.ts';
import { presentParts, stateOf } from './present-parts.ts';
import { holdsOn, partOrder, selectParts, type StoredPart } from './read-parts.ts';

/** At most this many of each; a list of its own has the rest. */
const MOST = 200;

/** The whole file as it holds on a day; people and instruments, of which there are hundreds, in figures. */
export function readFile(
  means: RegistryMeans,
  actor: Actor,
  institutionId: string,
  wanted: { readonly on?: string },
): Promise<Result<Record<string, unknown>, Refused>> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const opened = await openFile(tx, actor, institutionId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const day = wanted.on ?? officialDate(means.clock.now());
    const rows = (part: FilePart, more: RawBuilder<unknown> = sql``, limit = MOST) =>
      selectParts(
        tx,
        part,
        sql`WHERE t.institution_id = ${file.id}::uuid AND ${holdsOn(day)} ${more} ${partOrder(part)} LIMIT ${limit}`,
      );
    const shown = async (part: FilePart) => presentParts(tx, file, part, await rows(part), day);
    const [legalNature] = await shown(LEGAL_NATURE);
    return ok({
      institution: { id: file.id, code: file.code, name: file.name, region: file.region },
      on: day,
      legalNature: legalNature ?? null,
      sites: await shown(SITE),
      people: await people(tx, file, day, (more) => rows(STAFF, more)),
      instruments: instruments(await rows(INSTRUMENT, sql``, 100_000), day),
      documents: await shown(DOCUMENT),
      insurance: await shown(INSURANCE),
      commitments: await shown(COMMITMENT),
      contacts: await shown(CONTACT),
      may: { edit: file.mayEdit },
    });
  });
}

async function people(
  tx: Tx,
  file: FileOf,
  day: string,
  staff: (more: RawBuilder<unknown>) => Promise<readonly StoredPart[]>,
) {
  const posts = await tx
    .selectFrom('registry.staff as t')
    .select('t.posts')
    .where('t.institution_id', '=', file.id)
    .where(sql<boolean>`${holdsOn(day)}`)
    .execute();
  const signing = sql`SELECT t.staff_id FROM registry.authorisation t WHERE t.institution_id = ${file.id}::uuid AND ${holdsOn(day)}`;
  const signatories = await sql<{ people: number }>`
    SELECT count(DISTINCT s.staff_id)::integer AS people FROM (${signing}) s`.execute(tx);
  const key = await staff(
    sql`AND (t.posts && ARRAY['top-manager', 'technical-manager', 'quality-manager'] OR t.id IN (${signing}))`,
  );
  const elsewhere = await findDoubleEmployment(tx, { institutionId: file.id }, { most: 10_000 });
  const held = Object.keys(POST_NAMES).map((post) => ({
    post,
    people: posts.filter((one) => one.posts.includes(post)).length,
  }));
  return {
    employed: posts.length,
    signatories: signatories.rows[0]?.people ?? 0,
    posts: held.filter((one) => one.people > 0),
    missingPosts: missingPosts(posts.map((one) => one.posts)),
    employedElsewhere: elsewhere.filter(({ overlaps }) =>
      overlaps.some(({ from, to }) => from <= day && (to === null || to >= day)),
    ).length,
    key: await presentParts(tx, file, STAFF, key, day),
  };
}

function instruments(inUse: readonly StoredPart[], day: string) {
  const states = inUse.map(({ values }) => stateOf(values, day));
  const count = (state: string) => states.filter((one) => one === state).length;
  return { inUse: inUse.length, overdue: count('overdue'), dueSoon: count('due-soon'), unknown: count('unknown') };
}
