import { unreachable } from '@hengjian/kernel';
import {
  type Bilingual,
  Button,
  Checkbox,
  DatePicker,
  ErrorNotice,
  NumberField,
  type Refused,
  Select,
  TextField,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import type { Entry } from './dictionaries.ts';
import { registryTexts } from './registry-texts.ts';
import './registry.css';

export type FormValue = string | number | boolean | null | readonly string[];

/**
 * One field of a record: `texts` are several in one line, `choices` several of a closed list, `long` is several lines,
 * `fixed` is shown with its hint and cannot be typed.
 */
export interface FormField<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly type: 'text' | 'texts' | 'long' | 'number' | 'date' | 'choice' | 'choices' | 'switch' | 'fixed';
  readonly entries?: readonly Entry[];
  readonly optional?: true;
  readonly hint?: string;
}

export interface RecordFormProps<Draft extends Readonly<Record<string, FormValue | undefined>>> {
  readonly fields: readonly FormField<Extract<keyof Draft, string>>[];
  readonly initial: Draft;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly onSave: (draft: Draft) => void;
  readonly onCancel: () => void;
}

/** The form of a record. A refusal stands at its field and above the buttons; what was typed stays. */
export function RecordForm<Draft extends Readonly<Record<string, FormValue | undefined>>>(
  props: RecordFormProps<Draft>,
) {
  const { fields, initial, busy, refused, onSave, onCancel } = props;
  const say = useText(registryTexts);
  const inLanguage = useBilingual();
  const [draft, setDraft] = useState(initial);
  const errorAt = (key: string): string | undefined =>
    refused?.at === `/draft/${key}` ? inLanguage(refused.message) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form className="record-form" onSubmit={submit}>
      <div className="grid">
        {fields.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={draft[field.key] ?? null}
            error={errorAt(field.key)}
            onChange={(value) => setDraft({ ...draft, [field.key]: value })}
          />
        ))}
      </div>
      <ErrorNotice error={refused} place={(at) => fields.find(({ key }) => at === `/draft/${key}`)?.label} />
      <div className="acts">
        <Button onPress={onCancel}>{say('cancel')}</Button>
        <Button type="submit" kind="main" isDisabled={busy}>
          {say('save')}
        </Button>
      </div>
    </form>
  );
}

/** A choice that may be left open can also be taken back. */
const NONE = '-';

function fixedWords(entries: readonly Entry[], value: FormValue, inLanguage: (text: Bilingual) => string): string {
  if (value === null || typeof value === 'object') return '―';
  return inLanguage(entries.find(({ code }) => code === value)?.words ?? { zh: String(value), en: String(value) });
}

interface FieldProps {
  readonly field: FormField<string>;
  readonly value: FormValue;
  readonly error: string | undefined;
  readonly onChange: (value: FormValue) => void;
}

function Field({ field, value, error, onChange }: FieldProps) {
  const say = useText(registryTexts);
  const inLanguage = useBilingual();
  const { label, type, entries = [], optional, hint } = field;
  const rest = { label, error, ...(optional && { optional }), ...(hint !== undefined && { description: hint }) };
  switch (type) {
    case 'date':
      return (
        <DatePicker {...rest} value={typeof value === 'string' && value !== '' ? value : null} onChange={onChange} />
      );
    case 'choice':
      return (
        <Select
          {...rest}
          options={[
            ...(optional ? [{ value: NONE, label: say('nothing') }] : []),
            ...entries.map(({ code, words }) => ({ value: code, label: inLanguage(words) })),
          ]}
          value={typeof value === 'string' ? value : optional ? NONE : null}
          onChange={(code) => onChange(code === NONE ? null : code)}
        />
      );
    case 'choices':
      return (
        <Choices
          label={label}
          entries={entries}
          value={Array.isArray(value) ? value : []}
          error={error}
          onChange={onChange}
        />
      );
    case 'switch':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'number':
      return (
        <NumberField
          {...rest}
          minValue={0}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
        />
      );
    case 'fixed':
      return (
        <div className="field">
          <span className="field-label">{label}</span>
          <b className="fixed">{fixedWords(entries, value, inLanguage)}</b>
          {hint !== undefined && <span className="s12 qq">{hint}</span>}
        </div>
      );
    case 'long':
      return (
        <TextField
          {...rest}
          rows={6}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' && optional ? null : text)}
        />
      );
    case 'texts':
      return (
        <TextField
          {...rest}
          description={say('severalHint')}
          value={Array.isArray(value) ? value.join('、') : ''}
          onChange={(text) => onChange(text === '' ? [] : text.split(/[、,，]/))}
        />
      );
    case 'text':
      return (
        <TextField
          {...rest}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' && optional ? null : text)}
        />
      );
    default:
      return unreachable(type);
  }
}

interface ChoicesProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly value: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

function Choices({ label, entries, value, error, onChange }: ChoicesProps) {
  const inLanguage = useBilingual();
  return (
    <fieldset className="choices">
      <legend className="field-label">{label}</legend>
      {entries.map(({ code, words }) => (
        <Checkbox
          key={code}
          isSelected={value.includes(code)}
          onChange={(on) => onChange(on ? [...value, code] : value.filter((one) => one !== code))}
        >
          {inLanguage(words)}
        </Checkbox>
      ))}
      {error !== undefined && <span className="field-error">{error}</span>}
    </fieldset>
  );
}
