import {
  api,
  Button,
  ErrorNotice,
  SectionHead,
  TextField,
  useAction,
  useText,
  type WriteDirectoryInput,
} from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import type { Directory } from './directory.ts';
import { openDataTexts } from './open-data-texts.ts';

type Selector = WriteDirectoryInput['body']['selection'][number];

const BLANK: Selector = { object: '', parameter: '', standard: '' };

/** Compiles a directory: its title in both languages, the paper it rests on, and the kinds of capability in it. */
export function DirectoryForm({
  directory,
  onClose,
}: {
  readonly directory: Directory | undefined;
  readonly onClose: () => void;
}) {
  const say = useText(openDataTexts);
  const [code, setCode] = useState(directory?.code ?? '');
  const [zh, setZh] = useState(directory?.title.zh ?? '');
  const [en, setEn] = useState(directory?.title.en ?? '');
  const [basis, setBasis] = useState(directory?.basis ?? '');
  const [selection, setSelection] = useState<readonly Selector[]>(directory?.selection ?? [BLANK]);
  const act = useAction(
    () =>
      api.writeDirectory({
        params: { code: code.trim() },
        body: {
          baseVersion: directory?.version ?? 0,
          title: { zh: zh.trim(), en: en.trim() },
          basis: basis.trim(),
          selection: selection.filter((one) => one.object !== '' || one.parameter !== '' || one.standard !== ''),
        },
      }),
    { refresh: ['listDirectories'], onDone: onClose },
  );
  const change = (at: number, part: Partial<Selector>) =>
    setSelection(selection.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <form className="record-form" onSubmit={submit}>
      <SectionHead title={say(directory === undefined ? 'newDirectory' : 'revise')} />
      <div className="grid">
        <TextField
          label={say('code')}
          description={say('codeHint')}
          maxLength={64}
          value={code}
          onChange={setCode}
          isDisabled={directory !== undefined}
        />
        <TextField label={say('titleZh')} maxLength={200} value={zh} onChange={setZh} />
        <TextField label={say('titleEn')} maxLength={200} value={en} onChange={setEn} />
        <TextField
          label={say('basis')}
          description={say('basisHint')}
          maxLength={300}
          value={basis}
          onChange={setBasis}
        />
      </div>
      <SectionHead title={say('selection')} note={say('selectionNote')} />
      {selection.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place
        <div className="selector" key={at}>
          <TextField
            label={say('object')}
            maxLength={200}
            value={one.object}
            onChange={(object) => change(at, { object })}
          />
          <TextField
            label={say('parameter')}
            maxLength={200}
            value={one.parameter}
            onChange={(parameter) => change(at, { parameter })}
          />
          <TextField
            label={say('standard')}
            maxLength={100}
            value={one.standard}
            onChange={(standard) => change(at, { standard })}
          />
          <Button
            kind="link"
            aria-label={say('dropLine', { line: at + 1 })}
            onPress={() => setSelection(selection.filter((_, index) => index !== at))}
          >
            {say('drop')}
          </Button>
        </div>
      ))}
      <Button isDisabled={selection.length >= 100} onPress={() => setSelection([...selection, BLANK])}>
        {say('addLine')}
      </Button>
      <ErrorNotice error={act.refused} />
      <div className="acts">
        <Button onPress={onClose}>{say('cancel')}</Button>
        <Button
          type="submit"
          kind="main"
          isDisabled={act.busy || code.trim() === '' || zh.trim() === '' || en.trim() === '' || basis.trim() === ''}
        >
          {say('save')}
        </Button>
      </div>
    </form>
  );
}
