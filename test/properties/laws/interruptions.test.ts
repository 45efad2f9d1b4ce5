/**
 * Each interruption is fired at every step at which its conversation can wait, as the files have them: it takes over, and
 * every way through it comes back to the same question in other words, or leaves by an exit of its own, or ends the call.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Call } from '../../../engine/call/call.ts';
import type { Draft } from '../../../engine/event.ts';
import { conversationOf, programOf } from '../../../engine/flow/prepare.ts';
import type { Interruption } from '../../../engine/flow/schema/flow-file.ts';
import { conversations, shippedWith } from '../../controls/random/stage.ts';
import { runsOf, SEED, tell } from './law.ts';
import { heardWords, momentsOf, waitingSteps, type Moment, type Words } from './moments.ts';
import { go, heardOut, notUnderstood, openOf, saying, waysOn, type Gone } from './ways-on.ts';
import { movesIn, placesIn, waysOut, type WayOut } from './ways-out.ts';

const prepared = shippedWith();
const { release } = prepared;
/** So many random calls look for the steps, and so many of them at each step are interrupted, so often in a row. */
const CALLS = runsOf(500);
const EACH = 2;
const ROUNDS = 3;
/** What was kept is followed through so many things that are waited for. */
const WAITS = 3;

const counts = { fired: 0, taken: 0, own: 0, kept: 0, begun_later: 0, unheard: 0, back: 0, exits: 0, ended: 0 };

type Input = (call: Call) => Draft[] | null;
const signals: Record<string, Draft> = {
  machine: { type: 'MachineDetected', data: {} },
  time_is_up: { type: 'CallTimeReached', data: {} },
};
const stayedSilent: Input = (call) => {
  const speech = 'talk' in call ? call.talk?.requests.findLast(({ said }) => said) : undefined;
  return speech ? [{ type: 'PatientStayedSilent', data: { request: speech.version, silence_s: 8 } }] : null;
};
/** What begins an interruption: what its file is on, and where that is nothing, the signals that it is named for. */
function triggersOf({ id, on }: Interruption): readonly string[] {
  if (on.length > 0) return on;
  return Object.entries(release.replies).flatMap(([signal, reply]) => (reply.then === id ? [signal] : []));
}

function fire({ step, clock }: Moment, from: Gone, trigger: string): Gone {
  const ready = step.kind === 'ask' || step.kind === 'do' ? heardOut(prepared, clock, from) : from;
  const signal = signals[trigger];
  if (signal) return go(prepared, clock, ready, () => [signal]);
  const { in_a_row } = release.replies[trigger] ?? {};
  if (in_a_row === undefined) return go(prepared, clock, ready, ...saying(prepared, [trigger]));
  let gone = ready;
  for (let times = 0; times <= in_a_row && !isTaken(gone); times += 1) {
    const how = trigger === 'silence' ? [stayedSilent] : [saying(prepared, [])[0], notUnderstood];
    gone = go(prepared, clock, heardOut(prepared, clock, gone), ...how);
  }
  return gone;
}

const isTaken = ({ drafts }: Gone): boolean => movesIn(drafts).some(({ cause }) => cause === 'interrupt');

/** Why it does not take over here, where it need not; null where it must. */
function elsewhere(
  { step, at }: Moment,
  { rank }: Interruption,
  trigger: string,
  { drafts }: Gone,
): 'own' | 'kept' | 'unheard' | null {
  const isGivenUp = release.replies[trigger]?.in_a_row !== undefined;
  if (step.kind === 'ask' && Object.hasOwn(step.hear ?? {}, trigger)) {
    expect(movesIn(drafts)[0]).toMatchObject({ edge: `${at}.${trigger}` });
    return 'own';
  }
  if (trigger === 'machine' && !isTaken({ drafts } as Gone)) {
    // Whoever has spoken to us is no machine.
    expect(drafts).toContainEqual({ type: 'InputIgnored', data: { what: 'machine', reason: 'known_person' } });
    return 'own';
  }
  if (step.kind === 'ask' || (rank === 'urgent' && !isGivenUp)) return null;
  expect(movesIn(drafts)).toEqual([]);
  if (isGivenUp) return 'unheard';
  expect(drafts.findLast((draft) => draft.type === 'UtteranceKept')?.data.answers).toContain(trigger);
  return 'kept';
}

/** One interruption at one moment: what it does there, and again where it comes back. */
function interrupt(moment: Moment, from: Gone, words: Words, file: Interruption, trigger: string, round: number): void {
  const before = placesIn(from.call);
  const fired = fire(moment, { call: from.call, drafts: [] }, trigger);
  counts.fired += 1;
  const not = elsewhere(moment, file, trigger, fired);
  if (not !== null) counts[not] += 1;
  if (not === 'kept') expectBegunLater(moment, fired, file, trigger);
  if (not !== null) return;
  const taken = movesIn(fired.drafts).find(({ cause }) => cause === 'interrupt');
  expect(taken).toMatchObject({ frame: before.length, to: { file: file.id }, edge: `${file.id}/${trigger}` });
  counts.taken += 1;
  const ways = waysOut(prepared, moment.clock, fired, before.length);
  expect(ways.length).toBeGreaterThan(0);
  const heard = heardWords(words, fired.drafts.slice(0, -1));
  for (const way of ways) {
    if (way.left === null) expectEnded(way, file);
    else if (way.left.cause === 'resume') expectBack(way, moment, before, heard);
    else expectExit(way, file, before);
  }
  const back = ways.find(({ left, then }) => left?.cause === 'resume' && then.length === 0);
  if (back && round < ROUNDS) {
    interrupt(moment, back.gone, heardWords(heard, back.gone.drafts), file, trigger, round + 1);
  }
}

