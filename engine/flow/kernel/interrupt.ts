/** Which interruption may take over, and when. At most one is open: a newer wish replaces an older one that is not firm. */
import { conversationOf, programOf, type Prepared } from '../prepare.ts';
import type { Release } from '../release.ts';
import type { Interruption } from '../schema/flow-file.ts';
import { jump } from './move.ts';
import { interruptionDepth, openInterruption, type Dialogue } from './dialogue.ts';
import { frameAt, type Turn } from './turn.ts';

/** All that has a say in what is graver: how the answers of a release weigh. */
interface Weighed {
  readonly release: Pick<Release, 'answers'>;
}

function interruptionOf(turn: Turn, id: string): Interruption | undefined {
  const { file } = programOf(turn.prepared, id);
  return file.kind === 'interruption' ? file : undefined;
}

/** The interruption that is open now. */
export function currentInterruption(turn: Turn): Interruption | undefined {
  const frame = openInterruption(turn.dialogue);
  return frame && interruptionOf(turn, frame.file);
}

/** The rank of the interruption that is open; null where none is. */
export function openRank(prepared: Prepared, dialogue: Dialogue): Interruption['rank'] | null {
  const open = openInterruption(dialogue);
  const file = open && programOf(prepared, open.file).file;
  return file?.kind === 'interruption' ? file.rank : null;
}

/** The interruption of this conversation that an answer or a signal starts. */
export function startedBy(turn: Turn, answer: string): Interruption | undefined {
  const allowed = Object.keys(conversationOf(turn.prepared, frameAt(turn, 0).file).interruptions);
  return allowed.map((id) => interruptionOf(turn, id)).find((candidate) => candidate?.on.includes(answer));
}

/**
 * Whether an interruption may take over now: wishes at a question (which the caller knows), urgent ones at any time, and
 * where another urgent one is open, only for something graver: an opt-out while Elo says goodbye, an emergency always.
 */
export function mayTakeOver(turn: Turn, wanted: Interruption, answer: string): boolean {
  return mayReplace(turn.prepared, currentInterruption(turn), wanted, answer);
}

/** The same where `open` is the interruption that is open; it hangs on nothing else, and the checker asks it too. */
export function mayReplace(
  weighed: Weighed,
  open: Interruption | undefined,
  wanted: Interruption,
  answer: string,
): boolean {
  if (!open) return true;
  if (open.id === wanted.id) return false;
  if (open.rank === 'urgent') {
    return wanted.rank === 'urgent' && gravityOf(weighed, answer) > gravestOf(weighed, open);
  }
  return wanted.rank === 'urgent' || open.firm !== true;
}

/** Whether an answer that cannot act now is worth keeping: questions are, and what begins an interruption; a plain yes or no is not. */
export function outlives(turn: Turn, answer: string): boolean {
  const { answers, replies } = turn.prepared.release;
  if (answers[answer]?.weight === 'question') return Object.hasOwn(replies, answer);
  return startedBy(turn, answer)?.rank === 'wish';
}

/** Who asks for a person, or is a child, is heard before anything that they would change in the same breath. */
export function refusesToGoOn(turn: Turn, answer: string): boolean {
  const wanted = turn.prepared.release.answers[answer]?.weight === 'refuse' ? startedBy(turn, answer) : undefined;
  return wanted?.rank === 'wish' && mayTakeOver(turn, wanted, answer);
}

/** Among answers of the same weight the higher one is taken first. */
export const gravityOf = ({ release }: Weighed, answer: string): number => release.answers[answer]?.gravity ?? 0;

/** What begins an interruption says how grave it is: what only a timer or a machine began gives way to every word. */
export const gravestOf = (weighed: Weighed, { on }: Interruption): number =>
  Math.max(0, ...on.map((answer) => gravityOf(weighed, answer)));

/** Begins an interruption above what it interrupts, in place of one that is open. */
export function takeOver(turn: Turn, wanted: string, because: string): void {
  jump(
    turn,
    interruptionDepth(turn.dialogue),
    wanted,
    programOf(turn.prepared, wanted).file.start,
    because,
    'interrupt',
  );
}
