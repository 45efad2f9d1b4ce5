/** Visits that are wished for, asked after, moved or given up share their words: which of them was meant. */
import type { Meaning } from './read-answers.ts';
import { overlap } from './weigh-who.ts';
import type { Sure } from './surely.ts';

const VISIT = '(?:appointments?|visits?|bookings?|reservations?|check ?ups?|slots?|meetings?|tables?|dentist|consultations?|sessions?)'; // prettier-ignore
/** Whoever wants none, or asks whether one is needed, wishes for none. */
const WANTS_NONE = new RegExp(`\\b(?:do|does|did|would|will) not (?:\\w+ )?(?:want|need|require|wish for) (?:an?|any|the|my|to (?:book|make|have|schedule)) ?(?:\\w+ ){0,2}(?:${VISIT})|^(?:do|does|would|will) (?:i|we|he|she) (?:\\w+ )?(?:need|have to have)\\b|\\b(?:i|we) already have (?:an?|my) (?:\\w+ )?${VISIT}|\\bhow (?:long|often)\\b`); // prettier-ignore
/** What was done to a visit before is told, or asked after, and not wished for. */
const DONE_BEFORE = /^(?:(?:so|and|but|hello|hi|sorry|okay|well) )*(?:(?:did|has|have|had|was|were|why|who|when) (?:\w+ ){1,5}(?:cancell?(?:ed|ing)?|moved?|changed?|rescheduled?|postponed?)\b|(?:you|they|ye|somebody|someone|the clinic|he|she) (?:just |already |have |has |had |only )*(?:cancell?ed|moved|changed|rescheduled|postponed))/; // prettier-ignore
const NOT_CANCELLING = /\b(?:not|never|rather than|instead of) (?:\w+ ){0,3}cancel(?:l?ing)?\b|\bthan (?:to )?cancel\b/;

/** Adds to what is ruled out the readings of plans that the rest, or the words themselves, contradict. */
export function weighPlans(sure: Sure, text: string, out: Set<string>): void {
  if (WANTS_NONE.test(text)) out.add('wants_to_book');
  if (DONE_BEFORE.test(text)) out.add('wants_to_cancel').add('wants_to_move');
  if (NOT_CANCELLING.test(text)) out.add('wants_to_cancel');
  const left = (answer: string, from?: number): Meaning | undefined => (out.has(answer) ? undefined : sure(answer, from));
  const cancels = left('wants_to_cancel', 0.85);
  const moves = left('wants_to_move', 0.85);
  const asks = left('asks_time', 0.88);
  const books = left('wants_to_book', 0.85);
  const leads = (by: Meaning | undefined, ...names: string[]): void => {
    for (const name of names) {
      const other = sure(name);
      if (by !== undefined && other !== undefined && (overlap(by, other) || other.span[1] === 0)) out.add(name);
    }
  };
  // "Give my slot to somebody else" asks for no other one, and "I can't make my visit, cancel it" moves nothing.
  leads(cancels, 'wants_to_book', 'other_time', 'declines', 'objects', 'asks_time', 'opt_out', 'someone_else', 'not_this');
  if (cancels !== undefined && moves !== undefined && overlap(cancels, moves)) out.add(moves.confidence > cancels.confidence ? 'wants_to_cancel' : 'wants_to_move');
  if (cancels === undefined) leads(moves, 'wants_to_book', 'objects', 'asks_time');
  // "When am I to come in" and "have I an appointment" ask; "I forgot when it is" asks too.
  if (cancels === undefined && moves === undefined) leads(asks, 'wants_to_book', 'not_sure', 'asks_to_wait', 'objects');
  if (asks === undefined || out.has('asks_time')) leads(books, 'objects');
} // prettier-ignore
