import { Button, Pairs, useText } from '@hengjian/ui';
import { useState } from 'react';
import { PrintSheet, printSheet } from '../../sheet/print-sheet.tsx';
import { peopleTexts } from './people-texts.ts';

export interface OncePasswordProps {
  readonly person: { readonly name: string; readonly login: string };
  readonly password: string;
}

/** A password that two people know until its owner replaces it: shown, copied or printed now, and never again. */
export function OncePassword({ person, password }: OncePasswordProps) {
  const say = useText(peopleTexts);
  const [copied, setCopied] = useState(false);
  return (
    <div className="once">
      <p className="s13">{say('onceWhy', { person: person.name })}</p>
      <p>
        <code aria-label={say('once')}>{password}</code>
      </p>
      <div className="acts-row">
        <Button
          onPress={() => {
            navigator.clipboard.writeText(password).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          <span aria-live="polite">{say(copied ? 'copied' : 'copy')}</span>
        </Button>
        <Button onPress={printSheet}>{say('print')}</Button>
      </div>
      <PrintSheet title={say('onceSheet')}>
        <Pairs
          pairs={[
            [say('name'), person.name],
            [say('login'), <code key="login">{person.login}</code>],
            [say('once'), <code key="password">{password}</code>],
            [say('address'), `${location.origin}/office/`],
          ]}
        />
        <p>{say('sheetUse')}</p>
      </PrintSheet>
    </div>
  );
}
