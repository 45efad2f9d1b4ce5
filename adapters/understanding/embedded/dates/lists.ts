/** "The 3rd or the 5th of March", "June 8th and 9th": the month is said once and meant for all. */
import { partsOf } from './calendar.ts';
import { dateOf, onDate } from './days.ts';
import { wordsBetween } from './when.ts';
import type { When } from './when.ts';
import type { Token } from './tokens.ts';

export function withMonths(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out = [...whens];
  const pairs = out.slice(1).map((_, i) => [i, i + 1] as const);
  for (const [from, to] of pairs) take(out, to, from, tokens);
  for (const [to, from] of pairs.toReversed()) take(out, to, from, tokens);
  return out;
}

/** Gives the date at `to` the month of the one at `from`, where they stand in one list. */
function take(whens: When[], to: number, from: number, tokens: readonly Token[]): void {
  const [bare, dated] = [whens[to], whens[from]];
  if (bare?.days?.numbered !== true || dated?.days?.kind !== 'date' || dated.days.numbered === true) return;
  const [first, second] = to < from ? [bare, dated] : [dated, bare];
  const gap = wordsBetween(tokens, first.next, second.start);
  if (!gap.every((text) => /^(?:or|and|the|on|either|-|–)$/.test(text))) return;
  const { year, month } = partsOf(dated.days.from);
  const days = onDate(dateOf(year, month, partsOf(bare.days.from).day));
  if (days !== null) whens[to] = { ...bare, days };
}
