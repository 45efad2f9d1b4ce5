/** The single things that were said, each read as far as it goes. */
import type { Now } from './calendar.ts';
import { CLOCKS } from './clocks.ts';
import type { Days } from './days.ts';
import { LASTING } from './lasting.ts';
import { PARTS } from './parts.ts';
import { readAt } from './pattern.ts';
import { dayReader } from './read-days.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

/** The longest reading at each word; what was read once is not read again. */
export function readSingle(tokens: readonly Token[], now: Now): When[] {
  const whens: When[] = [];
  const readDay = dayReader(tokens, now);
  for (let at = 0; at < tokens.length; ) {
    const days = readDay(at);
    const clock = readAt(CLOCKS, tokens, at, now, readDay);
    const part = readAt(PARTS, tokens, at, now, readDay);
    const lasts = readAt(LASTING, tokens, at, now, readDay);
    const next = Math.max(days?.next ?? 0, clock?.next ?? 0, part?.next ?? 0, lasts?.next ?? 0);
    if (next === 0) {
      at++;
      continue;
    }
    const place = { start: at, next };
    if (days?.next === next) whens.push({ ...place, ...timed(days.value) });
    else if (clock?.next === next) whens.push({ ...place, clock: clock.value });
    else if (part?.next === next) whens.push({ ...place, part: part.value, ...(part.value.today ? { days: today(now) } : {}) });
    else whens.push({ ...place, lasts: lasts?.value });
    at = next;
  }
  return whens;
} // prettier-ignore

const today = (now: Now): Days => ({ from: now.day, to: now.day, kind: 'relative' });

/** Hours and minutes counted from now are a day and a time. */
function timed(days: Days): Partial<When> {
  const { minute, since } = days;
  if (minute === undefined) return { days };
  const then = { days, clock: { minute, settled: true, bare: false } };
  if (days.onwards) return { ...then, bound: 'from' };
  if (since === undefined) return then;
  const start = { days: { ...days, from: since.day, to: since.day }, clock: { minute: since.minute, settled: true, bare: false } };
  return { ...start, to: { start: 0, next: 0, ...then } };
} // prettier-ignore
