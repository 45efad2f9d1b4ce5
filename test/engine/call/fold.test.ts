import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCall, talkOf, type Call } from '../../../engine/call/call.ts';
import { evolveCall, foldCall } from '../../../engine/call/fold.ts';
import type { Draft, Recorded } from '../../../engine/event.ts';
import { hearableNow } from '../../../engine/flow/kernel/hearable.ts';
import { replayCall } from '../../../engine/proof/as-it-stood.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { doEffect, doEffects } from '../../../engine/effect/catalogue.ts';
import { beginTurn } from '../../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../../engine/flow/kernel/live-world.ts';
import { prepare } from '../../../engine/flow/prepare.ts';
import { CALL, lineOf, started, type Line } from '../../controls/call.ts';
import { freeze, type Said } from '../../controls/dialogue.ts';
import { atTen, atTwo, holdOfTen, NEXT_MONDAY, TUESDAY, visitAtTen } from '../../controls/release.ts';
import { shippedRelease } from '../../controls/typed-call.ts';

const shipped = prepare('sha256:test', shippedRelease());
const SEED = 20261123;
const CALLS = 150;
const INPUTS = 60;

/** Values that an interpreter could report, some of them nonsense where they come. */
const values: readonly Said[] = [
  ['reason', 'check_up'],
  ['reason', 'toothache'],
  ['when', TUESDAY],
  ['when', NEXT_MONDAY],
  ['when', 'any'],
  ['for_whom', 'child'],
  ['practitioner', 'brennan'],
  ['slot', atTen],
  ['slot', atTwo],
  ['callback_time', TUESDAY],
  ['person_name', null],
  ['objection', 'price'],
  ['objection', 'fear'],
];

/** Numbers between 0 and 1 that decide everything in one call; what they decide depends on where the call stands. */
const script = fc.noBias(
  fc.array(
    fc.integer({ min: 0, max: 999_999 }).map((number) => number / 1_000_000),
    {
      minLength: INPUTS * 4,
      maxLength: INPUTS * 4,
    },
  ),
);

