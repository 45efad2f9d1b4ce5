/** "Thursday", said of next week's times, is the Thursday of next week, although another comes before it. */
import type { Utterance } from '../../../../engine/ports.ts';
import { isoOf, mondayOf, todayIn, weekdayOf } from '../dates/calendar.ts';
import type { Day } from '../dates/calendar.ts';
import type { Resolved } from '../dates/resolve-dates.ts';
import { namesDays } from './combine.ts';
import { dayOfIso, spokenOf } from './spoken-of.ts';

const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)/;
const NAMES_A_WEEK = /\b(?:this|next|coming|today|tomorrow|week|fortnight|after|before|different|another|other|january|february|march|april|may|june|july|august|september|october|november|december|\w+(?:th|rd|nd|1st))\b|\d/; // prettier-ignore

/** What was said, with a weekday without a week in the week that is spoken of, if that lies ahead of it. */
export function inSpokenWeek(utterance: Utterance, text: string, dates: Resolved | null): Resolved | null {
  if (dates === null || typeof dates.when === 'string' || dates.excludes || !WEEKDAY.test(text)) return dates;
  const { when } = dates;
  if (when.from !== when.to || NAMES_A_WEEK.test(text)) return dates;
  const said = dayOfIso(when.from);
  const days = daysSpokenOf(utterance);
  const [first] = days;
  const theirs = days.find((day) => day >= said && weekdayOf(day) === weekdayOf(said));
  const later = first === undefined ? said : mondayOf(first) + weekdayOf(said) - 1;
  const day = theirs ?? Math.max(said, later);
  return { ...dates, when: { ...when, from: isoOf(day), to: isoOf(day) } };
}

/** The days on offer, or of the time that was chosen, or wished for before; in order. */
function daysSpokenOf(utterance: Utterance): readonly Day[] {
  const days = spokenOf(utterance).map(({ day }) => day);
  if (days.length > 0) return days.toSorted((a, b) => a - b);
  const { wished, at, zone } = utterance;
  const isWish = typeof wished === 'object' && wished !== null && 'from' in wished && 'part' in wished;
  return isWish && namesDays(wished, todayIn(at, zone).day) ? [dayOfIso(wished.from)] : [];
}
