/**
 * All abstract dialogues of a conversation and every turn between them. Where two ways meet in the same place, what is not
 * tracked is joined, and the place is walked again until nothing is news: the least set that holds every call.
 */
import { Fault } from '../../fault.ts';
import { isInterrupted, type Dialogue } from '../kernel/dialogue.ts';
import type { Arrival } from '../kernel/turn.ts';
import type { Prepared } from '../prepare.ts';
import { ANY, MAYBE, isExactValue, join, keyOf, namesIn, settleDialogue, type Tracked } from './abstract.ts';
import { beginning } from './beginning.ts';
import { TooMuch } from './cut-short.ts';
import { movesFrom, type Move } from './moves.ts';
import { runTurn, type Ran } from './run-turn.ts';
import type { Sign } from './signs.ts';
import type { Oracle } from './guesses.ts';
import { everyWay, proofWorld } from './world.ts';

/** A turn: from one place to another, with all its signs, and how to run it again. */
export interface Step {
  readonly from: Place | null;
  readonly to: Place;
  readonly signs: readonly Sign[];
  readonly move: Move;
  readonly tape: readonly boolean[];
}

export interface Place {
  readonly id: number;
  readonly key: string;
  dialogue: Dialogue;
  /** Where it is on its way to; null where it waits for the world. */
  readonly arriving: Arrival | null;
  steps: Step[];
}

export interface Space {
  readonly prepared: Prepared;
  readonly conversation: string;
  readonly tracked: Tracked;
  readonly places: readonly Place[];
  readonly begins: readonly Step[];
}

/** Runs a move with an oracle: what it leads to, and what it showed. Null where it is as if it had not happened. */
export function runMove(prepared: Prepared, tracked: Tracked, move: Move, oracle: Oracle): Ran | null {
  const world = proofWorld(prepared, (about) => tracked.has(about), oracle, move.circumstances);
  const ran = runTurn(prepared, world, move, move.from);
  return ran && { ...ran, dialogue: settleDialogue(prepared, tracked, ran, world.assumed, move.from) };
}

export function explore(prepared: Prepared, conversation: string, tracked: Tracked): Space {
  const exploring = explored(prepared, conversation, tracked);
  for (let next = exploring.next(); ; next = exploring.next()) if (next.done) return next.value;
}

/**
 * The same, and what there is of it on the way: when the conversation first comes to rest below its interruptions, and
 * twice soon after. What goes wrong there goes wrong in the whole.
 * Throws TooMuch beyond so many turns.
 */
export function* explored(
  prepared: Prepared,
  conversation: string,
  tracked: Tracked,
  most = Infinity,
): Generator<Space, Space> {
  const places = new Map<string, Place>();
  const queue = agenda();

  function arrive(dialogue: Dialogue, arriving: Arrival | null): Place {
    const key = keyOf(dialogue, tracked, arriving);
    const known = places.get(key);
    if (!known) {
      const place: Place = { id: places.size, key, dialogue, arriving, steps: [] };
      places.set(key, place);
      queue.add(place);
      return place;
    }
    const joined = join(known.dialogue, dialogue);
    if (joined !== known.dialogue) {
      known.dialogue = joined;
      queue.add(known);
    }
    return known;
  }

  function walk(from: Place | null, move: Move): Step[] {
    const steps: Step[] = [];
    for (const { tape, way } of everyWay((oracle) => runMove(prepared, tracked, move, oracle))) {
      if (way === null) continue;
      if (steps.length > MOST_WAYS)
        throw new Fault('a single turn branches too often to be proved', from?.key ?? conversation);
      for (const dialogue of exactly(way.dialogue, tracked)) {
        steps.push({ from, to: arrive(dialogue, way.arriving), signs: way.signs, move, tape });
      }
    }
    return steps;
  }

  let turns = 0;
  const begins = walk(null, beginning(prepared, conversation, tracked));
  const soFar = (): Space => ({ prepared, conversation, tracked, places: [...places.values()], begins });
  const stretches = [0, ...STRETCHES];
  let restedAt: number | null = null;
  for (let place = queue.next(); place; place = queue.next()) {
    if (isInterrupted(place.dialogue)) restedAt ??= places.size;
    if (restedAt !== null && places.size >= restedAt + (stretches[0] ?? Infinity)) {
      stretches.shift();
      yield soFar();
    }
    const at = place;
    turns -= place.steps.length;
    place.steps = movesFrom(prepared, tracked, place).flatMap((move) => walk(at, move));
    turns += place.steps.length;
    if (turns > most) throw new TooMuch(most);
  }
  return soFar();
}

/**
 * What is still to be walked. Interruptions wait until the conversation below them has come to rest: else each of its
 * changes would be carried through all of them anew.
 */
function agenda(): { add(place: Place): void; next(): Place | undefined } {
  const queues: readonly Set<Place>[] = [new Set(), new Set(), new Set(), new Set()];
  return {
    add: (place) => void queues[rankOf(place)]?.add(place),
    next() {
      for (const queue of queues) {
        for (const place of queue) {
          queue.delete(place);
          return place;
        }
      }
      return undefined;
    },
  };
}

const rankOf = ({ dialogue, arriving }: Place): number => (isInterrupted(dialogue) ? 2 : 0) + (arriving ? 0 : 1);

/** So many places later there is another look. What is found at all is mostly found early, and a look costs as much as its size. */
const STRETCHES = [100, 300];

/** A bound against a flow that branches without end within one turn; the shipped ones stay below a hundred. */
const MOST_WAYS = 20_000;

/** A tracked value that may be known or not, taken apart. */
function exactly(dialogue: Dialogue, tracked: Tracked): Dialogue[] {
  for (const { name } of namesIn(tracked)) {
    if (dialogue.memory[name] !== MAYBE || !isExactValue(tracked, name)) continue;
    const { [name]: _, ...without } = dialogue.memory;
    const either: Dialogue[] = [
      { ...dialogue, memory: without },
      { ...dialogue, memory: { ...without, [name]: ANY } },
    ];
    return either.flatMap((one) => exactly(one, tracked));
  }
  return [dialogue];
}
