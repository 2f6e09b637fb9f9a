import { Button, ErrorNotice, Notice, Refusal, StatusMark, TextField, useText } from '@hengjian/ui';
import { type ChangeEvent, useId, useState } from 'react';
import type { Draw, Source } from '../procedure-view.ts';
import { useDrawStep } from '../use-draw.ts';
import { partyTexts } from './party-texts.ts';
import { commitmentOf, readSecret } from './secret.ts';
import type { SecretStore } from './secret-store.ts';

/** Shows the secret to everybody: from this browser, a file or paper, and only if it is the one committed to. */
export function RevealForm({
  draw,
  source,
  commitment,
  store,
}: {
  readonly draw: Draw;
  readonly source: Source;
  readonly commitment: string;
  readonly store: SecretStore;
}) {
  const say = useText(partyTexts);
  const [found] = useState(() => store.find(commitment));
  const [text, setText] = useState('');
  const step = useDrawStep(draw.id);
  const given = text.trim() === '' ? undefined : readSecret(text, { draw: draw.code, source: source.id, commitment });
  const secret = given === undefined ? found : given.ok ? given.value : undefined;
  return (
    <>
      <p className="q">{say('revealWhy')}</p>
      {found !== undefined && given === undefined && <StatusMark status="ok">{say('found')}</StatusMark>}
      {found === undefined && <Other text={text} onText={setText} />}
      {given?.ok === true && <StatusMark status="ok">{say('checks')}</StatusMark>}
      {given?.ok === false && (
        <Refusal
          live
          what={say(given.error)}
          why={
            given.error === 'DOES_NOT_MATCH'
              ? ` ${say('mismatch', { computed: ends(commitmentOf(digitsIn(text))), commitment: ends(commitment) })}`
              : ''
          }
          waysOut={[{ id: 'other', label: say('tryOther') }]}
        />
      )}
      <div className="acts">
        <Button
          kind="main"
          isDisabled={secret === undefined || step.busy}
          onPress={() => {
            if (secret === undefined) return;
            // From paper or a file it goes into this browser too, so that a broken line loses nothing.
            store.keep(secret);
            step.run({ action: 'reveal', source: source.id, value: secret });
          }}
        >
          {say('reveal')}
        </Button>
      </div>
      <ErrorNotice error={step.refused} />
      {step.refused !== undefined && <Notice>{say('refusedKept')}</Notice>}
    </>
  );
}

function Other({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const say = useText(partyTexts);
  const id = useId();
  const read = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file !== undefined) void file.text().then(onText);
  };
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {say('file')}
        </label>
        <input id={id} type="file" accept=".json,.txt,application/json,text/plain" onChange={read} />
      </div>
      <TextField
        label={say('paste')}
        description={say('pasteHint')}
        rows={3}
        value={text}
        onChange={onText}
        autoComplete="off"
        spellCheck="false"
      />
    </>
  );
}

function digitsIn(text: string): string {
  return /[0-9a-f]{64}/.exec(text.replace(/\s+/g, '').toLowerCase())?.[0] ?? '';
}

function ends(hex: string): string {
  return `${hex.slice(0, 8)}…${hex.slice(-8)}`;
}
