/** Turns of calls that were really recorded, as the runtime decides them: one input, its drafts, and the call before it. */
import { newCall, type Call } from '../../engine/call/call.ts';
import type { Input } from '../../engine/call/decide.ts';
import { evolveCall } from '../../engine/call/fold.ts';

import { entryOf } from '../../engine/catalogue.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import type { Draft, Recorded } from '../../engine/event.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import { callsOf, releaseOf, type RecordedCall } from '../history/recorded-call.ts';

export interface RecordedTurn {
  readonly release: Prepared | null;
  readonly call: Call;
  readonly input: Input;
  readonly at: string;
  readonly drafts: readonly Draft[];
}

/** The calls of history under the present number of decisions. */
export const recordedCalls = (): readonly RecordedCall[] => callsOf(DECISIONS);

/** Every turn of a recorded call, in order. */
export function turnsOf({ call: id, events }: RecordedCall): RecordedTurn[] {
  const started = events.find((event) => event.type === 'CallStarted');
  const release = started ? releaseOf(started.data.release) : null;
  let call = newCall(id);
  return byInput(events).map((group) => {
    const [first] = group;
    if (!first?.meta.input) throw new Error(`${id} has an event without an input`);
    const drafts = group.map(draftOf);
    const reported = drafts.filter(({ type }) => entryOf(type).by !== 'elo');
    const turn = { release, call, input: { ...first.meta.input, events: reported }, at: first.at, drafts };
    for (const event of group) call = evolveCall(call, event);
    return turn;
  });
}

function byInput(events: readonly Recorded[]): Recorded[][] {
  const groups: Recorded[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const input = last?.[0]?.meta.input;
    if (last && input?.source === event.meta.input?.source && input?.seq === event.meta.input?.seq) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

const draftOf = ({ type, data, box }: Recorded): Draft =>
  (box === undefined ? { type, data } : { type, data, box }) as Draft;

/** From what was said last to what is said next: the first such stretch in history with ten events, three of them boxed. */
export function tenEvents(): readonly Draft[] {
  for (const recorded of recordedCalls()) {
    const turns = turnsOf(recorded);
    for (const i of turns.keys()) {
      const stretch = turns.slice(i, i + 3).flatMap(({ drafts }) => drafts);
      const boxes = stretch.filter(({ box }) => box !== undefined).length;
      if (stretch[0]?.type === 'SpeechDelivered' && stretch.length === 10 && boxes === 3) return stretch;
    }
  }
  throw new Error('No recorded call has such a stretch of ten events, three of them with a box.');
}
