import {
  api,
  apiQuery,
  Button,
  Dialog,
  ErrorNotice,
  Select,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CONFLICT_REASONS } from '../../registry/dictionaries.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { conflictsTexts } from './conflicts-texts.ts';

type Reason = (typeof CONFLICT_REASONS)[number]['code'];

export function DeclareDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText(conflictsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const [inspectorId, setInspector] = useState<string | null>(null);
  const [institutionId, setInstitution] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason>('family');
  const [note, setNote] = useState('');
  const declare = useAction(
    (pair: { inspectorId: string; institutionId: string }) => api.declareConflict({ body: { ...pair, reason, note } }),
    { refresh: ['listConflicts'], onDone: onClose },
  );
  const ready = inspectorId !== null && institutionId !== null && (reason !== 'other' || note.trim() !== '');
  return (
    <Dialog
      isOpen
      wide
      title={say('declareTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={!ready || declare.busy}
            onPress={() => ready && declare.run({ inspectorId, institutionId })}
          >
            {say('declare')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <SideField side="inspector" label={say('inspector')} value={inspectorId} onChange={setInspector} />
        <SideField side="institution" label={say('institution')} value={institutionId} onChange={setInstitution} />
        <Select
          label={say('reason')}
          value={reason}
          onChange={setReason}
          options={CONFLICT_REASONS.map(({ code, words }) => ({ value: code, label: inLanguage(words) }))}
        />
        <TextField label={say('note')} description={say('noteHint')} value={note} onChange={setNote} rows={2} />
        <ErrorNotice error={declare.refused} />
      </div>
    </Dialog>
  );
}

interface SideFieldProps {
  readonly side: 'inspector' | 'institution';
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Words to find by, and below them what was found, at most twenty. */
function SideField({ side, label, value, onChange }: SideFieldProps) {
  const say = useText(conflictsTexts);
  const [words, setWords] = useState('');
  const found = useQuery({
    ...apiQuery('findConflictSides', { query: { side, search: words } }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.found ?? []).map(({ id, code, name }) => ({ value: id, label: name, note: code }));
  return (
    <>
      <TextField
        label={label}
        placeholder={say('findSide')}
        type="search"
        value={words}
        onChange={(text) => {
          setWords(text);
          onChange(null);
        }}
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <Select
        label={`${label} · ${say('pick')}`}
        placeholder={options.length === 0 ? say('noneFound') : say('pick')}
        options={options}
        value={value}
        onChange={onChange}
      />
    </>
  );
}
