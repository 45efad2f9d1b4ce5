/** The monitor itself: for each promise a little call that keeps it, and one that breaks it, written by hand. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../engine/event.ts';
import { brokenIn, watches } from '../controls/monitor/monitor.ts';
import {
  cutOff,
  delivered,
  eventsOf,
  goes,
  hangsUp,
  knows,
  means,
  over,
  reads,
  says,
  speaks,
  started,
  written,
} from '../controls/monitor/written.ts';
import { atTen, holdOfTen, visitAtTen } from '../controls/release.ts';

type Call = readonly (readonly Draft[])[];

interface Pair {
  readonly keeps: Call;
  readonly breaks: Call;
  /** What is said of the call that breaks it. */
  readonly says: RegExp;
}

const hello = [started(), goes('visit/hello'), says(['§hello'])];
/** Versions: 1–3 the beginning, 4 delivered, 5–6 at the question, 7 delivered, 8 spoken, 9 read. */
const atQuestion = (step = 'visit/why', line = 'why', without: readonly string[] = []): Call => [
  hello,
  [delivered(3), goes(step), says([line], step)],
  [delivered(6)],
  [speaks(6), reads(8, step, without)],
];
const interrupts = (to: string): Draft => goes(to, { cause: 'interrupt', frame: 1 });
const booked = (hold = holdOfTen): Draft => ({
  type: 'BookingRequested',
  data: { hold, service: 'check_up', price_cents: 6000, currency: 'EUR' },
});
/** At the read-back of Tuesday at ten, which is kept. */
const readBack = (heard: Draft): Call => [
  [started(), knows('reason', 'check_up', 'heard'), knows('slot', atTen, 'heard'), knows('held', holdOfTen, 'outcome'), goes('visit/read_back'), says(['read_back'], 'visit/read_back')],
  [heard],
  [speaks(6), reads(8, 'visit/read_back')],
]; // prettier-ignore

