/**
 * A random call of somebody who does not want it to end: of a few things that could happen next, the first that keeps it
 * going does. The clock goes on as people speak, and the timer of the call rings as a runtime's would.
 */
import { allAsRecorded } from '../../../engine/call/as-recorded.ts';
import { newCall, talkOf, type Call } from '../../../engine/call/call.ts';
import { decide } from '../../../engine/call/decide.ts';
import { evolveCall } from '../../../engine/call/fold.ts';
import type { Draft } from '../../../engine/event.ts';
import { conversationOf, type Prepared } from '../../../engine/flow/prepare.ts';
import { beginning } from '../../controls/random-calls.ts';
import { chanceOf, type Chance } from '../../controls/random/chance.ts';
import { nextInput } from '../../controls/random/next-input.ts';
import type { Drawn } from './law.ts';

export interface LongCall {
  readonly call: Call;
  readonly inputs: number;
  /** Which of its limits it came to first; null where it ended before. */
  readonly reached: 'minutes' | 'turns' | null;
  /** What there was after that. */
  readonly after: { readonly inputs: number; readonly turns: number };
}

/** Of so many things that could happen the one is chosen that keeps the call going. */
const THOUGHTS = 6;
/** Whoever gets here goes round and round. */
const MOST_INPUTS = 4000;

/** A call under way, its clock, and where it came to a limit. */
interface Line {
  call: Call;
  clock_ms: number;
  inputs: number;
  reached: LongCall['reached'];
  at_limit: { readonly inputs: number; readonly turns: number };
}

const turnsOf = (call: Call): number => talkOf(call)?.turns ?? 0;

/** `pace` is how many seconds an input takes at most: whoever is slow comes to the minutes, whoever is quick to the turns. */
export function longCall(prepared: Prepared, { flow, seed, nth }: Drawn, pace: number): LongCall {
  const chance = chanceOf(seed, nth);
  const { limits } = conversationOf(prepared, flow);
  const line: Line = {
    call: newCall(`call-${seed}-${nth}`),
    clock_ms: Date.parse('2026-11-23T10:00:00Z'),
    inputs: 0,
    reached: null,
    at_limit: { inputs: 0, turns: 0 },
  };

  function report(source: string, events: readonly Draft[]): void {
    line.inputs += 1;
    line.call = after(prepared, line, source, events);
    const turns = turnsOf(line.call);
    if (line.reached !== null || (source !== 'timer' && turns < limits.turns)) return;
    line.reached = source === 'timer' ? 'minutes' : 'turns';
    line.at_limit = { inputs: line.inputs, turns };
  }

  report('room', [{ type: 'CallAnswered', data: { by: 'person' } }]);
  report('room', [beginning(chance, prepared, conversationOf(prepared, flow))]);
  const ends_ms = line.clock_ms + limits.minutes * 60_000;
  let isRung = false;
  for (let input = choose(prepared, line, chance); input !== null; input = choose(prepared, line, chance)) {
    line.clock_ms += 500 + chance.below(pace * 1000);
    const rings: boolean = !isRung && line.clock_ms >= ends_ms && line.call.status !== 'ended';
    isRung ||= rings;
    if (rings) report('timer', [{ type: 'CallTimeReached', data: {} }]);
    else report('room', input);
  }
  const { call, inputs, reached, at_limit } = line;
  return {
    call,
    inputs,
    reached,
    after: { inputs: inputs - at_limit.inputs, turns: turnsOf(call) - at_limit.turns },
  };
}

/** The call as an input would leave it. */
function after(prepared: Prepared, { call, clock_ms }: Line, source: string, events: readonly Draft[]): Call {
  const at = new Date(clock_ms).toISOString().replace('Z', '+00:00');
  const input = { source, seq: (call.seqs[source] ?? 0) + 1 };
  const drafts = decide(prepared, call, { ...input, events }, at);
  return allAsRecorded(drafts, { stream: call.id, first: call.version + 1, at, input }).reduce(evolveCall, call);
}

/** Whether the call still goes on after this, and not to an end. */
function goesOn(prepared: Prepared, line: Line, events: readonly Draft[]): boolean {
  const next = after(prepared, line, 'room', events);
  const top = talkOf(next)?.dialogue.frames.at(-1);
  const step = top && prepared.release.flows[top.file]?.steps[top.step];
  return next.status === 'talking' && step?.kind !== 'end';
}

function choose(prepared: Prepared, line: Line, chance: Chance): readonly Draft[] | null {
  const { call, inputs, reached } = line;
  if (inputs >= MOST_INPUTS) return null;
  const draw = (): readonly Draft[] | null => nextInput({ chance, release: prepared.release, call, inputs });
  let thought = draw();
  // Past its limit the call is left to chance: who never lets a goodbye be finished is heard no end.
  if (reached !== null) return thought;
  for (let i = 1; i < THOUGHTS && thought !== null && !goesOn(prepared, line, thought); i += 1) thought = draw();
  return thought;
}
