/** What is said once and meant for both: "Tuesday or Thursday next week", "Monday at three or four", "the 2nd or 3rd at ten". */
import { mondayOf, weekdayOf } from './calendar.ts';
import type { Clock } from './clocks.ts';
import type { Days } from './days.ts';
import { settleStretch } from './settle.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { When } from './when.ts';

/** A week that was named for the last weekday of a list, or for its first. */
export function withWeeks(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out = [...whens];
  const pairs = out.slice(1).map((_, i) => [i, i + 1] as const);
  const share = (from: number, to: number, isSaid: (words: string) => boolean): void => {
    const [dated, bare] = [out[from], out[to]];
    const [first, second] = from < to ? [dated, bare] : [bare, dated];
    if (!isWeekday(dated) || !isWeekday(bare) || first === undefined || second === undefined) return;
    const words = (when: When): string => wordsBetween(tokens, when.start, when.next).join(' ');
    const isList = wordsBetween(tokens, first.next, second.start).every((text) => JOINS_DAYS.test(text));
    if (!isList || !isSaid(words(dated)) || /\b(?:next|week|this|every|any)\b/.test(words(bare))) return;
    const day = mondayOf(dated.days.from) + weekdayOf(bare.days.from) - 1;
    // "Friday or Monday next week" may be this Friday.
    const isInOrder = from < to ? day > dated.days.from : day < dated.days.from;
    if (isInOrder) out[to] = { ...bare, days: { ...bare.days, from: day, to: day } };
  };
  for (const [first, second] of pairs.toReversed()) share(second, first, (words) => /\b(?:this|next|following) week$/.test(words)); // prettier-ignore
  for (const [first, second] of pairs) share(first, second, (words) => /\bnext\b/.test(words));
  return out;
}

const JOINS_DAYS = /^(?:or|and|to|until|till|through|either|on|the|-|–)$/;

function isWeekday(when: When | undefined): when is When & { days: Days } {
  return when?.days?.kind === 'weekday' && when.days.from === when.days.to;
}

/** The day of the first of two times, and the time of the second of two days. */
export function withTimes(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out = [...whens];
  for (let i = out.length - 2; i >= 0; i--) {
    const [first, second] = [out[i], out[i + 1]];
    if (first === undefined || second === undefined || !isChoice(first, second, tokens)) continue;
    if (isDayAlone(first) && second.days !== undefined && second.to === undefined) {
      out[i] = { ...first, clock: second.clock, part: second.part, bound: second.bound };
    }
  }
  for (let i = 1; i < out.length; i++) {
    const [first, second] = [out[i - 1], out[i]];
    if (first?.clock === undefined || second?.clock === undefined || !isChoice(first, second, tokens)) continue;
    if (second.days !== undefined && first.days !== undefined) continue;
    const days = first.days ?? second.days;
    // "Eight or nine pm" are both in the evening.
    const isHalf = second.clock.settled && !first.clock.settled;
    const clock = isHalf ? at(settleStretch(first.clock, second.clock)[0]) : first.clock;
    out[i - 1] = { ...first, days, clock };
    out[i] = { ...second, days };
  }
  return out;
}

const at = (minute: number): Clock => ({ minute, settled: true, bare: false });
const isDayAlone = ({ days, clock, part, bound, to }: When): boolean => days !== undefined && days.from === days.to && (clock ?? part ?? bound ?? to) === undefined; // prettier-ignore

function isChoice(first: When, second: When, tokens: readonly Token[]): boolean {
  const gap = wordsBetween(tokens, first.next, second.start);
  return gap.includes('or') && gap.every((text) => /^(?:or|on|the|at|about|even)$/.test(text));
}