const pick = <T>(from: readonly T[], by: number): T => {
  const found = from[Math.floor(by * from.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
};

const outcomes: Readonly<Record<string, readonly { type: string; data: object }[]>> = Object.fromEntries(
  Object.entries(doEffects).map(([name, { request }]) => [
    request,
    Object.values(doEffect(name)?.outcomes ?? {}).map(({ event, reason }) => ({
      type: event,
      data: {
        ...(reason === undefined ? {} : { reason }),
        ...(event.endsWith('Failed') && { reason: 'timeout' }),
        ...(event === 'SlotsFound' && { slots: [atTen, atTwo] }),
        ...(event === 'BookingConfirmed' && { appointment: visitAtTen }),
      },
    })),
  ]),
);

/** One input that could come now: mostly what is waited for, now and then something that nobody expects. */
function comes(line: Line, [what = 0, which = 0, more = 0, sure = 0]: readonly number[]): void {
  const requests = talkOf(line.call())?.requests ?? [];
  const surprise: readonly Draft[] = [
    { type: 'PatientHungUp', data: {} },
    { type: 'CallTimeReached', data: {} },
    { type: 'MachineDetected', data: {} },
    { type: 'SpeechDelivered', data: { request: 7 } },
    { type: 'PatientSpoke', data: { request: null, words: 2, cut: false }, box: { text: 'by the way' } },
  ];
  if (what < 0.02 || requests.length === 0) return void line.report(pick(surprise, which));
  const { event, version, said } = pick(requests, which);
  const settle = (...drafts: object[]): void => void line.report(...(drafts as Draft[]));
  switch (event.type) {
    case 'SpeechRequested': {
      const heard = {
        type: 'PatientSpoke',
        data: { request: version, words: 3, cut: !said },
        box: { text: `words ${more}` },
      };
      if (said)
        return settle(more < 0.92 ? heard : { type: 'PatientStayedSilent', data: { request: version, silence_s: 6 } });
      const segments = Math.floor(sure * event.data.segments.length);
      const in_segment = Math.floor((sure * 97) % 25);
      const cut = {
        type: 'SpeechCutOff',
        data: { request: version, segments, words: 20 * segments + in_segment, in_segment },
      };
      if (more < 0.75) return settle({ type: 'SpeechDelivered', data: { request: version } });
      if (more < 0.95) return event.data.listen ? settle(cut, heard) : settle(cut);
      return settle({ type: 'SpeechFailed', data: { request: version, reason: 'timeout' } });
    }
    case 'InterpretationRequested': {
      const talk = talkOf(line.call());
      if (!talk) throw new Error('nobody talks');
      if (more < 0.05)
        return settle({ type: 'InterpretationFailed', data: { request: version, reason: 'timeout' }, box: {} });
      const world = liveWorld(shipped, { clinic_is_open: true });
      const { answers, asked } = hearableNow(beginTurn(shipped, world, talk.dialogue));
      const wanted = values.filter((value) => value[0] === asked);
      const helps = wanted.length > 0 ? [pick(wanted, (more * 17) % 1)] : ['yes'];
      // Most people help most of the time, or no call would ever come near a booking.
      const said: Said[] = what < 0.75 ? [...helps] : answers.length > 0 ? [pick(answers, (more * 7) % 1)] : [];
      if (more > 0.7) said.push(pick(values, (more * 13) % 1));
      if (more > 0.9 && answers.length > 0) said.push(pick(answers, (more * 29) % 1));
      return void line.understood([...new Set(said)], {
        confidence: sure < 0.05 ? 0.4 : 0.9,
        tone: sure > 0.8 ? 'annoyed' : 'neutral',
        contents: { person_name: 'Mia Keller' },
      });
    }
    case 'HangUpRequested':
      return settle({ type: 'CallHungUp', data: { request: version } });
    case 'SlotReleaseRequested':
      return settle({ type: 'SlotReleased', data: { request: version } });
    default: {
      // Nobody waits in silence for ever.
      if (sure > 0.85)
        return settle({ type: 'PatientSpoke', data: { request: null, words: 2, cut: false }, box: { text: 'oh and' } });
      const { type, data } = pick(outcomes[event.type] ?? [], more < 0.7 ? 0 : (more * 11) % 1);
      const hold = { ...holdOfTen, attempt: `${CALL}/${version}` };
      return settle({ type, data: { request: version, ...data, ...(type === 'SlotHoldGiven' && { hold }) } });
    }
  }
}

function held(numbers: readonly number[], after?: (line: Line) => void): Line {
  const line = lineOf(shipped);
  line.report({ type: 'CallPlaced', data: { permission: null } });
  line.report(started({}, 'book-first-visit'));
  for (let i = 0; i < INPUTS; i += 1) {
    comes(line, numbers.slice(i * 4, i * 4 + 4));
    after?.(line);
    if (line.call().status === 'ended' && (talkOf(line.call())?.requests.length ?? 0) === 0) break;
  }
  return line;
}

const traceOf = (line: Line): string =>
  line
    .events()
    .map((event) => (event.type === 'TransitionTaken' ? event.data.edge : event.type))
    .join(' ');

const check = (property: fc.IProperty<[number[]]>): void =>
  fc.assert(property, { seed: SEED, numRuns: CALLS, endOnFailure: true });

/** Whether the time that is held now was read back, as far as its name, before the last words of the patient. */
function isReadBackHeard(events: readonly Recorded[]): boolean {
  const spoke = events.findLastIndex(({ type }) => type === 'PatientSpoke');
  const held = events.findLastIndex(({ type }) => type === 'SlotHoldGiven');
  return events.slice(held, spoke).some((event) => {
    if (event.type !== 'SpeechDelivered' && event.type !== 'SpeechCutOff') return false;
    const speech = events.find(({ version }) => version === event.data.request);
    if (speech?.type !== 'SpeechRequested') return false;
    const at = speech.data.segments.findIndex(({ line }) => line.startsWith('read_back'));
    if (at === -1 || event.type === 'SpeechDelivered') return at !== -1;
    const { segments, in_segment = 0 } = event.data;
    return segments > at || (segments === at && in_segment >= (speech.data.segments[at]?.binds_after ?? Infinity));
  });
}

describe('Random calls through the shipped flows', () => {
  it('are folded after every input to exactly what the decision left behind', () => {
    const traces = new Set<string>();
    const steps = new Set<string>();
    const endings = new Map<string, number>();
    const met = new Set<string>();
    check(
      fc.property(script, (numbers) => {
        const line = held(numbers, (now) => {
          expect(foldCall(CALL, now.events())).toEqual(now.call());
        });
        traces.add(traceOf(line));
        for (const event of line.events()) {
          if (event.type === 'TransitionTaken') steps.add(`${event.data.to.file}/${event.data.to.step}`);
          met.add(event.type === 'InputIgnored' ? event.data.reason : event.type);
          if (event.type === 'CallEnded') endings.set(event.data.ending, (endings.get(event.data.ending) ?? 0) + 1);
        }
        expect(line.events().filter(({ type }) => type === 'CallEnded').length).toBeLessThan(2);
        expect(line.events().filter(({ type }) => type === 'CallFaulted')).toEqual([]);
      }),
    );
    // The same call again and again would prove nothing.
    expect(traces.size).toBeGreaterThan(CALLS * 0.9);
    expect(steps.size).toBeGreaterThan(60);
    expect(endings.size).toBeGreaterThan(5);
    expect([...met]).toEqual(expect.arrayContaining(['UtteranceKept', 'KeptUtteranceHeard', 'not_heard_out']));
  });

  it('verify as identical, and still do where their boxes can no longer be opened', () => {
    check(
      fc.property(script, (numbers) => {
        const { events } = held(numbers);
        expect(verifyCall(CALL, events(), () => shipped)).toEqual({ result: 'identical' });
        const erased = events().map((event) => ('box' in event ? { ...event, box: 'erased' } : event)) as Recorded[];
        expect(verifyCall(CALL, erased, () => shipped)).toEqual({ result: 'identical_but_erased' });
      }),
    );
  });

  it('book only what was allowed by a lone yes to the read-back just before', () => {
    let bookings = 0;
    check(
      fc.property(script, (numbers) => {
        const events = held(numbers).events();
        for (const [i, event] of events.entries()) {
          if (event.type !== 'BookingRequested') continue;
          bookings += 1;
          const understood = events.slice(0, i).findLast(({ type }) => type === 'AnswerUnderstood');
          const input = JSON.stringify(event.meta.input);
          expect(JSON.stringify(understood?.meta.input)).toBe(input);
          const taken = events.filter(
            ({ type, meta }) => type === 'TransitionTaken' && JSON.stringify(meta.input) === input,
          );
          const edges = taken.map(({ data }) => (data as { edge: string }).edge);
          expect(edges).toContainEqual(expect.stringMatching(/^make-the-booking\/read_back(_for)?\.yes$/));
          expect(isReadBackHeard(events.slice(0, i))).toBe(true);
        }
      }),
    );
    expect(bookings).toBeGreaterThan(3);
  });
});

describe('While a call talks', () => {
  it('something is always being said, listened for, understood or done: nobody is left in silence', () => {
    check(
      fc.property(script, (numbers) => {
        held(numbers, (line) => {
          if (line.call().status !== 'talking') return;
          const waitsFor = talkOf(line.call())?.requests.map(({ event }) => event.type) ?? [];
          const last = JSON.stringify(
            line
              .events()
              .slice(-4)
              .map(({ type, data }) => [type, data]),
          );
          expect(waitsFor.length, `${line.place()} after ${last}`).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('a hold is used by a booking or let go, never both, and never forgotten', () => {
    check(
      fc.property(script, (numbers) => {
        const line = held(numbers);
        if (line.call().status !== 'ended') return;
        const open = new Map<string, Recorded>();
        const usedUp = (attempt: string | undefined): void => expect(open.delete(attempt ?? ''), attempt).toBe(true);
        for (const event of line.events()) {
          if (event.type === 'SlotHoldGiven') open.set(event.data.hold.attempt, event);
          if (event.type === 'SlotReleaseRequested') usedUp(event.data.hold.attempt);
          // Used up by the answer of the diary, whether or not a step still waited for it.
          const isUsed = event.type === 'BookingRefused' && event.data.reason === 'slot_gone';
          if (isUsed || event.type === 'BookingConfirmed' || event.type === 'BookingUncertain') {
            const booking = line.events().find(({ version }) => version === event.data.request);
            usedUp(booking?.type === 'BookingRequested' ? booking.data.hold.attempt : undefined);
          }
        }
        expect([...open.keys()]).toEqual([]);
      }),
    );
  });
});

describe('A replay', () => {
  it('that is cut anywhere and continued is the whole', () => {
    const [numbers] = fc.sample(script, { seed: SEED, numRuns: 1 });
    const events = held(numbers ?? []).events();
    const whole = foldCall(CALL, events);
    for (let cut = 0; cut <= events.length; cut += 1) {
      const half = freeze(JSON.parse(JSON.stringify(replayCall(CALL, events, cut))) as Call);
      expect(half.version).toBe(cut);
      expect(events.slice(cut).reduce(evolveCall, half)).toEqual(whole);
    }
  });

  it('at every version is the call as it stood after it', () => {
    const [numbers] = fc.sample(script, { seed: SEED, numRuns: 1 });
    const events = held(numbers ?? []).events();
    let call = newCall(CALL);
    for (const event of events) {
      call = evolveCall(call, event);
      expect(replayCall(CALL, events, event.version)).toEqual(call);
    }
  });
});
