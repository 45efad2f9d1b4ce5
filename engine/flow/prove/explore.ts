/**
 * All abstract dialogues of a conversation and every turn between them. Where two ways meet in the same place, what is not
 * tracked is joined, and the place is walked again until nothing is news: the least set that holds every call.
 */
import { worklist } from '../worklist.ts';
import { emptyDialogue, isInterrupted, type Dialogue } from '../kernel/dialogue.ts';
import type { Arrival } from '../kernel/turn.ts';
import type { Prepared } from '../prepare.ts';
import { join, type Tracked } from './abstract.ts';
import { alikeTurns, turnsOf, type Kinds, type Turns, type Way } from './alike.ts';
import { beginning } from './beginning.ts';
import { TooMuch } from './cut-short.ts';
import { groundFrom, memoryAt, type Ground } from './destination.ts';
import type { Move } from './moves.ts';
import type { Sign } from './signs.ts';

/** A turn: from one place to another, with all its signs, and how to run it again. */
export interface Step {
  readonly from: Place | null;
  /** The dialogue as it may be by the time that the move is made. */
  readonly at: Dialogue;
  readonly to: Place;
  readonly signs: readonly Sign[];
  /** The number of these signs: steps of one space with the same number show the same. */
  readonly shows: number;
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

export interface Exploring {
  /** How many turns are too many. */
  readonly most?: number;
  /** What was run before, and where what is run now is written down. */
  readonly kinds?: Kinds | undefined;
}

export function explore(prepared: Prepared, conversation: string, tracked: Tracked, how: Exploring = {}): Space {
  const exploring = explored(prepared, conversation, tracked, how);
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
  { most = Infinity, kinds }: Exploring = {},
): Generator<Space, Space> {
  const places = new Map<string, Place>();
  const queue = worklist(4, rankOf);
  const shown = new Map<string, number>();

  function arrive(from: Dialogue, { leadsTo, arriving }: Way, ground: Ground): Place {
    const key = ground.key(leadsTo.key);
    const memory = memoryAt(leadsTo, from.memory);
    const known = places.get(key);
    if (!known) {
      const { frames, counts, in_a_row } = leadsTo.above;
      const dialogue = { frames: [...ground.frames, ...frames], memory, counts, in_a_row, kept: null };
      const place: Place = { id: places.size, key, dialogue, arriving, steps: [] };
      places.set(key, place);
      queue.add(place);
      return place;
    }
    const joined = join(known.dialogue.memory, memory);
    if (joined !== known.dialogue.memory) {
      known.dialogue = { ...known.dialogue, memory: joined };
      queue.add(known);
    }
    return known;
  }

  function stepsOf(place: Place | null, all: readonly Turns[]): Step[] {
    const groundOf = groundFrom(prepared, place?.dialogue ?? emptyDialogue);
    return all.flatMap(({ move, from, ways }) =>
      ways.map((way) => {
        const { signs, tape, leadsTo } = way;
        const shows = shown.get(way.shows) ?? shown.size;
        shown.set(way.shows, shows);
        return { from: place, at: from, to: arrive(from, way, groundOf(leadsTo)), signs, shows, move, tape };
      }),
    );
  }

  let size = 0;
  const first = beginning(prepared, conversation, tracked);
  const begins = stepsOf(null, [turnsOf(prepared, tracked, first.move, first.at)]);
  const turnsFrom = alikeTurns(prepared, tracked, kinds);
  const soFar = (): Space => ({ prepared, conversation, tracked, places: [...places.values()], begins });
  const stretches = [0, ...STRETCHES];
  let restedAt: number | null = null;
  for (const place of queue) {
    if (isInterrupted(place.dialogue)) restedAt ??= places.size;
    if (restedAt !== null && places.size >= restedAt + (stretches[0] ?? Infinity)) {
      stretches.shift();
      yield soFar();
    }
    size -= place.steps.length;
    place.steps = stepsOf(place, turnsFrom(place));
    size += place.steps.length;
    if (size > most) throw new TooMuch(most);
  }
  return soFar();
}

/**
 * Interruptions wait until the conversation below them has come to rest: else each of its changes would be carried through
 * all of them anew.
 */
const rankOf = ({ dialogue, arriving }: Place): number => (isInterrupted(dialogue) ? 2 : 0) + (arriving ? 0 : 1);

/** So many places later there is another look. What is found at all is mostly found early, and a look costs as much as its size. */
const STRETCHES = [100, 300];
