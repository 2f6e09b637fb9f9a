import { Button, Dialog, useText } from '@hengjian/ui';
import { useState } from 'react';
import { registryTexts } from './registry-texts.ts';

export interface OnceSecretProps {
  readonly title: string;
  readonly why: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that the server keeps no copy of: shown once, closed only by saying that it was kept. */
export function OnceSecret({ title, why, secret, onClose }: OnceSecretProps) {
  const say = useText(registryTexts);
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      isOpen
      alert
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => {
              navigator.clipboard.writeText(secret).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            <span aria-live="polite">{say(copied ? 'copied' : 'copy')}</span>
          </Button>
          <Button kind="main" onPress={onClose}>
            {say('kept')}
          </Button>
        </>
      }
    >
      <p className="s13">{why}</p>
      <p className="mono once-secret">{secret}</p>
    </Dialog>
  );
}