const pairs: Readonly<Record<string, Pair>> = {
  'discloses-ai-first': {
    keeps: [hello, [delivered(3), goes('visit/who'), says(['who'], 'visit/who')]],
    breaks: [hello, [cutOff(3), goes('visit/who'), says(['who'], 'visit/who')]],
    says: /"who" is said to somebody who has not yet heard in full that this is an AI/,
  },
  'legal-lines-heard-in-full': {
    keeps: [hello, [cutOff(3), goes('visit/hello'), says(['§hello'])], [cutOff(6), hangsUp('not_reached')]],
    breaks: [hello, [cutOff(3), goes('visit/bye'), says(['bye'])]],
    says: /"bye" is said although the legal line "hello" was not heard out/,
  },
  'books-only-after-yes': {
    keeps: [...readBack(delivered(6)), [means(9, 'yes', 'asks_price'), goes('visit/book'), booked()]],
    breaks: [...readBack(cutOff(6, 4)), [means(9, 'yes'), goes('visit/book'), booked()]],
    says: /the yes was said before this time had been heard/,
  },
  'says-booked-only-when-booked': {
    keeps: [
      [started(), booked()],
      [{ type: 'BookingConfirmed', data: { request: 2, appointment: visitAtTen } }, knows('booking', visitAtTen, 'outcome'), says(['it_is_booked'])],
    ],
    breaks: [[started(), booked()], [{ type: 'BookingUncertain', data: { request: 2 } }, knows('booking', visitAtTen, 'outcome'), says(['it_is_booked'])]],
    says: /"it_is_booked" says that it is booked, and that was not confirmed/,
  },
  'opt-out-always-ends-and-is-recorded': {
    keeps: [
      ...atQuestion(),
      [means(9, 'opt_out'), interrupts('opt_out/record'), { type: 'OptOutRequested', data: {} }],
      [{ type: 'OptOutRecorded', data: { request: 12 } }, goes('opt_out/bye', { frame: 1 }), says(['opted_out'])],
      [delivered(15), hangsUp('opted_out')],
      [over('opted_out')],
    ],
    breaks: [...atQuestion(), [means(9, 'opt_out'), interrupts('opt_out/bye'), says(['opted_out'])]],
    says: /that is not asked to be recorded/,
  },
  'person-on-request': {
    keeps: [...atQuestion(), [means(9, 'wants_person'), interrupts('person/promise'), { type: 'CallbackRequested', data: { when: null } }], [says(['why'], 'visit/why')]],
    breaks: [...atQuestion(), [means(9, 'wants_person'), interrupts('person/promise')], [goes('visit/why', { cause: 'resume' }), says(['why'], 'visit/why')]],
    says: /the conversation goes on at visit\/why without the person who was asked for/,
  },
  'emergency-leaves-the-flow': {
    keeps: [
      ...atQuestion(),
      [means(9, 'emergency'), interrupts('emergency/call_112'), says(['§call_112'])],
      [delivered(12), goes('emergency/alert', { frame: 1 }), { type: 'EscalationRequested', data: { why: 'emergency' } }],
      [over('emergency')],
    ],
    breaks: [...atQuestion(), [means(9, 'emergency'), interrupts('emergency/call_112'), says(['§call_112'])], [delivered(12), { type: 'CallbackRequested', data: { when: null } }]],
    says: /CallbackRequested follows it/,
  },
  'no-payment-by-phone': {
    keeps: [...atQuestion(), [means(9, 'pays_now'), says(['pay_in_the_clinic', 'why'], 'visit/why')]],
    breaks: [...atQuestion(), [means(9, 'pays_now'), says(['price', 'why'], 'visit/why')]],
    says: /is not told that one pays in the clinic/,
  },
  'nothing-private-before-identity': {
    keeps: [...atQuestion('visit/who', 'who'), [means(9, 'yes'), knows('speaker', 'said', 'edge'), knows('appointment', visitAtTen, 'call'), says(['your_visit'])]],
    breaks: [...atQuestion('visit/who', 'who'), [means(9, 'no'), knows('speaker', 'said', 'edge'), knows('appointment', visitAtTen, 'call'), says(['your_visit'])]],
    says: /"your_visit" says appointment to somebody of whom nobody knows who they are/,
  },
  'nothing-private-on-voicemail': {
    keeps: [[started()], [{ type: 'MachineDetected', data: {} }, says(['message'])]],
    breaks: [[started()], [{ type: 'MachineDetected', data: {} }, says(['bye'])]],
    says: /"bye" is said to a machine/,
  },
  'inputs-known': {
    keeps: [[started(), knows('slot', atTen, 'heard'), { type: 'SlotHoldRequested', data: { slot: atTen, until: holdOfTen.until } }]],
    breaks: [[started(), { type: 'SlotHoldRequested', data: { slot: atTen, until: holdOfTen.until } }]],
    says: /SlotHoldRequested needs slot, and it is not known/,
  },
  'always-ends': {
    keeps: [hello, [cutOff(3), hangsUp('not_reached')], [over('not_reached')]],
    breaks: [hello, ...Array.from({ length: 7 }, () => [goes('visit/who'), goes('visit/why')]), [goes('visit/who'), hangsUp('declined')], [over('declined')]],
    says: /goes round without a limit: it is at visit\/who 8 times/,
  },
}; // prettier-ignore

const brokenBy = (promise: string, call: Call): string[] =>
  brokenIn(
    written,
    eventsOf(...call),
    watches.filter((watch) => watch.promise === promise),
  ).map((broken) => broken.says);

test('every promise is watched, and has its pair of calls here', () => {
  expect(watches.map(({ promise }) => promise).toSorted()).toEqual(Object.keys(pairs).toSorted());
});

describe.each(Object.entries(pairs))('%s', (promise, pair) => {
  test('is not said to be broken by a call that keeps it', () => {
    expect(brokenBy(promise, pair.keeps)).toEqual([]);
  });
  test('is said to be broken by a call that breaks it, once and in words', () => {
    expect(brokenBy(promise, pair.breaks)).toEqual([expect.stringMatching(pair.says)]);
  });
});

