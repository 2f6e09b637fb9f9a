import { api, Button, Dialog, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import type { Key } from './key.ts';
import { openDataTexts } from './open-data-texts.ts';

/** A revoked key never works again. */
export function RevokeDialog({ apiKey, onClose }: { readonly apiKey: Key; readonly onClose: () => void }) {
  const say = useText(openDataTexts);
  const [reason, setReason] = useState('');
  const act = useAction(() => api.revokeApiKey({ params: { id: apiKey.id }, body: { reason: reason.trim() } }), {
    refresh: ['listApiKeys'],
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      title={`${say('revoke')} ${apiKey.holder}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" isDisabled={reason.trim() === '' || act.busy} onPress={() => act.run(undefined)}>
            {say('revoke')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13">{say('revokeWhy')}</p>
        <TextField label={say('reason')} rows={2} maxLength={500} value={reason} onChange={setReason} />
        <ErrorNotice error={act.refused} />
      </div>
    </Dialog>
  );
}
