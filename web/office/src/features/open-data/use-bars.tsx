import { useFormats, useText } from '@hengjian/ui';
import { dayPlus, officialToday } from '../../registry/today.ts';
import type { Key } from './key.ts';
import { openDataTexts } from './open-data-texts.ts';

const DAYS = 30;

/** Requests of the last thirty days, a bar a day; the sum in words, because a bar alone says nothing. */
export function UseBars({ use }: { readonly use: Key['use'] }) {
  const say = useText(openDataTexts);
  const { number } = useFormats();
  const today = officialToday();
  const byDay = new Map(use.map(({ day, requests }) => [day, requests]));
  const days = Array.from({ length: DAYS }, (_, at) => dayPlus(today, at - DAYS + 1));
  const most = Math.max(1, ...use.map(({ requests }) => requests));
  const sum = use.reduce((total, { requests }) => total + requests, 0);
  return (
    <>
      <span className="use-bars" aria-hidden="true">
        {days.map((day) => (
          <i
            key={day}
            title={`${day} ${number(byDay.get(day) ?? 0)}`}
            style={{ height: `${((byDay.get(day) ?? 0) / most) * 20}px` }}
          />
        ))}
      </span>
      <span className="o">{say('useSum', { count: sum, today: number(byDay.get(today) ?? 0) })}</span>
    </>
  );
}
