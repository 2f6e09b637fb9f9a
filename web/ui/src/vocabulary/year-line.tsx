import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useFormats } from '../words/locale.tsx';
import { type Laid, layYear, monthsBetween, shareOf, type YearEntry } from './lay-year.ts';
import type { Status } from './status-mark.tsx';

export interface YearMark extends YearEntry {
  readonly status: Status;
  /** A stretch as a bar (what holds) instead of a mark with a line (what happened and lasts). */
  readonly bar?: boolean;
}

export interface YearLane {
  readonly id: string;
  readonly label: ReactNode;
  readonly marks: readonly YearMark[];
}

export interface YearLineProps {
  readonly label: string;
  /** First and last day of the line, and today. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly todayLabel: string;
  readonly lanes: readonly YearLane[];
  readonly onOpen: (id: string) => void;
}

/** Labels are cut at this length; whole they stand in what the mark opens. */
const LONGEST = 26;
const ROW = 22;
/** Narrowest track, in pixels: on a phone it scrolls. Widths of labels are reckoned for this track and a wide one. */
const TRACK = 1080;

/** What happened in a year, lane by lane. Every mark is a button; the list of the same things is elsewhere on the page. */
export function YearLine({ label, from, to, today, todayLabel, lanes, onOpen }: YearLineProps) {
  const { monthDay } = useFormats();
  const now = shareOf(today, from, to);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="year-line" aria-label={label} tabIndex={0}>
      <div className="year-in">
        <div className="months" aria-hidden="true">
          {monthsBetween(from, to).map((month, at) => (
            <span key={month} style={{ left: share(shareOf(month, from, to)) }}>
              {monthOf(month, at === 0)}
            </span>
          ))}
          {now >= 0 && now <= 1 && (
            <b style={{ left: share(now) }}>
              {todayLabel} {monthDay(today)}
            </b>
          )}
        </div>
        {lanes.map((lane) => (
          <Lane key={lane.id} lane={lane} from={from} to={to} now={now} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}

interface LaneProps extends Pick<YearLineProps, 'from' | 'to' | 'onOpen'> {
  readonly lane: YearLane;
  readonly now: number;
}

function Lane({ lane, from, to, now, onOpen }: LaneProps) {
  const laid = layYear(lane.marks, from, to, (label) => (widthOf(cut(label)) + 24) / TRACK);
  const levels = Math.max(1, ...laid.map(({ level }) => level + 1));
  return (
    <div className="lane">
      <span className="lane-name">{lane.label}</span>
      <ul className="track-line" style={{ height: levels * ROW + 8 }}>
        {monthsBetween(from, to).map((month) => (
          <i key={month} className="rule" style={{ left: share(shareOf(month, from, to)) }} aria-hidden="true" />
        ))}
        {now >= 0 && now <= 1 && <i className="now" style={{ left: share(now) }} aria-hidden="true" />}
        {laid.map((one) => (
          <Mark key={one.entry.id} laid={one} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

function Mark({ laid, onOpen }: { readonly laid: Laid<YearMark>; readonly onOpen: (id: string) => void }) {
  const { entry, start, end, level, side } = laid;
  const { date } = useFormats();
  const lasts = entry.until !== undefined && (entry.bar === true || end > start);
  const top = level * ROW + 4;
  return (
    <li>
      {lasts && (
        <i
          className={`${entry.bar === true ? 'stretch' : 'last'} bar-${entry.status}`}
          aria-hidden="true"
          style={{ left: share(start), width: share(end - start), top: top + (entry.bar === true ? 16 : 9) }}
        />
      )}
      <Button
        className={`mark ${side}${entry.bar === true ? ' of-bar' : ''}`}
        style={side === 'after' ? { left: share(start), top } : { right: share(1 - start), top }}
        onPress={() => onOpen(entry.id)}
      >
        {entry.bar !== true && <i className={`st st-${entry.status}`} aria-hidden="true" />}
        <span className="vh">
          {date(entry.day)} {entry.label}
        </span>
        <span className={entry.status === 'bad' ? 'red' : undefined} aria-hidden="true">
          {cut(entry.label)}
        </span>
      </Button>
    </li>
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}

function cut(label: string): string {
  if (widthOf(label) <= LONGEST * 12) return label;
  let kept = '';
  for (const character of label) {
    if (widthOf(kept + character) > (LONGEST - 1) * 12) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Width at 12 px: a Chinese character takes all of it, a Latin letter or digit some six tenths. */
function widthOf(label: string): number {
  let width = 0;
  for (const character of label) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 6.8;
  return width;
}

function monthOf(first: string, withYear: boolean): string {
  const month = first.slice(5, 7);
  return withYear || month === '01' ? first.slice(0, 7) : month;
}
