/**
 * What a patient makes out of Elo's words, and of nothing else. It knows how such questions are put, as anybody does, and
 * takes the last thing that was said for the question.
 */
import type { Question } from './question.ts';
import { readTimes } from './spoken-times.ts';
import type { Reason } from './population.ts';

export interface Heard {
  readonly question: Question;
  /** The starts that were named with the question, in their order. */
  readonly times: readonly string[];
  /** What the visit is said to be for. */
  readonly reason: Reason | null;
  readonly isMachine: boolean;
  readonly wasNotUnderstood: boolean;
  readonly takesACheckUp: boolean;
  readonly saysBooked: boolean;
}

/** From the special to the general: the first that fits is what was asked. */
const ASKS: readonly (readonly [Exclude<Question, 'which_time' | 'shall_i_book' | 'unclear'>, RegExp])[] = [
  ['waiting_list', /waiting list/],
  ['shall_we_find_a_time', /two minutes|\byou asked (?:us about|for)\b.*\?|wanted to come in|that first visit\?|time for the visit now/],
  ['a_person_instead', /^(?!.*\bfind a time\b).*\b(?:colleagues?|person)\b(?=.*\b(?:help|instead|hand you|talk|speak|rather)\b).*\?|hand you to a colleague\?|(?:talk|speak) to a person/],
  ['whose_name', /first name|full name|\bwhat name\b|whose name|the name, please/],
  ['how_bad_is_it', /\bpain\b.*\?|hurts? (?:badly|a lot)|hurting.*\?/],
  ['did_you_ask_for_a_visit', /(?:asked (?:us )?about|question about|ask us about) a first visit.*\?/],
  ['may_i_speak_to_them', /(?:person|whoever|somebody) (?:who )?(?:left|gave) .*\?|when they're (?:on the line|there)|once they have the phone|\bfor them\b.*\?/],
  ['when_are_they_in', /(?:reach|find) them\b.*|good (?:time to try|for trying) again|\bare they in\?|they pick up\?/],
  ['another_moment_or_no_visit', /\b(?:another|other|quieter) moment\b(?!.*when).*\?|only the moment|(?:call|call back) another day\b.*\?|ring you some other time\?|another day be easier/],
  ['what_to_change', /what to change|should be different|doesn't suit|something different about|still a good idea/],
  ['anything_else', /anything else|any (?:other )?question|what else|what more/],
  ['when_to_call', /^(?!.*\bcome\b)(?=.*\b(?:ring|rings|calls?|colleague|reach|try again|quiet hour|bad moment)\b).*\b(?:when|which day|what time|a good time|quiet hour)\b.*\?/],
  ['when_to_call', /\b(?:talk now|now is fine|is now all right|would now be|now, (?:then|or rather))\b.*\?/],
  ['what_for', /visit (?:be )?(?:for|about)\?|visit be for|what should the visit|brings you|like to have done|check-up or a cleaning|like to come for|what should we look at|something (?:troubling|bothering)/],
  ['today_or_tomorrow', /\btoday\b.*\btomorrow\b.*/],
  ['another_day', /\b(?:another|other) day\b(?!.*\bvisit\b)|\bother time that week|name me a day|another time of day/],
  ['which_day', /when would you like to come|which day\b|mornings or afternoons|a day you'd prefer|when (?:would|is|could)\b.*\b(?:easiest|come|suit)/],
  ['is_it_you', /\b(?:am i speaking (?:with|to)|have i reached|do i have|may i ask, are you|is (?:this|that)) [^?]+\?|would that be .+ on the line/],
  ['still_worried', /\b(?:would|could|might|did|is|shall|should|was)\b[^.?]*\b(?:visit|come|coming|times?|look|free|day|hour|work|go on|one|here|see)\b[^.?]*\?/],
]; // prettier-ignore

const SERVICES: readonly (readonly [Reason, RegExp])[] = [
  ['toothache', /toothache/],
  ['cleaning', /\bcleaning\b/],
  ['second_opinion', /second opinion/],
  ['cosmetic', /cosmetic/],
  ['check_up', /check-?up/],
];

const NOT_UNDERSTOOD = /didn't (?:catch|understand|follow|get)|slipped past me|i got you right|my ears failed|line swallowed|i missed that|not following/; // prettier-ignore
const BOOKED = /\byou're booked in\b|\b(?:it's|that's|all) booked\b|\bbooked[:,]/;
const CHECK_UP_THEN = /check-up is a (?:good place|gentle way)|call it a check-up|look for a check-up|take a check-up/;

/** Understands a turn of Elo's. `at` is the time of the call and `zone` the place where both of them live. */
export function listen(texts: readonly string[], at: string, zone: string): Heard {
  const all = plain(texts.join(' '));
  const last = plain(texts.at(-1) ?? '');
  const times = readTimes(last, at, zone);
  return {
    question: questionIn(last, times) ?? questionIn(all, times) ?? 'unclear',
    times,
    reason: SERVICES.find(([, says]) => says.test(last))?.[0] ?? null,
    isMachine: /\bai assistant\b/.test(all),
    wasNotUnderstood: NOT_UNDERSTOOD.test(all),
    takesACheckUp: CHECK_UP_THEN.test(all),
    saysBooked: BOOKED.test(all),
  };
}

function questionIn(text: string, times: readonly string[]): Question | null {
  if (times.length > 0 && text.includes('?')) return /\bbook\b/.test(text) ? 'shall_i_book' : 'which_time';
  return ASKS.find(([, asks]) => asks.test(text))?.[0] ?? null;
}

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");
