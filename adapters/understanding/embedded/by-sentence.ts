/**
 * "The first one, please. Is there parking?" People answer in one sentence and ask, or tell, in another; heard as a whole, one
 * drowns the other. Each sentence is heard alone, too, and what is clear in it is added to what the whole says.
 */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Settled } from './learned/settle.ts';
import type { Meaning } from './read-answers.ts';
import { isSure } from './surely.ts';

/** Nobody says more at a time, and each is read anew. */
const SENTENCES_AT_MOST = 4;
const LETTERS_AT_MOST = 400;
const BETWEEN =
  /(?<=[.!?…])\s+(?=\S)|,? (?=(?:but|and) (?:will|would|can|could|do|does|is|are|what|when|where|how|who|may|should)\b)/u;
/** What stands between such ends is a sentence of its own only with a word in it; "Dr. Nowak" is one name. */
const ENDS_WITH_TITLE = /\b(?:dr|mr|mrs|ms|st|no|prof)\.$/i;

/** The sentences of a text; none of too long a speech. */
export function sentencesOf(text: string): readonly string[] {
  if (text.length > LETTERS_AT_MOST) return [];
  const parts: string[] = [];
  for (const part of text.trim().split(BETWEEN)) {
    const last = parts.at(-1);
    if (last !== undefined && ENDS_WITH_TITLE.test(last)) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts.length <= SENTENCES_AT_MOST ? parts : [];
}

/** From here on a sentence is clear by itself; what is put as a question sooner asks one. */
const CLEAR = 0.75;
const ASKED = 0.65;
/** A question of which nothing was understood is one all the same, and is owed an honest "I don't know". */
const ASKS = /^(?:(?:and|but|so|oh|well|sorry|also|although|though|actually|then|okay|um|em|eh|just|yes|no|please|thanks|by the way)[, ]+)*(?:can|could|do|does|did|is|are|am|was|will|would|what|when|where|how|who|which|why|should|may|have|has|any) /i; // prettier-ignore
const WORDS_AT_LEAST = 5;
const UNKNOWN: Meaning = { answer: 'asks_something', kind: null, confidence: 0.6, span: [0, 0], leads: true };
/** What somebody may say in a sentence of its own beside a reply. "Sorry." and "No." before another sentence answer nothing. */
const BESIDE = /^(?:asks_(?!repeat|to_wait)\w+|yes|confirms|is_the_patient|wants_\w+|leaves_message|has_new_details|runs_late|someone_else|strong_pain|objects)$/; // prettier-ignore
/** What is only asked back, "Seán?", agrees to nothing, nor does a "fair enough" beside what disagrees. */
const AGREES: readonly string[] = ['yes', 'confirms', 'is_the_patient'];
const DISAGREES =
  /^(?:no|declines|other_time|none_of_these|not_this|not_here|not_the_patient|wrong_person|hands_over|call_later|wants_to_(?:move|cancel))$/;
const TAKES_LEAVE: readonly string[] = ['no', 'says_goodbye'];
const NOBODYS: readonly string[] = ['machine', 'call_screening'];

export interface Sentence extends Settled {
  readonly text: string;
}

/** What the whole says, and besides what one of its sentences clearly says; of a machine's words no sentence is anybody's. */
export function withSentences(whole: Settled, sentences: readonly Sentence[]): Settled {
  const counts = new Set(whole.meanings.filter((one) => isSure(one)).map(({ answer }) => answer));
  if (NOBODYS.some((answer) => counts.has(answer))) return whole;
  const disagrees = [...counts].some((answer) => DISAGREES.test(answer));
  // "No, thanks. It's a long way." is a no, and its reason no worry to be answered.
  const refusal = counts.has('no') || counts.has('declines');
  // "Or should I cancel? I'd like to cancel."
  const plans = counts.has('wants_to_cancel') || counts.has('wants_to_move');
  const isClear = (one: Meaning, asks: boolean): boolean =>
    asks ? isSure(one, one.answer.startsWith('asks_') ? ASKED : CLEAR) && !AGREES.includes(one.answer) : isSure(one, CLEAR);
  const isBeside = (one: Meaning, { text }: Sentence): boolean =>
    BESIDE.test(one.answer) && !counts.has(one.answer) && !(disagrees && AGREES.includes(one.answer)) && !(refusal && one.answer === 'objects') && !(plans && one.answer === 'asks_advice') && isClear(one, text.endsWith('?'));
  const added = firstOfEach(sentences.flatMap((sentence) => sentence.meanings.filter((one) => isBeside(one, sentence))), ({ answer }) => answer);
  const names = new Set(whole.values.flatMap(({ name }) => (TIMES.includes(name) ? TIMES : [name])));
  // "The school run. Could it be later?" chooses nothing.
  const refuses = ['other_time', 'none_of_these'].some((answer) => counts.has(answer));
  const isGiven = ({ name, value, confidence }: HeardValue): boolean =>
    value !== null && confidence >= CLEAR && !names.has(name) && !(refuses && name === 'slot');
  const given = firstOfEach(sentences.flatMap(({ values }) => values.filter(isGiven)), ({ name }) => (TIMES.includes(name) ? 'time' : name));
  const kept = whole.meanings.filter(({ answer }) => !added.some((one) => one.answer === answer));
  const meanings = [...kept, ...added];
  const unknown = sentences.some(isUnknown) && !meanings.some((one) => isSure(one) && one.answer.startsWith('asks_'));
  // "No, that's all. Although, do you take cards?" ends nothing.
  const goesOn = sentences.at(-1)?.text.endsWith('?') === true && (unknown || added.some(({ answer }) => answer.startsWith('asks_')));
  const left = goesOn ? meanings.filter(({ answer }) => !TAKES_LEAVE.includes(answer)) : meanings;
  return { meanings: unknown ? [...left, UNKNOWN] : left, values: [...whole.values, ...given] };
} // prettier-ignore

const isUnknown = ({ text, meanings, values }: Sentence): boolean =>
  text.endsWith('?') &&
  ASKS.test(text) &&
  text.split(' ').length >= WORDS_AT_LEAST &&
  values.length === 0 &&
  !meanings.some((one) => isSure(one) && one.answer !== 'yes');

/** A reply gives one time. */
const TIMES: readonly string[] = ['slot', 'when', 'callback_time'];

const firstOfEach = <One>(all: readonly One[], nameOf: (one: One) => string): One[] =>
  all.filter((one, i) => all.findIndex((other) => nameOf(other) === nameOf(one)) === i);
