import { type DataOf, useText } from '@hengjian/ui';
import { libraryTexts } from './library-texts.ts';

type Standard = DataOf<'getStandard'>['editions'][number];

const WIDTH = 960;
const NAMES = 190;
const ROW = 34;
const TOP = 26;

/** Editions as bars over the years, with lines from each to what replaced it. The list beside it says the same in words. */
export function Chain({
  standards,
  number,
  family,
  today,
}: {
  readonly standards: readonly Standard[];
  readonly number: string;
  readonly family: string;
  readonly today: string;
}) {
  const say = useText(libraryTexts);
  const rows = standards.toSorted((a, b) => beginOf(a).localeCompare(beginOf(b)) || a.number.localeCompare(b.number));
  const ends = rows.flatMap((one) => [beginOf(one), one.withdrawn ?? today, one.transitionUntil ?? today]);
  const first = yearsOf(ends.reduce((a, b) => (a < b ? a : b), today)) - 0.5;
  const last = yearsOf(ends.reduce((a, b) => (a > b ? a : b), today)) + 0.7;
  const x = (day: string) => NAMES + ((yearsOf(day) - first) / (last - first)) * (WIDTH - NAMES - 8);
  const y = (at: number) => TOP + at * ROW;
  const place = new Map(rows.map((one, at) => [one.number, at]));
  const step = Math.max(1, Math.ceil((last - first) / 12));
  const years = Array.from(
    { length: Math.floor(last) - Math.ceil(first) + 1 },
    (_, at) => Math.ceil(first) + at,
  ).filter((year) => year % step === 0);
  return (
    <div className="chain">
      <svg viewBox={`0 0 ${WIDTH} ${y(rows.length) + 8}`} role="img" aria-label={say('chainLabel', { family })}>
        {years.map((year) => (
          <text key={year} className="ch-note" x={x(`${year}-01-01`)} y={14}>
            {year}
          </text>
        ))}
        <line className="ch-today" x1={x(today)} x2={x(today)} y1={18} y2={y(rows.length)} />
        {rows.flatMap((one, at) =>
          one.replacedBy.map((next) => {
            const to = place.get(next.number);
            if (to === undefined || one.withdrawn === null) return null;
            const from = x(one.withdrawn);
            return (
              <path
                key={`${one.number} ${next.number}`}
                className="ch-link"
                d={`M${from} ${y(at) + 13} V${y(to) + 13}`}
              />
            );
          }),
        )}
        {rows.map((one, at) => {
          const begin = x(beginOf(one));
          const end = x(one.withdrawn ?? today);
          const over = one.withdrawn !== null && one.withdrawn <= today;
          return (
            <g key={one.number}>
              <text x={0} y={y(at) + 17} className={one.number === number ? 'ch-here' : undefined}>
                {one.number}
              </text>
              <rect
                className={over ? 'ch-out' : 'ch-in'}
                x={begin}
                y={y(at) + 8}
                width={Math.max(3, end - begin)}
                height={10}
              />
              {one.transitionUntil !== null && one.withdrawn !== null && (
                <rect
                  className="ch-trans"
                  x={end}
                  y={y(at) + 8}
                  width={Math.max(3, x(one.transitionUntil) - end)}
                  height={10}
                />
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Where nobody recorded the day, the year in the number stands for it. */
function beginOf({ implemented, issued, edition }: Standard): string {
  return implemented ?? issued ?? (edition !== null && /^\d{4}$/.test(edition) ? `${edition}-01-01` : '2000-01-01');
}

function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}
