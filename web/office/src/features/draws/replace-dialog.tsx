import { Button, Dialog, ErrorNotice, RadioGroup, TextField, useBilingual, useText } from '@hengjian/ui';
import { REPLACEMENT_REASON_NAMES, REPLACEMENT_REASONS, type ReplacementReason } from '@hengjian/regulation-inspection';
import { useState } from 'react';
import { drawTexts } from './draw-texts.ts';
import type { Draw, SelectedRow } from './procedure-view.ts';
import { useDrawStep } from './use-draw.ts';

/** A drawn institution cannot be inspected: the next reserve takes its place, if somebody else agrees. */
export function ReplaceDialog({
  draw,
  row,
  onClose,
}: {
  readonly draw: Draw;
  readonly row: SelectedRow | undefined;
  readonly onClose: () => void;
}) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const [cause, setCause] = useState<ReplacementReason>('CLOSED');
  const [reason, setReason] = useState('');
  const step = useDrawStep(draw.id, () => {
    setReason('');
    onClose();
  });
  const standing = row?.replacedBy ?? row;
  return (
    <Dialog
      title={say('replaceTitle', { name: standing?.name ?? '' })}
      isOpen={row !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={standing === undefined || reason.trim() === '' || step.busy}
            onPress={() => {
              if (standing !== undefined)
                step.run({ action: 'request-replacement', unit: standing.unit, cause, reason });
            }}
          >
            {say('send')}
          </Button>
        </>
      }
    >
      <p className="s13 q">{say('replaceWhy')}</p>
      <RadioGroup
        label={say('cause')}
        value={cause}
        onChange={setCause}
        options={REPLACEMENT_REASONS.map((value) => ({ value, label: inLanguage(REPLACEMENT_REASON_NAMES[value]) }))}
      />
      <TextField label={say('reason')} rows={3} value={reason} onChange={setReason} maxLength={2000} />
      <ErrorNotice error={step.refused} />
    </Dialog>
  );
}
