/** The smallest release that breaks no rule: a conversation, a part, the interruptions that it must allow, and what they name. */
import { promiseNames } from '../../engine/flow/promise/names.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { JsonFile } from '../../engine/flow/shape/take-file.ts';
import { checkRelease } from '../../engine/flow/check/rules.ts';
import { parse } from '../../engine/flow/parse.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** The files by path, as a designer would write them; freshly made, so that a test may change them. */
export type Files = Record<string, { [key: string]: Json }>;

const takesOver = (id: string, on: string, rank: string, steps: Files[string]): Files[string] => {
  return { id, kind: 'interruption', title: id, on: [on], rank, start: 'start', steps };
};

export const smallFiles = (): Files => ({
  'book.flow.json': {
    id: 'book',
    kind: 'conversation',
    title: 'A visit is booked',
    direction: 'outbound',
    purpose: 'marketing',
    knows: ['patient'],
    may_know: ['patient_name'],
    remembers: ['reason', 'when'],
    limits: { minutes: 5, turns: 30 },
    interruptions: {
      worry: { declined: 'bye' },
      emergency: {},
      'opt-out': {},
      person: {},
      'hands-over': {},
      'wrong-person': {},
      voicemail: {},
    },
    corrections: { reason: 'ask_when', when: 'find' },
    promises: [...promiseNames],
    start: 'hello',
    steps: {
      hello: { kind: 'tell', stage: 'greeting', say: 'hello', go: 'ask_reason' },
      ask_reason: {
        kind: 'ask',
        say: 'ask_reason',
        for: 'reason',
        go: 'ask_when',
        limit: { times: 2, then: 'bye' },
        hear: { not_sure: { go: 'ask_when', remember: { reason: 'check_up' } }, no: 'bye' },
      },
      ask_when: {
        kind: 'ask',
        say: 'ask_when',
        for: 'when',
        go: 'find',
        limit: { times: 2, then: 'bye' },
        hear: { no: 'bye', yes: { reply: 'which_day' } },
      },
      find: {
        kind: 'use',
        use: 'find-a-time',
        limit: { times: 2, then: 'bye' },
        then: { held: 'read_back', none: 'bye' },
      },
      read_back: {
        kind: 'ask',
        say: 'read_back',
        binding: 'book',
        limit: { times: 2, then: 'bye' },
        hear: { yes: 'book', no: 'bye' },
      },
      book: {
        kind: 'do',
        do: 'book',
        then: { booked: 'booked', slot_gone: 'find', refused: 'bye', uncertain: 'bye', failed: 'bye' },
      },
      booked: { kind: 'end', say: 'it_is_booked', ending: 'booked' },
      bye: { kind: 'end', say: 'bye', ending: 'declined' },
    },
  },
  'parts/find-a-time.flow.json': {
    id: 'find-a-time',
    kind: 'part',
    title: 'Find and hold a time',
    needs: ['reason', 'when'],
    exits: ['held', 'none'],
    start: 'search',
    steps: {
      search: {
        kind: 'do',
        do: 'find_slots',
        limit: { times: 3, then: 'none' },
        then: { slots_found: 'offer', no_slots: 'none', failed: 'none' },
      },
      offer: {
        kind: 'ask',
        say: 'offer',
        for: 'slot',
        go: 'hold',
        limit: { times: 3, then: 'none' },
        hear: { no: 'none' },
      },
      hold: { kind: 'do', do: 'hold_slot', then: { held: 'held', taken: 'again', failed: 'none' } },
      again: { kind: 'tell', say: 'just_taken', forget: ['slots'], go: 'search' },
      held: { kind: 'end', exit: 'held' },
      none: { kind: 'end', exit: 'none' },
    },
  },
  'interruptions/worry.flow.json': {
    id: 'worry',
    kind: 'interruption',
    title: 'They hesitate',
    on: ['objects'],
    rank: 'wish',
    exits: ['declined'],
    start: 'answer',
    steps: {
      answer: {
        kind: 'ask',
        say: 'worry_answer',
        limit: { times: 2, then: 'no' },
        hear: { yes: 'good', no: 'no' },
      },
      good: { kind: 'end', exit: 'resume' },
      no: { kind: 'end', exit: 'declined' },
    },
  },
  'interruptions/emergency.flow.json': {
    id: 'emergency',
    kind: 'interruption',
    title: 'Something that cannot wait',
    on: ['emergency', 'self_harm'],
    rank: 'urgent',
    start: 'call',
    steps: {
      call: { kind: 'tell', say: 'call_112', in_full: true, limit: { times: 2, then: 'end' }, go: 'end' },
      end: { kind: 'end', ending: 'emergency' },
    },
  },
  'interruptions/opt-out.flow.json': takesOver('opt-out', 'opt_out', 'urgent', {
    start: { kind: 'do', do: 'record_opt_out', then: { recorded: 'done', failed: 'tell_staff' } },
    tell_staff: { kind: 'do', do: 'alert_staff', then: { alerted: 'by_hand', failed: 'by_hand' } },
    done: { kind: 'end', say: 'never_again', ending: 'opted_out' },
    by_hand: { kind: 'end', say: 'by_hand', ending: 'opted_out' },
  }),
  'interruptions/person.flow.json': takesOver('person', 'wants_person', 'wish', {
    start: { kind: 'do', do: 'promise_callback', then: { promised: 'over', failed: 'over' } },
    over: { kind: 'end', ending: 'callback_promised' },
  }),
  'interruptions/hands-over.flow.json': takesOver('hands-over', 'hands_over', 'wish', {
    start: { kind: 'end', ending: 'not_reached' },
  }),
  'interruptions/wrong-person.flow.json': takesOver('wrong-person', 'wrong_person', 'urgent', {
    start: { kind: 'end', ending: 'wrong_person' },
  }),
  'interruptions/voicemail.flow.json': takesOver('voicemail', 'machine', 'urgent', {
    start: { kind: 'end', ending: 'voicemail' },
  }),
  'answers.json': {
    answers: {
      emergency: { means: 'It cannot wait.', weight: 'urgent', gravity: 9 },
      self_harm: { means: 'They speak of ending it all.', weight: 'urgent', gravity: 8 },
      opt_out: { means: 'Never call.', weight: 'urgent', gravity: 7 },
      wrong_person: { means: 'A wrong number.', weight: 'urgent', gravity: 3 },
      hands_over: { means: 'Another one comes.', weight: 'refuse', gravity: 9, new_listener: true },
      wants_person: { means: 'A person, please.', weight: 'refuse', gravity: 8 },
      yes: { means: 'Yes.', weight: 'agree' },
      no: { means: 'No.', weight: 'refuse' },
      not_sure: { means: 'They do not know.', weight: 'give' },
      objects: { means: 'They hesitate.', weight: 'wish', gives: ['objection'] },
      asks_price: { means: 'What is it?', weight: 'question' },
      pays_now: { means: 'They offer to pay.', weight: 'question', gravity: 9 },
      silence: { means: 'Nobody said anything.', weight: 'signal' },
      not_understood: { means: 'Nothing was understood.', weight: 'signal' },
      machine: { means: 'A machine.', weight: 'signal' },
      time_is_up: { means: 'The call has lasted long enough.', weight: 'signal' },
    },
  },
  'replies.json': {
    replies: {
      asks_price: { say: 'price' },
      pays_now: { say: 'pay_in_the_clinic' },
      silence: { say: 'are_you_there', in_a_row: 2, then: 'emergency' },
      not_understood: { say: 'did_not_catch', in_a_row: 2, then: 'emergency' },
    },
  },
  'memory.json': {
    values: {
      reason: { is: ['check_up', 'cleaning'], heard: 'anywhere', private: 'said', makes_stale: ['slots'] },
      when: { is: 'day_part', heard: 'anywhere', makes_stale: ['slots'] },
      objection: { is: ['price', 'fear'], heard: 'with_answer' },
      patient: { is: 'patient', heard: 'never', private: 'said' },
      patient_name: { is: 'name', heard: 'never' },
      slots: { is: 'slot_list', heard: 'never', makes_stale: ['slot'] },
      slot: { is: 'slot', heard: 'when_asked', makes_stale: ['held'] },
      held: { is: 'hold', heard: 'never', let_go: 'release_slot' },
      booking: { is: 'appointment', heard: 'never', private: 'said', settles: ['reason', 'when'] },
    },
  },
  'objections.json': {
    objections: {
      price: { means: 'It costs too much.', examples: [], strategies: ['reflect', 'fact'] },
      fear: { means: 'They are afraid.', examples: [], strategies: ['reflect', 'fact'] },
    },
  },
  'stages.json': { stages: ['greeting', 'confirm'] },
  'lines/en.json': {
    language: 'en',
    lines: {
      hello: { role: 'ai_disclosure', say: ['Hello, this is {persona}, an AI assistant of {clinic}.'] },
      ask_reason: { say: ['What for?'], again: ['What would the visit be for?'] },
      ask_when: { say: ['When for {reason}?'], again: ['Which day?'] },
      which_day: { say: ['Lovely, which day?'] },
      offer: { say: ['I have {slots}.'], again: ['There is {slots}.', 'Would {slots} do?'] },
      just_taken: { say: ['That one was just taken.'] },
      read_back: {
        role: 'read_back',
        reads_back: 'book',
        say: ['Book {reason}, {slot}?'],
        again: ['So, book {slot}?'],
      },
      it_is_booked: { role: 'claims_done', claims: 'book', say: ['It is booked: {booking}.'] },
      bye: { say: ['Goodbye.'] },
      worry_answer: {
        by: 'objection',
        sets: { price: [['I see.'], ['It is {price}.']], fear: [['I see.'], ['No hurry.']] },
      },
      never_again: { role: 'opt_out', claims: 'record_opt_out', say: ['You will not be called again.'] },
      by_hand: { role: 'opt_out', say: ['You should not be called again.'] },
      call_112: { role: 'safety', say: ['Please call 112.'] },
      price: { say: ['{price}, paid in the clinic.'] },
      pay_in_the_clinic: { role: 'no_payment', say: ['Please keep your card number to yourself.'] },
      are_you_there: { say: ['Are you there?'] },
      did_not_catch: { say: ['I did not catch that.'] },
    },
  },
  'personas/elo.json': { id: 'elo', name: 'Elo', is: 'the AI assistant', manner: ['Kind.'] },
  'policies/house.json': {
    id: 'house',
    version: '2026-11-01',
    sources: ['Invented for tests.'],
    calling: {
      hours: { mon: [['09:00', '19:00']] },
      holidays: {},
      languages: ['en'],
      needs_consent: ['marketing'],
      attempts: 3,
      attempts_a_week: 2,
      hours_apart: 24,
      other_hour: true,
      quiet_days_after_no: 30,
      ring_s: 20,
      permission_s: 60,
    },
    understanding: { confidence: 0.5, binding_confidence: 0.7 },
    listening: { silence_s: 6, slow_silence_s: 12 },
  },
  'clinics/romi.json': {
    id: 'romi',
    name: 'Romi Dental Clinic',
    phone: '+353209100100',
    phone_says: 'zero two zero',
    email: 'hello@romi-dental.example.com',
    country: 'IE',
    zone: 'Europe/Dublin',
    language: 'en',
    currency: 'EUR',
    persona: 'elo',
    policy: 'house',
    hours: { mon: [['09:00', '17:00']] },
    hours_says: 'Mondays',
    holidays: {},
    locations: [{ id: 'main', says: '1 Test Street', directions: 'Next to the river.', chairs: ['one'] }],
    practitioners: { brennan: { says: 'Doctor Brennan', hours: { mon: [['09:00', '17:00']] } } },
    services: {
      check_up: { says: 'a check-up', minutes: 30, price_cents: 5000, price_is: 'fixed', practitioners: ['brennan'] },
      cleaning: { says: 'a cleaning', minutes: 45, price_cents: 8000, price_is: 'from', practitioners: ['brennan'] },
    },
    usual_services: ['check_up'],
    insurance_says: 'Ask your insurer.',
    data_source_says: 'from your enquiry',
    slot_minutes: 15,
    lead_minutes: 60,
  },
});