/** A wish that was kept begins at the next question that does not hear it itself. */
function expectBegunLater({ clock }: Moment, fired: Gone, file: Interruption, trigger: string): void {
  let waiting = [fired];
  for (let depth = 0; depth < WAITS; depth += 1) {
    const next = waiting.flatMap((gone) => waysOn(prepared, clock, { call: gone.call, drafts: [] }));
    const heard = next.filter(({ drafts }) => drafts.some(({ type }) => type === 'KeptUtteranceHeard'));
    for (const { drafts } of heard) {
      const at = drafts.findIndex(({ type }) => type === 'KeptUtteranceHeard');
      const [first] = movesIn(drafts.slice(at));
      expect(first?.cause === 'interrupt' ? first.to.file : first?.edge.split('.').at(-1)).toBe(
        first?.cause === 'interrupt' ? file.id : trigger,
      );
      counts.begun_later += 1;
    }
    waiting = next.filter((gone) => !heard.includes(gone));
  }
}

function expectBack({ left, then, gone }: WayOut, { step, at }: Moment, before: readonly string[], words: Words): void {
  if (step.kind !== 'ask' || left === null) throw new Error(`${at} is no question, and was come back to`);
  expect(`${left.to.file}/${left.to.step}`).toBe(at);
  expect(left.frame).toBe(before.length - 1);
  expect(then).toEqual([]);
  expect(placesIn(gone.call)).toEqual(before);
  const speech = gone.drafts.findLast((draft) => draft.type === 'SpeechRequested');
  expect(speech?.data.listen?.step).toBe(at);
  expect(speech?.data.segments.at(-1)?.line).toBe(step.say);
  expect(words.has(step.say)).toBe(true);
  expect(speech?.box.texts.at(-1)).not.toBe(words.get(step.say));
  counts.back += 1;
}

function expectExit({ left, gone }: WayOut, file: Interruption, before: readonly string[]): void {
  const bottom = before[0]?.split('/')[0] ?? '';
  const ways = conversationOf(prepared, bottom).interruptions[file.id] ?? {};
  const [exit] = Object.keys(ways).filter((name) => left?.edge === `${bottom}/${file.id}.${name}`);
  expect(left).toMatchObject({ cause: 'exit', frame: 0, to: { file: bottom, step: ways[exit ?? ''] } });
  expect(placesIn(gone.call).some((place) => place.startsWith(`${file.id}/`))).toBe(false);
  counts.exits += 1;
}

/** It ends as one of its own ends says, and not otherwise. */
function expectEnded({ gone }: WayOut, file: Interruption): void {
  const endings = Object.values(file.steps).flatMap((step) =>
    step.kind === 'end' && step.ending ? [step.ending] : [],
  );
  const left = gone.drafts.find((draft) => draft.type === 'HangUpRequested');
  expect(endings).toContain(left?.data.ending);
  const request = openOf(gone.call, 'HangUpRequested')?.version ?? 0;
  const over = go(prepared, '2026-11-23T11:00:00.000+00:00', gone, () => [{ type: 'CallHungUp', data: { request } }]);
  expect(over.call).toMatchObject({ status: 'ended', ending: left?.data.ending });
  counts.ended += 1;
}

describe.each(conversations)(`%s, seed ${SEED}`, (flow) => {
  const moments = momentsOf(prepared, { flow, seed: SEED, calls: CALLS, each: EACH });
  const steps = waitingSteps(prepared, flow);

  test(`all ${steps.size} steps at which it waits are met`, () => {
    expect([...new Set(moments.map(({ at }) => at))].toSorted()).toEqual([...steps].toSorted());
  });

  test.each(Object.keys(conversationOf(prepared, flow).interruptions))('%s, at each of them', (id) => {
    const { file } = programOf(prepared, id);
    if (file.kind !== 'interruption') throw new Error(`${id} is no interruption`);
    expect(triggersOf(file)).not.toEqual([]);
    for (const moment of moments) {
      for (const trigger of triggersOf(file)) {
        const from = { call: moment.call, drafts: [] };
        interrupt(moment, from, moment.words, file, trigger, 1);
      }
    }
  });
});

afterAll(() => {
  tell(
    `interruptions: ${counts.fired} times wished for, ${counts.taken} taken over; ways out: ${counts.back} back to the same ` +
      `question in other words, ${counts.exits} by an exit, ${counts.ended} ends of the call; ` +
      `${counts.own} answered by the step itself, ${counts.kept} kept, and begun at ${counts.begun_later} next questions, ${counts.unheard} not counted where nothing is asked`,
  );
});
