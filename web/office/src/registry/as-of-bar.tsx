import { Button, DatePicker, useText } from '@hengjian/ui';
import { asOfTexts } from './as-of-texts.ts';
import type { AsOf } from './as-of.ts';

export interface AsOfBarProps {
  readonly value: AsOf;
  readonly onChange: (asOf: AsOf) => void;
}

/** The two days of history: which day is asked about, and what was known by the end of which day. */
export function AsOfBar({ value, onChange }: AsOfBarProps) {
  const say = useText(asOfTexts);
  const set = (key: keyof AsOf, day: string | null): void => {
    const { [key]: _, ...rest } = value;
    onChange(day === null ? rest : { ...rest, [key]: day });
  };
  return (
    <div className="as-of noprint">
      <DatePicker
        label={say('on')}
        description={say('onHint')}
        optional
        value={value.on ?? null}
        onChange={(day) => set('on', day)}
      />
      <DatePicker
        label={say('known')}
        description={say('knownHint')}
        optional
        value={value.known ?? null}
        onChange={(day) => set('known', day)}
      />
      {(value.on !== undefined || value.known !== undefined) && (
        <Button kind="link" onPress={() => onChange({})}>
          {say('now')}
        </Button>
      )}
    </div>
  );
}

/** Says, also on paper, that what is shown is not today's. */
export function AsOfNote({ value }: { readonly value: AsOf }) {
  const say = useText(asOfTexts);
  if (value.on === undefined && value.known === undefined) return null;
  return (
    <output className="note note-1">
      {value.on !== undefined && value.known !== undefined
        ? say('both', { on: value.on, known: value.known })
        : value.on !== undefined
          ? say('onOnly', { on: value.on })
          : say('knownOnly', { known: value.known ?? '' })}
    </output>
  );
}
