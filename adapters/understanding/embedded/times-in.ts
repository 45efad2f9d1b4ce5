/** The time that an utterance gives: one on offer, a wish for the visit, or when somebody is to be rung. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Utterance } from '../../../engine/ports.ts';
import { asItWasHeard } from './as-it-was-heard.ts';
import { NOT_THAT_ONE } from './choose-slot.ts';
import { nowIn } from './dates/calendar.ts';
import { calledFrom } from './dates/called-from.ts';
import type { OpenFrom } from './dates/clocks.ts';
import type { Resolved } from './dates/resolve-dates.ts';
import type { Heard } from './heard.ts';
import { withoutRefusedHour } from './hour-of-slot.ts';
import { readWords } from './normalise.ts';
import { ONLY_SPOKEN_OF, partlySaid, slotSaid } from './slot-said.ts';
import type { TimeSaid } from './slot-said.ts';
import { namesHours } from './wishes/combine.ts';
import { comparedWish, inFull } from './wishes/in-full.ts';
import { inSpokenWeek } from './wishes/spoken-week.ts';
import { wishedOf } from './wishes/told-beside.ts';
import { waits } from './wishes/waits.ts';
import { wishIn } from './wishes/wish-in.ts';

/** A time, without what it corrects. */
export type TimeValue = Omit<HeardValue, 'correction'>;

export interface Times {
  /** What was said about days and times, whether or not it is a value; of the words `corrected` alone, where somebody corrected themselves. */
  readonly of: (corrected: string | null) => Resolved | null;
  readonly value: (said: Pick<TimeSaid, 'dates' | 'practitioner' | 'text'>) => TimeValue | null;
}

export function timesIn(utterance: Utterance, open: OpenFrom, heard: Heard): Times {
  const isCall = isForCalling(utterance, heard);
  const isAbout = isAboutTimes(utterance) || isCall;
  const now = nowIn(utterance.at, utterance.zone);
  const read = (text: string): Resolved | null =>
    wishIn((isCall ? waits(text) : text).split(' '), isAbout, now, isCall ? calledFrom(text) : open);
  const namesATime = (text: string): boolean => typeof (read(text)?.when ?? '') !== 'string';
  const of = (corrected: string | null): Resolved | null => {
    const words = readWords(utterance.text);
    const isOffer = utterance.asked === 'slot';
    const said = corrected ?? wishedOf(words, namesATime);
    const dated = isOffer ? asToTimes(said, utterance) : said;
    return inSpokenWeek(utterance, dated, read(dated));
  };
  return { of, value: (said) => valueOf({ ...said, utterance, heard, can: new Set(utterance.can_give) }, isCall, of) };
}

const isAboutTimes = ({ asked, visit }: Utterance): boolean =>
  (visit ?? null) !== null || asked === 'when' || asked === 'slot' || asked === 'callback_time';

/** Of a reply to an offer, the words that say which time is meant. */
function asToTimes(text: string, { offered, zone }: Utterance): string {
  // "The Brennan one in the morning" is no time at night.
  const heard = asItWasHeard(text).replace(/\bone (?=in the morning\b)/, '');
  const meant = withoutRefusedHour(heard, offered, zone);
  return meant.replace(NOT_THAT_ONE, ' ').replaceAll(/ {2,}/g, ' ').trim();
}

/** What Elo asks when a time for a call answers it. */
const OFFERS_A_CALL = /\b(?:ring|call|phone) you\b|\bcall from\b/;

/** Whether a time is that of a call: it was asked for or offered, or whoever is wanted is out until then. */
function isForCalling({ asked, can_give, can_hear, said }: Utterance, { aboutCalling, isOut, asksForAVisit }: Heard): boolean {
  if (asked === 'callback_time') return true;
  if (!can_give.includes('callback_time')) return false;
  if (aboutCalling) return true;
  if (asked !== null || asksForAVisit) return false;
  return (isOut && can_hear.includes('is_the_patient')) || OFFERS_A_CALL.test(said.at(-1) ?? '');
} // prettier-ignore

/** "She'll be home at six" says when to ring; "he's in hospital this week" only when not to. */
const IS_BACK = /\b(?:back|home|until|till|after|free|off|in (?:at|around|about|after|by|from)|finish\w*|starts?|try|get (?:her|him|them)|catch|call|ring|better|best|luckier|would)\b/; // prettier-ignore

function valueOf(said: TimeSaid, isCall: boolean, read: Times['of']): TimeValue | null {
  const { utterance, can, dates, text, heard } = said;
  const { asked } = utterance;
  if (isCall || heard.aboutCalling) {
    if (!can.has('callback_time')) return null;
    if (heard.isOut && asked === null && !heard.aboutCalling && !IS_BACK.test(text)) return null;
    if (dates !== null) return { name: 'callback_time', value: dates.when, confidence: dates.confidence };
    const anyWill = heard.anyWill && (heard.aboutCalling || asked !== null);
    return anyWill ? { name: 'callback_time', value: 'any', confidence: 0.85 } : null;
  }
  const partly = partlySaid(said, read);
  if (partly !== null) return partly;
  // The earlier of two times may be meant, or an hour before both: what compares says so, and chooses none.
  const compared = can.has('when') ? comparedWish(utterance, text, dates) : null;
  if (compared !== null) return { name: 'when', value: compared, confidence: 0.85 };
  const chosen = slotSaid(said);
  if (chosen !== null) return chosen === ONLY_SPOKEN_OF ? null : chosen;
  if (!can.has('when') || leavesOpen(said)) return null;
  if (dates !== null) return { name: 'when', value: inFull(utterance, text, dates), confidence: dates.confidence };
  if (!heard.anyWill || asked !== 'when') return null;
  return { name: 'when', value: inFull(utterance, text, ANY), confidence: 0.88 };
}

/** "Tuesday or Wednesday, whichever you like", said to these two, wishes for no others. */
function leavesOpen({ utterance, dates, heard }: TimeSaid): boolean {
  if (utterance.asked !== 'slot' || !heard.anyWill || dates === null || dates.excludes) return false;
  return typeof dates.when !== 'string' && dates.when.from !== dates.when.to && !namesHours(dates.when);
}

const ANY: Resolved = { when: 'any', confidence: 0.88, excludes: false };
