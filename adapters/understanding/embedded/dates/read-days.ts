/** The ways of naming days, all together. */
import { AHEAD } from './ahead-rules.ts';
import type { Now } from './calendar.ts';
import { DATES } from './date-rules.ts';
import type { Days } from './days.ts';
import { readAt, rules } from './pattern.ts';
import type { Read } from './pattern.ts';
import type { Token } from './tokens.ts';
import { MONTHS, WEEKS } from './week-rules.ts';
import { RELATIVE, WEEKDAYS } from './weekday-rules.ts';

const TABLE = rules<Days>([...RELATIVE, ...WEEKDAYS, ...DATES, ...WEEKS, ...MONTHS, ...AHEAD]);

/** The days that are named from this word on, or null. */
export function readDays(tokens: readonly Token[], start: number, now: Now): Read<Days> | null {
  return readAt(TABLE, tokens, start, now, readDays);
}