export const jsonFiles = (files: Files): JsonFile[] => Object.entries(files).map(([path, json]) => ({ path, json }));

/** The release of these files; throws with the first problem where they do not have their shape. */
export function releaseOf(files: Files): Release {
  const { release, problems } = parse(jsonFiles(files));
  if (!release) throw new Error(`the files of this test are no release: ${JSON.stringify(problems[0])}`);
  return release;
}

/** Replaces what a JSON pointer names; `undefined` removes it. */
export function change(files: Files, file: string, pointer: string, value: Json | undefined): Files {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let here = files[file] as Record<string, Json>;
  for (const key of keys) here = here[key] as Record<string, Json>;
  if (value === undefined) delete here[last];
  else here[last] = value;
  return files;
}

/** The problems of the small release after these changes: rule, file and pointer of each. */
export function problemsAfter(...changes: [file: string, pointer: string, value: Json | undefined][]): string[] {
  const files = changes.reduce((all, [file, pointer, value]) => change(all, file, pointer, value), smallFiles());
  return checkRelease(releaseOf(files)).map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`);
}

/** The small flows, but that the clinic is rung: nobody is known before they say who they are, and no machine answers. */
export const ringsUs: Parameters<typeof problemsAfter> = [
  ['book.flow.json', '/direction', 'inbound'],
  ['book.flow.json', '/knows', []],
  ['book.flow.json', '/may_know', ['patient', 'patient_name']],
  ['interruptions/voicemail.flow.json', '/on', ['time_is_up']],
];
