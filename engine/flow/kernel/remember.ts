/** Remembering and forgetting. A changed value takes along what was obtained because of it. */
import type { ClosedValue, Hold } from '../../values.ts';
import type { Memory } from '../schema/shared-files.ts';
import { note, type Turn } from './turn.ts';

/** All that becomes worthless when a value changes, directly and in turn. */
export function staleWith(memory: Memory, changed: string): string[] {
  const found = new Set<string>();
  const walk = (name: string): void => {
    for (const next of memory[name]?.makes_stale ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      walk(next);
    }
  };
  walk(changed);
  return [...found];
}

export interface Source {
  readonly from: 'heard' | 'edge' | 'outcome' | 'call';
  readonly of: number | null;
}

/** Remembers a value (null: a personal one, whose content is boxed) and returns the names of what went stale with it. */
export function remember(turn: Turn, name: string, value: ClosedValue | null, source: Source): string[] {
  const stale = forget(turn, staleWith(turn.prepared.release.memory, name), name);
  note(turn, { type: 'ValueRemembered', data: { name, value, ...source } });
  return stale;
}

/** Forgets what is known of these values and of what depends on them; returns the names that were known. */
export function forget(turn: Turn, names: readonly string[], because: string): string[] {
  const { memory } = turn.prepared.release;
  const all = new Set(names.flatMap((name) => [name, ...staleWith(memory, name)]));
  const known = [...all].filter((name) => turn.world.knows(turn.dialogue, name));
  if (known.length === 0) return [];
  for (const name of known) {
    if (memory[name]?.let_go) turn.acts.push({ act: 'let_go', hold: turn.dialogue.memory[name] as Hold });
  }
  note(turn, { type: 'ValuesForgotten', data: { names: known, because } });
  return known;
}

/** Forgets what an outcome has used up; nothing is let go, because the clinic's system no longer keeps it. */
export function spend(turn: Turn, names: readonly string[], because: string): void {
  const known = names.filter((name) => turn.world.knows(turn.dialogue, name));
  if (known.length > 0) note(turn, { type: 'ValuesForgotten', data: { names: known, because } });
}
