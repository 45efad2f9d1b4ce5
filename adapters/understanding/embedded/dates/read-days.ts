/** The ways of naming days, all together. */
import { AHEAD } from './ahead-rules.ts';
import type { Now } from './calendar.ts';
import { DATES } from './date-rules.ts';
import type { Days } from './days.ts';
import { OF_MONTH } from './of-month-rules.ts';
import { readAt, rules } from './pattern.ts';
import type { Read, ReadDay } from './pattern.ts';
import type { Token } from './tokens.ts';
import { MONTHS, WEEKS } from './week-rules.ts';
import { RELATIVE, WEEKDAYS } from './weekday-rules.ts';

const TABLE = rules<Days>([...RELATIVE, ...WEEKDAYS, ...DATES, ...WEEKS, ...OF_MONTH, ...MONTHS, ...AHEAD]);

/**
 * Reads the days that are named from a word on. A day may be counted from another ("a week from the day after"), so each
 * place is read once and kept: without that, such a chain would double the work with every link.
 */
export function dayReader(tokens: readonly Token[], now: Now): ReadDay {
  const known = new Map<number, Read<Days> | null>();
  const readDay: ReadDay = (start) => {
    const before = known.get(start);
    if (before !== undefined) return before;
    const read = readAt(TABLE, tokens, start, now, readDay);
    known.set(start, read);
    return read;
  };
  return readDay;
}
