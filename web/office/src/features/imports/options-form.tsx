import { Checkbox, type DataOf, DatePicker, TextField, useBilingual, useText } from '@hengjian/ui';
import { annexTexts } from './annex-texts.ts';
import './annex.css';

type Detail = DataOf<'getImport'>;
export type Options = Detail['options'];

export interface OptionsFormProps {
  readonly fields: Detail['optionFields'];
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

/** What is chosen once for the whole file instead of standing in a column. */
export function OptionsForm({ fields, options, onChange }: OptionsFormProps) {
  const say = useText(annexTexts);
  const inLanguage = useBilingual();
  const set = (key: keyof Options, value: string | boolean | null): void => {
    const { [key]: _before, ...rest } = options;
    onChange(value === null || value === '' || value === false ? rest : { ...rest, [key]: value });
  };
  if (fields.length === 0) return null;
  return (
    <fieldset className="filters file-options">
      <legend className="lab">{say('options')}</legend>
      {fields.map(({ key, kind, words, note }) => {
        const label = inLanguage(words);
        const description = inLanguage(note);
        const value = options[key];
        if (kind === 'yes-no') {
          return (
            <Checkbox key={key} isSelected={value === true} onChange={(chosen) => set(key, chosen)}>
              {label} <span className="s12 q">{description}</span>
            </Checkbox>
          );
        }
        const text = typeof value === 'string' ? value : '';
        return kind === 'date' ? (
          <DatePicker
            key={key}
            label={label}
            description={description}
            value={text === '' ? null : text}
            onChange={(day) => set(key, day)}
          />
        ) : (
          <TextField
            key={key}
            label={label}
            description={description}
            value={text}
            onChange={(next) => set(key, next)}
          />
        );
      })}
    </fieldset>
  );
}
