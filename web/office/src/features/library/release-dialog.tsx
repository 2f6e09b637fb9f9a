import {
  api,
  Button,
  Checkbox,
  type DataOf,
  Dialog,
  ErrorNotice,
  TextField,
  useAction,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { libraryTexts } from './library-texts.ts';

type Versions = DataOf<'listLibraryVersions'>;

/** Releases a version: which proposals and lists go into it. */
export function ReleaseDialog({ data, onClose }: { readonly data: Versions; readonly onClose: () => void }) {
  const say = useText(libraryTexts);
  const { number } = useFormats();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [proposals, setProposals] = useState<readonly string[]>(data.ready.map(({ id }) => id));
  const [intakes, setIntakes] = useState<readonly string[]>([]);
  const release = useAction(
    () =>
      api.releaseLibraryVersion({
        body: { name: name.trim(), note, reason, proposals: [...proposals], intakes: [...intakes] },
      }),
    {
      refresh: ['listLibraryVersions', 'listParameters', 'listParameterProposals', 'getParameterProposal'],
      onDone: onClose,
    },
  );
  const toggled = (list: readonly string[], id: string, on: boolean) =>
    on ? [...list, id] : list.filter((one) => one !== id);
  return (
    <Dialog
      isOpen
      wide
      title={say('releaseTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={!/^\d{4}-\d{1,3}$/.test(name.trim()) || release.busy}
            onPress={() => release.run(undefined)}
          >
            {say('release')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label={say('releaseName')}
          description={say('releaseNameNote')}
          maxLength={8}
          value={name}
          onChange={setName}
        />
        <TextField label={say('releaseNote')} rows={2} maxLength={2000} value={note} onChange={setNote} />
        {data.ready.length + data.intakes.length === 0 && <p className="qq">{say('readyNone')}</p>}
        {data.ready.length > 0 && <b className="s13">{say('readyProposals')}</b>}
        {data.ready.map(({ id, code, title }) => (
          <Checkbox
            key={id}
            isSelected={proposals.includes(id)}
            onChange={(on) => setProposals(toggled(proposals, id, on))}
          >
            {code} {title}
          </Checkbox>
        ))}
        {data.intakes.length > 0 && <b className="s13">{say('intakes')}</b>}
        {data.intakes.map(({ id, source, rows }) => (
          <Checkbox key={id} isSelected={intakes.includes(id)} onChange={(on) => setIntakes(toggled(intakes, id, on))}>
            {say('intakeLine', { source, rows: number(rows) })}
          </Checkbox>
        ))}
        <TextField label={say('reason')} rows={2} maxLength={2000} value={reason} onChange={setReason} />
        <ErrorNotice error={release.refused} />
      </div>
    </Dialog>
  );
}
