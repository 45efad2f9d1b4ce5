/** One utterance, from its words to what can be heard of it here. Each stage sees what the ones before it found. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Interpretation, Utterance } from '../../../engine/ports.ts';
import { asWish, asksToMove, besideValue, corrects, withBusiness, withExclusion } from './beside-values.ts';
import { withinBooking } from './booking-underway.ts';
import type { Classify } from './classify.ts';
import { fittingValues, isMentioned, withoutExplained } from './fitting-values.ts';
import { hearable } from './hearable.ts';
import { answerInSentence } from './in-a-sentence.ts';
import { joined, readWords } from './normalise.ts';
import type { Word } from './normalise.ts';
import { besideOffTopic, isOffTopic, withoutPassing } from './off-topic.ts';
import { presentsAsked, saysOfAsked } from './own-name.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { readAnswers } from './read-answers.ts';
import type { Meaning, Names } from './read-answers.ts';
import { readValues } from './read-values.ts';
import { sentencesOf, withSentences } from './by-sentence.ts';
import { settle, type Reading, type Settled } from './learned/settle.ts';
import type { Likely } from './learned/weights.ts';
import type { Heard } from './heard.ts';
import type { Given, ValueReader } from './read-values.ts';
import { isSideTalk } from './side-talk.ts';
import { splitClauses } from './split-clauses.ts';
import { isMachine, withMachine } from './taken-by-machine.ts';
import { toneOf } from './tone.ts';
import { urgentLater } from './urgent-later.ts';
import { weigh } from './weigh.ts';
import { weighClosing } from './weigh-closing.ts';
import { isSure } from './surely.ts';

/** What is known of a release, whatever is said. */
export interface Known {
  readonly classify: Classify;
  readonly names: Names & { readonly urgent: ReadonlySet<string> };
  readonly reader: ValueReader;
  /** What was learnt of how people reply; null while it is being learnt. */
  readonly likely: Likely | null;
}

/** The utterance with its plain words and the question that they answer. */
interface Spoken {
  readonly utterance: Utterance;
  readonly words: readonly Word[];
  readonly text: string;
  readonly place: Place;
  readonly offTopic: boolean;
}

/** What the rules make of an utterance, before it is settled what counts. */
export interface RuleReading extends Reading {
  readonly given: Given;
}

/** What was understood; nothing of what was said to somebody else in the room. */
export function understand(known: Known, utterance: Utterance): Interpretation {
  const reading = readByRules(known, utterance);
  const { text, given } = reading;
  const place = placeOf(utterance);
  const { meanings, values } = heardOf(known, utterance, reading);
  const { leading, others, objection } = hearable(meanings, utterance);
  return {
    answers: leading,
    alternatives: others,
    values: [...values.filter((value) => value.name !== 'objection' && !isMentioned(value, place, text)), ...objection],
    contents: given.contents,
    tone: toneOf(text),
    raw: JSON.stringify(meanings.slice(0, 8).map(({ answer, kind, confidence }) => [answer, kind, confidence])),
  };
}

/** What counts of it, as a whole and sentence by sentence. */
function heardOf(known: Known, utterance: Utterance, reading: RuleReading): Settled {
  const { likely } = known;
  if (likely === null) return reading;
  const whole = settle(reading, utterance, likely);
  const texts = sentencesOf(utterance.text);
  const each = texts.map((text) => {
    const one = { ...utterance, text };
    return { text, ...(texts.length === 1 ? whole : settle(readByRules(known, one), one, likely)) };
  });
  return withSentences(whole, each);
}

export function readByRules(known: Known, utterance: Utterance): RuleReading {
  const words = readWords(utterance.text);
  const text = joined(words);
  if (isSideTalk(text)) return readByRules(known, { ...utterance, text: '' });
  const offTopic = utterance.asked === null && isOffTopic(text);
  const spoken: Spoken = { utterance, words, text, place: placeOf(utterance), offTopic };
  const meanings = meaningsIn(known, spoken);
  const given = givenIn(known, spoken, meanings);
  const all = besideAll(known, spoken, meanings, given);
  return { text, meanings: all, values: given.values, given };
}

/** What the words mean after this question, whatever can be heard. */
function meaningsIn(
  { classify, names }: Known,
  { utterance, words, text, place, offTopic }: Spoken,
): readonly Meaning[] {
  const { said } = utterance;
  const sentences = splitClauses(words);
  const read = [...readAnswers(sentences, classify, names, place), ...urgentLater(utterance.text, names, place)];
  const first = sentences[0]?.clauses[0]?.text ?? '';
  const closing = weighClosing(presented(read, place, [text, first], said), place, text, said);
  const weighed = withMachine(weigh(closing, place, text, said), text, utterance.can_hear);
  const inSentence = place === 'anywhere' ? answerInSentence(words, said, weighed) : null;
  const meanings = inSentence === null ? weighed : [...weighed, inSentence];
  return offTopic ? besideOffTopic(meanings, utterance) : meanings;
}

