import {
  api,
  Button,
  type CreateParameterProposalInput,
  ErrorNotice,
  Select,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { DEPARTMENT_ENTRIES } from '../../registry/dictionaries.ts';
import type { EntryContent } from './content-pairs.tsx';
import { libraryTexts } from './library-texts.ts';
import { proposalTexts } from './proposal-texts.ts';
import { FIELD_ENTRIES, PROPOSAL_KINDS } from './words.ts';

type Content = CreateParameterProposalInput['body']['content'];
export type Kind = CreateParameterProposalInput['body']['kind'];

const EMPTY: EntryContent = {
  field: '00',
  nationalField: null,
  category: '',
  object: '',
  name: '',
  aliases: [],
  unit: '',
  legalBasis: '',
  ownerDepartment: 'market',
  standards: [],
  note: '',
};
const NEW_KINDS: readonly Kind[] = ['new', 'advanced-standard'];
const lines = (text: string) =>
  text
    .split(/\n|；|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export interface ProposalFormProps {
  /** The entry it is about; none for a new one. */
  readonly entryId: string | null;
  readonly entry?: EntryContent | undefined;
  readonly kind: Kind;
  /** A proposal that is changed after it was returned. */
  readonly changing?: { readonly id: string; readonly version: number; readonly content: Content } | undefined;
  readonly onDone: (id: string) => void;
}

/** A proposal as its author writes it. */
export function ProposalForm({ entryId, entry, kind: first, changing, onDone }: ProposalFormProps) {
  const say = useText(libraryTexts);
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const [kind, setKind] = useState<Kind>(first);
  const [title, setTitle] = useState(changing?.content.title ?? '');
  const [reason, setReason] = useState(changing?.content.reason ?? '');
  const [standard, setStandard] = useState(changing?.content.standard ?? '');
  const [draft, setDraft] = useState<EntryContent>(changing?.content.entry ?? entry ?? EMPTY);
  const [aliases, setAliases] = useState(draft.aliases.join('\n'));
  const [standards, setStandards] = useState(draft.standards.join('\n'));
  const content = (): Content => ({
    title,
    reason,
    standard: kind === 'advanced-standard' ? standard : null,
    entry: kind === 'withdraw' ? null : { ...draft, aliases: lines(aliases), standards: lines(standards) },
  });
  const refresh = ['listParameterProposals', 'getParameterProposal'] as const;
  const create = useAction(() => api.createParameterProposal({ body: { kind, entryId, content: content() } }), {
    refresh,
    onDone: ({ data }) => onDone(data.id),
  });
  const change = useAction(
    (known: NonNullable<typeof changing>) =>
      api.actOnParameterProposal({
        params: { id: known.id },
        body: { action: 'edit', version: known.version, content: content() },
      }),
    { refresh, onDone: () => changing && onDone(changing.id) },
  );
  const text = (key: 'category' | 'object' | 'name' | 'unit' | 'legalBasis' | 'note', optional = false) => ({
    value: draft[key],
    optional,
    maxLength: key === 'legalBasis' || key === 'note' ? 2000 : 200,
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  });
  return (
    <div className="stack">
      {entryId === null && changing === undefined && (
        <Select
          label={tell('kind')}
          value={kind}
          onChange={setKind}
          options={NEW_KINDS.map((code) => ({
            value: code,
            label: inLanguage(PROPOSAL_KINDS.find((one) => one.code === code)?.words ?? { zh: code, en: code }),
          }))}
        />
      )}
      <TextField label={tell('titleLabel')} maxLength={200} value={title} onChange={setTitle} />
      <TextField
        label={tell('why')}
        description={tell('whyNote')}
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={setReason}
      />
      {kind === 'advanced-standard' && (
        <TextField label={tell('advanced')} maxLength={200} value={standard} onChange={setStandard} />
      )}
      {kind !== 'withdraw' && (
        <>
          <Select
            label={say('field')}
            value={draft.field}
            onChange={(field) => setDraft({ ...draft, field })}
            options={FIELD_ENTRIES.map(({ code, words }) => ({ value: code, label: `${code} ${inLanguage(words)}` }))}
          />
          <TextField label={say('category')} {...text('category', true)} />
          <TextField label={say('object')} {...text('object', true)} />
          <TextField label={say('name')} {...text('name')} />
          <TextField
            label={say('aliases')}
            description={tell('listNote')}
            optional
            rows={2}
            value={aliases}
            onChange={setAliases}
          />
          <TextField label={say('unit')} {...text('unit', true)} />
          <TextField
            label={say('standards')}
            description={tell('listNote')}
            rows={2}
            value={standards}
            onChange={setStandards}
          />
          <TextField label={say('basis')} {...text('legalBasis')} />
          <Select
            label={say('department')}
            value={draft.ownerDepartment}
            onChange={(ownerDepartment) => setDraft({ ...draft, ownerDepartment })}
            options={DEPARTMENT_ENTRIES.map(({ code, words }) => ({ value: code, label: inLanguage(words) }))}
          />
          <TextField label={say('note')} rows={2} {...text('note', true)} />
        </>
      )}
      <ErrorNotice error={create.refused ?? change.refused} />
      <div className="acts">
        <Button
          kind="main"
          isDisabled={create.busy || change.busy}
          onPress={() => (changing === undefined ? create.run(undefined) : change.run(changing))}
        >
          {changing === undefined ? tell('submit') : tell('save')}
        </Button>
      </div>
    </div>
  );
}
