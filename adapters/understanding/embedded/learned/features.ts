/** What of an utterance is weighed: its words, the question that they answer, and what the rules found in them. */
import type { HeardValue } from '../../../../engine/events/understood.ts';
import type { Utterance } from '../../../../engine/ports.ts';
import type { Meaning } from '../read-answers.ts';

/** What stands before the first word and after the last. */
const EDGE = '^';
/** Letters in a row that are compared, so that "cancelled" is like "cancelling". */
const LETTERS = 4;
/** Of a long speech its beginning and its end are read. */
const AT_MOST = 60;

/** Answers that one question can hear and another cannot: together with the value asked for they tell what kind of question it is. */
const TELLING: readonly string[] = [
  'yes', 'no', 'not_this', 'confirms', 'wants_to_move', 'is_the_patient', 'not_here', 'someone_else', 'strong_pain', 'not_sure', 'wants_to_book',
  'no_preference', 'none_of_these', 'hands_over', 'declines', 'wants_to_cancel', 'other_time',
]; // prettier-ignore

/** The question, as far as words mean something else after it than after another. */
export type Question = Pick<Utterance, 'asked' | 'can_hear' | 'said'>;

/** What is learnt from and heard by: the features of a reading, and where each class stands before anything was learnt. */
export interface Evidence {
  readonly features: readonly string[];
  /** In log-odds; a class that is not named is rarely meant. */
  readonly before: ReadonlyMap<string, number>;
}

/** Every feature once. `text` holds plain words with single spaces between them; without a question it stands for itself. */
export function featuresOf(text: string, question: Question | null, findings: readonly string[]): string[] {
  const words = shortened(wordsIn(text));
  const single = new Set(words);
  const anywhere = [lengthOf(words), ...single, ...new Set(pairsIn(words)), ...lettersIn(words), ...findings];
  if (question === null) return anywhere;
  const here = kindOf(question);
  const asked = wordsIn(question.said.at(-1) ?? '').map((word) => `asked ${word}`);
  return [...anywhere, ...new Set(asked), here, ...[...single].map((word) => `${here} ${word}`)];
}

const lengthOf = (words: readonly string[]): string => `long ${Math.min(words.length, 12) >> 1}`;

/** Words beside each other, with the edges of the text, and with one word between them. */
const pairsIn = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => [
    `${words[i - 1] ?? EDGE} ${word}`,
    ...(i === words.length - 1 ? [`${word} ${EDGE}`] : []),
    ...(i > 1 ? [`${words[i - 2] ?? EDGE} _ ${word}`] : []),
  ]);

function lettersIn(words: readonly string[]): Set<string> {
  const letters = new Set<string>();
  for (const word of words)
    for (let at = 0; word.length > LETTERS && at + LETTERS <= word.length; at++)
      letters.add(`#${word.slice(at, at + LETTERS)}`);
  return letters;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function shortened(words: readonly string[]): readonly string[] {
  return words.length <= AT_MOST ? words : [...words.slice(0, AT_MOST / 2), ...words.slice(-AT_MOST / 2)];
}

/** The feature that tells what kind of question it is. */
export function kindOf({ asked, can_hear }: Question): string {
  const can = TELLING.map((answer) => (can_hear.includes(answer) ? '1' : '0')).join('');
  return `@${asked ?? ''}${Number.parseInt(can, 2).toString(36)}`;
}

/** What the rules found, and how sure they were of it. */
export function findingsOf(meanings: readonly Meaning[], values: readonly HeardValue[]): string[] {
  const found = meanings.flatMap((meaning) => {
    const name = classOf(meaning);
    if (!meaning.leads || meaning.confidence < 0.5) return [`perhaps ${name}`];
    return [`heard ${name}`, `heard ${name} ${Math.floor(meaning.confidence * 10)}`];
  });
  const given = values.map((value) => `given ${valueClassOf(value) ?? value.name}`);
  const none = meanings.some(({ leads }) => leads) ? [] : ['heard nothing'];
  return [...new Set([...found, ...given, ...none])];
}

/** What can be told apart: an answer, and of a worry its kind. */
export const classOf = ({ answer, kind }: Pick<Meaning, 'answer' | 'kind'>): string =>
  kind === null ? answer : `${answer}/${kind}`;

/** Values of which there are few, and which are learnt as answers are. */
export const LEARNT_VALUES = ['reason', 'for_whom'] as const;

/** The class of such a value; null of any other. */
export const valueClassOf = ({ name, value }: Pick<HeardValue, 'name' | 'value'>): string | null =>
  LEARNT_VALUES.some((learnt) => learnt === name) && typeof value === 'string' ? `${name}=${value}` : null;
