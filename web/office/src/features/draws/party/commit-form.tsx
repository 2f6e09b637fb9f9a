import { Button, ErrorNotice, Hash, Notice, StatusMark, TextField, useFormats, useText } from '@hengjian/ui';
import { useState } from 'react';
import type { Draw, Source } from '../procedure-view.ts';
import { useDrawStep } from '../use-draw.ts';
import { partyTexts } from './party-texts.ts';
import { commitmentOf, isSecret, makeSecret, secretFile } from './secret.ts';
import { SecretSheet, printSecret } from './secret-sheet.tsx';
import type { SecretStore } from './secret-store.ts';

type Way = 'keptFile' | 'keptPaper' | 'keptCopy';

/** Makes a secret, sees to it that it is kept, and only then hands in its hash. */
export function CommitForm({
  draw,
  source,
  store,
}: {
  readonly draw: Draw;
  readonly source: Source;
  readonly store: SecretStore;
}) {
  const say = useText(partyTexts);
  // A reload, or a failed sending, goes on with the same secret.
  const [secret, setSecret] = useState(() => store.newest());
  const [inBrowser, setInBrowser] = useState(secret !== undefined);
  const use = (next: string): void => {
    setInBrowser(store.keep(next));
    setSecret(next);
  };
  return (
    <>
      <p className="q">{say('commitWhy')}</p>
      {secret === undefined ? (
        <Choose onSecret={use} />
      ) : (
        <Keep key={secret} draw={draw} source={source} secret={secret} inBrowser={inBrowser} />
      )}
    </>
  );
}

function Choose({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const say = useText(partyTexts);
  const [own, setOwn] = useState<string>();
  const typed = (own ?? '').replace(/\s+/g, '').toLowerCase();
  return (
    <>
      <div className="acts">
        <Button kind="main" onPress={() => onSecret(makeSecret((bytes) => crypto.getRandomValues(bytes)))}>
          {say('make')}
        </Button>
        {own === undefined && <Button onPress={() => setOwn('')}>{say('own')}</Button>}
      </div>
      {own !== undefined && (
        <>
          <TextField
            label={say('ownLabel')}
            description={say('ownHint')}
            value={own}
            onChange={setOwn}
            autoComplete="off"
            spellCheck="false"
            error={typed === '' || isSecret(typed) ? undefined : say('ownMalformed', { count: typed.length })}
          />
          <div className="acts">
            <Button isDisabled={!isSecret(typed)} onPress={() => onSecret(typed)}>
              {say('ownUse')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Keep({
  draw,
  source,
  secret,
  inBrowser,
}: {
  readonly draw: Draw;
  readonly source: Source;
  readonly secret: string;
  readonly inBrowser: boolean;
}) {
  const say = useText(partyTexts);
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  const [ways, setWays] = useState<readonly Way[]>([]);
  const step = useDrawStep(draw.id);
  const commitment = commitmentOf(secret);
  const kept = (way: Way): void => setWays((before) => (before.includes(way) ? before : [...before, way]));
  // A clipboard forgets; it counts only beside the copy in this browser.
  const safe = ways.some((way) => way !== 'keptCopy') || (inBrowser && ways.length > 0);
  return (
    <>
      <div className="secret">
        <span className="s12 qq">{say('secret')}</span>
        {shown ? <code>{secret}</code> : <span className="q s13">{say('hidden')}</span>}
        <span>
          <Button kind="link" onPress={() => setShown(!shown)}>
            {say(shown ? 'hide' : 'show')}
          </Button>
        </span>
        <span className="s12 qq">{say('hash')}</span>
        <Hash value={commitment} />
      </div>
      <p>
        <b>{say('keep')}</b>
      </p>
      <div className="acts">
        <Button
          onPress={() => {
            saveFile(secretFile({ draw: draw.code, source: source.id, secret }), `${draw.code}-${source.id}.json`);
            kept('keptFile');
          }}
        >
          {say('download')}
        </Button>
        <Button
          onPress={() => {
            printSecret();
            kept('keptPaper');
          }}
        >
          {say('print')}
        </Button>
        <Button onPress={() => void copy(secret).then((done) => done && kept('keptCopy'))}>{say('copy')}</Button>
      </div>
      {ways.length > 0 && (
        <StatusMark status="ok">{say('kept', { ways: formats.list(ways.map((way) => say(way))) })}</StatusMark>
      )}
      <Notice>{say(inBrowser ? 'inBrowser' : 'notInBrowser')}</Notice>
      <div className="acts">
        <Button
          kind="main"
          isDisabled={!safe || step.busy}
          onPress={() => step.run({ action: 'commit', source: source.id, commitment })}
        >
          {say('send')}
        </Button>
      </div>
      <p className="q s13">{say('sendWhy')}</p>
      <ErrorNotice error={step.refused} />
      {step.refused !== undefined && <Notice>{say('refusedKept')}</Notice>}
      <SecretSheet draw={draw} source={source} secret={secret} />
    </>
  );
}

function saveFile(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Some browsers begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** False where the browser does not allow it, as on a page without HTTPS. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
