/** When the patient wants to come, in their own words. */
import { localTime } from '../../../../engine/time/local-time.ts';
import { oneOf } from '../chance.ts';
import { freePart, nextFreeDay } from '../free-time.ts';
import type { Moment, Reply } from '../moment.ts';
import { isAgainst } from './the-visit.ts';

/** Says the wish; asked again, the same wish. */
export function whichDay(moment: Moment): Reply {
  const { plan, call, today, zone } = moment;
  if (isAgainst(moment)) return [{ intent: 'declines' }];
  const { wish, weekday } = plan.time;
  if (call.day !== null) return [dayOrPart(moment, call.day)];
  switch (wish) {
    case 'any_time':
      return [{ intent: 'any_time' }];
    case 'as_soon_as_possible':
      return [{ intent: 'as_soon_as_possible', day: today.toISODate() }];
    case 'next_week':
      return [{ intent: 'next_week', day: today.plus({ days: 8 - today.weekday }).toISODate() }];
    case 'part':
      return [{ intent: 'gives_part', part: plan.time.part }];
    case 'day':
    case 'day_and_part':
      break;
  }
  const day = nextFreeDay(plan.time, today, { weekday, not: call.impossible });
  if (day === null) return [{ intent: 'any_time' }];
  nameDay(moment, day);
  if (wish === 'day') return [{ intent: 'gives_day', day }];
  return [{ intent: 'gives_day_and_part', day, part: freePart(plan.time, day, zone) }];
}

/** "Is there another day that would work?" Who has refused enough offers gives up. */
export function anotherDay(moment: Moment): Reply {
  const { plan, call, today } = moment;
  if (isAgainst(moment)) return [{ intent: 'declines' }];
  if (call.refused >= plan.time.offers) return [{ intent: 'no' }];
  const not = new Set([...call.named, ...call.impossible]);
  const day = nextFreeDay(plan.time, today, { weekday: null, not });
  if (day === null) return [{ intent: 'no' }];
  nameDay(moment, day);
  return [dayOrPart(moment, day)];
}

/** "Today or tomorrow?" */
export function todayOrTomorrow(moment: Moment): Reply {
  const { plan, today, random } = moment;
  const soon = [today, today.plus({ days: 1 })].find(({ weekday }) =>
    ['morning', 'afternoon', 'evening'].some((part) => plan.time.free.has(`${weekday}/${part}`)),
  );
  if (soon === undefined || plan.time.wish === 'next_week') return [{ intent: 'no' }];
  return oneOf<Reply>(
    [[{ intent: 'as_soon_as_possible', day: today.toISODate() }], [{ intent: 'gives_day', day: soon.toISODate() }]],
    random,
  );
}

export function nameDay({ call }: Moment, day: string): void {
  call.day = day;
  call.named.add(day);
}

/** The day alone where the patient is free all of it. */
function dayOrPart({ plan, zone }: Moment, day: string): Reply[0] {
  const { weekday } = localTime(day, zone);
  const allDay = ['morning', 'afternoon'].every((part) => plan.time.free.has(`${weekday}/${part}`));
  if (allDay) return { intent: 'gives_day', day };
  return { intent: 'gives_day_and_part', day, part: freePart(plan.time, day, zone) };
}
