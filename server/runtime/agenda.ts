/** What is due when, on a virtual clock: a queue ordered by time, then by call, then by the order of arrival. */
import type { Draft } from '../../engine/event.ts';

/** Something that reaches a call from outside; it gets the next number of its source when it arrives. */
export interface DueInput {
  readonly kind: 'input';
  readonly call: string;
  readonly source: string;
  readonly events: readonly Draft[];
}
/** Work of the clinic that is no input of a call: dialling the next lead, looking up an uncertain booking. */
export interface DueWork {
  readonly kind: 'work';
  readonly call: string;
  readonly work: () => Promise<void>;
}
/** A limit of the call itself: it alone keeps nobody waiting. */
export interface DueTimer extends Omit<DueInput, 'kind'> {
  readonly kind: 'timer';
}
export type Due = DueInput | DueWork | DueTimer;

interface Entry {
  readonly at_ms: number;
  readonly seq: number;
  readonly due: Due;
}

export interface Agenda {
  add(at_ms: number, due: Due): void;
  /** The earliest time at which something is due; undefined when nothing is. */
  next(): number | undefined;
  /** Takes everything that is due at the earliest time: one round. */
  takeRound(): Due[];
  /** How many dues there are that are no timers. */
  busy(): number;
}

const before = (a: Entry, b: Entry): boolean =>
  a.at_ms !== b.at_ms ? a.at_ms < b.at_ms : a.due.call !== b.due.call ? a.due.call < b.due.call : a.seq < b.seq;

/** A binary heap: a campaign of ten thousand leads keeps ten thousand entries here. */
export function agenda(): Agenda {
  const heap: Entry[] = [];
  let seq = 0;
  let busy = 0;

  function sink(entry: Entry): void {
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const right = left + 1;
      const l = heap[left];
      const r = heap[right];
      const [child, at] = r && l && before(r, l) ? [r, right] : [l, left];
      if (!child || before(entry, child)) break;
      heap[i] = child;
      i = at;
    }
    heap[i] = entry;
  }

  function take(): Due | undefined {
    const first = heap[0];
    if (first && first.due.kind !== 'timer') busy -= 1;
    const last = heap.pop();
    if (first && last && heap.length > 0) sink(last);
    return first?.due;
  }

  return {
    add(at_ms, due) {
      seq += 1;
      if (due.kind !== 'timer') busy += 1;
      const entry: Entry = { at_ms, seq, due };
      let i = heap.length;
      while (i > 0) {
        const up = (i - 1) >> 1;
        const parent = heap[up];
        if (!parent || before(parent, entry)) break;
        heap[i] = parent;
        i = up;
      }
      heap[i] = entry;
    },
    next: () => heap[0]?.at_ms,
    takeRound() {
      const at_ms = heap[0]?.at_ms;
      const round: Due[] = [];
      while (heap[0] && heap[0].at_ms === at_ms) {
        const due = take();
        if (due) round.push(due);
      }
      return round;
    },
    busy: () => busy,
  };
}
