/** Remembering and forgetting. A changed value takes along what was obtained because of it. */
import type { ClosedValue, Hold } from '../../values.ts';
import type { Prepared } from '../prepare.ts';
import type { Step } from '../schema/flow-file.ts';
import type { Memory } from '../schema/shared-files.ts';
import { ignore, note, type Turn } from './turn.ts';

/** All that becomes worthless when a value changes, directly and in turn. */
export function staleWith(memory: Memory, changed: string): readonly string[] {
  if (memory[changed]?.makes_stale === undefined) return nothing;
  const known = stale.get(memory) ?? new Map<string, readonly string[]>();
  stale.set(memory, known);
  const names = known.get(changed) ?? dependingOn(memory, changed);
  known.set(changed, names);
  return names;
}

const nothing: readonly string[] = [];
const stale = new WeakMap<Memory, Map<string, readonly string[]>>();

function dependingOn(memory: Memory, changed: string): string[] {
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

/** What makes a value final: once one of these is known, it can no longer be corrected. */
export function settledBy(memory: Memory, name: string): readonly string[] {
  const settlers = settling.get(memory) ?? settlersIn(memory);
  settling.set(memory, settlers);
  return settlers.get(name) ?? nothing;
}

const settling = new WeakMap<Memory, ReadonlyMap<string, readonly string[]>>();

function settlersIn(memory: Memory): Map<string, string[]> {
  const settlers = new Map<string, string[]>();
  for (const other of Object.keys(memory)) {
    for (const name of memory[other]?.settles ?? []) settlers.set(name, [...(settlers.get(name) ?? []), other]);
  }
  return settlers;
}

export interface Source {
  readonly from: 'heard' | 'edge' | 'outcome' | 'call';
  readonly of: number | null;
}

/** Remembers a value (null: a personal one, whose content is boxed); what goes stale with it is forgotten. */
export function remember(turn: Turn, name: string, value: ClosedValue | null, source: Source): void {
  const { memory } = turn.prepared.release;
  forget(turn, staleWith(memory, name), name);
  // Nobody would ever let go of what a newer one replaces.
  if (memory[name]?.let_go && turn.world.mayKnow(turn.dialogue, name)) letGo(turn, name);
  note(turn, { type: 'ValueRemembered', data: { name, value, ...source } });
}

/** Forgets what is known of these values and of what depends on them. */
export function forget(turn: Turn, names: readonly string[], because: string): void {
  const { memory } = turn.prepared.release;
  const all = new Set(names.flatMap((name) => [name, ...staleWith(memory, name)]));
  const known = [...all].filter((name) => turn.world.mayKnow(turn.dialogue, name));
  if (known.length === 0) return;
  for (const name of known) {
    if (memory[name]?.let_go) letGo(turn, name);
  }
  note(turn, { type: 'ValuesForgotten', data: { names: known, because } });
}

function letGo(turn: Turn, name: string): void {
  turn.acts.push({ act: 'let_go', hold: turn.dialogue.memory[name] as Hold });
}

/** Values that no longer hold when another person is on the line. */
export const ofTheListener: readonly string[] = ['speaker', 'patient_checked'];

/**
 * Somebody else listens now, or somebody who was away: who they are is open again. What was about to be said was meant for
 * the one before, and what was kept was said by them.
 */
export function meetListener(turn: Turn): void {
  const { kept } = turn.dialogue;
  if (kept) {
    for (const what of [...kept.answers, ...kept.values.map(({ name }) => name)]) ignore(turn, what, 'outweighed');
    note(turn, { type: 'KeptUtteranceHeard', data: { of: kept.of } });
  }
  const others = turn.acts.filter(({ act }) => act !== 'say');
  turn.acts.splice(0, turn.acts.length, ...others);
  forget(turn, ofTheListener, 'a new listener');
  // Whether or not any of it was known: what has to be heard has to be heard by them.
  turn.isNewListener = true;
}

/**
 * Whether an answer may come from somebody new: it agrees or greets, and leads on, where somebody else was asked to the
 * phone. Who refuses was there before.
 */
export function mayBeSomebodyElse({ release }: Prepared, step: Step, answer: string): boolean {
  if (step.kind !== 'ask' || release.lines[step.say]?.role !== 'asks_for_another') return false;
  const weight = release.answers[answer]?.weight;
  const way = step.hear?.[answer];
  return (
    (weight === 'agree' || weight === 'question') && way !== undefined && !(typeof way === 'object' && 'reply' in way)
  );
}

/** Forgets what an outcome has used up; nothing is let go, because the clinic's system no longer keeps it. */
export function spend(turn: Turn, names: readonly string[], because: string): void {
  const known = names.filter((name) => turn.world.mayKnow(turn.dialogue, name));
  if (known.length > 0) note(turn, { type: 'ValuesForgotten', data: { names: known, because } });
}
