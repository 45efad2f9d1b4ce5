/** What was asked just before, read off the words themselves: for places that what can be heard does not tell apart. */
import type { Place } from './place.ts';

const ENDING = /\b(?:(?:any ?thing|some ?thing|what) else|(?:more|further|other|additional|any) (?:help|assistance|questions?|information)|help you (?:further|more)|(?:assist|help) you (?:further|with (?:any|some)thing))\b/i; // prettier-ignore
const READ_BACK = /\bconfirm(?:ing)?\b|\bcorrect\s*\?|\b(?:is|are|does|do|how(?: i|')s) (?:this|that|it|these|everything|all|the \w+)(?: \w+){0,3} (?:right|good|okay|ok|correct|fine|what you)\b|\bright\s*\?|\bhow(?:'s| is) (?:this|that)\s*\?|\blooks? (?:right|good|okay|ok)\b/i; // prettier-ignore
const WHEN = /\b(?:what|which)\b.{0,30}\b(?:times?|days?|dates?)\b|\bwhen\b.*\?|\bpreferred (?:date|time|day)\b|\b(?:date|time) and (?:date|time)\b/i; // prettier-ignore

/** "The visit is on Monday, at 11 am?" */
const TIMED =
  /\b(?:appointment|visit|book|schedule|reserv\w+|see|want|with|so)\b(?=.*\b\d{1,2}(?::\d\d)? ?[ap]m\b)(?!.*\b(?:or|how about|what|which|available|booked|confirmed|reserved|made|scheduled)\b)/i;
/** After a failure people try once more, and end nothing. */
const FAILED = /\b(?:unable|could(?:n't| not)|can(?:'t|not)|was not|wasn't|unfortunately|sorry|failed)\b/i;

/** The place of the last thing that was said, or `anywhere`. Something told is no question, and leads to none. */
export function placeSaid(said: readonly string[]): Place {
  const last = lastSentence(said);
  if (ENDING.test(last) && last.includes('?')) return FAILED.test(said.join(' ')) ? 'anywhere' : 'ending';
  if (WHEN.test(last)) return 'when';
  if (!READ_BACK.test(last) && !TIMED.test(last)) return 'anywhere';
  if (/\bcancel\b/i.test(last)) return 'read_back_cancel';
  return /\b(?:move|reschedule)\b/i.test(last) ? 'read_back_move' : 'read_back';
}

function lastSentence(said: readonly string[]): string {
  const sentences = (said.at(-1) ?? '').split(/(?<=[.?!])\s+(?=\S)/);
  return sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? '';
}

/** A bid to answer without a question mark: "please confirm", "let me know which". */
const BIDS = /\b(?:(?:please|to|can you) confirm|confirm(?:ing)? (?!ed|ation)|let me know|please (?:choose|tell|say)|which one)\b/i; // prettier-ignore

/** Whether something was told, and nothing asked: there a "great, thanks" answers no question. */
export function isToldOnly(said: readonly string[]): boolean {
  return said.length > 0 && !said.some((line) => line.includes('?') || BIDS.test(line));
}

/** "Do you mind?": there a no agrees. */
export function asksWhetherOneMinds(said: readonly string[]): boolean {
  return /\b(?:(?:do|would|will) you mind|(?:would|does|will) (?:it|that) bother|any objections?|(?:is|would) (?:it|that|this)(?: be)? (?:a problem|too much trouble))\b/i.test(lastSentence(said)); // prettier-ignore
}

/** "Shall I book a visit?", and not "have you a minute?". */
export function asksAboutVisit(said: readonly string[]): boolean {
  const last = lastSentence(said);
  return /\b(?:appointment|visit|book|schedule|reserv\w+|else|help|assist\w*)\b/i.test(last) && !/\b(?:minutes?|moment|talk|speak|good time|call)\b/i.test(last); // prettier-ignore
}

/** A question that wants yes or no: "do you …?", "have you …?", and not "which …?". */
export function wantsYesOrNo(said: readonly string[]): boolean {
  const last = lastSentence(said);
  return last.includes('?') && !/\b(?:what|which|when|where|who|why|how|or)\b/i.test(last);
}

/** The words of the last question that carry its sense. */
export function askedAbout(said: readonly string[]): ReadonlySet<string> {
  return new Set(
    lastSentence(said)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
}
