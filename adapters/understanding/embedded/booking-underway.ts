/**
 * "When would suit you?" "Book me a visit on Monday." A visit that is being arranged is not wished for anew: the
 * same words are a new wish at the start of a call, a yes to an offer to book, and no more than a day to a question for one.
 */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Utterance } from '../../../engine/ports.ts';
import { joined, readWords } from './normalise.ts';
import type { Meaning } from './read-answers.ts';
import { isSure } from './surely.ts';

/** How far the booking was when the last words of ours were said. */
type Underway = 'failed' | 'offered' | 'asked_for' | 'read_back';

const VISIT = '(?:appointment|visit|booking|reservation|time|session|slot)';
const HOW_FAR: readonly (readonly [Underway, RegExp])[] = [
  ['failed', new RegExp(`\\b(?:sorry|unable|could not|can not|not able|did not|does not|fail\\w*|no|nothing|not) .{0,60}\\b(?:book\\w*|${VISIT}s?|available|free|schedul\\w*|reserv\\w*|work|through)\\b|\\b(?:another|different) (?:time|day|date|one)\\b`)],
  ['read_back', /\b(?:confirm(?:ing)?|verify)\b|\b(?:correct|right|okay|accurate|good|fine)$|^so (?:that is|you|it is|i)\b|\byou would like (?:to|an?|the)\b(?!.*\bor\b)|\bdetails\b|\bif that works\b|\b(?:appointment|visit|book\w*|reserv\w*|stylist|doctor|dentist|salon)\b.{0,80}\b(?:at|on|for|from|next) .{0,30}(?:\d(?:st|nd|rd|th)|\d am|\d pm|\d(?: in the \w+)|day)$/],
  ['asked_for', /\b(?:when|what (?:\w+ ){0,3}(?:time|day|date|city|area|type|kind)|which|what is (?:the|your)|who (?:would|do|should)|in what|at what|any (?:particular|preferred|specific)|your (?:preferred|convenient)|what sort|where|tell me|preferred|particular|desired|options?)\b|\b(?:do you (?:want|need)|would you like|looking for|whether|like to see)\b.*\bor\b/],
  ['offered', new RegExp(`\\b(?:would you like|do you want|do you wish|shall (?:i|we)|should (?:i|we)|may i|can i|want me|like me|wish me|want to|do you need|interested in|need (?:me|an?)|care|go ahead and|whether i)\\b.{0,60}\\b(?:book|schedule|reserve|set|make|fix|arrange|find a time|${VISIT})\\b|\\b(?:book|schedule|make) (?:an?|the|your) ${VISIT}$`)],
]; // prettier-ignore

function howFar(said: readonly string[]): Underway | null {
  const sentences = said.join(' ').split(/(?<=[.?!])\s+/);
  // What was asked decides; what was told before it counts only for a failure.
  const all = joined(readWords(sentences.slice(-3).join(' ')));
  const last = joined(readWords(sentences.at(-1) ?? ''));
  // What is read out of a diary, under its name, asks for no yes.
  if (/["“]/.test(sentences.at(-1) ?? '') && !/\?\s*$/.test(sentences.at(-1) ?? '')) return null;
  const [failure, ...others] = HOW_FAR;
  if (failure?.[1].test(all) === true && !/\b(?:would you like|do you want|shall i) (?:me )?(?:to )?(?:make|book|schedule|reserve) an?\b/.test(last)) return 'failed';
  if (/\b(?:else|more|further|can i do for|can i help)\b/.test(last)) return null;
  const asks = /\?\s*$/.test(sentences.at(-1) ?? '') || /^(?:please|tell|what|when|which|where|who|in|at|on|and|sure|okay|no problem|all right)\b/.test(last);
  return others.find(([stage, says]) => (stage !== 'asked_for' || asks) && says.test(last))?.[0] ?? null;
} // prettier-ignore

/** The meanings, once it is known how far the booking was that they speak of. */
export function withinBooking(
  meanings: readonly Meaning[],
  values: readonly HeardValue[],
  { said, can_hear: canHear, text }: Pick<Utterance, 'said' | 'can_hear' | 'text'>,
): readonly Meaning[] {
  const underway = said.length === 0 ? null : howFar(said);
  if (underway === 'failed') return afterFailure(meanings, values, canHear, text);
  const wish = meanings.find(({ answer, leads }) => answer === 'wants_to_book' && leads);
  if (wish === undefined || underway === null) return meanings;
  const others = meanings.filter((one) => one !== wish);
  const changes = values.some(({ name, confidence }) => confidence >= 0.5 && name !== 'objection');
  const refuses = others.some((one) => isSure(one) && /^(?:no|not_this|other_time|declines)$/.test(one.answer));
  const agreed = others.some(({ answer, leads, confidence }) => leads && answer === 'yes' && confidence >= wish.confidence);
  const agrees = !refuses && !agreed && (underway === 'offered' || (underway === 'read_back' && !changes));
  if (!agrees) return others;
  return [...others.filter(({ answer }) => answer !== 'yes'), { ...wish, answer: 'yes' }];
} // prettier-ignore

/** "I could not book that." "Try four o'clock": who names another time wants that one booked, and no other call. */
function afterFailure(
  meanings: readonly Meaning[],
  values: readonly HeardValue[],
  canHear: readonly string[],
  text: string,
): readonly Meaning[] {
  const when = values.find(({ name, confidence }) => (name === 'when' || name === 'callback_time') && confidence >= 0.5);
  const known = meanings.some(({ answer, leads }) => leads && /^(?:wants_to_\w+|no|declines|says_goodbye|asks_(?!to_wait|repeat).*|opt_out|wants_person)$/.test(answer));
  const calls = /\b(?:call|ring|phone|me|us|back)\b/i.test(text);
  if (when === undefined || (when.name !== 'when' && calls) || known || !canHear.includes('wants_to_book')) return meanings;
  const wish: Meaning = { answer: 'wants_to_book', kind: null, confidence: 0.85, span: [0, 0], leads: true };
  return [...meanings.filter(({ answer }) => answer !== 'call_later' && answer !== 'other_time' && answer !== 'asks_repeat'), wish];
} // prettier-ignore
