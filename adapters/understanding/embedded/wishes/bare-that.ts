/** "I finish at five, so nothing before that": the hour is told of something else, and what is wished for is beside it. */

const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\\d{1,2}(?::\\d\\d)?)';
const CLOCK = `(?:(?:half|quarter|twenty|ten|five)(?: past| to)? )?${HOUR}(?: (?:oclock|thirty|fifteen|forty five|am|pm))*`;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: week)?';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DATE = `the (?:twenty |thirty )?(?:\\w+(?:th|st|nd|rd)|first|second|third)(?: of ${MONTH})?`;
const TOLD = new RegExp(`\\b(before |after )?((?:at|is|on|in|by|from|about|around|until|till) )*(${CLOCK}|${DATE}|${WEEKDAY})(?= |$)`, 'g'); // prettier-ignore
/** What it is beside: "before that", "after then", "it must be before". */
const BESIDE = /\b(?:(before|after|later than|from) (?:that|then|this)\b(?: on(?:wards)?\b)?(?! (?:one|week|day|morning|afternoon|evening|time)\b)|(?<=\b(?:be|so|and|any day|any time|anything|something|days|then|only) )(before|after)$)/; // prettier-ignore
/** "After that it's chaos", "before that I'm on the school run": what follows such words is no wish. */
const NO_WISH =
  /^ (?:it is|that is|i am (?!yours|all yours|at home|home|free|here|off|available)|i have|i do|i go|we are|we have|she is|he is|there is|is|are)\b/;

/** Whether a time in these words is told by one that was said before. */
export const saysBareThat = (text: string): boolean => BESIDE.test(text);

/** The words, with the time that was told in the place of "that"; as they are, where none was. */
export function withoutBareThat(text: string): string {
  const beside = BESIDE.exec(text);
  if (beside === null) return text;
  const before = text.slice(0, beside.index);
  const rest = text.slice(beside.index + beside[0].length);
  const told = [...before.matchAll(TOLD)].at(-1);
  if (told === undefined || told[3] === 'one' || /\bor(?: \w+){0,2} $/.test(before)) return text;
  // "Not after six, any time before that": the bound stands already.
  if (told[1] !== undefined || NO_WISH.test(rest)) return before.trim();
  const left = `${before.slice(0, told.index)} ${before.slice(told.index + told[0].length)}`;
  const way = beside[1] ?? beside[2] ?? '';
  return `${left} ${way} ${told[3] ?? ''}${rest}`.replaceAll(/ {2,}/g, ' ').trim();
}
