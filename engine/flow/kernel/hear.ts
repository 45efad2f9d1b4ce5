/**
 * One utterance, in the order of the language: urgent answers; values; questions; corrections; then exactly one main
 * answer. Values outlive the utterance, answers never do: a yes cannot leak into a later binding question.
 */
import { limits } from '../../limits.ts';
import { programOf } from '../prepare.ts';
import { startCountAnew, startCountsAnew } from './counts.ts';
import { agreesHere, isHeardHere, weightOf } from './hearable.ts';
import type { Heard } from './heard.ts';
import { gravityOf, mayTakeOver, outlives, startedBy, takeOver } from './interrupt.ts';
import { chooseMain, takeMain, whyNot } from './main-answer.ts';
import { keep, keepFor } from './keep.ts';
import { answerBriefly, hearsKept, jump, leaveAnswered, put } from './move.ts';
import { mayBeSomebodyElse, type Source } from './remember.ts';
import { signal } from './signal.ts';
import { stay } from './stay.ts';
import { asksWho } from './plain-yes.ts';
import { frameAt, ignore, note, topNode, type Turn } from './turn.ts';
import { hearValues, ignoreBrought, waitingForAnswer, type Told } from './values-heard.ts';

export function hear(turn: Turn, heard: Heard): void {
  if (hearUrgent(turn, heard)) return;
  if (topNode(turn).step.kind !== 'ask') return keep(turn, heard);
  if (heard.answers.length === 0 && heard.values.length === 0) return signal(turn, 'not_understood');
  switch (understand(turn, heard)) {
    case 'moved':
      return undefined;
    case 'nothing':
      return signal(turn, 'not_understood');
    case 'stays':
      // Somebody spoke, so silence is over; but a value or a question leads nowhere, and what was not understood counts on.
      startCountAnew(turn, 'silence');
      return stay(turn);
  }
}

/** Hears what was kept, once a question of the conversation is reached. That question is put afterwards, if it still stands. */
export function hearKept(turn: Turn): void {
  const kept = hearsKept(turn) && turn.unasked !== null ? turn.world.kept(turn.dialogue) : null;
  const { step } = topNode(turn);
  if (turn.unasked === null || kept === null || step.kind !== 'ask') return;
  const { again } = turn.unasked;
  turn.unasked = null;
  note(turn, { type: 'KeptUtteranceHeard', data: { of: kept.of } });
  // A yes says who is on the line only once that was asked, and this question was not put yet.
  const early = asksWho(turn.prepared, step) ? kept.answers.filter((answer) => agreesHere(turn, answer)) : [];
  for (const answer of early) ignore(turn, answer, 'not_now');
  const answers = kept.answers.filter((answer) => !early.includes(answer));
  // What a correction outweighed was kept once more, and is heard where that leads to.
  if (understand(turn, { ...kept, answers, heard_out: false }) === 'moved') return hearKept(turn);
  if (!leaveAnswered(turn)) put(turn, step, again);
}

/** What an utterance comes to at a question, urgent answers apart. */
function understand(turn: Turn, heard: Heard): 'moved' | 'stays' | 'nothing' {
  const source: Source = { from: 'heard', of: heard.of };
  meetPerson(turn);
  const { told, isMore } = hearValues(turn, heard, source);
  // Whoever asked or changed something is gone where the phone is handed over in the same breath.
  const isGone = heard.answers.some((answer) => handsOver(turn, answer));
  const questions = isGone ? [] : answerQuestions(turn, heard);
  const back = !isGone && told.some(({ stale }) => stale) ? correction(turn, told) : undefined;
  if (back) {
    ignoreRest(turn, heard, questions);
    startCountsAnew(turn);
    jump(turn, back.depth, back.file, back.step, `corrected.${back.value}`, 'correction');
    return 'moved';
  }
  const main = chooseMain(turn, heard, told.length > 0 || isMore);
  ignoreBrought(turn, heard, main?.answer);
  for (const answer of heard.answers) {
    if (answer === main?.answer || questions.includes(answer)) continue;
    ignore(turn, answer, (weightOf(turn, answer) === 'agree' && main?.refused) || whyNot(turn, answer));
  }
  if (main?.answer !== undefined) return takeMain(turn, main.answer, { heard, told, source });
  return told.length === 0 && questions.length === 0 && !main?.refused ? 'nothing' : 'stays';
}

/** a. Urgent answers, the gravest first: one takes over, and the rest of the utterance is dropped and recorded. */
function hearUrgent(turn: Turn, heard: Heard): boolean {
  const urgent = heard.answers
    .filter((answer) => weightOf(turn, answer) === 'urgent')
    .toSorted((a, b) => gravityOf(turn.prepared, b) - gravityOf(turn.prepared, a));
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

/** c. Questions that the step does not hear itself are answered, the gravest first, before anything else is said. */
function answerQuestions(turn: Turn, heard: Heard): string[] {
  const questions = heard.answers
    .filter((answer) => weightOf(turn, answer) === 'question' && !isHeardHere(turn, answer))
    .toSorted((a, b) => gravityOf(turn.prepared, b) - gravityOf(turn.prepared, a));
  const answered: string[] = [];
  for (const question of questions) {
    const reply = turn.prepared.release.replies[question];
    if (!reply || answered.length >= limits.questionsAnUtterance.value) continue;
    answerBriefly(turn, reply, question);
    answered.push(question);
  }
  return answered;
}

const handsOver = (turn: Turn, answer: string): boolean =>
  mayBeSomebodyElse(turn.prepared, topNode(turn).step, answer) ||
  (turn.prepared.release.answers[answer]?.new_listener === true &&
    (isHeardHere(turn, answer) || startedBy(turn, answer) !== undefined));

/** d. Where the innermost file that declares one wants to go back to; undefined where none does. */
function correction(turn: Turn, told: readonly Told[]) {
  for (let depth = turn.dialogue.frames.length - 1; depth >= 0; depth -= 1) {
    const frame = frameAt(turn, depth);
    const { file } = programOf(turn.prepared, frame.file);
    if (file.kind === 'interruption') continue;
    const changed = told.find(({ name, stale }) => stale && file.corrections?.[name] !== undefined);
    const step = changed && file.corrections?.[changed.name];
    if (step !== undefined) return { depth, file: frame.file, step, value: changed?.name };
  }
  return undefined;
}

/** Once a person was understood, a late "this is a machine" is not believed any more. */
function meetPerson(turn: Turn): void {
  if (turn.world.knows(turn.dialogue, 'person_met')) return;
  note(turn, { type: 'ValueRemembered', data: { name: 'person_met', value: 'yes', from: 'heard', of: null } });
}

/** A correction outweighs every answer; but who has asked for a person, or hands over the phone, is heard at the next question. */
function ignoreRest(turn: Turn, heard: Heard, taken: readonly string[]): void {
  for (const name of waitingForAnswer(turn, heard)) ignore(turn, name, 'outweighed');
  const rest = heard.answers.filter((answer) => !taken.includes(answer));
  const kept = rest.filter((answer) => weightOf(turn, answer) !== 'question' && outlives(turn, answer));
  for (const answer of rest) if (!kept.includes(answer)) ignore(turn, answer, 'outweighed');
  if (kept.length > 0) keepFor(turn, kept, [], heard.of);
}
