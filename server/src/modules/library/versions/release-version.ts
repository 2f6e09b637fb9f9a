import type { BodyOf, Refusal, releaseLibraryVersion } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { lock, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, FORBIDDEN, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { findEntry } from '../entries/store.ts';
import type { LibraryMeans } from '../means.ts';
import { factsFor, type LoadedProposal, loadProposal, proposalRoles } from '../proposals/load-proposal.ts';
import { missingRefusal, NOT_IN_THIS_STATE } from '../proposals/refusals.ts';
import { proposalChoices } from '@hengjian/regulation-register';
import { insertProposalEvent } from '../proposals/store.ts';
import { proposalStepTaken } from '../proposals/step-taken.ts';
import { changesOfIntake, noteIntakeReleased, openIntakes } from './intake.ts';
import { nextEntryCode } from './entry-code.ts';
import { type EntryChange, type Released, releaseEntries } from './release-entries.ts';
import { listVersions } from './store.ts';

/** Asked on the region whose library it is: heads of other provinces release nothing here. */
export function mayRelease({ region }: Pick<LibraryMeans, 'region'>, actor: Actor): boolean {
  return may(actor, 'library.release', { region });
}

/**
 * Releases a version of the library: proposals that went the whole way (R3-2a), and lists taken in. Either everything in
 * it is released or nothing.
 */
export function releaseVersion(
  means: LibraryMeans,
  actor: Actor,
  wish: BodyOf<typeof releaseLibraryVersion>,
): Promise<Result<Released, Refused>> {
  return decide(means, actor, { action: 'library.release', subject: `library:${wish.name}` }, async (tx) => {
    if (!mayRelease(means, actor)) return forbidden();
    if (wish.proposals.length === 0 && wish.intakes.length === 0) return refuse(NOTHING_TO_RELEASE);
    await lock(tx, 'library-release');
    if ((await listVersions(tx)).some(({ name }) => name === wish.name)) return refuse(NAME_TAKEN);
    const changes: EntryChange[] = [];
    const open = await openIntakes(tx);
    for (const id of new Set(wish.intakes)) {
      const intake = open.find((one) => one.id === id);
      if (intake === undefined) return missing();
      changes.push(...(await changesOfIntake(tx, intake)));
    }
    const proposals: LoadedProposal[] = [];
    for (const id of new Set(wish.proposals)) {
      const loaded = await readyProposal(tx, means, actor, id, wish.reason);
      if (!loaded.ok) return loaded;
      proposals.push(loaded.value);
      changes.push(await changeOf(tx, loaded.value, changes.length));
    }
    const doubled = findDoubled(changes.map(({ code }) => code));
    if (doubled !== undefined) return refuse({ ...TWICE_IN_ONE, params: { code: doubled } });
    const released = await releaseEntries(tx, means, { name: wish.name, note: wish.note, by: actor.personId, changes });
    for (const id of new Set(wish.intakes)) await noteIntakeReleased(tx, id, released.number);
    for (const loaded of proposals) await closeProposal(tx, means, actor, loaded, released.number, wish);
    return ok(released);
  });
}

function findDoubled(codes: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return codes.find((code) => seen.size === seen.add(code).size);
}

/** A proposal that the table lets this person release now. */
async function readyProposal(
  tx: Tx,
  means: LibraryMeans,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<LoadedProposal, Refused>> {
  const loaded = await loadProposal(tx, id, { locked: true });
  if (loaded === undefined) return missing();
  if (loaded.state !== 'countersigning')
    return refuse({ ...NOT_IN_THIS_STATE, params: { proposal: loaded.proposal.code } });
  const facts = await factsFor(tx, means, actor, loaded, { reason });
  const choice = proposalChoices(loaded.state, proposalRoles(actor), facts).find(({ action }) => action === 'release');
  if (choice === undefined) return err(FORBIDDEN);
  if (choice.allowed) return ok(loaded);
  const refusal = missingRefusal(choice.missing);
  return refuse({ ...refusal, params: { ...refusal.params, proposal: loaded.proposal.code } });
}

async function changeOf(tx: Tx, { proposal, wording }: LoadedProposal, offset: number): Promise<EntryChange> {
  const entry = proposal.entryId === null ? undefined : await findEntry(tx, proposal.entryId);
  const code = entry?.code ?? (await nextEntryCode(tx, offset));
  if (wording.content.entry === null) return { kind: 'end', code };
  return { kind: 'put', code, origin: 'province', content: wording.content.entry, proposalId: proposal.id };
}

async function closeProposal(
  tx: Tx,
  means: LibraryMeans,
  actor: Actor,
  { proposal, wording, events }: LoadedProposal,
  libraryVersion: number,
  { name, reason }: { readonly name: string; readonly reason: string },
): Promise<void> {
  const entryId = await means.log.append(tx, {
    type: 'parameter.released',
    subject: proposal.code,
    body: { kind: proposal.kind, version: name, title: wording.content.title },
  });
  await insertProposalEvent(tx, proposal.id, {
    seq: (events.at(-1)?.seq ?? 0) + 1,
    action: 'release',
    toState: 'released',
    version: wording.version,
    detail: { libraryVersion },
    reason: reason.trim() || null,
    byPerson: actor.personId,
    at: means.clock.now(),
    entryId,
  });
  await proposalStepTaken(tx, means, proposal, 'release');
}

const NOTHING_TO_RELEASE: Refusal = {
  code: 'NOTHING_TO_RELEASE',
  clause: 'R3-2a',
  message: { zh: '没有选择要发布的建议或清单。', en: 'Nothing was chosen to be released.' },
  wayOut: { zh: '请至少选择一项。', en: 'Choose at least one proposal or list.' },
};
const NAME_TAKEN: Refusal = {
  code: 'VERSION_NAME_TAKEN',
  clause: 'R3-2a',
  at: '/name',
  message: { zh: '这个版本名已经用过。', en: 'There is a version by this name already.' },
  wayOut: { zh: '请用下一个序号。', en: 'Use the next number.' },
};
const TWICE_IN_ONE: Refusal = {
  code: 'ENTRY_TWICE',
  clause: 'R3-2a',
  message: { zh: '同一参数在本次发布中出现两次。', en: 'One entry would be changed twice in this version.' },
  wayOut: {
    zh: '请分两个版本发布，或退回其中一项。',
    en: 'Release them in two versions, or return one of the proposals.',
  },
};
