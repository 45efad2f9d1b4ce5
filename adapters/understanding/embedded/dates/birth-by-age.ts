/** A date of birth that is told by an age and a birthday: "I was twenty-one yesterday", "my birthday is today, I'm fifty". */
import { OLDEST_YEARS } from './birth-year.ts';
import { dayOf, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { readTokens } from './tokens.ts';

const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ['the day before yesterday', -2],
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['the day after tomorrow', 2],
]);
const DAY = `(${[...DAYS_AWAY.keys()].join('|')})`;
const BIRTHDAY = String.raw`(?:my|his|her|the) birthday`;
/** The day stands beside the birthday or behind the age: who rang yesterday and is fifty was born on another. */
const SAID = [
  new RegExp(String.raw`\b${DAY} (?:is|was|will be) ${BIRTHDAY}\b`),
  new RegExp(String.raw`\b${BIRTHDAY} (?:is|was|will be) ${DAY}\b`),
  new RegExp(String.raw`\b(?:am|is|was|'m|'s|be|turn|turns|turned|turning) (?:\d+|[a-z]+(?:[ -][a-z]+)?) ${DAY}\b`),
];

/** The day, where one that was a birthday lately, or will be, and a single number were said; else null. */
export function bornByAge(text: string, today: Day): Day | null {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/birthday's/g, 'birthday is');
  const named = SAID.map((way) => way.exec(plain)?.[1]).find((day) => day !== undefined);
  if (named === undefined) return null;
  const numbers = readTokens(plain.replace(named, ' ')).filter(({ is }) => is !== 'word' && is !== 'dash');
  const [age] = numbers;
  if (age?.is !== 'number' || numbers.length > 1 || age.n < 1 || age.n > OLDEST_YEARS) return null;
  const { year, month, day } = partsOf(today + (DAYS_AWAY.get(named) ?? 0));
  return dayOf(year - age.n, month, day);
}
