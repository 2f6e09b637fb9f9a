import { kitTexts } from '../words/kit-texts.ts';
import { useFormats, useText } from '../words/locale.tsx';

export interface DueChipProps {
  /** Working days left; negative when overdue. */
  readonly days: number;
  /** ISO date. */
  readonly date: string;
  /** The statutory clock is stopped. */
  readonly held?: boolean;
}

/** Days first, date after. Working days are counted by the server: it knows the holidays. */
export function DueChip({ days, date, held = false }: DueChipProps) {
  const say = useText(kitTexts);
  const { monthDay } = useFormats();
  if (held) return <span className="due due-hold">{say('dueHold')}</span>;
  const late = days < 0;
  const long = say(late ? 'dueLateLong' : 'dueDaysLong', { count: Math.abs(days), date });
  return (
    <span className={`due${late ? ' due-late' : days <= 2 ? ' due-near' : ''}`} title={long}>
      <span className="vh">{long}</span>
      <span aria-hidden="true">
        <b>{late ? say('dueLate', { days: -days }) : days === 0 ? say('dueToday') : days}</b>
        {days > 0 && ` ${say('dueUnit')}`} {monthDay(date)}
      </span>
    </span>
  );
}
