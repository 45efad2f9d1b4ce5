/**
 * One utterance, in the order of the language: urgent answers; values; questions; corrections; then exactly one main
 * answer. Values outlive the utterance, answers never do: a yes cannot leak into a later binding question.
 */
import { Fault } from '../../fault.ts';
import { limits } from '../../limits.ts';
import type { ClosedValue } from '../../values.ts';
import { conversationOf, programOf } from '../prepare.ts';
import { GIVEN } from '../program.ts';
import { weights } from '../schema/shared-files.ts';
import { currentInterruption, mayTakeOver, startedBy, takeOver } from './interrupt.ts';
import { answerBriefly, askAgain, jump, take } from './move.ts';
import { isAskedFor, isHeardHere, weightOf, whyNotHearable } from './hearable.ts';
import { forget, remember, staleWith, type Source } from './remember.ts';
import { signal } from './signal.ts';
import { frameAt, ignore, note, topFrame, topNode, type Turn } from './turn.ts';

export interface Heard {
  /** The answers that are sure enough, the likeliest first. */
  readonly answers: readonly string[];
  /** The values that are sure enough; null stands for a personal one. */
  readonly values: readonly {
    readonly name: string;
    readonly value: ClosedValue | null;
    readonly correction: boolean;
  }[];
  /** The event that brought them. */
  readonly of: number;
}

/** Values that no longer hold when another person takes the phone. */
const ofTheListener = ['speaker', 'patient_checked'];

export function hear(turn: Turn, heard: Heard): void {
  if (hearUrgent(turn, heard)) return;
  const { step } = topNode(turn);
  if (step.kind !== 'ask') return ignoreAll(turn, heard, 'not_now');
  if (heard.answers.length === 0 && heard.values.length === 0) return signal(turn, 'not_understood');

  const source: Source = { from: 'heard', of: heard.of };
  meetPerson(turn);
  const told = hearValues(turn, heard, source);
  const questions = answerQuestions(turn, heard);
  if (told.some(({ stale }) => stale) && correct(turn, told)) {
    return ignoreRest(turn, heard, questions);
  }
  const main = chooseMain(turn, heard, told.length > 0);
  ignoreBrought(turn, heard, main?.answer);
  for (const answer of heard.answers) {
    if (answer === main?.answer || questions.includes(answer)) continue;
    ignore(
      turn,
      answer,
      main?.lone === false && weightOf(turn, answer) === 'agree' ? 'not_a_lone_yes' : whyNot(turn, answer),
    );
  }
  if (main?.answer !== undefined) return takeMain(turn, main.answer, { heard, told, source });
  if (told.length === 0 && questions.length === 0) return signal(turn, 'not_understood');
  // Somebody spoke, so silence is over; but a value or a question leads nowhere, and what was not understood counts on.
  startCountAnew(turn, 'silence');
  return askAgain(turn);
}

/** a. Urgent answers, the gravest first: one takes over, and the rest of the utterance is dropped and recorded. */
function hearUrgent(turn: Turn, heard: Heard): boolean {
  const { answers } = turn.prepared.release;
  const urgent = heard.answers
    .filter((answer) => weightOf(turn, answer) === 'urgent')
    .toSorted((a, b) => (answers[b]?.gravity ?? 0) - (answers[a]?.gravity ?? 0));
  for (const answer of urgent) {
    const wanted = startedBy(turn, answer);
    if (!wanted || !mayTakeOver(turn, wanted, answer)) continue;
    meetPerson(turn);
    for (const other of heard.answers) if (other !== answer) ignore(turn, other, 'outweighed');
    for (const { name } of heard.values) ignore(turn, name, 'outweighed');
    takeOver(turn, wanted.id, answer);
    return true;
  }
  return false;
}

interface Told {
  readonly name: string;
  /** Something that was obtained in this call went stale. */
  readonly stale: boolean;
}

