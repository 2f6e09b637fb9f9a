import { Button, Dialog, ErrorNotice, TextField, useText } from '@hengjian/ui';
import { useState } from 'react';
import { drawTexts } from './draw-texts.ts';
import type { Draw } from './procedure-view.ts';
import { useDrawStep } from './use-draw.ts';

/** To ask for a void, or to agree to one; by two people, each with a reason. */
export function VoidDialog({
  draw,
  action,
  isOpen,
  onClose,
}: {
  readonly draw: Draw;
  readonly action: 'request-void' | 'void';
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const say = useText(drawTexts);
  const [reason, setReason] = useState('');
  const step = useDrawStep(draw.id, () => {
    setReason('');
    onClose();
  });
  const asking = action === 'request-void';
  return (
    <Dialog
      title={say(asking ? 'voidAskTitle' : 'voidTakeTitle', { number: draw.number })}
      isOpen={isOpen}
      onClose={onClose}
      alert={!asking}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={reason.trim() === '' || step.busy}
            onPress={() => step.run({ action, reason })}
          >
            {say(asking ? 'send' : 'voidTake')}
          </Button>
        </>
      }
    >
      <p className="s13 q">{say(asking ? 'voidAskWhy' : 'voidTakeWhy')}</p>
      <TextField label={say('reasonVoid')} rows={3} value={reason} onChange={setReason} maxLength={2000} />
      <ErrorNotice error={step.refused} />
    </Dialog>
  );
}