/** The values that were meant; a machine gives none. */
function givenIn(
  { reader }: Known,
  { utterance, words, text, place, offTopic }: Spoken,
  meanings: readonly Meaning[],
): Given {
  const plain = words.map((word) => word.text);
  const read = readValues(reader, utterance, plain, text, heardIn(meanings));
  if (isMachine(meanings)) return { ...read, values: [] };
  const fitting = fittingValues(read.values, meanings, place, text).filter(({ name }) =>
    utterance.can_give.includes(name),
  );
  return { ...read, values: utterance.asked === null ? unasked(fitting, meanings, text, offTopic) : fitting };
}

/** The meanings that stand beside what was given. */
function besideAll(
  known: Known,
  { utterance, text, place }: Spoken,
  meanings: readonly Meaning[],
  given: Given,
): readonly Meaning[] {
  const asked = place === 'when' ? 'when' : utterance.asked;
  const own = inOwnWords(known, meanings, given.contents, utterance.asked);
  const beside = besideValue(own, given, asked, text, place === 'anywhere');
  // Where it is asked what somebody rings about, no booking is underway, and "book me in" wishes for one.
  const underway = place === 'opening' ? beside : withinBooking(beside, given.values, utterance);
  const business = withBusiness(withoutExplained(underway, given.values, place), given.values, place);
  const fitting = asksToMove(asWish(business, given.values, place), given.values, place, text);
  return corrects(withExclusion(fitting, given, asked, text), given, place, text);
}

/** A message and a date of birth are what was asked for; of all else that their words could mean, only what is urgent counts. */
function inOwnWords(
  { names, reader }: Known,
  meanings: readonly Meaning[],
  contents: Given['contents'],
  asked: string | null,
): readonly Meaning[] {
  const type = asked === null ? undefined : reader.memory[asked]?.is;
  const isOwn = asked !== null && Object.hasOwn(contents, asked) && (type === 'text' || type === 'date');
  return isOwn ? meanings.filter(({ answer }) => names.urgent.has(answer)) : meanings;
}

/** Of what nobody asked for, that which was meant. */
function unasked(
  values: readonly HeardValue[],
  meanings: readonly Meaning[],
  text: string,
  offTopic: boolean,
): HeardValue[] {
  const wishes = meanings.some(({ answer, leads }) => leads && answer.startsWith('wants_to_'));
  return offTopic && !wishes ? [] : withoutPassing(values, meanings, text);
}

/** What a name is said beside: "it's for my sister, Ann Ward". */
const BESIDE_A_NAME: readonly string[] = ['yes', 'is_the_patient', 'hands_over', 'not_the_patient', 'someone_else'];

function heardIn(meanings: readonly Meaning[]): Heard {
  const sure = new Set(meanings.filter((one) => isSure(one)).map(({ answer }) => answer));
  return {
    // "Book it", said to a time on offer, takes it.
    agrees: sure.has('yes') || sure.has('wants_to_book'),
    refuses: ['no', 'declines', 'none_of_these', 'other_time', 'not_this'].some((answer) => sure.has(answer)),
    anyWill: sure.has('no_preference'),
    aboutCalling: meanings.some((one) => isSure(one, 0.75) && (one.answer === 'call_later' || one.answer === 'opt_out')),
    isOut: sure.has('not_here') && !sure.has('has_died') && !sure.has('runs_late') && !sure.has('confirms'),
    asksForAVisit: [...sure].some((answer) => answer.startsWith('wants_to_')),
    somethingElse: meanings.some((one) => isSure(one, 0.75) && !BESIDE_A_NAME.includes(one.answer)),
  };
} // prettier-ignore

const PRESENTED: Meaning = { answer: 'is_the_patient', kind: null, confidence: 0.95, span: [0, 0], leads: true };
const AFFIRMS = /\b(?:yes|yeah|yep|it is|i am|this is|that is|speaking|my name is)\b/;
const DENIES: readonly string[] = ['not_the_patient', 'not_here', 'hands_over', 'wrong_person', 'has_died', 'machine'];

/** Who says the name that was asked for is the one: with no more words, or first and with a yes: "it's Mary, but I never rang". */
function presented(
  read: readonly Meaning[],
  place: Place,
  [text, first]: readonly [string, string],
  said: readonly string[],
): readonly Meaning[] {
  // "True" agrees with what was said, and with nothing where nothing was.
  if (said.length === 0 && text === 'true') return [];
  const other = place === 'identity' || place === 'fetching' ? saysOfAsked(text, said) : null;
  if (other !== null) {
    const kept = read.filter(({ answer }) => answer !== 'yes' && answer !== 'is_the_patient' && answer !== 'asks_who');
    return [{ answer: other, kind: null, confidence: 0.93, span: [0, 0], leads: true }, ...kept];
  }
  if (place !== 'identity') return read;
  if (presentsAsked(text, said)) return [PRESENTED];
  const denies = read.some((one) => isSure(one) && DENIES.includes(one.answer));
  if (denies || !AFFIRMS.test(first) || !presentsAsked(first, said)) return read;
  return [PRESENTED, ...read.filter(({ answer }) => answer !== 'no' && answer !== 'is_the_patient')];
}
