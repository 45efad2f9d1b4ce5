/** The values that an utterance gives, of those that can be given here. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Memory } from '../../../engine/flow/schema/shared-files.ts';
import type { Utterance } from '../../../engine/ports.ts';
import type { ReadChoices } from './closed-words.ts';
import { todayIn } from './dates/calendar.ts';
import type { OpenFrom } from './dates/clocks.ts';
import { readBirthDate } from './dates/birth-date.ts';
import type { Resolved } from './dates/resolve-dates.ts';
import type { Heard } from './heard.ts';
import { readFullName, readName, readPhone, readText } from './personal-words.ts';
import type { Personal } from './personal-words.ts';
import { timesIn } from './times-in.ts';

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

/** Patients are called Sinéad and Marek too: who was asked their name, or says it, means a dentist only where the words say so. */
const INTRODUCES = /\b(?:this is|my name is|i am|it is|speaking|here)\b/;
const OF_A_DENTIST = /\b(?:doctor|dr|with|see|dentist|hygienist)\b/;

const CORRECTS = /\b(?:no wait|(?:hang|hold) on (?=(?:no |not |maybe )?(?:mon|tue|wed|thu|fri))|wait no|wait (?=(?:not|no|it|make)\b|mon|tue|wed|thu|fri)|actually|i meant|i mean(?! business)|make it|make that|sorry (?=not|no|i|mon|tue|wed|thu|fri|it|the|my)|on second thoughts?|scratch that|correction|change (?:it|that) to|rather than|instead of|instead|not \w+ but|i changed my mind|let us say|no it is|no it was|better make|no sorry|no no|oh no|my mistake|i was wrong|i said)\b/; // prettier-ignore

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
  const times = timesIn(utterance, reader.open, heard);
  const isTimed =
    utterance.asked !== null ||
    utterance.can_give.some((name) => reader.memory[name]?.is === 'day_part' || name === 'slot');
  const dates = isTimed ? times.of(correction ? wordsAfterCorrection(words).join(' ') : null) : null;
  const isOtherDate = utterance.asked !== null && reader.memory[utterance.asked]?.is === 'date';
  const practitioner = spoken.get('practitioner')?.choice ?? null;
  const time = isOtherDate ? null : times.value({ dates, practitioner, text });
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
  // A full name is one whatever is said beside it; of a single word beside something else nobody knows.
  if (is === 'name') return heard.somethingElse ? readFullName(text) : readName(text);
  if (heard.somethingElse) return null;
  return is === 'phone' ? readPhone(text, reader.country) : null;
}

/** Whoever says this much answers in their own words, whatever else these would mean. */
const isLong = (text: string): boolean => text.trim().split(/\s+/u).length > 6;
