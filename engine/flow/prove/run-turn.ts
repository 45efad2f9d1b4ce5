/** One turn of the kernel within a proof, as far as it is worth running. */
import type { Dialogue } from '../kernel/dialogue.ts';
import { beginTurn } from '../kernel/kernel.ts';
import type { Act, Arrival } from '../kernel/turn.ts';
import type { Prepared } from '../prepare.ts';
import { settleDialogue, type Tracked } from './abstract.ts';
import { Refusal, Stop } from './cut-short.ts';
import type { Oracle } from './guesses.ts';
import type { Move } from './moves.ts';
import { signsOf, type Sign } from './signs.ts';
import { proofWorld, type ProofWorld } from './world.ts';

export interface Ran {
  readonly dialogue: Dialogue;
  /** Where it stopped on the way; null where it came to rest. */
  readonly arriving: Arrival | null;
  readonly signs: readonly Sign[];
}

/**
 * Runs a move. A refused value makes it null, because the same without that value is a move of its own; a refused answer or
 * signal leaves all as it was, with a sign that it was not taken.
 */
export function runTurn(prepared: Prepared, world: ProofWorld, move: Move, from: Dialogue): Ran | null {
  const turn = { ...beginTurn(prepared, world, from), acts: actsUntilRefusal(move.beside) };
  let arriving: Arrival | null = null;
  try {
    move.run(turn);
  } catch (cut) {
    if (cut instanceof Stop) arriving = cut.arrival;
    else if (cut instanceof Refusal) return refused(move, from, cut.what);
    else throw cut;
  }
  const came = turn.acts.refused.reduce<readonly Sign[]>(notTaken, move.signs);
  const signs = [...came, ...signsOf(prepared, from, turn.acts, world)];
  return { dialogue: turn.dialogue, arriving, signs };
}

/**
 * The same as the proof goes on from it: what is not tracked is dropped, and what was assumed is kept. `from` is the dialogue
 * as it may be by the time that the move is made; `asked` collects the values that were asked for: the turn hangs on no others.
 */
export function runMove(
  prepared: Prepared,
  tracked: Tracked,
  move: Move,
  from: Dialogue,
  oracle: Oracle,
  asked?: Set<string>,
): Ran | null {
  const world = proofWorld(prepared, (about) => tracked.has(about), oracle, move.circumstances, asked);
  const ran = runTurn(prepared, world, move, from);
  return ran && { ...ran, dialogue: settleDialogue(prepared, tracked, ran, world.assumed, from) };
}

function refused(move: Move, from: Dialogue, what: string): Ran | null {
  if (!move.signs.some((sign) => isOf(sign, what))) return null;
  // No other answer is told: the turn was not run to its end.
  const signs = notTaken(move.signs, what).filter((sign) => sign.sign === 'told' || isOf(sign, what));
  return { dialogue: from, arriving: null, signs };
}

const notTaken = (signs: readonly Sign[], what: string): Sign[] =>
  signs.map((sign): Sign => (isOf(sign, what) ? { ...sign, taken: false } : sign));

const isOf = (sign: Sign, what: string): sign is Extract<Sign, { sign: 'heard' | 'signal' }> =>
  (sign.sign === 'heard' && sign.answer === what) || (sign.sign === 'signal' && sign.signal === what);

/** Acts as they come, until something is refused that not only stands beside what the move is about. */
function actsUntilRefusal(beside: readonly string[]): ActsUntilRefusal {
  const acts = new ActsUntilRefusal();
  acts.beside = beside;
  return acts;
}

class ActsUntilRefusal extends Array<Act> {
  beside: readonly string[] = [];
  /** What of these was refused. */
  readonly refused: string[] = [];

  override push(...acts: Act[]): number {
    for (const act of acts) {
      if (act.act !== 'note' || act.note.type !== 'InputIgnored') continue;
      if (!this.beside.includes(act.note.data.what)) throw new Refusal(act.note.data.what);
      this.refused.push(act.note.data.what);
    }
    return super.push(...acts);
  }

  /** What is derived from it is an ordinary list. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}
