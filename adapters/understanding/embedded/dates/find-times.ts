/** The times of day that an utterance speaks of. */
import { clockOf } from './calendar.ts';

export interface Times {
  readonly part: 'any' | 'morning' | 'afternoon' | 'evening';
  readonly at?: string;
  readonly after?: string;
  readonly before?: string;
}

/** Opening and closing in minutes since midnight: between "half two" in the night and in the afternoon they decide. */
export interface OpenFrom {
  readonly from: number;
  readonly to: number;
}

const UNITS =
  '(?! ?(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|seconds?|people|persons?|times?|of us|percent|euros?|cent|st\\b|nd\\b|rd\\b|th\\b|[/:]|\\.\\d|of (?:them|those|these|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:or \\d+ )?(?:days|weeks)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|kids|children|teeth|tooth|fillings?|visits?))';
const CLOCK = new RegExp(
  [
    String.raw`(?<noon>\b(?:12 )?(?:noon|midday)\b)`,
    String.raw`(?<midnight>\bmidnight\b)`,
    String.raw`\b(?:a )?(?<past>half|quarter|\d{1,2}) (?:minutes? |mins? )?(?:past|after) (?<pastHour>\d{1,2}|noon|midday)\b(?! (?:days|weeks))`,
    String.raw`(?<!\b(?:from|between) )\b(?:a )?(?<to>quarter|25|20|15|10|5|\d{1,2} (?:minutes?|mins?)) (?:to|till|before|of) (?<toHour>\d{1,2}|noon|midday)\b(?! ?(?:days|weeks|am|pm [a-z]*day))`,
    String.raw`\bhalf (?<half>\d{1,2})\b`,
    String.raw`(?<![\d/])(?<hour>\d{1,2})(?::(?<minute>[0-5]\d)(?::\d\d)?|\.(?<dotted>[0-5][05])| h (?<french>[0-5]\d))(?![\d/])`,
    String.raw`(?<![\d/.:] ?)\b(?<hour2>\d{1,2}) (?<minute2>[0-5]\d)\b(?! ?(?:days?|weeks?|months?|minutes|hours|people|st|nd|rd|th|[/:]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
    String.raw`\b(?<hour3>\d{1,2}) ?(?=oclock|am\b|pm\b|a m\b|p m\b|h\b|in the (?:morning|afternoon|evening)|at night|this (?:morning|afternoon|evening)|tonight|(?:morning|afternoon|evening|night)\b|in the night|tomorrow\b|today\b|(?:until|till) \d{1,2}\b(?! of))`,
    String.raw`(?<=\b(?:at|around|about|by|before|after|until|till|between|past|make it|from|at about|at around|morning|afternoon|evening|@|for|than) )(?<hour4>\d{1,2})\b${UNITS}`,
    String.raw`(?<=\b(?:between|from) [^,]{1,14} (?:and|to|until|till) )(?<hour5>\d{1,2})\b${UNITS}`,
    String.raw`(?<=\b(?:at|between|by|before|after|from) )(?<compact>(?:[01]\d|2[0-3])[0-5]\d)\b`,
    String.raw`^(?:yes |okay |sure |maybe |the |please |say |i think |i would say |no |well )*(?<alone>\d{1,2})(?: (?:please|is (?:good|fine|okay|grand|great|perfect)|works|suits|would (?:be|suit|work).*|then|would|sounds.*))*$`,
  ].join('|'),
  'g',
); // prettier-ignore

interface Clock {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  half: 'am' | 'pm' | null;
}

/** What is said about the time of day, or null. `text` has figures for numbers. */
export function findTimes(text: string, open: OpenFrom): Times | null {
  const clocks = withoutHeads([...text.matchAll(CLOCK)].flatMap((match) => readClock(match, text)), text);
  const part = findPart(text);
  const [first, second] = clocks;
  if (first === undefined) return part;
  if (first.half === null && second?.half !== undefined) first.half = second.half;
  const minute = minuteOf(first, part?.part ?? 'any', open);
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  if (second !== undefined && /^ ?(?:oclock |am |pm )*(?:to|and|until|till|or) ?(?:about |around )?$/.test(` ${text.slice(first.end, second.start).trim()}`) && !/\bor\b/.test(text.slice(first.end, second.start))) {
    const end = minuteOf(second, part?.part ?? 'any', open);
    if (end > minute) return { part: 'any', after: clockOf(minute), before: clockOf(end) };
  }
  if (/\b(?:before|by|until|till|no later than|not later than|not after|earlier than)(?: (?:about|around|like|say))? ?$/.test(before)) return { part: 'any', before: clockOf(minute) };
  const onwards = /^(?: ?(?:oclock|am|pm))? ?(?:onwards?|or (?:later|after)|on$)/.test(text.slice(first.end));
  if (onwards || /\b(?:after|from|later than|not before|any ?time from|past|since)(?: (?:about|around|like|say))? ?$/.test(before)) return { part: 'any', after: clockOf(minute) };
  return { part: 'any', at: clockOf(minute) };
} // prettier-ignore

function readClock(match: RegExpMatchArray, text: string): Clock[] {
  const g = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const at = (hour: number, minute: number, half: Clock['half'] = halfAfter(text, end)): Clock[] =>
    hour <= 23 && minute <= 59 ? [{ start, end, hour, minute, half }] : [];
  if (g.noon !== undefined) return at(12, 0, 'pm');
  if (g.midnight !== undefined) return at(0, 0, 'am');
  if (g.pastHour !== undefined) return at(hourWord(g.pastHour), fraction(g.past ?? '0'));
  if (g.toHour !== undefined) return at((hourWord(g.toHour) + 23) % 24, 60 - fraction(g.to ?? '0'));
  if (g.half !== undefined) return at(Number(g.half), 30);
  if (g.compact !== undefined) return at(Number(g.compact.slice(0, 2)), Number(g.compact.slice(2)));
  // A bare nought is no hour; "0:30" is.
  if (Number(g.hour4 ?? g.hour5 ?? g.alone ?? 1) === 0) return [];
  return at(
    Number(g.hour ?? g.hour2 ?? g.hour3 ?? g.hour4 ?? g.hour5 ?? g.alone),
    Number(g.minute ?? g.dotted ?? g.french ?? g.minute2 ?? 0),
  );
}

/** "A table for two at half seven": a number of heads is no time where a better one stands. */
function withoutHeads(clocks: readonly Clock[], text: string): Clock[] {
  const others = clocks.filter(({ start, half }) => half !== null || !/\bfor $/.test(text.slice(0, start)));
  return others.length > 0 ? others : [...clocks];
}

function hourWord(word: string): number {
  return word === 'noon' || word === 'midday' ? 12 : Number(word);
}

function fraction(word: string): number {
  return word === 'half' ? 30 : word === 'quarter' ? 15 : Number.parseInt(word, 10);
}

function halfAfter(text: string, end: number): Clock['half'] {
  const after = text.slice(end, end + 30);
  if (/^ ?(?:oclock )?(?:am\b|a m\b|in the (?:early )?morning|tomorrow morning)/.test(after)) return 'am';
  return /^ ?(?:oclock )?(?:pm\b|p m\b|in the (?:afternoon|evening|night)|at night|tonight|(?:this |tomorrow )?(?:afternoon|evening|night)\b)/.test(after)
    ? 'pm'
    : null;
} // prettier-ignore

/** A bare hour is the one within opening hours; where that says nothing, one to six are in the afternoon. */
function minuteOf(clock: Clock, part: Times['part'], open: OpenFrom): number {
  const early = clock.hour * 60 + clock.minute;
  if (clock.hour > 12) return early;
  if (clock.half === 'am') return clock.hour === 12 ? clock.minute : early;
  const late = clock.hour === 12 ? early : early + 720;
  if (clock.half === 'pm' || part === 'afternoon' || part === 'evening') return late;
  if (part === 'morning' || clock.hour === 0) return early;
  const [fits, fitsLate] = [early, late].map((minute) => minute >= open.from && minute < open.to);
  if (fits === fitsLate) return clock.hour <= 6 ? late : early;
  return fitsLate === true ? late : early;
}

const PARTS: readonly (readonly [RegExp, Times])[] = [
  [/\b(?:not|except|no|never)(?: (?:in|the|on|any|for|a|early|so|too))* (?:early )?mornings?\b|\bmornings? (?:do|does|is|are|will|would)(?: not| no)\b|\bcan not (?:do|make|come|manage)(?: (?:in|the|it))* mornings?\b/, { part: 'any', after: '12:00' }],
  [/\b(?:not|except|no|never)(?: (?:in|the|on|any|for|a))* afternoons?\b|\bafternoons? (?:do|does|is|are|will|would)(?: not| no)\b|\bcan not (?:do|make|come|manage)(?: (?:in|the|it))* afternoons?\b/, { part: 'any', before: '12:00' }],
  [/\b(?:not|except|no|never)(?: (?:in|the|on|any|for|a))* evenings?\b|\bevenings? (?:do|does|is|are|will|would)(?: not| no)\b/, { part: 'any', before: '17:00' }],
  [/\b(?:after|when i (?:finish|get off|am off|am done with|get home from)|once i (?:finish|get off)) (?:my )?work\b|\bwhen i (?:finish|get off)\b|\bafter (?:hours|office hours|working hours)\b/, { part: 'any', after: '17:00' }],
  [/\bafter (?:the )?school\b|\bafter the school run\b|\bwhen (?:the )?(?:kids|children) (?:are )?(?:finish|out|done)/, { part: 'any', after: '15:00' }],
  [/\bbefore (?:i go to |i start )?work\b/, { part: 'morning', before: '09:00' }],
  [/\bbefore (?:lunch|noon|midday)(?: ?time)?\b/, { part: 'morning' }],
  [/\bafter (?:lunch|noon|midday|dinner time)(?: ?time)?\b/, { part: 'afternoon' }],
  [/\b(?:at |around |over |during |my )?lunch ?(?:time|hour|break)?\b/, { part: 'any', after: '12:00', before: '14:00' }],
  [/\bfirst thing(?: in the morning)?\b|\bearly (?:in the |on the )?mornings?\b|\bmornings? early\b|\bearly in the day\b|\b(?:crack of dawn|bright and early)\b/, { part: 'morning', before: '10:00' }],
  [/\b(?:late|later)(?: on)? (?:in the )?mornings?\b|\blate this morning\b/, { part: 'morning', after: '10:00' }],
  [/\bearly (?:in the )?afternoons?\b/, { part: 'afternoon', before: '15:00' }],
  [/\b(?:late|later)(?: on)? (?:in the |this )?afternoons?\b|\bend of the (?:working )?day\b|\blate in the day\b/, { part: 'afternoon', after: '15:00' }],
]; // prettier-ignore

function findPart(text: string): Times | null {
  for (const [says, times] of PARTS) if (says.test(text)) return times;
  const greeting = text.replaceAll(/\bgood (?:morning|afternoon|evening|night)\b/g, '');
  const parts = (['morning', 'afternoon', 'evening'] as const).filter(
    (part) =>
    (part === 'evening' ? /\b(?:evenings?|tonight|nights?)\b/ : part === 'morning' ? /\bmornings?\b/ : /\bafternoons?\b/).test(greeting), // prettier-ignore
  );
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length === 1) return { part: only };
  return { part: 'any' };
}
