/** Exactly one main answer is taken of an utterance, by weight and never by the order of JSON keys. */
import { Fault } from '../../fault.ts';
import { GIVEN } from '../program.ts';
import { weights } from '../schema/shared-files.ts';
import { startCountsAnew } from './counts.ts';
import { agreesHere, isHeardHere, weightOf } from './hearable.ts';
import type { Heard } from './heard.ts';
import { gravityOf, mayTakeOver, startedBy, takeOver } from './interrupt.ts';
import { take } from './move.ts';
import { mayBeSomebodyElse, meetListener, remember, type Source } from './remember.ts';
import { isToBeHeard, PLAIN_YES } from './plain-yes.ts';
import { topFrame, topNode, type Turn } from './turn.ts';
import { broughtBy, type Told } from './values-heard.ts';

export interface Main {
  readonly answer: string | undefined;
  /** Why a yes does not count, where it would have been the answer. */
  readonly refused?: 'not_a_lone_yes' | 'not_heard_out';
}

/** e. One main answer among those that this step hears and the wishes, by weight; the step's own hearing goes first. */
export function chooseMain(turn: Turn, heard: Heard, toldNews: boolean): Main | undefined {
  const { step } = topNode(turn);
  if (step.kind !== 'ask') return undefined;
  const given =
    step.for !== undefined && step.go !== undefined && turn.world.knows(turn.dialogue, step.for) ? [GIVEN] : [];
  const candidates = [...given, ...heard.answers].filter(
    (answer) => answer === GIVEN || canBeMain(turn, answer, heard),
  );
  const [best] = candidates.toSorted((a, b) => byWeight(turn, a, b));
  if (best === undefined || weightOf(turn, best) !== 'agree' || !isToBeHeard(turn.prepared, step)) {
    return { answer: best };
  }
  const permits = !toldNews && heard.answers.every((other) => other === best || isAside(turn, other));
  const isLone = step.binding === undefined ? saysWho(turn, heard.answers) : permits;
  if (!isLone) return { answer: undefined, refused: 'not_a_lone_yes' };
  return heard.heard_out ? { answer: best } : { answer: undefined, refused: 'not_heard_out' };
}

/** Below zero where the first outweighs the second: by weight, then by gravity, then what the step hears itself. */
export function byWeight(turn: Turn, a: string, b: string): number {
  const rank = (answer: string): number =>
    weights.indexOf(answer === GIVEN ? 'give' : (weightOf(turn, answer) ?? 'signal'));
  const elsewhere = (answer: string): number => (answer === GIVEN || isHeardHere(turn, answer) ? 0 : 1);
  return rank(a) - rank(b) || gravityOf(turn.prepared, b) - gravityOf(turn.prepared, a) || elsewhere(a) - elsewhere(b);
}

/**
 * Whether these answers say who is on the line. "Yes, who is this?" is how anybody picks up a phone: a question may stand
 * beside words that say so, and not beside a yes that is no more than one.
 */
function saysWho(turn: Turn, answers: readonly string[]): boolean {
  const isInWords = answers.some((answer) => answer !== PLAIN_YES && agreesHere(turn, answer));
  return answers.every((answer) => weightOf(turn, answer) === 'agree' || (isInWords && isAside(turn, answer)));
}

/** A question that the step does not hear itself leads nowhere, and takes nothing back: it gets its brief answer at most. */
const isAside = (turn: Turn, answer: string): boolean =>
  weightOf(turn, answer) === 'question' && !isHeardHere(turn, answer);

function canBeMain(turn: Turn, answer: string, heard: Heard): boolean {
  const gives = turn.prepared.release.answers[answer]?.gives ?? [];
  if (!gives.every((name) => heard.values.some((value) => value.name === name))) return false;
  if (isHeardHere(turn, answer)) return true;
  const wanted = startedBy(turn, answer);
  return wanted?.rank === 'wish' && mayTakeOver(turn, wanted, answer);
}

export function whyNot(turn: Turn, answer: string) {
  if (isAside(turn, answer) && Object.hasOwn(turn.prepared.release.replies, answer)) return 'one_is_enough' as const;
  return isHeardHere(turn, answer) || startedBy(turn, answer) ? ('outweighed' as const) : ('not_hearable' as const);
}

export interface Said {
  readonly heard: Heard;
  readonly told: readonly Told[];
  readonly source: Source;
}

export function takeMain(turn: Turn, answer: string, { heard, told, source }: Said): 'moved' | 'stays' {
  startCountsAnew(turn);
  const rule = turn.prepared.release.answers[answer];
  for (const name of broughtBy(turn, answer)) {
    const brought = heard.values.find((value) => value.name === name);
    if (brought && !told.some((known) => known.name === name)) remember(turn, name, brought.value, source);
  }
  if (rule?.new_listener || mayBeSomebodyElse(turn.prepared, topNode(turn).step, answer)) meetListener(turn);
  if (answer === GIVEN || isHeardHere(turn, answer)) {
    const { file, step } = topFrame(turn);
    const edge = take(turn, answer);
    if (!edge) throw new Fault(`no way leads on by "${answer}"`, `${file}/${step}`);
    return edge.reply === undefined ? 'moved' : 'stays';
  }
  const wanted = startedBy(turn, answer);
  if (wanted) takeOver(turn, wanted.id, answer);
  return 'moved';
}
