/** A recorded call with everything that a mutant of it is judged by. */
import type { Recorded } from '../../../engine/event.ts';
import { isReported } from '../../../engine/catalogue.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';

export interface Recording {
  /** Where it can be had again: `history books-at-once`, `random reminder, seed 1, call 3`. */
  readonly what: string;
  readonly flow: string;
  readonly call: string;
  readonly events: readonly Recorded[];
  readonly releases: (hash: string) => Prepared | null;
}

export const isDecided = ({ type }: Recorded): boolean => !isReported(type);

/** Whether both stand in the same input: events of one input follow each other. */
export const isOneInput = (one: Recorded | undefined, other: Recorded | undefined): boolean =>
  JSON.stringify(one?.meta.input) === JSON.stringify(other?.meta.input);

/** The inputs of a recording, each with its events, in their order. */
export function inputsOf(events: readonly Recorded[]): Recorded[][] {
  const inputs: Recorded[][] = [];
  for (const [i, event] of events.entries()) {
    if (i > 0 && isOneInput(events[i - 1], event)) inputs.at(-1)?.push(event);
    else inputs.push([event]);
  }
  return inputs;
}