/** b. Values are remembered, wherever the flow listens for them. Returns those that were news. */
function hearValues(turn: Turn, heard: Heard, source: Source): Told[] {
  const told: Told[] = [];
  const brought = waitingForAnswer(turn, heard);
  for (const { name, value } of heard.values) {
    if (brought.includes(name)) continue;
    const refused = whyNotTold(turn, name, value);
    if (refused) ignore(turn, name, refused);
    else {
      const asked = isAskedFor(turn, name);
      const stale = remember(turn, name, value, source).filter((gone) => !cameWithTheCall(turn, gone));
      told.push({ name, stale: stale.length > 0 && !asked });
    }
  }
  return told;
}

const cameWithTheCall = (turn: Turn, name: string): boolean => {
  const { knows = [], may_know = [] } = conversationOf(turn.prepared, frameAt(turn, 0).file);
  return knows.includes(name) || may_know.includes(name);
};

/** Values that belong to an answer: they are remembered only if it is taken. */
function broughtBy(turn: Turn, answer: string): string[] {
  const rule = turn.prepared.release.answers[answer];
  return [...(rule?.gives ?? []), ...(rule?.may_give ?? [])];
}

/** The values that were said and count only with their answer. What is asked for counts by itself. */
function waitingForAnswer(turn: Turn, { answers, values }: Heard): string[] {
  const brought = new Set(answers.flatMap((answer) => broughtBy(turn, answer)));
  return values.map(({ name }) => name).filter((name) => brought.has(name) && !isAskedFor(turn, name));
}

/** What came with answers that are not taken goes with them, on record. */
function ignoreBrought(turn: Turn, heard: Heard, taken: string | undefined): void {
  const kept = taken === undefined ? [] : broughtBy(turn, taken);
  for (const name of waitingForAnswer(turn, heard)) if (!kept.includes(name)) ignore(turn, name, 'outweighed');
}

function whyNotTold(turn: Turn, name: string, value: ClosedValue | null) {
  const refused = whyNotHearable(turn, name);
  if (refused) return refused;
  if (!turn.world.isNews(turn.dialogue, name, value)) return 'no_news' as const;
  const wouldSpoil = staleWith(turn.prepared.release.memory, name).some((other) =>
    turn.world.knows(turn.dialogue, other),
  );
  return wouldSpoil && !isAskedFor(turn, name) && currentInterruption(turn) ? ('not_now' as const) : undefined;
}

/** c. Questions that the step does not hear itself are answered, before anything else is said. */
function answerQuestions(turn: Turn, heard: Heard): string[] {
  const questions = heard.answers.filter(
    (answer) => weightOf(turn, answer) === 'question' && !isHeardHere(turn, answer),
  );
  const answered: string[] = [];
  for (const question of questions) {
    const reply = turn.prepared.release.replies[question];
    if (!reply || answered.length >= limits.questionsAnUtterance.value) continue;
    answerBriefly(turn, reply.say, question);
    answered.push(question);
  }
  return answered;
}

/** d. Goes back to where the innermost file wants to be corrected; false where none declares it. */
function correct(turn: Turn, told: readonly Told[]): boolean {
  for (let depth = turn.dialogue.frames.length - 1; depth >= 0; depth -= 1) {
    const frame = frameAt(turn, depth);
    const { file } = programOf(turn.prepared, frame.file);
    if (file.kind === 'interruption') continue;
    const changed = told.find(({ name, stale }) => stale && file.corrections?.[name] !== undefined);
    const step = changed && file.corrections?.[changed.name];
    if (step === undefined) continue;
    startCountsAnew(turn);
    jump(turn, depth, frame.file, step, `corrected.${changed?.name}`, 'correction');
    return true;
  }
  return false;
}

interface Main {
  readonly answer: string | undefined;
  /** False where a yes would have had to stand alone and did not. */
  readonly lone: boolean;
}

