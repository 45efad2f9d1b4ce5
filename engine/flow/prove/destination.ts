/** Where a turn leads, told by what it changes: from every place at which it runs alike it leads there in the same way. */
import type { Remembered } from '../../values.ts';
import { openInterruption, type Dialogue, type Frame } from '../kernel/dialogue.ts';
import type { Prepared } from '../prepare.ts';
import { forgetHosts, forgotten, isAway, keyAbove, keyOf, type Tracked } from './abstract.ts';
import type { Ran } from './run-turn.ts';

export interface Destination {
  /** The frames above those that are left as they are, and the key of these. */
  readonly above: Pick<Dialogue, 'frames' | 'counts' | 'in_a_row'>;
  readonly key: string;
  /** How many frames are left, of those below the interruption. */
  readonly below: number;
  /** Where these stand is never asked again. */
  readonly forgets: boolean;
  /** What is remembered then, whatever it was before; undefined where it is forgotten. */
  readonly changes: readonly (readonly [string, Remembered | undefined])[];
}

/** What a turn was run with. */
interface Began {
  readonly from: Dialogue;
  /** The frames below the interruption, as the turn was given them. */
  readonly hidden: readonly Frame[];
}

export function relativeTo(
  prepared: Prepared,
  tracked: Tracked,
  { from, hidden }: Began,
  { dialogue, signs, arriving }: Ran,
): Destination {
  const { frames } = dialogue;
  const below = frames.filter((frame) => hidden.includes(frame)).length;
  const forgets = isAway(prepared, openInterruption(dialogue));
  const above = forgetHosts(prepared, { ...dialogue, frames: frames.slice(below) });
  const { memory } = dialogue;
  // What was written counts also where it was so before; all else that is different was assumed, or taken apart.
  const written = signs.flatMap((sign) => {
    if (sign.sign === 'know') return [sign.name];
    return sign.sign === 'forget' ? sign.names : [];
  });
  const different = Object.keys({ ...from.memory, ...memory }).filter((name) => memory[name] !== from.memory[name]);
  const changes = [...new Set([...written, ...different])].map((name) => [name, memory[name]] as const);
  return { above, key: keyOf(above, tracked, arriving), below, forgets, changes };
}

/** What is remembered at the destination; the same object where nothing changes. */
export function memoryAt({ changes }: Destination, before: Dialogue['memory']): Dialogue['memory'] {
  if (changes.every(([name, value]) => before[name] === value)) return before;
  const after = { ...before };
  for (const [name, value] of changes) {
    if (value === undefined) delete after[name];
    else after[name] = value;
  }
  return after;
}

/** What lies below a destination, from one dialogue. */
export interface Ground {
  readonly frames: readonly Frame[];
  /** Its key, of which a destination's own is the end. */
  readonly key: (above: string) => string;
}

/** From a dialogue, what lies below each destination. */
export function groundFrom(prepared: Prepared, { frames }: Dialogue): (to: Destination) => Ground {
  const known = new Map<number, Ground>();
  return ({ below, forgets }) => {
    const which = forgets ? -below : below;
    const before = known.get(which);
    if (before) return before;
    const left = frames.slice(0, below);
    const ground = forgets ? forgotten(prepared, left) : left;
    const found = { frames: ground, key: keyAbove(ground) };
    known.set(which, found);
    return found;
  };
}
