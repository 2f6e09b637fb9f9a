import type { Citation, IsoDate } from '@hengjian/law';
import { type EpochDay, isWeekend, toEpochDay, toIsoDate } from './epoch-day.ts';

/** One statutory holiday as announced: its days off, weekend days among them, both ends included. */
export interface Holiday {
  readonly name: { readonly zh: string; readonly en: string };
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What the State Council announced for a year. A notice may reach into the last days of December before. */
export interface AnnouncedYear {
  readonly year: number;
  /** The notice, and those that amended it later in the year (as in 2019 and 2020), if any. */
  readonly sources: readonly [Citation, ...Citation[]];
  readonly holidays: readonly Holiday[];
  /** Saturdays and Sundays that are worked in exchange for a day off. */
  readonly makeUpDays: readonly IsoDate[];
}

/**
 * The statutory calendar, as data that an administrator replaces when the next notice appears.
 * A deadline is stored with the `edition` it was computed under, so that it can be explained and computed again.
 */
export interface Calendar {
  /** Date of the latest notice taken in. */
  readonly edition: IsoDate;
  readonly years: readonly AnnouncedYear[];
}

interface Index {
  readonly off: ReadonlySet<EpochDay>;
  readonly worked: ReadonlySet<EpochDay>;
  readonly announced: ReadonlySet<number>;
}

const indexes = new WeakMap<Calendar, Index>();

function buildIndex(calendar: Calendar): Index {
  const off = new Set<EpochDay>();
  for (const holiday of calendar.years.flatMap((year) => year.holidays)) {
    const last = toEpochDay(holiday.to);
    for (let day = toEpochDay(holiday.from); day <= last; day += 1) off.add(day);
  }
  return {
    off,
    worked: new Set(calendar.years.flatMap((year) => year.makeUpDays.map(toEpochDay))),
    announced: new Set(calendar.years.map((year) => year.year)),
  };
}

/** Calendars are immutable, so what was derived from one stays true for as long as it lives. */
function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known) return known;
  const built = buildIndex(calendar);
  indexes.set(calendar, built);
  return built;
}

/** The holiday notice of a year has moved days as early as 29 December before it (for 2019); a week is allowed for. */
const FIRST_DAY_OF_NEXT_NOTICE = '12-25';

/** Whether a day is worked, and whether that is only a guess from the day of the week. */
export function dayOf(calendar: Calendar, epochDay: EpochDay): { working: boolean; provisional: boolean } {
  const { off, worked, announced } = indexOf(calendar);
  if (off.has(epochDay)) return { working: false, provisional: false };
  if (worked.has(epochDay)) return { working: true, provisional: false };
  const date = toIsoDate(epochDay);
  const year = Number(date.slice(0, 4));
  const settled = announced.has(year) && (date.slice(5) < FIRST_DAY_OF_NEXT_NOTICE || announced.has(year + 1));
  return { working: !isWeekend(epochDay), provisional: !settled };
}
