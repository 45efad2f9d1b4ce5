/** The small release with all that the promises speak of: each is kept, and none by nothing. One change breaks one of them. */
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import { prove, type Verdict } from '../../engine/flow/prove/prove.ts';
import { change, releaseOf, smallFiles, type Files } from './small-release.ts';

export type Change = readonly [file: string, pointer: string, value: Files[string][string] | undefined];

const BOOK_ID = 'book';
const BOOK = 'book.flow.json';
const steps = (file: string, named: Files[string]): Change[] =>
  Object.entries(named).map(([name, step]) => [file, `/steps/${name}`, step] as const);

const interruption = (id: string, on: string, rank: string, start: string, named: Files[string]): Change[] => [
  [`interruptions/${id}.flow.json`, '', { id, kind: 'interruption', title: id, on: [on], rank, start, steps: named }],
  [BOOK, `/interruptions/${id}`, {}],
];

const additions: readonly Change[] = [
  [BOOK, '/knows', ['patient', 'appointment']],
  [BOOK, '/start', 'hello'],
  ...steps(BOOK, {
    hello: legal('hello', 'recorded', 4),
    recorded: legal('this_is_recorded', 'who', 4),
    nobody: { kind: 'end', ending: 'failed' },
    who: {
      kind: 'ask',
      say: 'who_is_it',
      hear: {
        is_the_patient: { go: 'last_time', remember: { speaker: 'said' } },
        no: 'bye',
        hands_over: 'hello',
      },
    },
    last_time: { kind: 'tell', say: 'last_time', go: 'ask_reason' },
  }),
  ...interruption('opt-out', 'opt_out', 'urgent', 'record', {
    record: { kind: 'do', do: 'record_opt_out', then: { recorded: 'done', failed: 'tell_staff' } },
    tell_staff: { kind: 'do', do: 'alert_staff', then: { alerted: 'by_hand', failed: 'by_hand' } },
    done: { kind: 'end', say: 'never_again', ending: 'opted_out' },
    by_hand: { kind: 'end', say: 'by_hand', ending: 'opted_out' },
  }),
  ...interruption('person', 'wants_person', 'wish', 'ask_staff', {
    ask_staff: {
      kind: 'do',
      do: 'promise_callback',
      limit: { times: 2, then: 'enough' },
      then: { promised: 'back', failed: 'back' },
    },
    back: { kind: 'end', say: 'they_will_call', exit: 'resume' },
    enough: { kind: 'do', do: 'promise_callback', then: { promised: 'over', failed: 'sorry' } },
    over: { kind: 'end', say: 'they_will_call', ending: 'callback_promised' },
    sorry: { kind: 'end', ending: 'failed' },
  }),
  ...interruption('voicemail', 'machine', 'urgent', 'message', {
    message: { kind: 'end', say: 'after_the_tone', ending: 'voicemail' },
  }),
  [
    'answers.json',
    '/answers/is_the_patient',
    { means: 'It is they.', weight: 'agree', examples: ['Yes, this is she.'] },
  ],
  ['memory.json', '/values/appointment', { is: 'appointment', heard: 'never', private: 'said' }],
  ['memory.json', '/values/patient/makes_stale', ['appointment']],
  ['memory.json', '/values/speaker', { is: ['said'], heard: 'never' }],
  ['lines/en.json', '/lines/this_is_recorded', { say: ['This call is recorded.'] }],
  ['lines/en.json', '/lines/who_is_it', { role: 'asks_who', say: ['Who is it?'], again: ['Who is speaking?'] }],
  ['lines/en.json', '/lines/last_time', { say: ['You were here on {appointment}.'] }],
  ['lines/en.json', '/lines/they_will_call', { say: ['Somebody should call you.'] }],
  ['lines/en.json', '/lines/after_the_tone', { role: 'voicemail', say: ['Please call {clinic}.'] }],
  // What the visit is for is told to nobody: whoever takes over the phone would hear it.
  ['lines/en.json', '/lines/ask_when/say', ['When?']],
  ['lines/en.json', '/lines/read_back/say', ['Book {slot}?']],
  ['lines/en.json', '/lines/price/say', ['{usual_price}, paid in the clinic.']],
  ['lines/en.json', '/lines/worry_answer/sets/price/1', ['It is {usual_price}.']],
  // Without the appointment it says nothing that could be unknown.
  ['lines/en.json', '/lines/it_is_booked/say', ['It is booked.']],
];

function legal(say: string, go: string, times: number): Files[string] {
  return { kind: 'tell', stage: 'greeting', say, in_full: true, go, limit: { times, then: 'nobody' } };
}

/** The files after these changes; the checker may well have something to say about them. */
export function promisedFiles(...changes: readonly Change[]): Files {
  return structuredClone([...additions, ...changes]).reduce((files, [file, pointer, value]) => {
    if (pointer !== '') return change(files, file, pointer, value);
    return { ...files, [file]: value as Files[string] };
  }, smallFiles());
}

export const promisedAfter = (...changes: readonly Change[]): Prepared =>
  prepare('sha256:promised', releaseOf(promisedFiles(...changes)));

/** What came of every promise, and of the inputs, after these changes. */
export const verdictsAfter = (...changes: readonly Change[]): readonly Verdict[] =>
  prove(promisedAfter(...changes), BOOK_ID, { also: ['inputs-known'] }).verdicts;

/** How each promise is broken that does not hold after these changes. */
export const brokenAfter = (...changes: readonly Change[]): Record<string, string | null> =>
  Object.fromEntries(verdictsAfter(...changes).flatMap(({ promise, holds, says }) => (holds ? [] : [[promise, says]])));

/** The conversation that breaks a promise after these changes, as it is read aloud; empty where it holds. */
export const aloudAfter = (promise: string, ...changes: readonly Change[]): string[] =>
  verdictsAfter(...changes)
    .filter((verdict) => verdict.promise === promise)
    .flatMap(({ conversation }) => conversation.map(({ who, text }) => `${who}: ${text}`));

/** How a call in it begins, up to the times that are offered, as the prover tells it. */
export const untilOffered = [
  'Elo: Hello, this is {persona}, an AI assistant of {clinic}.',
  'Elo: This call is recorded.',
  'Elo: Who is it?',
  'Patient: {reason} … {when} … Yes, this is she.',
  'Elo: You were here on {appointment}.',
  'Clinic: … find_slots',
  'Clinic: find_slots: slots_found',
  'Elo: I have {slots}.',
];

/** How a disclosure is broken by what is said before it. */
export const undisclosed = (line: string): string =>
  `"${line}" is said before the listener has heard in full that this is an AI.`;
