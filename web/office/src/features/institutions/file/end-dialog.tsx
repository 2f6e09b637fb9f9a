import { Button, DatePicker, Dialog, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import { officialToday } from '../../../registry/today.ts';
import { institutionsTexts } from '../institutions-texts.ts';
import { fileTexts } from './file-texts.ts';
import { FILE_READS, type Listing, type Part, type PartDraft, type PartRow } from './part.ts';

export interface EndDialogProps<Row extends PartRow> {
  readonly id: string;
  readonly row: Row;
  readonly name: string;
  readonly list: Listing;
  readonly end: Part<Row, PartDraft>['end'];
  readonly onClose: () => void;
}

/** Ends a row with its last day and the reason; it stays in the history. */
export function EndDialog<Row extends PartRow>({ id, row, name, list, end, onClose }: EndDialogProps<Row>) {
  const say = useText(institutionsTexts);
  const sayFile = useText(fileTexts);
  const [on, setOn] = useState<string | null>(officialToday());
  const [reason, setReason] = useState('');
  const act = useAction((day: string) => end(id, row, day, reason.trim()), {
    refresh: [list, ...FILE_READS],
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      title={`${sayFile('end')} ${name}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={on === null || reason.trim() === '' || act.busy}
            onPress={() => {
              if (on !== null) act.run(on);
            }}
          >
            {sayFile('end')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13">{sayFile('endNote')}</p>
        <DatePicker label={sayFile('lastDay')} value={on} onChange={setOn} />
        <TextField label={say('reason')} rows={3} maxLength={500} value={reason} onChange={setReason} />
        <ErrorNotice error={act.refused} />
      </div>
    </Dialog>
  );
}
