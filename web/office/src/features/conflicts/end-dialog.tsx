import { api, Button, type DataOf, Dialog, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import { registryTexts } from '../../registry/registry-texts.ts';
import { conflictsTexts } from './conflicts-texts.ts';

export interface EndDialogProps {
  readonly conflict: DataOf<'listConflicts'>['rows'][number];
  readonly onClose: () => void;
}

export function EndDialog({ conflict, onClose }: EndDialogProps) {
  const say = useText(conflictsTexts);
  const common = useText(registryTexts);
  const [reason, setReason] = useState('');
  const end = useAction(() => api.endConflict({ params: { id: conflict.id }, body: { reason } }), {
    refresh: ['listConflicts'],
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      title={say('endTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="main" isDisabled={end.busy || reason.trim() === ''} onPress={() => end.run(undefined)}>
            {say('end')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13">
          {say('endOf', { inspector: conflict.inspector.name, institution: conflict.institution.name })}
        </p>
        <TextField label={say('endReason')} rows={3} value={reason} onChange={setReason} />
        <ErrorNotice error={end.refused} />
      </div>
    </Dialog>
  );
}
