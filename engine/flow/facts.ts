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

/** Each fact is found when it is first asked for, and once: few turns ask for any, and a clock of a zone is slow to read. */
export function factsAt(clinic: Clinic, at: string): Readonly<Record<string, boolean>> {
  let isOpen: boolean | undefined;
  return {
    get clinic_is_open() {
      return (isOpen ??= isWithin(clinic.hours, clinic.holidays, clinic.zone, at));
    },
  };
}
