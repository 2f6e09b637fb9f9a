import { Button, Dialog, ErrorNotice, Select, TextField, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useState } from 'react';
import { drawTexts } from './draw-texts.ts';
import type { Draw } from './procedure-view.ts';
import { useDrawStep } from './use-draw.ts';

/** The host types in what a named public source has brought. Anybody can look it up, so nobody has to believe him. */
export function PublishedValueDialog({
  draw,
  isOpen,
  onClose,
}: {
  readonly draw: Draw;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const open = draw.sources.filter(({ kind, value }) => kind === 'published' && value === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const source = open.find(({ id }) => id === chosen) ?? open[0];
  const step = useDrawStep(draw.id, () => {
    setValue('');
    onClose();
  });
  const malformed = value !== '' && !/^[\x21-\x7e]+$/.test(value);
  return (
    <Dialog
      title={say('valueTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={source === undefined || value === '' || malformed || step.busy}
            onPress={() => {
              if (source !== undefined) step.run({ action: 'enter-published-value', source: source.id, value });
            }}
          >
            {say('valueSend')}
          </Button>
        </>
      }
    >
      {open.length > 1 && source !== undefined && (
        <Select
          label={say('valueSource')}
          value={source.id}
          onChange={setChosen}
          options={open.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
        />
      )}
      {source !== undefined && (
        <p className="s13 q">
          {inLanguage(source.name)} · {source.describe} ·{' '}
          {source.at !== null && !Number.isNaN(Date.parse(source.at)) ? formats.dateTime(source.at) : source.at}
        </p>
      )}
      <TextField
        label={say('value')}
        description={say('valueHint')}
        value={value}
        onChange={setValue}
        error={malformed ? say('valueMalformed') : undefined}
        autoComplete="off"
      />
      <ErrorNotice error={step.refused} />
    </Dialog>
  );
}
