/** The values that an utterance gives, of those that can be given here. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Memory } from '../../../engine/flow/schema/shared-files.ts';
import type { Utterance } from '../../../engine/ports.ts';
import type { Slot } from '../../../engine/values.ts';
import { chooseSlot } from './choose-slot.ts';
import type { ReadChoices } from './closed-words.ts';
import { nowIn, todayIn } from './dates/calendar.ts';
import type { OpenFrom } from './dates/clocks.ts';
import { readBirthDate } from './dates/birth-date.ts';
import { OPEN_DAYS } from './dates/join-days.ts';
import { resolveDates } from './dates/resolve-dates.ts';
import type { Resolved } from './dates/resolve-dates.ts';
import { readName, readPhone, readText } from './personal-words.ts';
import type { Personal } from './personal-words.ts';

export interface ValueReader {
  readonly memory: Memory;
  readonly choices: ReadChoices;
  readonly open: OpenFrom;
  readonly country: string;
}

export interface Given {
  readonly values: readonly HeardValue[];
  readonly contents: Readonly<Record<string, string>>;
  /** What was said about days and times, whether or not it became a value. */
  readonly dates: Resolved | null;
}

/** What other words of the utterance were found to mean, as far as it decides about values. */
export interface Heard {
  readonly agrees: boolean;
  readonly refuses: boolean;
  readonly anyWill: boolean;
  /** "Call me tomorrow": the day is for the call, not for the visit. */
  readonly aboutCalling: boolean;
  /** Something else was said that leaves no room for a name. */
  readonly somethingElse: boolean;
}

const CORRECTS = /\b(?:no wait|wait no|wait (?=not|no|mon|tue|wed|thu|fri|it|make)|actually|i meant|i mean(?! business)|make it|make that|sorry (?=not|no|i|mon|tue|wed|thu|fri|it|the|my)|on second thoughts?|scratch that|correction|change (?:it|that) to|rather than|instead of|instead|not \w+ but|i changed my mind|let us say|no it is|no it was|better make|no sorry|no no|oh no|my mistake|i was wrong|i said)\b/; // prettier-ignore

/** The values of an utterance. `words` are its plain words, `text` the same joined. */
export function readValues(
  reader: ValueReader,
  utterance: Utterance,
  words: readonly string[],
  text: string,
  heard: Heard,
): Given {
  const can = new Set(utterance.can_give);
  const correction = CORRECTS.test(text);
  const values: HeardValue[] = [];
  const contents: Record<string, string> = {};
  const spoken = reader.choices(correction ? afterCorrection(text) : text);
  for (const [name, { choice, confidence }] of spoken) {
    if (can.has(name)) values.push({ name, value: choice, confidence, correction });
  }
  const dates = datesOf(reader, utterance, correction ? wordsAfterCorrection(words) : words);
  const isOtherDate = utterance.asked !== null && reader.memory[utterance.asked]?.is === 'date';
  const time = isOtherDate
    ? null
    : timeValue(utterance, can, dates, spoken.get('practitioner')?.choice ?? null, text, heard);
  if (time !== null) values.push({ ...time, correction });
  const asked = utterance.asked;
  if (asked !== null && can.has(asked)) {
    const personal = personalValue(reader, asked, utterance, heard);
    if (personal !== null) {
      // A message speaks of days and of daughters, and asks for neither.
      if (reader.memory[asked]?.is === 'text') values.length = 0;
      values.push({ name: asked, value: null, confidence: personal.confidence, correction });
      contents[asked] = personal.content;
    }
  }
  return { values, contents, dates };
}

function afterCorrection(text: string): string {
  return wordsAfterCorrection(text.split(' ')).join(' ');
}

/** After "no wait" only what follows is meant, if anything does. */
function wordsAfterCorrection(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  const mark = /\b(?:no wait|wait no|wait|actually|i meant|i mean|make it|make that|scratch that|on second thoughts?|no sorry|sorry no|better make it|i changed my mind)\b/g; // prettier-ignore
  let rest = text;
  for (const match of text.matchAll(mark)) rest = text.slice(match.index + match[0].length).trim();
  return rest === '' || !/\w{3}|\d/.test(rest) ? words : rest.split(' ');
}

function datesOf(reader: ValueReader, utterance: Utterance, words: readonly string[]): Resolved | null {
  const wanted = ['when', 'callback_time', 'slot'].some((name) => utterance.can_give.includes(name));
  const types = utterance.can_give.some((name) => reader.memory[name]?.is === 'day_part');
  if (!wanted && !types && utterance.asked === null) return null;
  return resolveDates(words, nowIn(utterance.at, utterance.zone), reader.open);
}

type TimeValue = Omit<HeardValue, 'correction'>;

function timeValue(
  utterance: Utterance,
  can: ReadonlySet<string>,
  dates: Resolved | null,
  practitioner: string | null,
  text: string,
  heard: Heard,
): TimeValue | null {
  const { asked, offered, zone } = utterance;
  if (heard.aboutCalling || asked === 'callback_time') {
    if (!can.has('callback_time')) return null;
    if (dates !== null) return { name: 'callback_time', value: dates.when, confidence: dates.confidence };
    return heard.anyWill ? { name: 'callback_time', value: 'any', confidence: 0.85 } : null;
  }
  if (can.has('slot') && offered.length > 0) {
    const chosen = chooseSlot({ text, offered, zone, dates, practitioner });
    if (chosen !== null) return { name: 'slot', value: chosen.slot, confidence: chosen.confidence };
    const [only] = offered;
    const open = asked === 'slot' && !heard.refuses && dates === null && only !== undefined;
    if (open && heard.agrees && offered.length === 1) return { name: 'slot', value: only, confidence: 0.85 };
    // "Whatever suits you" leaves the choice to us; the time is read back before anything is booked.
    if (open && heard.anyWill) return { name: 'slot', value: only, confidence: 0.8 };
  }
  if (!can.has('when')) return null;
  if (dates !== null) return { name: 'when', value: onOfferedDays(dates.when, offered), confidence: dates.confidence };
  return heard.anyWill && asked === 'when' ? { name: 'when', value: 'any', confidence: 0.88 } : null;
}

/** "Nine o'clock", said to an offer, means the days that were offered, and not the next fortnight. */
function onOfferedDays(when: Resolved['when'], offered: readonly Slot[]): Resolved['when'] {
  const days = offered.map(({ start }) => start.slice(0, 10)).toSorted();
  const [from] = days;
  const to = days.at(-1);
  if (typeof when === 'string' || from === undefined || to === undefined) return when;
  const named = (Date.parse(when.to) - Date.parse(when.from)) / 86_400_000 + 1 !== OPEN_DAYS;
  const ruledOut = when.except !== undefined;
  return named || ruledOut ? when : { ...when, from, to };
}

function personalValue(
  reader: ValueReader,
  asked: string,
  { text, at, zone }: Utterance,
  heard: Heard,
): Personal | null {
  const is = reader.memory[asked]?.is;
  if (is === 'text') return isLong(text) || !(heard.somethingElse || heard.agrees) ? readText(text) : null;
  if (is === 'date') {
    const born = readBirthDate(text, todayIn(at, zone).day);
    return born && { content: born.date, confidence: born.confidence };
  }
  if (heard.somethingElse) return null;
  if (is === 'name') return readName(text);
  return is === 'phone' ? readPhone(text, reader.country) : null;
}

/** Whoever says this much answers in their own words, whatever else these would mean. */
const isLong = (text: string): boolean => text.trim().split(/\s+/u).length > 6;
