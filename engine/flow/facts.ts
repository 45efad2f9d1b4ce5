/** What the engine knows about the world at an instant: the closed list that conditions may ask. */
import { localTime } from '../time/local-time.ts';
import { weekdays, type Clinic, type Week } from './schema/house-files.ts';

/** Whether an instant lies within weekly hours, on a day that is no holiday, by the clock of a zone. */
function isWithin(week: Week, holidays: Readonly<Record<string, string>>, zone: string, at: string): boolean {
  const time = localTime(at, zone);
  if (Object.hasOwn(holidays, time.toISODate())) return false;
  const weekday = weekdays[time.weekday - 1];
  const clock = time.toFormat('HH:mm');
  return (weekday ? (week[weekday] ?? []) : []).some(([from, until]) => clock >= from && clock < until);
}

export const factsAt = (clinic: Clinic, at: string): Readonly<Record<string, boolean>> => ({
  clinic_is_open: isWithin(clinic.hours, clinic.holidays, clinic.zone, at),
});
