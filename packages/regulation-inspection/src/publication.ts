import type { IsoDate } from '@hengjian/law';
import { addWorkingDays, type Calendar, type WorkingDate } from '@hengjian/working-days';
import { getValueOn, publicationPeriod } from './parameters.ts';

/** The last day on which a result that stood on `resultOn` is made public in time (R4-2.1c). */
export function publicationDue(resultOn: IsoDate, calendar: Calendar): WorkingDate {
  return addWorkingDays(calendar, resultOn, getValueOn(publicationPeriod, resultOn).value);
}

/** Whether a result is late: made public after its last day, or not yet public on `today` when that day is over. */
export function isPublicationLate(
  resultOn: IsoDate,
  publishedOn: IsoDate | null,
  today: IsoDate,
  calendar: Calendar,
): boolean {
  return (publishedOn ?? today) > publicationDue(resultOn, calendar).date;
}
