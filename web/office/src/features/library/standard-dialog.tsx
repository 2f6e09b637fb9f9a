import { api, Button, type DataOf, DatePicker, Dialog, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { libraryTexts } from './library-texts.ts';
import { readSuccessors, WithdrawalFields, writeSuccessors } from './standard-form.tsx';

type Known = NonNullable<DataOf<'getStandard'>['standard']>;

/** Records a standard, or puts right what is recorded of a known one. */
export function StandardDialog({ known, onClose }: { readonly known?: Known; readonly onClose: () => void }) {
  const say = useText(libraryTexts);
  const navigate = useNavigate();
  const [number, setNumber] = useState(known?.number ?? '');
  const [zh, setZh] = useState(known?.title.zh ?? '');
  const [en, setEn] = useState(known?.title.en ?? '');
  const [issued, setIssued] = useState(known?.issued ?? null);
  const [implemented, setImplemented] = useState(known?.implemented ?? null);
  const [source, setSource] = useState(known?.source ?? '');
  const [reason, setReason] = useState('');
  const [end, setEnd] = useState({
    withdrawn: known?.withdrawn ?? null,
    transitionUntil: known?.transitionUntil ?? null,
    citable: known?.citable ?? false,
    successors: writeSuccessors(known?.replacedBy ?? []),
  });
  const facts = () => ({
    title: { zh, en: en.trim() === '' ? null : en },
    issued,
    implemented,
    withdrawn: end.withdrawn,
    transitionUntil: end.transitionUntil,
    citable: end.citable,
    replacedBy: readSuccessors(end.successors),
    source,
    reason,
  });
  const refresh = ['listStandards', 'getStandard', 'listAffectedByStandard'] as const;
  const record = useAction(() => api.recordStandard({ body: { number, ...facts() } }), {
    refresh,
    onDone: ({ data }) =>
      void navigate({ to: '/library/standards/$number', params: { number: data.number }, search: {} }),
  });
  const correct = useAction(
    (version: number) => api.correctStandard({ params: { number }, body: { version, ...facts() } }),
    { refresh, onDone: onClose },
  );
  const title = known === undefined ? say('record') : say('correct');
  return (
    <Dialog
      isOpen
      wide
      title={known === undefined ? title : `${title} ${known.number}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={record.busy || correct.busy}
            onPress={() => (known === undefined ? record.run(undefined) : correct.run(known.version))}
          >
            {title}
          </Button>
        </>
      }
    >
      <div className="stack">
        {known === undefined && (
          <TextField
            label={say('number')}
            maxLength={200}
            value={number}
            onChange={setNumber}
            placeholder="GB 5009.12-2023"
          />
        )}
        <TextField label={say('titleZh')} maxLength={500} value={zh} onChange={setZh} />
        <TextField label={say('titleEn')} optional maxLength={500} value={en} onChange={setEn} />
        <DatePicker label={say('issued')} optional value={issued} onChange={setIssued} />
        <DatePicker label={say('implemented')} optional value={implemented} onChange={setImplemented} />
        {known !== undefined && known.withdrawn !== null && <WithdrawalFields value={end} onChange={setEnd} />}
        <TextField label={say('source')} optional maxLength={1000} value={source} onChange={setSource} />
        <TextField
          label={say('reason')}
          description={say('reasonNote')}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <ErrorNotice error={record.refused ?? correct.refused} />
      </div>
    </Dialog>
  );
}
