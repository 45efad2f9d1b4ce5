/**
 * What a proof costs: `node test/bench/prove.ts`. Prints, in seconds of one core, the proofs of the shipped conversations with
 * nothing known beforehand and with what the first had to track; how a proof grows with a conversation of so many steps,
 * without and with parts and memory; and in microseconds one edge through XState and one turn of the kernel.
 */
import { hear, beginTurn } from '../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../engine/flow/kernel/live-world.ts';
import { emptyDialogue } from '../../engine/flow/kernel/dialogue.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import type { Conversation, Step } from '../../engine/flow/schema/flow-file.ts';
import type { Release } from '../../engine/flow/release.ts';
import { conversations, shippedWith } from '../controls/random/stage.ts';

const shipped = shippedWith();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function seconds<T>(work: () => T): { took: number; result: T } {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { took: (user + system) / 1e6, result };
}

for (const flow of conversations) {
  const cold = seconds(() => prove(shipped, flow));
  const warm = seconds(() => prove(shipped, flow, { hints: cold.result.tracked }));
  const held = cold.result.verdicts.filter(({ holds }) => holds).length;
  say(
    `${flow}: ${held} of ${cold.result.verdicts.length} hold; ${cold.took.toFixed(2)} s, again ${warm.took.toFixed(2)} s`,
  );
}

/** A chain of questions, each with a way back, as long as wanted; with parts and memory, every tenth looks for a time. */
function chain(length: number, rich: boolean): Prepared {
  const release = structuredClone(shipped.release) as Release & { flows: Record<string, Conversation> };
  const first = release.flows['book-first-visit'] as Conversation;
  const steps: Record<string, Step> = {
    disclosure: {
      kind: 'tell',
      say: 'hello_i_am_an_ai',
      in_full: true,
      go: 's0',
      limit: { times: 4, then: 'not_heard' },
    },
    not_heard: { kind: 'end', ending: 'not_reached' },
    bye: { kind: 'end', say: 'goodbye', ending: 'declined' },
  };
  const limit = { times: 2, then: 'bye' };
  for (let i = 0; Object.keys(steps).length < length; i += 1) {
    const next = `s${i + 1}`;
    steps[`s${i}`] =
      rich && i % 10 === 9
        ? {
            kind: 'use',
            use: 'find-a-time',
            limit,
            then: { held: next, none: next, waiting_list: next, failed: 'bye' },
          }
        : {
            kind: 'ask',
            say: 'anything_else',
            limit,
            hear: { yes: next, no: `s${Math.max(0, i - 3)}`, not_sure: `t${i}` },
          };
    steps[`t${i}`] = { kind: 'do', do: 'promise_callback', then: { promised: next, failed: 'bye' } };
    steps[next] = { kind: 'end', say: 'goodbye', ending: 'declined' };
  }
  const interruptions = Object.fromEntries(Object.keys(first.interruptions).map((id) => [id, exitsTo(release, id)]));
  const remembers = rich ? (first.remembers ?? []) : [];
  const corrections = rich ? { when: 's0', practitioner: 's0', reason: 's0' } : {};
  release.flows['book-first-visit'] = { ...first, steps, start: 'disclosure', remembers, corrections, interruptions };
  return prepare('bench', release);
}

function exitsTo(release: Release, id: string): Record<string, string> {
  const file = release.flows[id];
  return Object.fromEntries((file?.kind === 'interruption' ? (file.exits ?? []) : []).map((exit) => [exit, 'bye']));
}

for (const rich of [false, true]) {
  for (const length of [20, 100, 500]) {
    const { took, result } = seconds(() => prove(chain(length, rich), 'book-first-visit'));
    say(
      `${length} steps ${rich ? 'with' : 'without'} parts and memory: ${took.toFixed(2)} s, ${result.tracked.length} tracked`,
    );
  }
}

/** The 50th and 99th of a hundred of so many runs, in microseconds. */
function spread(work: () => void): string {
  for (let i = 0; i < 3000; i += 1) work();
  const times = Array.from({ length: 20_000 }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) * 1000;
  }).toSorted((a, b) => a - b);
  return `p50 ${times[10_000]?.toFixed(1)} µs, p99 ${times[19_800]?.toFixed(1)} µs`;
}

const machine = shipped.machines.get('find-a-time');
say(`one edge through XState: ${spread(() => machine?.take('offer', 'no', { memory: {}, counts: {}, facts: {} }))}`);
const dialogue = {
  ...emptyDialogue,
  frames: [
    { file: 'book-first-visit', step: 'find', role: 'conversation' as const },
    { file: 'find-a-time', step: 'offer', role: 'part' as const },
  ],
  memory: { reason: 'check_up', when: 'any', person_met: 'yes', slots: [] },
};
const world = liveWorld(shipped, { clinic_is_open: true });
const heard = { answers: ['asks_price', 'other_time'], values: [], heard_out: false, of: 9 };
say(`one turn, all edges, memory and counts: ${spread(() => hear(beginTurn(shipped, world, dialogue), heard))}`);
