/**
 * What earlier proofs of a conversation ran, for the next one. Whoever watches a folder saves it again and again, and hardly
 * anything becomes different: what was run counts as long as all that it asked for is as it was.
 */
import { filesOf } from '../check/together.ts';
import { conversationOf, type Prepared } from '../prepare.ts';
import { isAway, type Tracked } from './abstract.ts';
import type { Kind, Kinds } from './alike.ts';
import { answersTo } from './asked-for.ts';

export interface Earlier {
  /** Keeps of it what is still so for this release, for a proof that begins now and writes down there what it runs. */
  readonly beginWith: (prepared: Prepared, conversation: string, tracked: Tracked) => Kinds;
}

/** Of a conversation that was never proved before. */
export function nothingEarlier(): Earlier {
  let rest = '';
  let answers: ReadonlyMap<string, string> = new Map();
  let kinds: Kinds = new Map();
  return {
    beginWith(prepared, conversation, tracked) {
      const restNow = JSON.stringify([[...tracked], restOf(prepared, conversation)]);
      const answersNow = answersTo(prepared, conversation);
      const names = [...new Set([...answers.keys(), ...answersNow.keys()])];
      const changed = names.filter((name) => answers.get(name) !== answersNow.get(name));
      kinds = rest === restNow ? without(kinds, changed) : new Map();
      rest = restNow;
      answers = answersNow;
      return kinds;
    },
  };
}

/** All that a turn hangs on without asking for it by name: which files there are, and which interruptions never lead back. */
function restOf(prepared: Prepared, conversation: string): object {
  return filesOf(prepared.release, conversationOf(prepared, conversation)).map(({ id, steps }) => {
    const away = Object.keys(steps).filter((step) => isAway(prepared, { file: id, step, role: 'interruption' }));
    return { id, away };
  });
}

/** Without what asked for something that is changed, and what the last proof did not come to: else there would be more with every save. */
function without(kinds: Kinds, changed: readonly string[]): Kinds {
  const isAsItWas = (asked: ReadonlySet<string>): boolean => !changed.some((name) => asked.has(name));
  const kept = [...kinds].flatMap(([key, { asked, moves }]): [string, Kind][] => {
    const left = moves.map((move) => {
      const runs = move.runs.filter((run) => run.isUsed && isAsItWas(run.asked));
      return { ...move, runs: runs.map((run) => ({ ...run, isUsed: false })) };
    });
    if (!left.some(({ runs }) => runs.length > 0)) return [];
    return [[key, { moves: left, asked: asked && isAsItWas(asked) ? asked : null }]];
  });
  return new Map(kept);
}
