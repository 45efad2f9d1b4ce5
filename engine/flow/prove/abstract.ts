/**
 * A dialogue as the prover sees it: plain data like the live one, in which some things are left open. What a value is may
 * be open (`ANY`), or whether it is known at all (`MAYBE`); counters that are not tracked are left out. What is tracked
 * is exact, and tells states apart; all else is joined where two ways meet.
 */
import type { Prepared } from '../prepare.ts';
import { programOf } from '../prepare.ts';
import { reachable, waysOut } from '../check/ways.ts';
import { RESUME, type FlowFile, type Step } from '../schema/flow-file.ts';
import { limits } from '../../limits.ts';
import type { Remembered } from '../../values.ts';
import type { Arrival } from '../kernel/turn.ts';
import { AT_ONE_STEP, interruptionDepth, isInterrupted, type Dialogue, type Frame } from '../kernel/dialogue.ts';

/** Known, whatever it is. No value of memory.json can be called so. */
export const ANY = '*';
/** Known or not. */
export const MAYBE = '?';

/** What is exact: `value:x` whether x is known, `content:x` what it is, `count:file/step`, `row:signal`. */
export type Tracked = ReadonlySet<string>;
export const valueOf = (name: string): string => `value:${name}`;
export const contentOf = (name: string): string => `content:${name}`;
export const countOf = (step: string): string => `count:${step}`;
export const rowOf = (signal: string): string => `row:${signal}`;

export const isExactValue = (tracked: Tracked, name: string): boolean =>
  tracked.has(valueOf(name)) || tracked.has(contentOf(name));

/**
 * After a turn: what was assumed of values is kept, what is not tracked is dropped, counters stop at their limits. `before`
 * is where the turn came from, which was settled already.
 */
export function settleDialogue(
  prepared: Prepared,
  tracked: Tracked,
  { dialogue, arriving }: { readonly dialogue: Dialogue; readonly arriving: Arrival | null },
  assumed: ReadonlyMap<string, boolean>,
  before: Dialogue | null,
): Dialogue {
  const isSettled = dialogue.memory === before?.memory && assumed.size === 0;
  const memory = isSettled ? dialogue.memory : openMemory(tracked, dialogue.memory, assumed);
  const counts: Record<string, number> = {};
  for (const [step, count] of Object.entries(dialogue.counts)) {
    if (tracked.has(countOf(step))) counts[step] = Math.min(count, timesOf(prepared, step));
  }
  const in_a_row: Record<string, number> = {};
  for (const [signal, count] of Object.entries(dialogue.in_a_row)) {
    if (count > 0 && tracked.has(rowOf(signal))) in_a_row[signal] = Math.min(count, rowTimes(prepared, signal));
  }
  const frames = arriving ? framesUnder(prepared, dialogue.frames, arriving) : dialogue.frames;
  return { frames, memory, counts, in_a_row, kept: null };
}

/** The same object where nothing was assumed and nothing has to be left open. */
function openMemory(
  tracked: Tracked,
  memory: Dialogue['memory'],
  assumed: ReadonlyMap<string, boolean>,
): Dialogue['memory'] {
  let opened: Record<string, Remembered> | null = null;
  for (const name in memory) {
    const value = memory[name] as Remembered;
    const isAssumed = value === MAYBE && assumed.has(name);
    if (!isAssumed && staysAsItIs(value, name, tracked)) continue;
    opened ??= { ...memory };
    if (isAssumed && assumed.get(name) === false) delete opened[name];
    else opened[name] = ANY;
  }
  return opened ?? memory;
}

/** Whole objects and personal values are only ever known; a word from a closed list keeps its content until it is joined. */
const staysAsItIs = (value: Remembered, name: string, tracked: Tracked): boolean =>
  typeof value === 'string' && (value === MAYBE || tracked.has(contentOf(name)) || !tracked.has(valueOf(name)));

/** How many frames lie below the interruption that is open; none where none is. */
export const hostsIn = (dialogue: Dialogue): number => (isInterrupted(dialogue) ? interruptionDepth(dialogue) : 0);

/**
 * An interruption that cannot give back, and cannot be pushed aside by one that can, never asks where it interrupted:
 * which files were open is all that is left.
 */
export function forgetHosts(prepared: Prepared, dialogue: Dialogue): Dialogue {
  const hosts = hostsIn(dialogue);
  const { frames } = dialogue;
  if (!isAway(prepared, frames[hosts])) return dialogue;
  return { ...dialogue, frames: [...forgotten(prepared, frames.slice(0, hosts)), ...frames.slice(hosts)] };
}

/** Frames of which only the file is left. */
export const forgotten = (prepared: Prepared, frames: readonly Frame[]): readonly Frame[] =>
  frames.map(({ file, role }) => ({ file, step: programOf(prepared, file).file.start, role }));

