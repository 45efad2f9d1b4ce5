/** What days, times and names that were given say about the answers beside them. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Place } from './place.ts';
import type { Meaning } from './read-answers.ts';
import type { Given } from './read-values.ts';
import { isSure, sureOf } from './surely.ts';

const NAMES_IT = /\b(?:make|try|change) (?:it |that |again |the \w+ )?(?:for|at|to|on|again)\b|\binstead$/;
const CORRECTED_NO =
  /^(?:oh )?no (?:wait|actually|sorry i mean|i mean|make it|make that)\b|^(?:oh )?no .*\bi (?:mean|meant) (?!it\b)/;

const HANGS_ON = /\b(?:hang|hold) on\b/;

/** "No wait, Tuesday", "no, the second one" and "it's Anna" give a value: they refuse nothing and present nobody. */
export function besideValue(
  meanings: readonly Meaning[],
  { values }: Given,
  asked: string | null,
  text: string,
  isUnasked: boolean,
): readonly Meaning[] {
  const given = values.filter(({ confidence }) => confidence >= 0.5);
  const corrected = given.length > 0 && CORRECTED_NO.test(text);
  const contradicted = new Set<string>();
  // "Actually wait, could we make it Wednesday" waits for nothing.
  const isTime = given.some(({ name }) => name === 'when' || name === 'slot');
  if (given.some(({ correction }) => correction) || (isTime && HANGS_ON.test(text))) contradicted.add('asks_to_wait');
  if (corrected || given.some(({ name }) => name === asked)) {
    for (const answer of ['no', 'other_time', 'wants_to_move', 'greets']) contradicted.add(answer);
    if (asked === 'when') contradicted.add('wants_to_book').add('none_of_these').add('not_this');
    contradicted.add(corrected ? 'asks_to_wait' : 'is_the_patient');
  }
  // "Make it for one o'clock" names a time, where none was on offer.
  if (given.some(({ name }) => name === 'when') && isUnasked && NAMES_IT.test(text)) contradicted.add('other_time');
  // Who says where it hurts does not say that nothing does.
  const hurts = given.some(({ name, value }) => name === 'reason' && value === 'toothache');
  return meanings.filter(({ answer, kind }) => !contradicted.has(answer) && !(hurts && kind === 'no_need'));
}

/** "Not right now" rules out no time of a visit. */
const NOT_NOW = /^(?:(?:no|sorry|thanks|thank you) )*not (?:right |just )?now\b/;

const CHANGES =
  /\b(?:actually|instead|rather|no|not|sorry|changed?|make (?:it|that|the|an)|could|can|i (?:want|need)|would like|prefer|i meant|wait|second thought|is there|(?:what|how) about|better|let us|do it|move|switch)\b/;

/** Who names another time when one was read back agrees to nothing: "actually, I'd like it on Tuesday". */
export function corrects(
  meanings: readonly Meaning[],
  { dates }: Given,
  place: Place,
  text: string,
): readonly Meaning[] {
  const agrees = sureOf(meanings)('yes', 0.7) !== undefined;
  if (!place.startsWith('read_back') || dates === null || agrees || !CHANGES.test(text)) return meanings;
  const kept = meanings.filter(({ answer }) => answer !== 'wants_to_book' && answer !== 'yes');
  return [...kept, { answer: 'not_this', kind: null, confidence: 0.88, span: [0, 0], leads: true }];
}

/** "Not Monday" asks for another time, in whatever words it rules Monday out. */
export function withExclusion(meanings: readonly Meaning[], { dates, values }: Given, asked: string | null, text: string): readonly Meaning[] {
  if (dates?.excludes !== true || text === '' || NOT_NOW.test(text)) return meanings;
  // "Tuesday's no good, the other one so" takes what is left, and where a day was asked for, "not Monday" gives all others.
  if (values.some(({ name }) => name === 'slot' || name === asked)) return meanings;
  if (meanings.some((one) => isSure(one) && (one.answer === 'other_time' || one.answer === 'call_later' || one.answer === 'opt_out'))) return meanings;
  return [...meanings, { answer: 'other_time', kind: null, confidence: 0.8, span: [0, 0], leads: true }];
} // prettier-ignore

/** "What can I do for you?" "A cleaning, please." */
export function asWish(meanings: readonly Meaning[], values: readonly HeardValue[], place: Place): readonly Meaning[] {
  const reason = values.some(({ name, confidence }) => name === 'reason' && confidence >= 0.5);
  const says = meanings.some((one) => isSure(one) && one.answer !== 'greets' && one.answer !== 'yes');
  if (place !== 'opening' || !reason || says) return meanings;
  return [...meanings, { answer: 'wants_to_book', kind: null, confidence: 0.85, span: [0, 0], leads: true }];
} // prettier-ignore

const ASKS_FOR = /\b(?:is there|are there|any|anything|something|have you|do you have|you (?:got|have)|what about|how about|can (?:i|we|you)|could (?:i|we|you)|would .{0,30}(?:be (?:free|possible|okay)|suit|work|do)|rather|prefer|better|instead)\b/; // prettier-ignore

/** "Will you come?" "I can't do half eight, have you anything on Thursday?" Who asks for another time wants to move. */
export function asksToMove(meanings: readonly Meaning[], values: readonly HeardValue[], place: Place, text: string): readonly Meaning[] {
  const when = values.some(({ name, confidence }) => name === 'when' && confidence >= 0.5);
  const says = meanings.some((one) => isSure(one) && one.answer !== 'no' && one.answer !== 'greets');
  if (place !== 'attendance' || !when || says || !ASKS_FOR.test(text)) return meanings;
  return [...meanings.filter(({ answer }) => answer !== 'other_time'), { answer: 'other_time', kind: null, confidence: 0.85, span: [0, 0], leads: true }];
} // prettier-ignore

const TAKES_LEAVE: readonly string[] = ['no', 'declines', 'says_goodbye'];

/** "What else can I do?" "No, that's grand. Are you open on Saturdays?" A no that is followed by business ends nothing. */
export function withBusiness(meanings: readonly Meaning[], values: readonly HeardValue[], place: Place): readonly Meaning[] {
  const from = (answer: string): number | undefined => sureOf(meanings)(answer)?.span[0];
  const no = from('no');
  if ((place !== 'opening' && place !== 'ending') || no === undefined) return meanings;
  const asks = meanings.some((one) => isSure(one, 0.75) && /^asks_(?!to_wait|repeat|if_robot)/.test(one.answer) && one.span[0] > no);
  const names = place === 'opening' && values.some(({ name, confidence }) => name === 'reason' && confidence >= 0.5);
  return asks || names ? meanings.filter(({ answer }) => !TAKES_LEAVE.includes(answer)) : meanings;
} // prettier-ignore
