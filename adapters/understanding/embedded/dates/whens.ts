/** What was said about days and times: the single things first, then what they make together. */
import { withBounds } from './bounds.ts';
import type { Now } from './calendar.ts';
import { withoutLasting } from './lasting.ts';
import { withMonths } from './lists.ts';
import { withOtherEnds } from './other-end.ts';
import { withoutPartlyRead } from './partly-read.ts';
import { withTimes, withWeeks } from './said-once.ts';
import { readSingle } from './single.ts';
import { boundedStretches, stretches } from './stretches.ts';
import { LIGHT, OR_BOUNDED, merge, together } from './together.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

export function readWhens(tokens: readonly Token[], now: Now): When[] {
  const single = withOtherEnds(readSingle(tokens, now), tokens);
  const near = together(withWeeks(withMonths(single, tokens), tokens), tokens, LIGHT);
  const stretched = together(stretches(near, tokens, now), tokens, LIGHT);
  const timed = withoutCounts(withoutLasting(stretched, tokens), tokens);
  const bounded = boundedStretches(withBounds(timed, tokens), tokens);
  const joined = withTimes(apart(together(bounded, tokens, OR_BOUNDED)), tokens);
  const whens = withoutPartlyRead(joined, tokens);
  return namesZone(tokens) ? whens.filter(({ clock }) => clock === undefined) : whens;
}

const ZONE = /^(?:est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|eet|aest|jst|hst|akst|eastern|pacific)$/;

/** "Nine thirty CST" is another time here, and which one is not understood. */
function namesZone(tokens: readonly Token[]): boolean {
  return tokens.some(({ is, text }, i) => is === 'word' && ZONE.test(text) && /^(?:clock|number|half|unit|part)$/.test(tokens[i - 1]?.is ?? '')); // prettier-ignore
}

/** A bare number is no hour where a better one stands: "for two at half seven", but not "at three or half three". */
function withoutCounts(whens: readonly When[], tokens: readonly Token[]): When[] {
  const better = whens.some(({ clock, to, days }) => clock && (!clock.bare || to) && days?.present !== true);
  if (!better) return [...whens];
  const isCount = ({ clock, to, next }: When, i: number): boolean =>
    clock?.bare === true &&
    to === undefined &&
    !(tokens[next]?.text === 'or' && whens[i + 1]?.start === next + 1 && whens[i + 1]?.clock);
  const counts = new Set(whens.filter(isCount));
  return whens.flatMap((when) => (counts.has(when) ? (when.days ? [{ ...when, clock: undefined }] : []) : [when]));
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
