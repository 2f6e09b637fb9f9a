import type { DrawParty } from '@hengjian/regulation-inspection';
import { apiQuery, Button, EmptyState, ErrorNotice, Select, TextField, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { failuresAt, failuresOfEntry } from './checks.ts';
import { moved, useEditing } from './editing.ts';
import { FindingNotices } from './finding-notice.tsx';
import { partTexts } from './part-texts.ts';

/** Who contributes to the seed, in the order in which the values enter it. */
export function SourcesTab() {
  const say = useText(partTexts);
  const { content, findings, mayEdit, change } = useEditing();
  const { parties, deadlines } = content;
  const add = (party: DrawParty) => (): void =>
    change((before) => ({ ...before, parties: [...before.parties, party] }));
  const name = { zh: '', en: '' };
  const at = `${deadlines.publicDraw}T21:00:00+08:00`;
  return (
    <>
      <p className="s13 q">{say('sourcesNote')}</p>
      {parties.length === 0 && <EmptyState title={say('partiesNone')} />}
      <ol className="parties">
        {parties.map((party, index) => (
          // The id itself is edited here, so the place has to stand for the party.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {mayEdit ? <PartyEditor party={party} index={index} /> : <PartyShown party={party} index={index} />}
            <FindingNotices findings={failuresOfEntry(findings, 'parties', index)} />
          </li>
        ))}
      </ol>
      <FindingNotices findings={failuresAt(findings, 'parties')} />
      {mayEdit && (
        <div className="acts-row noprint">
          <Button onPress={add({ id: nextId('party', parties), kind: 'commit', organisation: '', name })}>
            {say('addCommit')}
          </Button>
          <Button onPress={add({ id: nextId('source', parties), kind: 'published', describe: '', at, name })}>
            {say('addPublished')}
          </Button>
        </div>
      )}
    </>
  );
}

function nextId(stem: string, parties: readonly DrawParty[]): string {
  let number = 1;
  while (parties.some(({ id }) => id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Names of the organisations, and the picker's options; those who cannot read the list see ids. */
function useOrganisations() {
  const inLanguage = useBilingual();
  const organisations = useQuery({ ...apiQuery('listOrganisations', {}), staleTime: 300_000 });
  const options = (organisations.data?.organisations ?? []).map(({ id, name, region }) => ({
    value: id,
    label: inLanguage(name),
    note: region,
  }));
  return { options, error: organisations.error };
}

function PartyEditor({ party, index }: { readonly party: DrawParty; readonly index: number }) {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { content, change } = useEditing();
  const { options, error } = useOrganisations();
  const set = (next: DrawParty): void => change((before) => ({ ...before, parties: before.parties.with(index, next) }));
  const move = (by: 1 | -1) => (): void =>
    change((before) => ({ ...before, parties: moved(before.parties, index, by) }));
  return (
    <fieldset className="pl-party">
      <legend>
        {index + 1}. {say(party.kind)}
      </legend>
      <TextField
        label={say('nameZh')}
        value={party.name.zh}
        onChange={(zh) => set({ ...party, name: { ...party.name, zh } })}
      />
      <TextField
        label={say('nameEn')}
        value={party.name.en}
        onChange={(en) => set({ ...party, name: { ...party.name, en } })}
      />
      <TextField label={say('partyId')} value={party.id} onChange={(id) => set({ ...party, id })} />
      {party.kind === 'commit' ? (
        <>
          <Select
            label={say('organisation')}
            placeholder={say('organisationNone')}
            value={party.organisation === '' ? null : party.organisation}
            onChange={(organisation) => set({ ...party, organisation })}
            options={options}
          />
          <ErrorNotice error={error} />
        </>
      ) : (
        <>
          <TextField
            label={say('at')}
            description={say('atNote')}
            value={party.at}
            onChange={(at) => set({ ...party, at })}
          />
          <div className="full">
            <TextField
              label={say('describe')}
              description={say('describeNote')}
              value={party.describe}
              maxLength={500}
              onChange={(describe) => set({ ...party, describe })}
            />
          </div>
        </>
      )}
      <div className="acts-row noprint">
        <Button
          small
          isDisabled={index === 0}
          aria-label={`${say('up')}: ${inLanguage(party.name)}`}
          onPress={move(-1)}
        >
          <span aria-hidden="true">↑</span>
        </Button>
        <Button
          small
          isDisabled={index === content.parties.length - 1}
          aria-label={`${say('down')}: ${inLanguage(party.name)}`}
          onPress={move(1)}
        >
          <span aria-hidden="true">↓</span>
        </Button>
        <Button
          small
          aria-label={say('removeParty', { party: inLanguage(party.name) })}
          onPress={() => change((before) => ({ ...before, parties: before.parties.toSpliced(index, 1) }))}
        >
          <span aria-hidden="true">×</span>
        </Button>
      </div>
    </fieldset>
  );
}

function PartyShown({ party, index }: { readonly party: DrawParty; readonly index: number }) {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { options } = useOrganisations();
  const organisation = party.kind === 'commit' ? party.organisation : '';
  return (
    <p className="party-shown">
      <span className="qq">{index + 1}</span> <b>{inLanguage(party.name)}</b>{' '}
      <span className="qq">{say(party.kind)}</span>
      <span className="o">
        {party.kind === 'published'
          ? `${party.describe}, ${party.at}`
          : organisation === ''
            ? say('organisationNone')
            : (options.find(({ value }) => value === organisation)?.label ??
              say('organisationUnknown', { id: organisation.slice(0, 8) }))}
      </span>
    </p>
  );
}
