/** How many hours a week a calendar is open; exceptions apart. */
import type { Calendar } from '#shared/model';

const HOURS_OF_A_WEEK = 168;

function hoursOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) + Number(minutes) / 60;
}

export function openHoursPerWeek(calendar: Calendar | undefined): number {
  if (!calendar?.week) return HOURS_OF_A_WEEK;
  const { fri, mon, sat, sun, thu, tue, wed } = calendar.week;
  return [mon, tue, wed, thu, fri, sat, sun]
    .flat()
    .reduce((sum, { from, to }) => sum + hoursOf(to) - hoursOf(from), 0);
}
