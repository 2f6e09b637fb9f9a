import type { ReactNode } from 'react';
import { kitTexts } from '../words/kit-texts.ts';
import { useFormats, useText } from '../words/locale.tsx';
import type { Status } from './status-mark.tsx';

export interface TimelineEntry {
  readonly id: string;
  readonly status: Status;
  /** ISO date or instant. */
  readonly at: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
}

const WORD = {
  ok: 'done',
  run: 'running',
  todo: 'todo',
  wait: 'waiting',
  stop: 'refused',
  bad: 'lost',
  end: 'ended',
} as const satisfies Record<Status, string>;

/** A procedure from top to bottom; what is under way is bold. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const say = useText(kitTexts);
  const formats = useFormats();
  return (
    <ol className="rail">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.status === 'run' ? 'now' : undefined}>
          <i className={`st st-${entry.status}`}>
            <span className="vh">{say(WORD[entry.status])}</span>
          </i>
          <time dateTime={entry.at} title={formats.date(entry.at)}>
            {formats.monthDay(entry.at)}
          </time>
          {entry.title}
          {entry.note !== undefined && <small>{entry.note}</small>}
        </li>
      ))}
    </ol>
  );
}
