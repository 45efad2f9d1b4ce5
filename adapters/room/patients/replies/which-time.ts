/** Times are on offer: the patient takes one that suits, or says that none does. */
import { localTime } from '../../../../engine/time/local-time.ts';
import { oneOf } from '../chance.ts';
import { canCome, nextFreeDay } from '../free-time.ts';
import type { Moment, Reply, Saying } from '../moment.ts';
import { isAgainst } from './the-visit.ts';
import { nameDay } from './which-day.ts';

export function whichTime(moment: Moment): Reply {
  const { plan, call, heard, today, zone, random } = moment;
  if (isAgainst(moment)) return [{ intent: 'declines' }];
  const fits = heard.times.filter(
    (start) => canCome(plan.time, start, today) && !call.impossible.has(dayOf(start, zone)),
  );
  const onDay = fits.filter((start) => dayOf(start, zone) === call.day);
  const [first, ...more] = onDay.length > 0 ? onDay : fits;
  if (first === undefined) return noneFits(moment);
  const chosen = oneOf([first, ...more], random);
  const other = plan.changesMind === 'before_read_back' && !call.changedMind ? otherDay(moment, chosen) : null;
  if (other !== null) return changeTo(moment, dayOf(chosen, zone), other);
  call.chosen = chosen;
  return [pick(moment, chosen)];
}

/** Another day, for a reason that just came up: the day that was spoken of is no longer possible. */
export function changeTo(moment: Moment, from: string, to: string): Reply {
  moment.call.changedMind = true;
  moment.call.impossible.add(from);
  moment.call.chosen = null;
  nameDay(moment, to);
  return [{ intent: 'changes_day', day: to }];
}

/** A free day that is neither the one of this start nor among those on offer. */
export function otherDay({ plan, call, heard, today, zone }: Moment, start: string): string | null {
  const offered = heard.times.map((time) => dayOf(time, zone));
  const not = new Set([...offered, ...call.named, ...call.impossible, dayOf(start, zone)]);
  return nextFreeDay(plan.time, today, { weekday: null, not });
}

export const dayOf = (start: string, zone: string): string => localTime(start, zone).toISODate();

function noneFits({ call, heard, zone, random }: Moment): Reply {
  call.refused += 1;
  const days = new Set(heard.times.map((start) => dayOf(start, zone)));
  const [day] = days;
  for (const one of days) call.named.add(one);
  const says = random() < 0.4;
  if (says && day !== undefined && days.size === 1) {
    call.impossible.add(day);
    return [{ intent: 'not_that_day', day }];
  }
  return [{ intent: 'asks_other_times' }];
}

/** One of the ways in which this start, and no other on offer, can be named. */
function pick({ heard: { times }, zone, random }: Moment, start: string): Saying {
  const day = dayOf(start, zone);
  const meant = { day, time: start };
  const place = times.indexOf(start);
  const ms = times.map((time) => Date.parse(time));
  const clock = clockOf(start, zone);
  const ways: Saying[] = [];
  if (place === 0 && times.length > 1 && Math.min(...ms) === ms[0]) ways.push({ intent: 'picks_first', ...meant });
  if (place === 1) ways.push({ intent: 'picks_second', ...meant });
  if (place > 0 && place === times.length - 1 && Math.max(...ms) === ms[place]) {
    ways.push({ intent: 'picks_last', ...meant });
  }
  const isOnlyClock = times.filter((time) => clockOf(time, zone) === clock).length === 1;
  if (isOnlyClock) ways.push({ intent: 'picks_time', ...meant });
  if (times.filter((time) => dayOf(time, zone) === day).length === 1) ways.push({ intent: 'picks_day', ...meant });
  const [way, ...more] = ways;
  return way === undefined ? { intent: 'picks_time', ...meant } : oneOf([way, ...more], random);
}

/** The time of day as it is spoken: on a clock with twelve hours. */
function clockOf(start: string, zone: string): string {
  const { hour, minute } = localTime(start, zone);
  return `${hour % 12}:${minute}`;
}
