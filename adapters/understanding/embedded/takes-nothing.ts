/** Replies to an offer that speak of one of its times and take none: "who would I see on the Wednesday", "nine, are you mad?" */
import type { Slot } from '../../../engine/values.ts';
import { dayOf, isBusy } from './only-one-left.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri)day';
const BEFORE_A_QUESTION = '^(?:(?:sorry|wait|oh|and|well|now|but|hang on|hold on|okay|right|so|i was \\w+) )*';
/** What is asked about a time, or about the visit itself; "what about the Tuesday" and "is half two still going" wish for one. */
const ASKS: readonly RegExp[] = [
  new RegExp(`${BEFORE_A_QUESTION}(?:what (?:is|was|were|time|date|day)\\b(?! the (?:latest|earliest|soonest|next))|which (?:of|one is|doctor|dentist|day|is)\\b|who\\b|where\\b|how (?:long|much|many|far|do)\\b|was that\\b|were (?:those|they)\\b|is (?:that|this|it (?:the|a|with|for))\\b|are (?:they|those|these)\\b|does\\b|can my\\b|is there parking\\b)`),
  /\bif i (?:say|take|pick|book|choose) .*\b(?:do|will|would|is|are) (?:you|i|there|it)\b/,
  /\b(?:is not there (?:something|one)|am i not (?:booked|down))\b/,
  new RegExp(`^(?:the )?(?:${DAY}|\\w+ one) (?:is (?:that|it)|at what time|with who)\\b`),
  /^(?:sorry|pardon|what)\b.* one again$|\bat what time$/,
]; // prettier-ignore
/** A joke, a story, or a time that somebody cannot make up their mind about. */
const REMARKS: readonly RegExp[] = [
  /\b(?:are you (?:mad|joking|serious|having)|i am (?:only )?(?:joking|messing)|do you know what time|just what (?:every(?:one|body)|i))\b/,
  /\b(?:is when (?:the|my|i)|always (?:said|says|told)|torn between|tossing up|toss up)\b/,
  new RegExp(`\\b(?:got|was|were|went|died|had|came|born) (?:\\w+ ){0,4}on a ${DAY}\\b`),
  /\b(?:minding|mind|collecting|collect|dropping|drop|teaching|teach) (?:\w+ ){1,3}in the (?:mornings|afternoons|evenings)\b/,
]; // prettier-ignore
/** Whoever says so takes one all the same. */
const TAKES =
  /\b(?:i will (?:take|have|go|do|say)|i would (?:take|like|love|go)|put me|book me|pencil|give me|go (?:on|for|with)|grand|perfect|suits?|(?:will|would) do|works|then|that one|yes|yeah|let us)\b/;

/** Whether a text only speaks of the time that its words would choose. */
export function takesNothing(text: string, slot: Slot, zone: string): boolean {
  if (TAKES.test(text)) return false;
  return ASKS.some((one) => one.test(text)) || REMARKS.some((one) => one.test(text)) || isBusy(text, dayOf(slot, zone));
}
