/** How long something lasts: "for two hours", "for ten days". It gives a stretch its end, and is nothing by itself. */
import { UNITS } from './lexicon.ts';
import { rules } from './pattern.ts';
import { countOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { Lasts, When } from './when.ts';

export const LASTING = rules<Lasts>([
  ['for N UNIT', ([times, unit]) => lasting(times, unit)],
  ['for? N UNIT starting', ([times, unit]) => lasting(times, unit)],
  ['N night|nights from|starting', ([times]) => ({ minutes: 0, days: countOf(times) })],
  ['for N night|nights', ([times]) => ({ minutes: 0, days: countOf(times) })],
  ['for N UNIT N UNIT', ([a, b, c, d]) => sum(lasting(a, b), lasting(c, d))],
]);

function lasting(times: Token | undefined, unit: Token | undefined): Lasts {
  const n = countOf(times);
  const minutes = unit?.n === UNITS.minute ? n : unit?.n === UNITS.hour ? n * 60 : 0;
  const days = unit?.n === UNITS.day ? n : unit?.n === UNITS.week ? n * 7 : unit?.n === UNITS.fortnight ? n * 14 : 0;
  return { minutes, days };
}

const sum = (a: Lasts, b: Lasts): Lasts => ({ minutes: a.minutes + b.minutes, days: a.days + b.days });

export function withoutLasting(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out: When[] = [];
  for (const [i, when] of whens.entries()) {
    if (when.lasts !== undefined) continue;
    const beside = [whens[i - 1], whens[i + 1]].find((one) => one?.lasts && gapIsLight(one, when, tokens));
    const to = beside?.lasts && when.to === undefined ? lastingFrom(when, beside.lasts) : undefined;
    out.push(to === undefined ? when : { ...when, to });
  }
  return out;
}

function gapIsLight(a: When, b: When, tokens: readonly Token[]): boolean {
  const gap = a.next <= b.start ? wordsBetween(tokens, a.next, b.start) : wordsBetween(tokens, b.next, a.start);
  return gap.every((text) => /^(?:from|starting|start|at|the|on)$/.test(text));
}

function lastingFrom(when: When, { minutes, days }: Lasts): When | undefined {
  const place = { start: when.start, next: when.next };
  if (minutes > 0 && when.clock) {
    const end = when.clock.minute + minutes;
    return { ...place, clock: { ...when.clock, minute: end % 1440 } };
  }
  if (days === 0 || when.days === undefined) return undefined;
  // A day from five o'clock on ends at five.
  if (when.clock)
    return { ...place, clock: when.clock, days: { from: when.days.to + days, to: when.days.to + days, kind: 'date' } };
  const last = when.days.to + days - 1;
  return { ...place, days: { from: last, to: last, kind: 'date' } };
}
