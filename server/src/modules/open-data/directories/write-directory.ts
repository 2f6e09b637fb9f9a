import type { Directory } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { parseStandardNumber } from '@hengjian/standard-codes';
import { toDate } from '../../../platform/clock.ts';
import { lock, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, refuse, type Refused, stale } from '../../../platform/use-case/index.ts';
import { appendEntry } from '../../transparency/index.ts';
import type { OpenDataMeans } from '../means.ts';
import { type DirectoryState, findDirectory, type StoredDirectory } from './directory-store.ts';

type Content = Pick<Directory, 'title' | 'basis' | 'selection'>;

/** Compiles a new directory as a draft, or revises one: a published one stays published with the new content. */
export function writeDirectory(
  means: OpenDataMeans,
  actor: Actor,
  code: string,
  wanted: Content & { readonly baseVersion: number },
): Promise<Result<Directory, Refused>> {
  return decide(means, actor, { action: 'directory.write', subject: `directory:${code}` }, async (tx) => {
    const there = await lockedDirectory(tx, code);
    if (!may(actor, 'directory.edit', { region: there?.region ?? actor.region })) return forbidden();
    if ((there?.version ?? 0) !== wanted.baseVersion) return stale(CHANGED);
    const empty = wanted.selection.find(
      ({ object, parameter, standard }) => `${object}${parameter}${standard}`.trim() === '',
    );
    if (empty !== undefined) return refuse(SELECTS_EVERYTHING);
    const unread = wanted.selection.find(
      ({ standard }) => standard.trim() !== '' && parseStandardNumber(standard) === undefined,
    );
    if (unread !== undefined) return refuse({ ...UNREADABLE_STANDARD, params: { standard: unread.standard } });
    const id = there?.id ?? means.ids.next();
    if (there === undefined)
      await tx
        .insertInto('open_data.directory')
        .values({
          id,
          code,
          region_code: actor.region,
          created_by: actor.personId,
          created_at: toDate(means.clock.now()),
        })
        .execute();
    return ok(await addVersion(tx, means, actor, { id, code, there }, wanted, there?.state ?? 'draft'));
  });
}

/** Publishes a directory, or takes it off the public pages; its versions stay. */
export function moveDirectory(
  means: OpenDataMeans,
  actor: Actor,
  code: string,
  wanted: { readonly baseVersion: number; readonly state: 'published' | 'withdrawn' },
): Promise<Result<Directory, Refused>> {
  return decide(means, actor, { action: `directory.${wanted.state}`, subject: `directory:${code}` }, async (tx) => {
    const there = await lockedDirectory(tx, code);
    if (there === undefined) return missing();
    if (!may(actor, 'directory.edit', { region: there.region })) return forbidden();
    if (there.version !== wanted.baseVersion) return stale(CHANGED);
    if (there.state === wanted.state || (wanted.state === 'withdrawn' && there.state === 'draft'))
      return refuse({ ...NOT_NOW, params: { state: there.state } });
    return ok(await addVersion(tx, means, actor, { id: there.id, code, there }, there, wanted.state));
  });
}

async function lockedDirectory(tx: Tx, code: string): Promise<StoredDirectory | undefined> {
  await lock(tx, `directory:${code}`);
  return findDirectory(tx, code);
}

async function addVersion(
  tx: Tx,
  means: OpenDataMeans,
  actor: Actor,
  about: { readonly id: string; readonly code: string; readonly there: StoredDirectory | undefined },
  content: Content,
  state: DirectoryState,
): Promise<Directory> {
  const version = (about.there?.version ?? 0) + 1;
  const title = { zh: content.title.zh.trim(), en: content.title.en.trim() };
  const selection = content.selection.map(({ object, parameter, standard }) => ({
    object: object.trim(),
    parameter: parameter.trim(),
    standard: parseStandardNumber(standard)?.number ?? '',
  }));
  const logEntry =
    state === 'draft'
      ? null
      : await appendEntry(tx, means, {
          type: `directory.${state}`,
          subject: about.code,
          body: { version, title, basis: content.basis.trim(), selection },
        });
  const now = means.clock.now();
  await tx
    .insertInto('open_data.directory_version')
    .values({
      directory_id: about.id,
      version,
      state,
      title_zh: title.zh,
      title_en: title.en,
      basis: content.basis.trim(),
      selection: JSON.stringify(selection),
      changed_by: actor.personId,
      changed_at: toDate(now),
      log_entry_id: logEntry,
    })
    .execute();
  return {
    code: about.code,
    region: about.there?.region ?? actor.region,
    version,
    state,
    title,
    basis: content.basis.trim(),
    selection,
    changedAt: now.toString(),
    mayEdit: true,
  };
}

const CHANGED = {
  code: 'STALE',
  message: {
    zh: '名录已被他人修改，或编号已被使用。',
    en: 'Somebody else changed the directory, or the code is taken.',
  },
  wayOut: { zh: '请刷新后再改。', en: 'Reload, then change it again.' },
};
const SELECTS_EVERYTHING = {
  code: 'SELECTS_EVERYTHING',
  message: {
    zh: '有一行三项都是空的，会选中全部能力。',
    en: 'One row has all three parts empty and would select everything.',
  },
  wayOut: { zh: '至少写对象、参数、标准中的一项。', en: 'Give at least one of object, parameter and standard.' },
};
const UNREADABLE_STANDARD = {
  code: 'STANDARD_UNREADABLE',
  message: { zh: '标准编号无法识别。', en: 'The standard number cannot be read.' },
  wayOut: {
    zh: '例如 GB 19083-2010；不写年号则各年版都选。',
    en: 'e.g. GB 19083-2010; without the year every edition is selected.',
  },
};
const NOT_NOW = {
  code: 'NOT_NOW',
  message: { zh: '名录现在的状态不能这样做。', en: 'That is not possible in the present state of the directory.' },
};
