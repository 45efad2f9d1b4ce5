/**
 * What earlier proofs of a conversation ran, for the next one. Whoever watches a folder saves it again and again, and hardly
 * anything becomes different: what was run counts as long as every step that it went by is as it was, and so is all that is
 * no step.
 */
import { filesOf } from '../check/together.ts';
import { conversationOf, programOf, type Prepared } from '../prepare.ts';
import { isAway, type Tracked } from './abstract.ts';
import type { Kind, Kinds } from './alike.ts';
import { bearingOn } from './bearing.ts';

export interface Earlier {
  /** Keeps of it what is still so for this release, for a proof that begins now and writes down there what it runs. */
  readonly beginWith: (prepared: Prepared, conversation: string, tracked: Tracked) => Kinds;
}

/** Of a conversation that was never proved before. */
export function nothingEarlier(): Earlier {
  let rest = '';
  let steps: ReadonlyMap<string, string> = new Map();
  let kinds: Kinds = new Map();
  return {
    beginWith(prepared, conversation, tracked) {
      const restNow = JSON.stringify([[...tracked], restOf(prepared, conversation)]);
      const stepsNow = stepsOf(prepared, conversation);
      const names = [...new Set([...steps.keys(), ...stepsNow.keys()])];
      const changed = names.filter((name) => steps.get(name) !== stepsNow.get(name));
      kinds = rest === restNow ? without(kinds, changed) : new Map();
      rest = restNow;
      steps = stepsNow;
      return kinds;
    },
  };
}

/** All that a turn hangs on beside the steps that it asks for. */
function restOf(prepared: Prepared, conversation: string): object {
  const { flows, ...shared } = bearingOn(prepared.release, conversationOf(prepared, conversation));
  const heads = flows.map(({ id, head, steps }) => {
    const away = Object.keys(steps).filter((step) => isAway(prepared, { file: id, step, role: 'interruption' }));
    return { head, away };
  });
  return { ...shared, heads };
}

/** Every step and gate as the kernel reads it. */
function stepsOf(prepared: Prepared, conversation: string): Map<string, string> {
  const files = filesOf(prepared.release, conversationOf(prepared, conversation));
  return new Map(
    files.flatMap(({ id }) =>
      [...programOf(prepared, id).nodes].map(([name, node]) => [`${id}/${name}`, JSON.stringify(node)]),
    ),
  );
}

/** Without what came by a step that is changed, and what the last proof did not come to: else there would be more with every save. */
function without(kinds: Kinds, changed: readonly string[]): Kinds {
  const isUnchanged = ({ steps }: Pick<Kind, 'steps'>): boolean => !changed.some((step) => steps.has(step));
  const kept = [...kinds].flatMap(([key, kind]): [string, Kind][] => {
    const moves = kind.moves.map((move) => {
      const runs = move.runs.filter((run) => run.isUsed && isUnchanged(run));
      return { ...move, runs: runs.map((run) => ({ ...run, isUsed: false })) };
    });
    return isUnchanged(kind) && moves.some(({ runs }) => runs.length > 0) ? [[key, { ...kind, moves }]] : [];
  });
  return new Map(kept);
}
