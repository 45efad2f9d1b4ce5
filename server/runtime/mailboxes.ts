/**
 * One mailbox a call: it takes one input after the other, decides, appends, and takes the next only after the commit.
 * Inputs of different calls that arrive together are appended together, because the log gathers what one turn of the
 * event loop brings. Nothing is handed out to be done before it is recorded.
 */
import type { Call } from '../../engine/call/call.ts';
import { newCall, talkOf } from '../../engine/call/call.ts';
import { allAsRecorded } from '../../engine/call/as-recorded.ts';
import type { Input } from '../../engine/call/decide.ts';
import { evolveCall, foldCall } from '../../engine/call/fold.ts';
import { effectsOf, type Effect } from '../../engine/effect/effects-of.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import { limits } from '../../engine/limits.ts';
import type { EventLog, Vault } from '../../engine/ports.ts';
import { LogUnavailable, sayUnavailable } from './append-facts.ts';
import { decideAndSeal } from './decide-and-seal.ts';
import { readStream } from './open-events.ts';
import type { Releases } from './releases.ts';

/** What one input brought about, after its commit. */
export interface Step {
  readonly call: Call;
  readonly recorded: readonly Recorded[];
  readonly effects: readonly Effect[];
  readonly decide_ms: number;
  readonly append_ms: number;
}

/** An input without a seq is new by itself (an outcome names its request): it gets the next one of its source. */
export type Posted = Omit<Input, 'seq'> & { readonly seq?: number };

export interface Mailboxes {
  /** Begins a call that the log does not hold yet: makes its conversation key. */
  open(call: string, subject: string): Promise<void>;
  /** Loads a call from the log. */
  load(call: string, subject: string): Promise<Call>;
  /** Decides on an input and appends; rejects with LogUnavailable where the log takes nothing. */
  post(call: string, input: Posted, at: string): Promise<Step>;
  has(call: string): boolean;
  callOf(call: string): Call;
  /** Forgets a call that is over. */
  close(call: string): void;
}

interface Mailbox {
  call: Call;
  readonly key: string;
  tail: Promise<unknown>;
  waiting: number;
}

export function mailboxes({ log, vault, releases }: { log: EventLog; vault: Vault; releases: Releases }): Mailboxes {
  const boxes = new Map<string, Mailbox>();

  function boxOf(id: string): Mailbox {
    const box = boxes.get(id);
    if (!box) throw new Error(`No mailbox is open for ${id}`);
    return box;
  }

  async function enter(id: string, subject: string, call: Call): Promise<void> {
    const key = await vault.keyFor(subject, 'conversation', id);
    boxes.set(id, { call, key, tail: Promise.resolve(), waiting: 0 });
  }

  async function releaseFor(call: Call, input: Posted): Promise<Prepared | null> {
    const started = input.events.find((event) => event.type === 'CallStarted');
    const hash = started?.data.release ?? talkOf(call)?.release;
    return hash === undefined ? null : releases.of(hash);
  }

  async function take(id: string, box: Mailbox, posted: Posted, at: string): Promise<Step> {
    for (let attempt = 0; attempt <= limits.conflictRetries.value; attempt += 1) {
      const input: Input = { ...posted, seq: posted.seq ?? (box.call.seqs[posted.source] ?? 0) + 1 };
      const { drafts, events, decide_ms } = decideAndSeal(vault, box, await releaseFor(box.call, posted), input, at);
      if (drafts.length === 0) return { call: box.call, recorded: [], effects: [], decide_ms, append_ms: 0 };
      const expected = box.call.version;
      const appending = performance.now();
      const result = await log.append([{ stream: id, expected, events }]);
      const append_ms = performance.now() - appending;
      if (result.ok) {
        const recorded = allAsRecorded(drafts, { stream: id, first: expected + 1, at, input });
        for (const event of recorded) box.call = evolveCall(box.call, event);
        return { call: box.call, recorded, effects: effectsOf(box.call, recorded), decide_ms, append_ms };
      }
      if (result.problem === 'unavailable') throw new LogUnavailable(sayUnavailable(result));
      box.call = foldCall(id, await readStream(log, vault, id));
    }
    throw new Error(`${id} is written by somebody else again and again`);
  }

  return {
    open: (id, subject) => enter(id, subject, newCall(id)),
    async load(id, subject) {
      const call = foldCall(id, await readStream(log, vault, id));
      await enter(id, subject, call);
      return call;
    },
    async post(id, input, at) {
      const box = boxOf(id);
      if (box.waiting >= limits.mailboxInputs.value) throw new Error(`The mailbox of ${id} is full`);
      box.waiting += 1;
      const step = box.tail.then(() => take(id, box, input, at));
      box.tail = step.catch(() => undefined);
      try {
        return await step;
      } finally {
        box.waiting -= 1;
      }
    },
    has: (id) => boxes.has(id),
    callOf: (id) => boxOf(id).call,
    close: (id) => void boxes.delete(id),
  };
}
