/** "Tuesday I've court, Thursday I've the hangover, so": of the times on offer, which is left when all others are ruled out. */
import type { Slot } from '../../../engine/values.ts';
import { todayIn, weekdayOf } from './dates/calendar.ts';
import { namesHourOf } from './hour-of-slot.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MINE = '(?:i|we)';
const TAKEN_UP =
  '(?:have|collect|bury|fly|mind|work|teach|play|drive|go to|am (?:at|in|on|away|off to|working|minding|collecting|flying))';
/** "Tuesday we bury my aunt", "Wednesday I've the chiropodist". */
const busyOn = (day: string): RegExp =>
  new RegExp(`\\b${day} (?:${MINE} ${TAKEN_UP}|is (?:out|my|the|no)|the \\w+ are)\\b(?! free| nothing| off)`);
/** "I've a funeral Tuesday, and …"; behind a no, the day is what is meant instead. */
const busyBefore = (day: string): RegExp =>
  new RegExp(`(?<!\\bno )\\b${MINE} have (?:a|an|my|the|to \\w+)(?: \\w+){1,3} (?:on )?${day}\\b(?! free)`);
const COMES_TO_WHAT_IS_LEFT = /\b(?:so|so you see .{0,40}|so there you are)$/;
const THE_OTHER = /\bthe other(?: one)?$|\bthat one remains\b|\bwhat is left\b/;

/**
 * The one that is left, where the text, or the part of it that chooses, comes to it and says no more: "so", "so you'd
 * better give me the other".
 */
export function onlyOneLeft(text: string, part: string, offered: readonly Slot[], zone: string): Slot | null {
  if (offered.length < 2) return null;
  const others = part === '' ? text : text.slice(0, text.lastIndexOf(part));
  const isSpokenOf = (slot: Slot): boolean =>
    part === ''
      ? isBusy(others, dayOf(slot, zone))
      : others.includes(dayOf(slot, zone)) || namesHourOf(slot, others, zone);
  if (!(part === '' ? COMES_TO_WHAT_IS_LEFT : THE_OTHER).test(part === '' ? text : part)) return null;
  const left = offered.filter((slot) => !isSpokenOf(slot));
  return left.length === 1 ? (left[0] ?? null) : null;
}

/** Whether somebody says what they do on that day instead; a day that is named again is meant. */
export const isBusy = (text: string, day: string): boolean =>
  text.split(day).length === 2 && (busyOn(day).test(text) || busyBefore(day).test(text));

export const dayOf = ({ start }: Slot, zone: string): string => WEEKDAYS[weekdayOf(todayIn(start, zone).day) - 1] ?? '';
