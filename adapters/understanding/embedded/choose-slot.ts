/** Which of the times on offer was meant: by its place, its day, its time or its dentist. */
import type { Slot } from '../../../engine/values.ts';
import { clockOf, isoOf, todayIn } from './dates/calendar.ts';
import type { Resolved } from './dates/resolve-dates.ts';
import { calledByHour } from './hour-of-slot.ts';

/** Names of practitioners that an utterance spoke of come as `practitioner`. */
export interface Choice {
  readonly text: string;
  readonly offered: readonly Slot[];
  readonly zone: string;
  readonly dates: Resolved | null;
  readonly practitioner: string | null;
}

export interface Chosen {
  readonly slot: Slot;
  readonly confidence: number;
}

const PLACES: readonly (readonly [RegExp, (slots: readonly Slot[]) => Slot | undefined])[] = [
  [/\b(?:first|1st|former|number one|option one|option a)(?: (?:one|time|slot|option|of (?:them|those|these)))?\b(?! (?:thing|of (?:all|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/, (slots) => slots[0]],
  [/\b(?:second|2nd|number two|option two|option b)(?: (?:one|time|slot|option|of (?:them|those|these)))?\b(?! opinion)/, (slots) => slots[1]],
  [/\b(?:third|3rd|number three|option three|option c)(?: (?:one|time|slot|option))?\b/, (slots) => slots[2]],
  [/\blast (?:one|time|slot|option|of (?:them|those|these))\b|\bthe (?:last|latter)\b/, (slots) => slots.at(-1)],
  [/\b(?:middle|middle one)\b/, (slots) => (slots.length === 3 ? slots[1] : undefined)],
  [/\b(?:the )?(?:earl(?:ier|iest|y)|soonest|sooner|nearest)(?: (?:one|time|slot|option|possible|of (?:them|those|these|the two)))?\b/, (slots) => byStart(slots)[0]],
  [/\b(?:the )?(?:late|later|latest)(?: (?:one|time|slot|option|of (?:them|those|these|the two)))?\b/, (slots) => byStart(slots).at(-1)],
]; // prettier-ignore
const PLACE_ALONE = /^(?:\w+ ){0,4}(?:first|second|third)(?: (?:one|please|then|is|would|works|suits|will|time|slot|option|sounds|of (?:them|those|these)).*)?$/; // prettier-ignore
/** Whoever says more tells something, and "the last time" chooses nothing in it. */
const CHOOSING_WORDS_MAX = 14;
/** "Later then, please" chooses; "I'll ring you later" and "my first visit" do not, whatever was on offer. */
const CHOOSES = /^(?:(?:yes|yeah|yep|okay|ok|oh|ah|well|so|right|then|please|thanks|thank|you|bye|goodbye|love|pet|um|uh|hm|i|we|will|would|could|can|may|think|guess|suppose|take|like|want|prefer|rather|go|going|gone|for|with|let|us|make|have|do|pick|choose|select|say|give|me|it|is|be|the|that|one|of|them|those|these|two|three|time|slot|option|appointment|first|1st|second|2nd|third|3rd|last|latter|former|middle|early|earlier|earliest|late|later|latest|soonest|sooner|number|a|b|c|suits?|works?|fine|good|great|best|better|perfect|grand|sounds|just|if|possible) ?)+$/; // prettier-ignore
/** "The first one" is no first of the month and no one o'clock. */
const FIRM = /^(?!.*\b(?:neither|none|nor|not the (?:first|second|third|last)|(?:before|after|than) the|monday the|tuesday the|wednesday the|thursday the|friday the|anything|something)\b).*\b(?:(?:first|second|third|middle|earliest|latest|last|early|earlier|late|later|former|latter) (?:one|slot|option|time(?! (?:i|we|you (?:called|rang)))|of (?:them|those|these|the|his|her|your)|choice|appointment|you (?:said|mentioned|gave|offered|read|have there)|that you)|(?:the|number|option|your|that|with) (?:first|second|third|middle|last|latter|former)(?! (?:of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|week|thing|monday|tuesday|wednesday|thursday|friday|opinion|day|place|crowd|dentist|visit)))\b/; // prettier-ignore
/** "Something earlier", "a later one": that is none of these. */
const OTHER = /\b(?:something|anything|nothing|bit|little|another|any|much|different|other|too|have you|do you have|not|neither|none|instead of)\b/; // prettier-ignore

/** "Two", where nothing on offer is at two. */
const NUMBER_ALONE = /^(two|three)(?: please| thanks| then)?$/;

/** The one slot that was meant, or null where it is none or not clear which. */
/** "I'm starting work at five" names the hour at which somebody cannot come. */
const BUSY =
  /\b(?:start|starting|starts|finish|finishing|begin|working|work|lectures?|shift|class|school|mass|bus|train|flight|meeting|appointment)\b(?: \w+){0,2} (?:at|till|until|from)\b/;
const SUITS =
  /\b(?:suits?|grand|fine|great|perfect|lovely|good|works for|works|work for|take|would do|will do|okay|yes|please|book|go for|go with|prefer|one)\b/;

export function chooseSlot(said: Choice): Chosen | null {
  const choice = { ...said, text: said.text.replace(NOT_THAT_ONE, '').replace(TAKEN_BACK, '').trim() };
  if (choice.offered.length === 0 || (BUSY.test(choice.text) && !SUITS.test(choice.text))) return null;
  const other = besides(said) ?? theOtherOf(choice);
  if (other !== null) return { slot: other, confidence: 0.9 };
  const matching = choice.offered.filter((slot) => matches(slot, choice));
  const [only] = matching;
  const narrowed = matching.length < choice.offered.length || choice.offered.length === 1;
  const spoken = choice.dates !== null || choice.practitioner !== null;
  if (spoken && only !== undefined && matching.length === 1 && narrowed) return { slot: only, confidence: 0.92 };
  const [, number = ''] = NUMBER_ALONE.exec(choice.text) ?? [];
  const numbered = matching.length === 0 ? choice.offered[['one', 'two', 'three'].indexOf(number)] : undefined;
  if (numbered !== undefined) return { slot: numbered, confidence: 0.75 };
  const byHour = spoken ? null : calledByHour(choice.text, choice.offered, choice.zone);
  if (byHour !== null) return { slot: byHour, confidence: 0.9 };
  // Of one time none is the earlier: another is asked for.
  if (choice.offered.length === 1 && COMPARES.test(choice.text)) return null;
  const firm = FIRM.test(choice.text) && choice.text.split(' ').length <= CHOOSING_WORDS_MAX;
  if (!firm && (OTHER.test(choice.text) || !CHOOSES.test(choice.text))) return null;
  const among = spoken && matching.length > 1 ? matching : choice.offered;
  // "The second" is a place in the row before it is a day of the month.
  const place = firm || (matching.length === 0 && PLACE_ALONE.test(choice.text));
  const wantsSlot = choice.dates === null || typeof choice.dates.when === 'string' || matching.length > 1 || place;
  for (const [says, pick] of PLACES) {
    if (!says.test(choice.text) || !wantsSlot) continue;
    const slot = pick(among);
    if (slot !== undefined) return { slot, confidence: 0.93 };
  }
  return null;
}

/** "Not the first, the second": what is ruled out by its place says nothing more, and is no day of a month. */
export const NOT_THAT_ONE = /\bnot the (first|second|third|last)(?: (?:one|time|slot|option))?\b(?! of)/;
/** "The first, no the second." */
const TAKEN_BACK =
  /^.*\b(?:first|second|third|last)(?: one)? (?:oh )?(?:no|sorry|wait)(?: no| sorry| wait)* (?=the (?:first|second|third|last)\b)/;
const NEXT_TO_IT = /\b(?:other|next|one after|following)\b/;

/** "Not the first, the other one": what is left, or what comes next. */
function besides({ text, offered }: Choice): Slot | null {
  const [said, place = ''] = NOT_THAT_ONE.exec(text) ?? [];
  if (said === undefined) return null;
  const out = place === 'last' ? offered.length - 1 : ['first', 'second', 'third'].indexOf(place);
  const rest = text.replace(said, ' ');
  const left = offered.filter((_, i) => i !== out);
  if (left.length === 1 && (NEXT_TO_IT.test(rest) || rest.trim() === '')) return left[0] ?? null;
  return NEXT_TO_IT.test(rest) && !/\bother\b/.test(rest) ? (offered[out + 1] ?? null) : null;
}

const COMPARES = /\b(?:earlier|later|sooner)\b/;
const THE_OTHER =
  /\bthe other (?:one|time|slot|option|day)?\b(?! (?:fella|fellow|lad|man|woman|lady|doctor|dentist|guy|week|day))/;

/** "Tuesday's no good, the other one so": of the times on offer one is left. */
function theOtherOf({ text, offered, dates, zone }: Choice): Slot | null {
  if (dates?.excludes !== true || typeof dates.when === 'string' || !THE_OTHER.test(text)) return null;
  const { except = [] } = dates.when;
  const left = offered.filter(({ start }) => !except.includes(isoOf(todayIn(start, zone).day)));
  const [only] = left;
  return left.length === 1 && only !== undefined ? only : null;
}

function byStart(slots: readonly Slot[]): Slot[] {
  return [...slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

function matches(slot: Slot, { dates, practitioner, zone }: Choice): boolean {
  if (practitioner !== null && slot.practitioner !== practitioner) return false;
  if (dates === null || typeof dates.when === 'string') return practitioner !== null;
  if (dates.excludes || dates.confidence < 0.5) return false;
  const local = todayIn(slot.start, zone);
  const day = isoOf(local.day);
  const time = clockOf(local.minute);
  const { from, to, part, at, after, before, except } = dates.when;
  if (day < from || day > to || except?.includes(day) === true) return false;
  if (at !== undefined && at !== time) return false;
  if (after !== undefined && time < after) return false;
  if (before !== undefined && time >= before) return false;
  return part === 'any' || part === partOf(time);
}

function partOf(time: string): 'morning' | 'afternoon' | 'evening' {
  return time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
}
