import { sql } from 'kysely';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { EntryContent } from '../entries/content.ts';
import type { LibraryMeans } from '../means.ts';
import { isRefusal, readDraft } from '../standards/check-standard.ts';
import type { StandardRecord } from '../standards/record.ts';
import { writeNewStandards } from '../standards/write-standards.ts';
import { entryCode } from '../versions/entry-code.ts';
import { layDownIntake, noteIntakeReleased } from '../versions/intake.ts';
import { releaseEntries } from '../versions/release-entries.ts';
import { newestVersion } from '../versions/store.ts';
import { basisOf, type DemoParameter, REAL_PARAMETERS } from './real-parameters.ts';
import { type DemoStandard, REAL_STANDARDS } from './real-standards.ts';
import { seedProposals } from './seed-proposals.ts';

export interface DemoLibrary {
  /** Made-up standards and parameters besides the real ones. */
  readonly standards: readonly DemoStandard[];
  readonly parameters: readonly DemoParameter[];
  /** A person of the demo by his login. */
  readonly actor: (login: string) => Actor;
}

/**
 * The demo's library: the standards of domain §12 with their old editions, what made-up annexes are worded by, a first
 * version, and a proposal at each stage. Does nothing where a version has been released.
 */
export async function seedLibrary(means: LibraryMeans, demo: DemoLibrary): Promise<void> {
  const head = demo.actor('gu.lan');
  const seeded = await withinJurisdiction(means.db, head.region, async (tx) => {
    if ((await newestVersion(tx)) !== undefined) return false;
    await writeNewStandards(tx, means, [...REAL_STANDARDS, ...demo.standards].map(recordOf), {
      reason: '演示数据：常用标准及其旧版，日期须以标准文本为准。',
      by: demo.actor('zhou.ming').personId,
    });
    await releaseFirst(tx, means, [...REAL_PARAMETERS, ...demo.parameters], head);
    await sql`SELECT library.note_bulk()`.execute(tx);
    return true;
  });
  if (seeded) await seedProposals(means, demo.actor);
}

async function releaseFirst(
  tx: Tx,
  means: LibraryMeans,
  parameters: readonly DemoParameter[],
  head: Actor,
): Promise<void> {
  const rows = parameters.map((parameter, at) => ({ code: entryCode(at + 1), content: contentOf(parameter) }));
  const intakeId = await layDownIntake(tx, means, {
    origin: 'province',
    source: '演示参数清单',
    by: head.personId,
    rows,
  });
  const year = means.clock.now().toZonedDateTimeISO('Asia/Shanghai').year;
  const released = await releaseEntries(tx, means, {
    name: `${year}-1`,
    note: '首次发布（演示）',
    by: head.personId,
    changes: rows.map(({ code, content }) => ({ kind: 'put', code, origin: 'province', content, proposalId: null })),
  });
  await noteIntakeReleased(tx, intakeId, released.number);
}

function recordOf(standard: DemoStandard): StandardRecord {
  const record = readDraft({
    withdrawn: null,
    citable: false,
    transitionUntil: null,
    source: '演示数据',
    ...standard,
    title: { zh: standard.title.zh, en: standard.title.en ?? null },
    replacedBy: (standard.replacedBy ?? []).map(({ number, part = '' }) => ({ number, part })),
  });
  if (isRefusal(record)) throw new Error(`the demo's standard ${standard.number} cannot stand: ${record.code}`);
  return record;
}

function contentOf({ field, category, object, name, aliases, unit = '', standards }: DemoParameter): EntryContent {
  return {
    field,
    nationalField: null,
    category,
    object,
    name,
    aliases,
    unit,
    ...basisOf(field),
    standards,
    note: '',
  };
}