/** Whether the interruption of this frame never asks where it interrupted. */
export function isAway(prepared: Prepared, open: Frame | undefined): boolean {
  if (open?.role !== 'interruption') return false;
  const { file } = programOf(prepared, open.file);
  const known = awayFrom.get(file) ?? new Map<string, boolean>();
  awayFrom.set(file, known);
  const away = known.get(open.step) ?? staysAway(file, open.step);
  known.set(open.step, away);
  return away;
}

/** On the way: what is about to be left does not matter any more, but that an interruption is left by an exit. */
function framesUnder(prepared: Prepared, frames: readonly Frame[], { depth, file, cause }: Arrival): readonly Frame[] {
  const moving = frames[depth];
  if (cause === 'exit' || moving === undefined) return frames;
  return [...frames.slice(0, depth), { ...moving, file, step: programOf(prepared, file).file.start }];
}

const awayFrom = new WeakMap<FlowFile, Map<string, boolean>>();

/** From here on nothing is asked where a wish could take over, or none can, and nothing leads back. */
function staysAway(file: FlowFile, from: string): boolean {
  if (file.kind !== 'interruption') return false;
  const ahead = [...reachable([from], (name) => leadsTo(file.steps[name]))].map((name) => file.steps[name]);
  if (ahead.some((step) => step?.kind === 'end' && step.exit === RESUME)) return false;
  return (
    file.rank === 'urgent' || file.firm === true || !ahead.some((step) => step?.kind === 'ask' || step?.kind === 'use')
  );
}

const leadsTo = (step: Step | undefined): string[] => (step ? waysOut('', step).flatMap(({ to }) => to ?? []) : []);

function timesOf(prepared: Prepared, key: string): number {
  const [file = '', step = ''] = key.split('/');
  return prepared.programs.get(file)?.nodes.get(step)?.step.limit?.times ?? 0;
}

const rowTimes = (prepared: Prepared, signal: string): number =>
  signal === AT_ONE_STEP ? limits.inputsAtAStep.value - 1 : (prepared.release.replies[signal]?.in_a_row ?? 0);

const read = new WeakMap<Tracked, readonly { kind: string; name: string }[]>();

/** What is tracked, taken apart. */
export function namesIn(tracked: Tracked): readonly { kind: string; name: string }[] {
  const before = read.get(tracked);
  if (before) return before;
  const names = [...tracked].map((about) => {
    const [kind = '', name = ''] = about.split(':');
    return { kind, name };
  });
  read.set(tracked, names);
  return names;
}

/**
 * What tells abstract dialogues apart: where they stand or by which way they arrive, and all that is exact. Promises are
 * shown a way once it is gone to its end: two that lead to the same step must not become one.
 */
export function keyOf(dialogue: Dialogue, tracked: Tracked, arriving: Arrival | null): string {
  const exact = namesIn(tracked).map(({ kind, name }) => {
    if (kind === 'count') return dialogue.counts[name] ?? 0;
    if (kind === 'row') return dialogue.in_a_row[name] ?? 0;
    if (!Object.hasOwn(dialogue.memory, name)) return '-';
    return kind === 'value' ? '+' : JSON.stringify(dialogue.memory[name]);
  });
  const to = arriving ? ` → ${arriving.depth}:${arriving.file}/${arriving.to} ${arriving.cause} ${arriving.edge}` : '';
  return `${keyOfFrames(dialogue.frames)}${to} | ${exact.join(' ')}`;
}

const keyOfFrames = (frames: readonly Frame[]): string =>
  frames.map(({ file, step, role }) => `${role === 'interruption' ? '!' : ''}${file}/${step}`).join(ABOVE);

const ABOVE = ' > ';

/** The key of a dialogue with these frames at the bottom, from the key of what lies above them. */
export function keyAbove(below: readonly Frame[]): (key: string) => string {
  if (below.length === 0) return (key) => key;
  const bottom = keyOfFrames(below) + ABOVE;
  return (key) => bottom + key;
}

/** What is true of both; the same object where the second adds nothing. */
export function join(a: Dialogue['memory'], b: Dialogue['memory']): Dialogue['memory'] {
  if (a === b || holdsAll(a, b)) return a;
  const memory: Record<string, Remembered> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) memory[name] = joinValues(a[name], b[name]);
  return memory;
}

function holdsAll(a: Dialogue['memory'], b: Dialogue['memory']): boolean {
  for (const name in a) if (a[name] !== b[name] && joinValues(a[name], b[name]) !== a[name]) return false;
  for (const name in b) if (!Object.hasOwn(a, name)) return false;
  return true;
}

function joinValues(a: Remembered | undefined, b: Remembered | undefined): Remembered {
  if (a === undefined || b === undefined || a === MAYBE || b === MAYBE) return MAYBE;
  return a === b ? a : ANY;
}

/** A value that is exact and may be known or not, taken apart. */
export function exactly(dialogue: Dialogue, tracked: Tracked): Dialogue[] {
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
