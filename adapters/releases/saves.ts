/**
 * When something in a folder of flows was saved. By looking, not by `fs.watch`: that one, watching a tree on Linux,
 * loses a file from the second time on that an editor saves it by renaming, and a folder that is replaced altogether.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathsIn, type Unreadable } from './list-files.ts';

/** Two looks have to agree before a save counts, so it is told after two of these at the latest. */
const LOOK_EVERY_MS = 50;

/** What tells one content of a file from the next, by its path. */
type State = ReadonlyMap<string, string>;

/**
 * Whenever files have become other than before, and have stood still for one look, so that half a file is seldom read:
 * their paths, in order. Counted from the call on; ends when the signal does. A folder that goes away or comes back is
 * a change of all its files. Never throws for what is in the folder.
 */
export function saves(folder: string, signal: AbortSignal): AsyncGenerator<string[]> {
  return savesSince(stateOf(folder), folder, signal);
}

async function* savesSince(before: State, folder: string, signal: AbortSignal): AsyncGenerator<string[]> {
  let told = before;
  let seen = before;
  for (;;) {
    // The pause is cut short by the signal, which the next line asks for.
    await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const state = stateOf(folder);
    const changed = changes(told, state);
    if (changed.length > 0 && changes(seen, state).length === 0) {
      told = state;
      yield changed;
    }
    seen = state;
  }
}

const changes = (before: State, after: State): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).toSorted();

function stateOf(folder: string): State {
  const unreadable: Unreadable[] = [];
  const files = pathsIn(folder, '', unreadable).map((path) => [path, versionOf(join(folder, path))] as const);
  return new Map([...files, ...unreadable.map(({ path, says }) => [path, says] as const)]);
}

function versionOf(path: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    // Whatever keeps it from being looked at, the check says in words.
    return 'not to be looked at';
  }
}
