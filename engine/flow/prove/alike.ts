/**
 * Turns are run once for all places where they run alike. A turn asks for little of what a dialogue holds: some values, and
 * within an interruption hardly ever where it interrupted. What it asked for is on record. Another place that answers the
 * same takes the same turn, and all that was not asked for stays as it is there.
 */
import { Fault } from '../../fault.ts';
import type { Remembered } from '../../values.ts';
import type { Dialogue, Frame } from '../kernel/dialogue.ts';
import type { Prepared } from '../prepare.ts';
import { exactly, hostsIn, keyOf, type Tracked } from './abstract.ts';
import { listenedTo } from './asked-for.ts';
import { relativeTo, type Destination } from './destination.ts';
import { moveKey, movesFrom, type Move, type Standing } from './moves.ts';
import { runMove, type Ran } from './run-turn.ts';
import { correctedBy, mayHaveSaid } from './said-values.ts';
import { everyWay } from './world.ts';

/** One way through a move, and where it leads from wherever it is taken. */
export interface Way extends Pick<Ran, 'signs' | 'arriving'> {
  readonly tape: readonly boolean[];
  /** All its signs in one word. */
  readonly shows: string;
  readonly leadsTo: Destination;
}

/** All ways through a move, from the dialogue as it may be by the time that the move is made. */
export interface Turns {
  readonly move: Move;
  readonly from: Dialogue;
  readonly ways: readonly Way[];
}

/** The turns of one move, run at a dialogue. */
export function turnsOf(prepared: Prepared, tracked: Tracked, move: Move, at: Dialogue): Turns {
  const from = mayHaveSaid(prepared, at, move.opens);
  return { move, from, ways: run(prepared, tracked, move, from).ways };
}

/** Places at which the same can happen, and what was run at one of them. */
export interface Kind {
  readonly moves: readonly MoveRuns[];
  /** What was asked for to know what the moves are; null where that is no longer so, and they have to be made anew. */
  readonly asked: ReadonlySet<string> | null;
}

/** By what they have in common. */
export type Kinds = Map<string, Kind>;

/** The turns of every move at a place, each run only where it was not run alike before. `kinds` is read and written. */
export function alikeTurns(prepared: Prepared, tracked: Tracked, kinds: Kinds = new Map()): (at: Standing) => Turns[] {
  const listener = listenedTo(prepared);

  function kindOf(at: Standing): Kind {
    const key = kindKey(prepared, tracked, at);
    const known = kinds.get(key);
    if (known?.asked) return known;
    const { result, asked } = listener.during(() => movesFrom(listener.prepared, tracked, at));
    const before = known && new Map(known.moves.map(({ move, runs }) => [moveKey(move), runs]));
    const runsOf = (move: Move): Run[] => before?.get(moveKey(move)) ?? [];
    const kind = { asked, moves: result.map((move) => ({ move, opens: move.opens.join(' '), runs: runsOf(move) })) };
    kinds.set(key, kind);
    return kind;
  }

  function runAt(move: Move, from: Dialogue): Run {
    const { result, asked } = listener.during(() => run(listener.prepared, tracked, move, from));
    return { ...result, asked, isUsed: true };
  }

  return (at) => {
    const opened = new Map<string, Dialogue>();
    return kindOf(at).moves.map(({ move, opens, runs }) => {
      const from = opened.get(opens) ?? mayHaveSaid(prepared, at.dialogue, move.opens);
      opened.set(opens, from);
      let alike = runs.find((one) => isAlike(one, from));
      if (alike) alike.isUsed = true;
      else runs.push((alike = runAt(move, from)));
      return { move, from, ways: alike.ways };
    });
  };
}

/** What moves there are hangs on this alone; how each runs, on what it asks for as well. */
function kindKey(prepared: Prepared, tracked: Tracked, { dialogue, arriving }: Standing): string {
  const hosts = hostsIn(dialogue);
  const above = keyOf({ ...dialogue, frames: dialogue.frames.slice(hosts) }, tracked, arriving);
  const corrected = hosts === 0 ? '' : [...correctedBy(prepared, dialogue)].join(' ');
  return `${hosts} ${above} ${corrected}`;
}

interface MoveRuns {
  readonly move: Move;
  readonly opens: string;
  readonly runs: Run[];
}

/** A move that was run: what it asked for, what the answers were, and what it led to. */
interface Run {
  readonly asked: ReadonlySet<string>;
  /** The last proof came to it. */
  isUsed: boolean;
  readonly values: readonly (readonly [string, Remembered | undefined])[];
  /** The frames below the interruption; null where they were not asked for. */
  readonly hosts: readonly Frame[] | null;
  readonly ways: readonly Way[];
}

function isAlike({ values, hosts }: Run, { memory, frames }: Dialogue): boolean {
  for (const [name, value] of values) if (memory[name] !== value) return false;
  return hosts === null || hosts.every(({ file, step }, i) => frames[i]?.file === file && frames[i]?.step === step);
}

function run(prepared: Prepared, tracked: Tracked, move: Move, from: Dialogue): Omit<Run, 'asked' | 'isUsed'> {
  const asked = new Set<string>();
  const hosts = from.frames.slice(0, hostsIn(from));
  let areHostsAsked = false;
  const hidden = hosts.map((frame, depth) => new HiddenFrame(frame, depth, () => (areHostsAsked = true)));
  const concealed = { ...from, frames: [...hidden, ...from.frames.slice(hosts.length)] };
  const ways: Way[] = [];
  for (const { tape, way } of everyWay((oracle) => runMove(prepared, tracked, move, concealed, oracle, asked))) {
    if (way === null) continue;
    if (ways.length > MOST_WAYS) throw new Fault('a single turn branches too often to be proved', sayPlace(from));
    const { signs, arriving } = way;
    const shows = JSON.stringify(signs);
    for (const dialogue of exactly(way.dialogue, tracked)) {
      const leadsTo = relativeTo(prepared, tracked, { from, hidden }, { dialogue, signs, arriving });
      ways.push({ tape, signs, shows, arriving, leadsTo });
    }
  }
  const values = [...asked].map((name) => [name, from.memory[name]] as const);
  return { values, hosts: areHostsAsked ? hosts : null, ways };
}

/** A bound against a flow that branches without end within one turn; the shipped ones stay below a hundred. */
const MOST_WAYS = 20_000;

const sayPlace = ({ frames }: Dialogue): string => {
  const top = frames.at(-1);
  return top ? `${top.file}/${top.step}` : 'the beginning';
};

/** A frame that tells when it is asked for. The conversation, at the bottom, is always the same. */
class HiddenFrame implements Frame {
  readonly role: Frame['role'];
  readonly #frame: Frame;
  readonly #depth: number;
  readonly #ask: () => void;

  constructor(frame: Frame, depth: number, ask: () => void) {
    this.role = frame.role;
    this.#frame = frame;
    this.#depth = depth;
    this.#ask = ask;
  }

  get file(): string {
    if (this.#depth > 0) this.#ask();
    return this.#frame.file;
  }

  get step(): string {
    this.#ask();
    return this.#frame.step;
  }
}
