/** What was said about days and times: the single things first, then what they make together. */
import { withBounds } from './bounds.ts';
import type { Now } from './calendar.ts';
import { withoutLasting } from './lasting.ts';
import { withMonths } from './lists.ts';
import { readSingle } from './single.ts';
import { boundedStretches, stretches } from './stretches.ts';
import { LIGHT, OR_BOUNDED, merge, together } from './together.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

export function readWhens(tokens: readonly Token[], now: Now): When[] {
  const near = together(withMonths(readSingle(tokens, now), tokens), tokens, LIGHT);
  const stretched = together(stretches(near, tokens), tokens, LIGHT);
  const timed = withoutCounts(withoutLasting(stretched, tokens));
  const bounded = boundedStretches(withBounds(timed, tokens), tokens);
  return apart(together(bounded, tokens, OR_BOUNDED));
}

/** A bare number is no hour where a better one stands: "for two at half seven". */
function withoutCounts(whens: readonly When[]): When[] {
  const better = whens.some(({ clock, to }) => clock && (!clock.bare || to));
  return whens.filter(({ clock, to }) => !(better && clock?.bare && !to));
}

/** One day and one time, however far apart they were said, belong together. */
function apart(whens: readonly When[]): When[] {
  const [first, second] = whens;
  if (whens.length !== 2 || first === undefined || second === undefined) return [...whens];
  const free = [first, second].every(({ bound }) => bound === undefined);
  const [day, time] = first.clock || first.part ? [second, first] : [first, second];
  const merged = free && day.days && !day.clock && !day.part && !day.to && !time.days ? merge(first, second) : null;
  return merged === null ? [...whens] : [merged];
}
