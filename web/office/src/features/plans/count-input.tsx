import { type KeyboardEvent, useState } from 'react';

export interface CountInputProps {
  /** Accessible name; the visible one is the head of the column or row. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly isReadOnly: boolean;
  readonly wide?: boolean;
  readonly invalid?: boolean;
}

/**
 * A whole number in a table, told with every key so that the checks follow while it is typed. What is no number is kept
 * as typed and told as `NaN`; the rules say what is wrong with it.
 */
export function CountInput({ label, value, onChange, isReadOnly, wide = false, invalid = false }: CountInputProps) {
  const [typed, setTyped] = useState('');
  if (isReadOnly) return <b>{value}</b>;
  // Somebody else, or a way out that was taken, may have changed the number behind what was typed here.
  const text = Object.is(parseCount(typed), value) ? typed : Number.isNaN(value) ? '' : String(value);
  const tell = (next: string): void => {
    setTyped(next);
    onChange(parseCount(next));
  };
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0 || Number.isNaN(value)) return;
    event.preventDefault();
    tell(String(Math.max(0, value + by)));
  };
  return (
    <input
      className={wide ? 'in cnt cnt-w' : 'in cnt'}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={invalid || Number.isNaN(value)}
      value={text}
      onChange={(event) => tell(event.target.value)}
      onKeyDown={step}
    />
  );
}

/** Full-width digits are digits; an empty text is no number. */
export function parseCount(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