/** e. One main answer among those that this step hears and the wishes, by weight; the step's own hearing goes first. */
function chooseMain(turn: Turn, heard: Heard, toldNews: boolean): Main | undefined {
  const { step } = topNode(turn);
  if (step.kind !== 'ask') return undefined;
  const given =
    step.for !== undefined && step.go !== undefined && turn.world.knows(turn.dialogue, step.for) ? [GIVEN] : [];
  const candidates = [...given, ...heard.answers].filter(
    (answer) => answer === GIVEN || canBeMain(turn, answer, heard),
  );
  const rank = (answer: string): number =>
    weights.indexOf(answer === GIVEN ? 'give' : (weightOf(turn, answer) ?? 'signal'));
  const gravity = (answer: string): number => turn.prepared.release.answers[answer]?.gravity ?? 0;
  const elsewhere = (answer: string): number => (answer === GIVEN || isHeardHere(turn, answer) ? 0 : 1);
  const [best] = candidates.toSorted(
    (a, b) => rank(a) - rank(b) || gravity(b) - gravity(a) || elsewhere(a) - elsewhere(b),
  );
  if (best === undefined || step.binding === undefined || weightOf(turn, best) !== 'agree') {
    return { answer: best, lone: true };
  }
  const lone = !toldNews && heard.answers.every((other) => other === best || weightOf(turn, other) === 'question');
  return lone ? { answer: best, lone } : { answer: undefined, lone };
}

function canBeMain(turn: Turn, answer: string, heard: Heard): boolean {
  const gives = turn.prepared.release.answers[answer]?.gives ?? [];
  if (!gives.every((name) => heard.values.some((value) => value.name === name))) return false;
  if (isHeardHere(turn, answer)) return true;
  const wanted = startedBy(turn, answer);
  return wanted?.rank === 'wish' && mayTakeOver(turn, wanted, answer);
}

function whyNot(turn: Turn, answer: string) {
  const brief = weightOf(turn, answer) === 'question' && !isHeardHere(turn, answer);
  if (brief && Object.hasOwn(turn.prepared.release.replies, answer)) return 'one_is_enough' as const;
  return isHeardHere(turn, answer) || startedBy(turn, answer) ? ('outweighed' as const) : ('not_hearable' as const);
}

interface Utterance {
  readonly heard: Heard;
  readonly told: readonly Told[];
  readonly source: Source;
}

function takeMain(turn: Turn, answer: string, { heard, told, source }: Utterance): void {
  startCountsAnew(turn);
  const rule = turn.prepared.release.answers[answer];
  for (const name of broughtBy(turn, answer)) {
    const brought = heard.values.find((value) => value.name === name);
    if (brought && !told.some((known) => known.name === name)) remember(turn, name, brought.value, source);
  }
  if (rule?.new_listener) forget(turn, ofTheListener, 'a new listener');
  if (answer === GIVEN || isHeardHere(turn, answer)) {
    const { file, step } = topFrame(turn);
    if (!take(turn, answer)) throw new Fault(`no way leads on by "${answer}"`, `${file}/${step}`);
    return;
  }
  const wanted = startedBy(turn, answer);
  if (wanted) takeOver(turn, wanted.id, answer);
}

/** Once a person was understood, a late "this is a machine" is not believed any more. */
function meetPerson(turn: Turn): void {
  if (turn.world.knows(turn.dialogue, 'person_met')) return;
  note(turn, { type: 'ValueRemembered', data: { name: 'person_met', value: 'yes', from: 'heard', of: null } });
}

function startCountsAnew(turn: Turn): void {
  for (const counted of Object.keys(turn.dialogue.in_a_row)) startCountAnew(turn, counted);
}

function startCountAnew(turn: Turn, counted: string): void {
  if ((turn.dialogue.in_a_row[counted] ?? 0) === 0) return;
  note(turn, { type: 'SignalCounted', data: { signal: counted, in_a_row: 0 } });
}

function ignoreAll(turn: Turn, heard: Heard, reason: 'not_now'): void {
  for (const answer of heard.answers) ignore(turn, answer, reason);
  for (const { name } of heard.values) ignore(turn, name, reason);
  if (heard.answers.length + heard.values.length === 0) ignore(turn, topFrame(turn).step, reason);
}

function ignoreRest(turn: Turn, heard: Heard, taken: readonly string[]): void {
  for (const name of waitingForAnswer(turn, heard)) ignore(turn, name, 'outweighed');
  for (const answer of heard.answers) if (!taken.includes(answer)) ignore(turn, answer, 'outweighed');
}
