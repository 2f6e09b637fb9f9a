import { stateCouncilCalendar, workingDaysLeft } from '@hengjian/working-days';
import type { Draw } from './procedure-view.ts';

/** The notice's date for finishing on site. */
export const ON_SITE_CLAUSE = 'R4-1.0g';

/** Working days until the inspections on site must be done; negative once they are late. */
export function daysToOnSite({ today, onSiteDeadline }: Pick<Draw, 'today' | 'onSiteDeadline'>): number {
  return workingDaysLeft(stateCouncilCalendar, today, onSiteDeadline).days;
}
