/** Days and hours counted from now, or from a day that is named. */
import { inMinutes } from './calendar.ts';
import type { Day, Now } from './calendar.ts';
import { monthsLater, oneDay, range } from './days.ts';
import type { Days } from './days.ts';
import { UNITS } from './lexicon.ts';
import type { Place, Row } from './pattern.ts';
import { countOf, numberOf, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export const AHEAD: readonly Row<Days>[] = [
  ['in about? less? than? N UNIT', ([times, unit], place) => ahead(countOf(times), numberOf(unit), place)],
  ['in about? N UNIT and? N UNIT', sum],
  ['N UNIT and? N UNIT from|after now', sum],
  ['N UNIT ago', ([times, unit], place) => ahead(-countOf(times), numberOf(unit), place)],
  ['in about? N or|to N UNIT time?', between],
  ['in about? N UNIT or N', ([least, unit, most], place) => between([least, most, unit], place)],
  ['N week|weeks|fortnight|month|months today|tomorrow', onFrom],
  ['N or|to N UNIT from|after now', ([least, most, unit], place) => between([least, most, unit], place)],
  ['N UNIT or N from|after now', ([least, unit, most], place) => between([least, most, unit], place)],
  ['in|within|over|during the next hour', (_, place) => (textOf(place.tokens[place.next]) === 'and' ? null : within(1, UNITS.hour, place))], // prettier-ignore
  ['within the hour', (_, place) => within(1, UNITS.hour, place)],
  ['in N UNIT time', ([times, unit], place) => ahead(countOf(times), numberOf(unit), place)],
  ['in N UNIT from|after DAY', ([times, unit], place) => after(countOf(times), numberOf(unit), place)],
  ['N UNIT from|after now', ([times, unit], place) => ahead(countOf(times), numberOf(unit), place)],
  ['N UNIT from|after right now', ([times, unit], place) => toTheMinute(countOf(times), numberOf(unit), place)],
  ['N UNIT before DAY', ([times, unit], place) => after(-countOf(times), numberOf(unit), place)],
  ['N UNIT hence|later', ([times, unit], place) => ahead(countOf(times), numberOf(unit), place)],
  [
    'N UNIT away',
    ([times, unit], place) => (numberOf(unit) <= UNITS.hour ? null : ahead(countOf(times), numberOf(unit), place)),
  ],
  ['after N UNIT', ([times, unit], place) => ahead(countOf(times), numberOf(unit), place)],
  ['N UNIT from|after DAY', ([times, unit], place) => after(countOf(times), numberOf(unit), place)],
  ['the day before DAY', (_, { day }) => (day && day.from === day.to ? oneDay(day.from - 1) : null)],
  ['the day after|following DAY', (_, { day }) => (day && day.from === day.to ? oneDay(day.to + 1) : null)],
  [
    'this time on? DAY',
    (_, { day, now }) => (day && day.from === day.to ? { ...oneDay(day.from), minute: now.minute } : null),
  ],
  ['a? fortnight', (_, { tokens, start, now }) => (/^(?:in|fortnight|a)$/.test(tokens[start - 1]?.text ?? 'in') ? { ...oneDay(now.day + 14), loose: true } : null)], // prettier-ignore
  ['within the? next? N UNIT', ([times, unit], place) => within(countOf(times), numberOf(unit), place)],
  [
    'within the? next? N UNIT from|of now|today',
    ([times, unit], place) => within(countOf(times), numberOf(unit), place),
  ],
  ['in|over|during? the? next N UNIT', next],
  // Without "the" it is not clear whether these days are meant or the last of them.
  ['the coming N UNIT', next],
  ['in|over|during the coming N UNIT', next],
];

/** "Three weeks today", "a month tomorrow". */
function onFrom([times]: readonly (Token | undefined)[], { tokens, next, now }: Place): Days | null {
  const base = now.day + (tokens[next - 1]?.text === 'today' ? 0 : 1);
  const then = counted(base, countOf(times), numberOf(tokens[next - 2]), now);
  return then && oneDay(then.from);
}

/** "In two or three weeks". */
function between([least, most, unit]: readonly (Token | undefined)[], { now }: Place): Days | null {
  const from = counted(now.day, countOf(least), numberOf(unit), now);
  const to = counted(now.day, countOf(most), numberOf(unit), now);
  return from?.minute === undefined && from && to && to.to > from.from ? range(from.from, to.to) : null;
}

/** "In an hour and twenty minutes". */
function sum([hours, hour, minutes, minute]: readonly (Token | undefined)[], { now }: Place): Days | null {
  if (hour?.n !== UNITS.hour || minute?.n !== UNITS.minute) return null;
  return counted(now.day, countOf(hours) * 60 + countOf(minutes), UNITS.minute, now);
}

function ahead(times: number, unit: number, { now }: Place): Days | null {
  return counted(now.day, times, unit, now);
}

/** "From right now" is counted from the clock, and not only from the day. */
function toTheMinute(times: number, unit: number, place: Place): Days | null {
  const then = ahead(times, unit, place);
  return then && { minute: place.now.minute, ...then };
}

function after(times: number, unit: number, { tokens, start, day, now }: Place): Days | null {
  // Who stays for three days from Friday does not come three days after it.
  if (/^(?:for|stay|staying|last|lasts)$/.test(tokens[start - 1]?.text ?? '')) return null;
  return day === null || unit <= UNITS.hour ? null : counted(day.to, times, unit, now);
}

function counted(base: Day, times: number, unit: number, now: Now): Days | null {
  if (unit === UNITS.minute || unit === UNITS.hour) {
    const then = inMinutes(now, times * (unit === UNITS.hour ? 60 : 1));
    return { ...oneDay(then.day), minute: then.minute };
  }
  if (unit === UNITS.day) return oneDay(base + times);
  const loose = true;
  if (unit === UNITS.month) return { ...oneDay(monthsLater(base, times)), loose };
  return { ...oneDay(base + times * (unit === UNITS.week ? 7 : 14)), loose };
}

function within(times: number, unit: number, { now }: Place): Days | null {
  const then = counted(now.day, times, unit, now);
  if (then === null) return null;
  if (then.minute !== undefined) return { ...then, since: { day: now.day, minute: now.minute } };
  return range(now.day, then.to);
}

/** "The next three days" begin tomorrow. */
function next([times, unit]: readonly (Token | undefined)[], { now }: Place): Days | null {
  const then = counted(now.day, countOf(times), numberOf(unit), now);
  if (then === null) return null;
  if (then.minute !== undefined) return { ...then, since: { day: now.day, minute: now.minute } };
  return range(now.day + 1, then.to);
}
