/** The values that an utterance gives, of those that can be given here. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Memory } from '../../../engine/flow/schema/shared-files.ts';
import type { Utterance } from '../../../engine/ports.ts';
import { NOT_THAT_ONE, chooseSlot } from './choose-slot.ts';
import type { ReadChoices } from './closed-words.ts';
import { nowIn, todayIn } from './dates/calendar.ts';
import type { OpenFrom } from './dates/clocks.ts';
import { readBirthDate } from './dates/birth-date.ts';
import type { Resolved } from './dates/resolve-dates.ts';
import { readName, readPhone, readText } from './personal-words.ts';
import type { Personal } from './personal-words.ts';
import { comparedWish, inFull } from './wishes/in-full.ts';
import { inSpokenWeek } from './wishes/spoken-week.ts';
import { wishIn } from './wishes/wish-in.ts';

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

/** Patients are called Sinéad and Marek too: who was asked their name, or says it, means a dentist only where the words say so. */
const INTRODUCES = /\b(?:this is|my name is|i am|it is|speaking|here)\b/;
const OF_A_DENTIST = /\b(?:doctor|dr|with|see|dentist|hygienist)\b/;

const CORRECTS = /\b(?:no wait|(?:hang|hold) on (?=(?:no |not |maybe )?(?:mon|tue|wed|thu|fri))|wait no|wait (?=not|no|mon|tue|wed|thu|fri|it|make)|actually|i meant|i mean(?! business)|make it|make that|sorry (?=not|no|i|mon|tue|wed|thu|fri|it|the|my)|on second thoughts?|scratch that|correction|change (?:it|that) to|rather than|instead of|instead|not \w+ but|i changed my mind|let us say|no it is|no it was|better make|no sorry|no no|oh no|my mistake|i was wrong|i said)\b/; // prettier-ignore

/** "With Doctor Nowak, if I could" asks for that dentist; "the one with Doctor Nowak" is a time. */
const ONE_WITH = /\b(?:one|time|slot|option|appointment|visit|that) with\b/;

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
  const namesThemselves =
    isName(reader, utterance.asked) || utterance.can_hear.includes('not_the_patient') || INTRODUCES.test(text);
  if (namesThemselves && !OF_A_DENTIST.test(text)) remove(values, 'practitioner');
  const dates = datesOf(reader, utterance, correction ? wordsAfterCorrection(words) : words);
  const isOtherDate = utterance.asked !== null && reader.memory[utterance.asked]?.is === 'date';
  const time = isOtherDate
    ? null
    : timeValue({ utterance, can, dates, practitioner: spoken.get('practitioner')?.choice ?? null, text, heard });
  // "The one with Doctor Nowak" takes a time, and asks for no others of that dentist.
  const takesOne = time?.name === 'slot' && (dates !== null || ONE_WITH.test(text));
  if (takesOne) remove(values, 'practitioner');
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

const isName = ({ memory }: ValueReader, asked: string | null): boolean =>
  asked !== null && memory[asked]?.is === 'name';

function remove(values: HeardValue[], which: string): void {
  const at = values.findIndex(({ name }) => name === which);
  if (at >= 0) values.splice(at, 1);
}

function afterCorrection(text: string): string {
  return wordsAfterCorrection(text.split(' ')).join(' ');
}

/** After "no wait" only what follows is meant, if anything does. */
function wordsAfterCorrection(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  const mark = /\b(?:no wait|(?:hang|hold) on|wait no|wait|actually|i meant|i mean|make it|make that|scratch that|on second thoughts?|no sorry|sorry no|better make it|i changed my mind)\b/g; // prettier-ignore
  let rest = text;
  for (const match of text.matchAll(mark)) rest = text.slice(match.index + match[0].length).trim();
  return rest === '' || !/\w{3}|\d/.test(rest) ? words : rest.split(' ');
}

function datesOf(reader: ValueReader, utterance: Utterance, words: readonly string[]): Resolved | null {
  const wanted = ['when', 'callback_time', 'slot'].some((name) => utterance.can_give.includes(name));
  const types = utterance.can_give.some((name) => reader.memory[name]?.is === 'day_part');
  if (!wanted && !types && utterance.asked === null) return null;
  const dated = utterance.asked === 'slot' ? words.join(' ').replace(NOT_THAT_ONE, ' ').trim().split(/ +/) : words;
  const said = wishIn(dated, isAboutTimes(utterance), nowIn(utterance.at, utterance.zone), reader.open);
  return inSpokenWeek(utterance, dated.join(' '), said);
}

const isAboutTimes = ({ asked, visit }: Utterance): boolean =>
  (visit ?? null) !== null || asked === 'when' || asked === 'slot' || asked === 'callback_time';

type TimeValue = Omit<HeardValue, 'correction'>;

/** What a time is found in. */
interface TimeSaid {
  readonly utterance: Utterance;
  readonly can: ReadonlySet<string>;
  readonly dates: Resolved | null;
  readonly practitioner: string | null;
  readonly text: string;
  readonly heard: Heard;
}

function timeValue(said: TimeSaid): TimeValue | null {
  const { utterance, can, dates, text, heard } = said;
  const { asked } = utterance;
  if (heard.aboutCalling || asked === 'callback_time') {
    if (!can.has('callback_time')) return null;
    if (dates !== null) return { name: 'callback_time', value: dates.when, confidence: dates.confidence };
    return heard.anyWill ? { name: 'callback_time', value: 'any', confidence: 0.85 } : null;
  }
  // The earlier of two times may be meant, or an hour before both: what compares says so, and chooses none.
  const compared = can.has('when') ? comparedWish(utterance, text, dates) : null;
  if (compared !== null) return { name: 'when', value: compared, confidence: 0.85 };
  const chosen = slotValue(said);
  if (chosen !== null) return chosen;
  if (!can.has('when')) return null;
  if (dates !== null) return { name: 'when', value: inFull(utterance, text, dates), confidence: dates.confidence };
  if (!heard.anyWill || asked !== 'when') return null;
  return { name: 'when', value: inFull(utterance, text, ANY), confidence: 0.88 };
}

const ANY: Resolved = { when: 'any', confidence: 0.88, excludes: false };

/** The time on offer that was chosen, where one was. */
function slotValue({ utterance, can, dates, practitioner, text, heard }: TimeSaid): TimeValue | null {
  const { asked, offered, zone } = utterance;
  if (!can.has('slot') || offered.length === 0) return null;
  const chosen = chooseSlot({ text, offered, zone, dates, practitioner });
  if (chosen !== null) return { name: 'slot', value: chosen.slot, confidence: chosen.confidence };
  const soonest = offered.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))[0];
  // "Whatever's soonest" is the first of those on offer, where none of them is refused.
  if (asked === 'slot' && dates?.when === 'as_soon_as_possible' && !heard.refuses && soonest !== undefined)
    return { name: 'slot', value: soonest, confidence: 0.85 };
  const [only] = offered;
  const open = asked === 'slot' && !heard.refuses && dates === null && only !== undefined;
  if (open && heard.agrees && offered.length === 1) return { name: 'slot', value: only, confidence: 0.85 };
  // "Whatever suits you" leaves the choice to us; the time is read back before anything is booked.
  return open && heard.anyWill ? { name: 'slot', value: only, confidence: 0.8 } : null;
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
