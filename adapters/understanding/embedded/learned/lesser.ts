/** Of meanings that cannot stand together, the lesser: "Speaking" and "I'll be there" say more than a yes. */
import type { HeardValue } from '../../../../engine/events/understood.ts';
import type { Meaning } from '../read-answers.ts';
import { isPlain, SOMEBODY_ELSE } from './firm.ts';

/** What else is known of the reply. */
interface Beside {
  /** The confidence of the surest of these that counts; 0 of none. */
  readonly surestOf: (...answers: readonly string[]) => number;
  /** Whether the rules heard it, and whether in plain words. */
  readonly isFound: (answer: string) => boolean;
  readonly isSure: (answer: string) => boolean;
  readonly gives: (value: string) => boolean;
  /** Whether anything is asked that has an answer of its own. */
  readonly asks: boolean;
  readonly isAfraid: boolean;
  readonly counts: (is: (answer: string) => boolean) => boolean;
  readonly asked: string | null;
  /** Whether what was asked for was given in somebody's own words. */
  readonly isOwn: boolean;
}

const QUESTION = /^asks_(?!to_wait|repeat)/;

type IsLesser = (meaning: Meaning, beside: Beside) => boolean;

const LESSER: Readonly<Record<string, IsLesser>> = {
  yes: (_, { surestOf, isFound, isSure }) =>
    SOMEBODY_ELSE.some(isSure) ||
    (!isSure('yes') && (surestOf(...SOMEBODY_ELSE) > 0 || isSure('no'))) ||
    (surestOf('is_the_patient', 'confirms') > 0 && !isFound('yes')),
  no: refusal,
  declines: refusal,
  is_the_patient: ({ confidence }, { surestOf, isSure }) =>
    SOMEBODY_ELSE.some(isSure) || surestOf(...SOMEBODY_ELSE) >= confidence,
  confirms: (_, { isFound, isSure }) => isSure('yes') && !isFound('confirms'),
  // Who says when, and was asked it, asks for no other time besides.
  other_time: (_, { asked, gives }) => (asked === 'when' && gives('when')) || (asked === 'slot' && gives('slot')),
  call_later: (_, { asked, isFound }) => (asked === 'when' || asked === 'slot') && !isFound('call_later'),
  says_goodbye: (_, { surestOf, isFound }) => surestOf('confirms') > 0 && !isFound('says_goodbye'),
  asks_to_wait: (_, { asks }) => asks,
  leaves_message: (_, { isOwn }) => isOwn,
  emergency: (_, { surestOf, isFound }) => surestOf('self_harm') > 0 && !isFound('emergency'),
  // "No, it's a long way" is a no, and its reason no worry to be answered.
  objects: (_, { isFound, isSure }) => isSure('no') && !isFound('objects'),
  // "Will it hurt?" is asked by who is afraid.
  asks_what_happens: (_, { isAfraid }) => isAfraid,
  asks_advice: ({ confidence }, { isAfraid }) => isAfraid && confidence < CLEAR,
  // A remark counts alone, as a question without a name does beside others.
  chats: (_, { counts }) => counts((answer) => answer !== 'chats'),
  asks_something: (_, { counts }) => counts((answer) => answer !== 'asks_something' && answer.startsWith('asks_')),
};

function refusal({ answer }: Meaning, { isSure, asks }: Beside): boolean {
  return !isSure(answer) && (isSure('yes') || asks);
}

function isLesser(meaning: Meaning, beside: Beside): boolean {
  const { answer, confidence } = meaning;
  const { isSure, isFound, surestOf } = beside;
  // Of who is the patient and who is not, the likelier counts.
  if (SOMEBODY_ELSE.includes(answer))
    return !isSure(answer) && (surestOf('is_the_patient') > confidence || isSure('yes'));
  // Who gives what was asked for hardly asks a thing that only the words of a name are like.
  const isFaint = answer.startsWith('asks_') && confidence < CLEAR && beside.asked !== null;
  if (isFaint && beside.gives(beside.asked) && !isFound(answer)) return true;
  return LESSER[answer]?.(meaning, beside) ?? false;
}

const CLEAR = 0.75;

/** The meanings, of which the lesser lead no more. `read` is what the rules made of the reply, `asked` the value asked for. */
export function withoutLesser(
  meanings: readonly Meaning[],
  read: { readonly text: string; readonly meanings: readonly Meaning[]; readonly values: readonly HeardValue[] },
  asked: string | null,
): Meaning[] {
  const leading = meanings.filter(({ leads }) => leads);
  const found = (answer: string): readonly Meaning[] => read.meanings.filter((one) => one.answer === answer);
  const beside: Beside = {
    surestOf: (...answers) => Math.max(0, ...leading.filter(({ answer }) => answers.includes(answer)).map(({ confidence }) => confidence)), // prettier-ignore
    isFound: (answer) => found(answer).some(({ leads }) => leads),
    isSure: (answer) => found(answer).some((one) => isPlain(one, read.text)),
    gives: (value) => read.values.some(({ name }) => name === value),
    asks: leading.some(({ answer, confidence }) => confidence >= CLEAR && QUESTION.test(answer)),
    isAfraid: leading.some(({ kind }) => kind === 'fear'),
    counts: (is) => leading.some(({ answer }) => is(answer)),
    asked,
    isOwn: read.values.some(({ name, value }) => name === asked && value === null),
  };
  return meanings.map((meaning) => (isLesser(meaning, beside) ? { ...meaning, leads: false } : meaning));
}
