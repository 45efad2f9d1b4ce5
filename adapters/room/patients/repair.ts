/** What a patient does about being misunderstood: says it again, in other words, and less and less gladly. */
import type { Heard } from './ear.ts';
import type { CallSoFar, Reply } from './moment.ts';
import type { Intent } from './phrases.ts';
import type { Question } from './question.ts';

/** What was not understood is said again, in other words. A time that is read out again is listened to again. */
export function saysAgain(call: CallSoFar, heard: Heard, plainer: boolean): Reply | null {
  const { lastReply } = call;
  if (!heard.wasNotUnderstood || lastReply === null || call.lastQuestion !== heard.question) return null;
  const [first] = lastReply;
  if (heard.times.length > 0 && first.intent !== 'changes_day') return null;
  const plain = plainer && YES_OR_NO.has(heard.question) ? PLAIN[first.intent] : undefined;
  return plain === undefined ? [first] : [{ intent: plain }];
}

const YES_OR_NO: ReadonlySet<Question> = new Set([
  'is_it_you',
  'did_you_ask_for_a_visit',
  'shall_we_find_a_time',
  'how_bad_is_it',
  'still_worried',
  'anything_else',
]);
/** What a plain yes or no can stand for, where the question was one of yes or no. */
const PLAIN: Readonly<Partial<Record<Intent, Intent>>> = {
  is_me: 'yes',
  agrees_to_talk: 'yes',
  gives_in: 'yes',
  pain_strong: 'yes',
  pain_mild: 'no',
  stays_firm: 'no',
  nothing_else: 'no',
};

/** Asked again, the patient says the same and has not been misunderstood: these wait for an answer, or do not give one. */
const NO_ANSWER: ReadonlySet<Intent> = new Set([
  'asks_price', 'asks_address', 'asks_hours', 'asks_insurance', 'asks_what_about', 'asks_robot', 'asks_repeat', 'waits',
  'offers_payment',
]); // prettier-ignore
/** These may well be asked again. */
const ASKED_AGAIN: ReadonlySet<Question> = new Set([
  'which_time',
  'another_day',
  'still_worried',
  'shall_i_book',
  'anything_else',
]);

/** Counts a misunderstanding, or lets the annoyance about earlier ones fade. */
export function noteUnderstanding(call: CallSoFar, heard: Heard): void {
  if (wasMisunderstood(call, heard)) {
    call.misunderstood += 1;
    call.annoyance += 1;
  } else call.annoyance = Math.max(0, call.annoyance - 0.5);
}

function wasMisunderstood(call: CallSoFar, heard: Heard): boolean {
  if (call.lastReply === null) return false;
  if (heard.wasNotUnderstood) return true;
  const isSame = call.lastQuestion === heard.question && !ASKED_AGAIN.has(heard.question);
  return isSame && !NO_ANSWER.has(call.lastReply[0].intent) && call.lastReply[1] === undefined;
}