test.each<[what: string, promise: string, call: Call, says: RegExp]>([
  ['a yes with a wish in it', 'books-only-after-yes', [...readBack(delivered(6)), [means(9, 'yes', 'other_time'), booked()]], /no plain yes/],
  ['a yes that was used before', 'books-only-after-yes', [...readBack(delivered(6)), [means(9, 'yes'), booked(), booked()]], /no plain yes/],
  ['another time than the one read back', 'books-only-after-yes', [...readBack(delivered(6)), [means(9, 'yes'), booked({ ...holdOfTen, slot: { ...atTen, start: '2026-11-24T14:00:00.000+00:00' } })]], /before this time had been heard/],
  ['a time that changes after the yes', 'books-only-after-yes', [...readBack(delivered(6)), [means(9, 'yes'), knows('slot', atTen, 'heard'), booked()]], /something changed after the yes/],
  ['a yes at a question that binds nothing', 'books-only-after-yes', [...atQuestion(), [means(9, 'yes'), booked()]], /no plain yes/],
  ['booked once, and asked for again since', 'says-booked-only-when-booked', [[started(), booked()], [{ type: 'BookingConfirmed', data: { request: 2, appointment: visitAtTen } }, booked(), says(['it_is_booked'])]], /not confirmed/],
  ['a question after an opt-out', 'opt-out-always-ends-and-is-recorded', [...atQuestion(), [means(9, 'opt_out'), { type: 'OptOutRequested', data: {} }], [says(['why'], 'visit/why')]], /something is asked after it/],
  ['a question at which nobody can ask for a person', 'person-on-request', atQuestion('visit/why', 'why', ['wants_person']), /nobody can ask for a person/],
  ['a new listener', 'discloses-ai-first', [...atQuestion('visit/who', 'who'), [means(9, 'hands_over'), says(['why'], 'visit/why')]], /"why" is said to somebody/],
  ['a listener who comes back from a transfer', 'discloses-ai-first', [hello, [delivered(3), { type: 'TransferRequested', data: {} }], [{ type: 'TransferFailed', data: { request: 5, reason: 'timeout' } }, says(['bye'])]], /"bye" is said to somebody/],
  ['what was said to the one before', 'nothing-private-before-identity', [...atQuestion('visit/who', 'who'), [means(9, 'yes'), knows('speaker', 'said', 'edge')], [speaks(null), reads(12, 'visit/who')], [means(13, 'hands_over'), knows('appointment', visitAtTen, 'call'), says(['your_visit'])]], /"your_visit" says appointment/],
  ['a yes with a question beside it', 'nothing-private-before-identity', [...atQuestion('visit/who', 'who'), [means(9, 'yes', 'asks_price'), knows('speaker', 'said', 'edge'), knows('appointment', visitAtTen, 'call'), says(['your_visit'])]], /"your_visit" says appointment/],
  ['a word of one’s own in a call to us', 'nothing-private-before-identity', [[started('inbound'), goes('visit/who'), says(['who'], 'visit/who')], [delivered(3)], [speaks(3), reads(5, 'visit/who')], [means(6, 'yes'), knows('speaker', 'said', 'edge'), knows('appointment', visitAtTen, 'outcome'), says(['your_visit'])]], /"your_visit" says appointment/],
  ['a line with a gap', 'inputs-known', [[started(), goes('find_time/offer', { frame: 1 })]], /"offer" at find_time\/offer may say slots/],
  ['a call that stops', 'always-ends', [hello], /does not end: it stands at visit\/hello/],
])('%s is noticed', (_, promise, call, says) => {
  expect(brokenBy(promise, call).join('\n')).toMatch(says);
}); // prettier-ignore

test('a wish that is outweighed in its own breath is let go, and read word for word it is not', () => {
  const ignored: Draft = { type: 'InputIgnored', data: { what: 'wants_person', reason: 'outweighed' } };
  const call = [
    ...atQuestion(),
    [means(9, 'no', 'wants_person'), goes('visit/why'), ignored, says(['why'], 'visit/why')],
  ];
  const watch = watches.filter(({ promise }) => promise === 'person-on-request');
  expect(brokenIn(written, eventsOf(...call), watch)).toEqual([]);
  expect(brokenIn(written, eventsOf(...call), watch, true)).toEqual([
    expect.objectContaining({ promise: 'person-on-request', version: 13 }),
  ]);
});
