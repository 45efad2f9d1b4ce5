/** Why a turn of a proof, or the whole of it, is not run to its end. No errors, and so without the stack that an error takes its time to write down. */
import type { Arrival } from '../kernel/turn.ts';

/** It is about to arrive where ways part: from there the proof goes on once for all who come this way. */
export class Stop {
  readonly arrival: Arrival;
  constructor(arrival: Arrival) {
    this.arrival = arrival;
  }
}

/** More turns can be told apart than can be kept: nothing is proved. */
export class TooMuch {
  readonly turns: number;
  constructor(turns: number) {
    this.turns = turns;
  }
}

/** What is refused is as if it had not been said, and that is a move of its own. */
export class Refusal {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}
