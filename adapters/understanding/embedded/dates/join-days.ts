/** One range of days out of all that were named: this or that, before, after, from then to then. */
import { weekdayOf } from './calendar.ts';
import type { Day, Now } from './calendar.ts';
import { wordsOf } from './refused.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

/** Without a day, a time of day is looked for in so many days. */
export const OPEN_DAYS = 14;

export interface Joint {
  readonly from: Day;
  readonly to: Day;
  readonly except: readonly Day[];
  readonly certain: boolean;
}

/** `whens` each name days, and at least one does. */
export function joinDays(whens: readonly When[], tokens: readonly Token[], now: Now): Joint | null {
  const [first] = whens;
  const last = whens.at(-1);
  if (first?.days === undefined || last?.days === undefined) return null;
  if (first === last) return bounded(first, now);
  const between = whens.slice(1).map((when, i) => wordsOf(tokens, whens[i]?.next ?? 0, when.start));
  if (between.every((words) => words === '' || /\b(?:or|and|either)\b/.test(words))) {
    const all = new Set(whens.flatMap((when) => daysOf(when)));
    const [from, to] = [Math.min(...all), Math.max(...all)];
    const except = allBetween(from, to).filter((day) => !all.has(day));
    if (except.length <= OPEN_DAYS) return { from, to, except, certain: true };
  }
  // Several days without a word that joins them: the last one said is what they came to.
  const joint = bounded(last, now);
  return joint && { ...joint, certain: false };
}

function bounded(when: When, now: Now): Joint | null {
  const { days, bound, to, clock } = when;
  if (days === undefined) return null;
  const certain = true;
  const except: readonly Day[] = [];
  if (to?.days !== undefined) return { from: days.from, to: after(days.from, to.days.to), except, certain };
  if (clock === undefined) {
    if (bound === 'before') return { from: now.day, to: Math.max(now.day, days.from - 1), except, certain };
    if (bound === 'until') return { from: now.day, to: days.to, except, certain };
    if (bound === 'after') return { from: days.to + 1, to: days.to + OPEN_DAYS, except, certain };
    if (bound === 'from') return { from: days.from, to: days.from + OPEN_DAYS - 1, except, certain };
  }
  const all = new Set(daysOf(when));
  const last = days.loose === true && clock === undefined ? days.to + 4 : days.to;
  return { from: days.from, to: last, except: days.weekday === undefined ? except : allBetween(days.from, last).filter((day) => !all.has(day)), certain };
} // prettier-ignore

/** "From Friday to Tuesday" ends on the Tuesday after it. */
function after(from: Day, to: Day): Day {
  let end = to;
  while (end < from) end += 7;
  return end;
}

/** The single days, at most a month of them. */
export function daysOf({ days, to }: When): Day[] {
  if (days === undefined) return [];
  const all = allBetween(days.from, Math.min(after(days.from, to?.days?.to ?? days.to), days.from + 31));
  return days.weekday === undefined ? all : all.filter((day) => weekdayOf(day) === days.weekday);
}

function allBetween(from: Day, to: Day): Day[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
