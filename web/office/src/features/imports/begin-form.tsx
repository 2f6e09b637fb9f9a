import { api, Button, ErrorNotice, Notice, RadioGroup, SectionHead, TextField, useAction, useText } from '@hengjian/ui';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { importsTexts } from './imports-texts.ts';
import { modeOptions, onlyAdds } from './mode-options.ts';
import { SUBJECTS, type Subject } from './imports-search.ts';
import '../../registry/registry.css';

export interface BeginFormProps {
  readonly subject: Subject;
  readonly onSubject: (subject: Subject) => void;
}

/** Says what and how, then takes a file or a pasted table. */
export function BeginForm({ subject, onSubject }: BeginFormProps) {
  const say = useText(importsTexts);
  const navigate = useNavigate();
  const [mode, setMode] = useState<'create' | 'update'>('create');
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const open = ({ data }: { readonly data: { readonly id: string } }) =>
    void navigate({ to: '/imports/$id', params: { id: data.id } });
  const query = { subject, mode: onlyAdds(subject) ? 'create' : mode };
  const upload = useAction(
    (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return api.uploadImport({ query, body });
    },
    { refresh: ['listImports'], onDone: open },
  );
  const paste = useAction(() => api.pasteImport({ body: { ...query, text } }), {
    refresh: ['listImports'],
    onDone: open,
  });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) upload.run(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className="stack">
      <SectionHead title={say('begin')} />
      <RadioGroup
        label={say('subject')}
        value={subject}
        onChange={onSubject}
        options={SUBJECTS.map((value) => ({ value, label: say(value) }))}
      />
      {!onlyAdds(subject) && (
        <RadioGroup label={say('mode')} value={mode} onChange={setMode} options={modeOptions(say, subject)} />
      )}
      {subject === 'standard' && <p className="s12 q">{say('standardNote')}</p>}
      {subject === 'staff' && <p className="s12 q">{say('sealed')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shortcut for the button inside */}
      <div
        className="drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className="s13 q">{say('dropHere')}</p>
        <Button kind="main" isDisabled={upload.busy} onPress={() => input.current?.click()}>
          {say('chooseFile')}
        </Button>
        <input
          ref={input}
          className="vh"
          type="file"
          accept=".xlsx,.csv,.txt"
          aria-label={say('file')}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            // The same file, corrected, can then be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {(upload.busy || paste.busy) && <Notice>{say('reading')}</Notice>}
      <ErrorNotice error={upload.refused ?? paste.refused} />
      <TextField label={say('paste')} rows={4} value={text} onChange={setText} />
      <Button isDisabled={text.trim() === '' || paste.busy} onPress={() => paste.run(undefined)}>
        {say('bringPasted')}
      </Button>
    </section>
  );
}
