/**
 * The door of the kernel: the five things that can happen to a dialogue. Each changes the turn's dialogue and adds
 * acts; none knows a clock, a log or a word of any line. Wherever one of them comes to rest at a question, what was
 * kept for it is heard.
 */
import { outcomeOf } from '../../effect/catalogue.ts';
import type { EventType } from '../../event.ts';
import { given, Fault } from '../../fault.ts';
import type { ClosedValue } from '../../values.ts';
import { programOf } from '../prepare.ts';
import { CUT_OFF, DELIVERED } from '../program.ts';
import { jump, take } from './move.ts';
import { hear as hearUtterance, hearKept } from './hear.ts';
import type { Heard, Signal } from './heard.ts';
import { meetListener, remember, spend } from './remember.ts';
import { signal as raiseSignal } from './signal.ts';
import { ignore, note, topFrame, topNode, type Turn } from './turn.ts';

export type { Heard, Signal } from './heard.ts';
export { beginTurn, type Act, type Turn, type World } from './turn.ts';

/** Begins a conversation with what the call knows beforehand. */
export function start(turn: Turn, conversation: string, knows: Readonly<Record<string, ClosedValue | null>>): void {
  // None of it is news that could make another value stale, in whatever order it is listed.
  for (const [name, value] of Object.entries(knows)) {
    note(turn, { type: 'ValueRemembered', data: { name, value, from: 'call', of: null } });
  }
  jump(turn, 0, conversation, programOf(turn.prepared, conversation).file.start, 'start', 'start');
}

/** A person said something that was understood. */
export function hear(turn: Turn, heard: Heard): void {
  hearUtterance(turn, heard);
  hearKept(turn);
}

/** Something happened that no one said. */
export function signal(turn: Turn, name: Signal): void {
  raiseSignal(turn, name);
  hearKept(turn);
}

/** A `do` step's request was settled by an event, which brings values and leads on by the outcome's name. */
export function settle(turn: Turn, event: { type: EventType; data: unknown }, version: number): void {
  const { file, step: at } = topFrame(turn);
  const { step } = topNode(turn);
  if (step.kind !== 'do') throw new Fault('an outcome came where nothing is being done', `${file}/${at}`);
  const found = given(outcomeOf(step.do, event.type, event.data), `${step.do} has no such outcome`, `${file}/${at}`);
  spend(turn, found.outcome.spends ?? [], event.type);
  if (found.outcome.new_listener) meetListener(turn);
  for (const [name, field] of Object.entries(found.outcome.gives ?? {})) {
    const value = (event.data as Record<string, ClosedValue>)[field];
    remember(turn, name, given(value, `${event.type} brings no ${field}`, `${file}/${at}`), {
      from: 'outcome',
      of: version,
    });
  }
  for (const [name, value] of Object.entries(found.outcome.sets ?? {})) {
    remember(turn, name, value, { from: 'outcome', of: version });
  }
  if (!take(turn, found.name)) throw new Fault(`no way leads on by "${found.name}"`, `${file}/${at}`);
  hearKept(turn);
}

/** A legal line was heard in full, or was not: then it is said again, as often as its step allows. */
export function delivered(turn: Turn, inFull: boolean): void {
  const { step } = topNode(turn);
  if (step.kind !== 'tell' || !step.in_full) return ignore(turn, topFrame(turn).step, 'stale');
  const { file, step: at } = topFrame(turn);
  if (!take(turn, inFull ? DELIVERED : CUT_OFF)) throw new Fault('a legal line leads nowhere', `${file}/${at}`);
  hearKept(turn);
}
