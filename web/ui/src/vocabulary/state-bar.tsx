import { Button } from 'react-aria-components/Button';
import { useFormats } from '../words/locale.tsx';
import { type Status, StatusMark } from './status-mark.tsx';

export interface StatePart<Id extends string> {
  readonly id: Id;
  readonly status: Status;
  readonly label: string;
  readonly count: number;
}

export interface StateBarProps<Id extends string> {
  /** Of what these are the parts, e.g. "Rows against the library". */
  readonly label: string;
  readonly parts: readonly StatePart<Id>[];
  /** The part that is shown alone; pressing it again shows all. */
  readonly selected: Id | null;
  readonly onSelect: (id: Id | null) => void;
}

/** A whole in its parts: each a word with its count, and all of them as one bar. A part is also a filter. */
export function StateBar<Id extends string>({ label, parts, selected, onSelect }: StateBarProps<Id>) {
  const { number } = useFormats();
  return (
    <fieldset className="state-bar" aria-label={label}>
      <div className="parts">
        {parts.map(({ id, status, label: word, count }) => (
          <Button
            key={id}
            className={selected === id ? 'part here' : 'part'}
            aria-pressed={selected === id}
            onPress={() => onSelect(selected === id ? null : id)}
          >
            <StatusMark status={status}>
              {word} {number(count)}
            </StatusMark>
          </Button>
        ))}
      </div>
      <div className="stack-bar" aria-hidden="true">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, status, count }) => (
            <i key={id} className={`bar-${status}`} style={{ flexGrow: count }} />
          ))}
      </div>
    </fieldset>
  );
}
