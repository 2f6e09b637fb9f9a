export type { AnnouncedYear, Calendar, Holiday } from './calendar.ts';
export {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  type WorkingDate,
  type WorkingDays,
  workingDaysBetween,
  workingDaysLeft,
} from './count.ts';
export { type CalendarRefusal, parseCalendar } from './parse-calendar.ts';
export { stateCouncilCalendar } from './state-council-notices.ts';
