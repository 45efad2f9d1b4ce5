/**
 * A whole release in one screen and a half, for tests of the kernel and of calls. Names and times are fixed, and every
 * rule of the language has a place in it where it can be seen.
 */
import { promiseNames } from '../../engine/flow/promise/names.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Conversation, Interruption, Part } from '../../engine/flow/schema/flow-file.ts';
import type { Clinic, Policy } from '../../engine/flow/schema/house-files.ts';
import type { Answers, Lines, Memory, Replies } from '../../engine/flow/schema/shared-files.ts';

/** A conversation with a legal line, a question a kind of value, a choice, a part, and a binding question. */
export const visit: Conversation = {
  id: 'visit',
  kind: 'conversation',
  title: 'A visit is booked',
  direction: 'outbound',
  purpose: 'marketing',
  knows: ['patient'],
  may_know: ['patient_name'],
  remembers: ['reason', 'when', 'for_whom', 'practitioner'],
  limits: { minutes: 10, turns: 20 },
  interruptions: {
    worry: { declined: 'bye', later: 'callback' },
    later: {},
    person: {},
    puzzled: {},
    emergency: {},
    opt_out: {},
    hands_over: {},
    wrong_person: {},
    voicemail: {},
    silent: {},
    time_up: {},
  },
  corrections: { for_whom: 'whose', reason: 'find', when: 'find', practitioner: 'find' },
  promises: [...promiseNames],
  start: 'hello',
  steps: {
    hello: {
      kind: 'tell',
      stage: 'greeting',
      say: 'hello',
      in_full: true,
      go: 'who',
      limit: { times: 2, then: 'not_heard' },
    },
    who: {
      kind: 'ask',
      stage: 'greeting',
      say: 'who',
      hear: {
        yes: { go: 'why', remember: { speaker: 'said' } },
        no: 'bye',
        hands_over: 'hello',
        asks_who: { reply: 'it_is_me' },
      },
    },
    why: {
      kind: 'ask',
      stage: 'qualify',
      say: 'why',
      for: 'reason',
      go: 'whose',
      limit: { times: 2, then: { go: 'whose', remember: { reason: 'check_up' } } },
      hear: { not_sure: { go: 'whose', remember: { reason: 'check_up' } }, no: 'bye' },
    },
    whose: {
      kind: 'choose',
      first_of: [{ if: { value: 'for_whom', is: ['child'] }, go: 'child' }],
      otherwise: 'find',
    },
    child: { kind: 'ask', say: 'child', for: 'person_name', go: 'find', speech: 'slow' },
    find: {
      kind: 'use',
      stage: 'offer',
      use: 'find_time',
      limit: { times: 3, then: 'bye' },
      then: { held: 'read_back', none: 'bye' },
    },
    read_back: {
      kind: 'ask',
      stage: 'confirm',
      say: 'read_back',
      binding: 'book',
      limit: { times: 3, then: 'bye' },
      hear: { yes: 'book', no: 'bye', other_time: 'other_time' },
    },
    other_time: { kind: 'tell', say: 'sure', forget: ['when', 'slots'], go: 'find' },
    book: {
      kind: 'do',
      say: 'one_moment',
      do: 'book',
      then: { booked: 'booked', slot_gone: 'find', refused: 'sorry', uncertain: 'unsure', failed: 'sorry' },
    },
    booked: { kind: 'tell', say: 'it_is_booked', go: 'else' },
    else: { kind: 'ask', say: 'anything_else', limit: { times: 2, then: 'bye_booked' }, hear: { no: 'bye_booked' } },
    callback: { kind: 'do', do: 'promise_callback', then: { promised: 'bye_later', failed: 'sorry' } },
    bye_booked: { kind: 'end', stage: 'confirm', say: 'see_you', ending: 'booked' },
    bye_later: { kind: 'end', say: 'bye', ending: 'call_later' },
    unsure: { kind: 'end', say: 'we_call_you', ending: 'uncertain' },
    sorry: { kind: 'end', say: 'sorry', ending: 'failed' },
    bye: { kind: 'end', say: 'bye', ending: 'declined' },
    not_heard: { kind: 'end', ending: 'not_reached' },
  },
};

export const findTime: Part = {
  id: 'find_time',
  kind: 'part',
  title: 'Find and hold a time',
  needs: ['reason'],
  exits: ['held', 'none'],
  corrections: { when: 'search' },
  start: 'ask_when',
  steps: {
    ask_when: {
      kind: 'ask',
      say: 'ask_when',
      for: 'when',
      go: 'search',
      limit: { times: 3, then: 'none' },
      hear: { no: 'none', yes: { reply: 'which_day' } },
    },
    search: {
      kind: 'do',
      say: 'let_me_look',
      do: 'find_slots',
      limit: { times: 4, then: 'none' },
      then: { slots_found: 'offer', no_slots: 'none', failed: 'none' },
    },
    offer: {
      kind: 'ask',
      say: 'offer',
      for: 'slot',
      go: 'hold',
      limit: { times: 3, then: 'none' },
      hear: { no: 'none', other_time: 'other_day', yes: { reply: 'which_one' } },
    },
    other_day: { kind: 'tell', say: 'sure', forget: ['when', 'slots'], go: 'ask_when' },
    hold: { kind: 'do', do: 'hold_slot', then: { held: 'held', taken: 'taken', failed: 'none' } },
    taken: { kind: 'tell', say: 'just_taken', forget: ['slots'], go: 'search' },
    held: { kind: 'end', exit: 'held' },
    none: { kind: 'end', exit: 'none' },
  },
};

const wish = { kind: 'interruption', rank: 'wish' } as const;
const urgent = { kind: 'interruption', rank: 'urgent' } as const;

export const interruptions: Record<string, Interruption> = {
  worry: {
    ...wish,
    id: 'worry',
    title: 'They hesitate',
    on: ['objects'],
    exits: ['declined', 'later'],
    start: 'answer',
    steps: {
      answer: {
        kind: 'ask',
        stage: 'objection',
        say: 'worry_answer',
        limit: { times: 2, then: 'no' },
        hear: { yes: 'good', no: 'no', objects: 'answer', call_later: 'later' },
      },
      good: { kind: 'end', say: 'glad', exit: 'resume' },
      later: { kind: 'end', exit: 'later' },
      no: { kind: 'end', exit: 'declined' },
    },
  },
  later: {
    ...wish,
    id: 'later',
    title: 'Not now',
    on: ['call_later'],
    start: 'when',
    steps: {
      when: {
        kind: 'ask',
        say: 'when_later',
        for: 'callback_time',
        go: 'promise',
        limit: { times: 2, then: 'promise' },
        hear: { no: 'bye' },
      },
      promise: { kind: 'do', do: 'promise_callback', then: { promised: 'bye', failed: 'bye' } },
      bye: { kind: 'end', say: 'bye', ending: 'call_later' },
    },
  },
  person: {
    ...wish,
    id: 'person',
    title: 'They want a person',
    on: ['wants_person'],
    firm: true,
    start: 'when',
    steps: {
      when: {
        kind: 'ask',
        say: 'when_person',
        limit: { times: 2, then: { go: 'promise', remember: { callback_time: 'any' } } },
        hear: { yes: 'promise', no: 'back', hands_over: 'promise' },
      },
      back: { kind: 'end', exit: 'resume' },
      promise: { kind: 'do', do: 'promise_callback', then: { promised: 'bye', failed: 'bye' } },
      bye: { kind: 'end', say: 'we_call_you', ending: 'callback_promised' },
    },
  },
  puzzled: {
    ...wish,
    id: 'puzzled',
    title: 'Not understood too often',
    on: [],
    start: 'offer_person',
    steps: {
      // The limit stands on the way back, and not at the question: one question of these tests has none.
      offer_person: { kind: 'ask', say: 'offer_person', hear: { no: 'back', yes: 'bye' } },
      back: { kind: 'end', exit: 'resume', limit: { times: 2, then: 'bye' } },
      bye: { kind: 'end', say: 'we_call_you', ending: 'callback_promised' },
    },
  },
  emergency: {
    ...urgent,
    id: 'emergency',
    title: 'It cannot wait',
    on: ['emergency', 'self_harm'],
    start: 'call_112',
    steps: {
      call_112: { kind: 'tell', say: 'call_112', in_full: true, go: 'alert', limit: { times: 2, then: 'alert' } },
      alert: { kind: 'do', do: 'alert_staff', then: { alerted: 'bye', failed: 'bye' } },
      bye: { kind: 'end', say: 'bye', ending: 'emergency' },
    },
  },
  opt_out: {
    ...urgent,
    id: 'opt_out',
    title: 'Never call again',
    on: ['opt_out'],
    start: 'record',
    steps: {
      record: { kind: 'do', do: 'record_opt_out', then: { recorded: 'bye', failed: 'bye' } },
      bye: { kind: 'end', say: 'opted_out', ending: 'opted_out' },
    },
  },
  hands_over: {
    ...wish,
    id: 'hands_over',
    title: 'Somebody else comes to the phone',
    on: ['hands_over'],
    start: 'bye',
    steps: { bye: { kind: 'end', ending: 'not_reached' } },
  },
  wrong_person: {
    ...urgent,
    id: 'wrong_person',
    title: 'Nobody of that name is here',
    on: ['wrong_person'],
    start: 'bye',
    steps: { bye: { kind: 'end', ending: 'wrong_person' } },
  },
  voicemail: {
    ...urgent,
    id: 'voicemail',
    title: 'A machine answered',
    on: ['machine'],
    start: 'message',
    steps: { message: { kind: 'end', say: 'message', ending: 'voicemail' } },
  },
  silent: {
    ...urgent,
    id: 'silent',
    title: 'Nobody says anything',
    on: [],
    start: 'bye',
    steps: { bye: { kind: 'end', say: 'bye', ending: 'silent' } },
  },
  time_up: {
    ...urgent,
    id: 'time_up',
    title: 'The time is up',
    on: ['time_is_up'],
    start: 'bye',
    steps: { bye: { kind: 'end', say: 'time_is_up', ending: 'time_up' } },
  },
};

const answers: Answers = {
  emergency: { means: 'It cannot wait.', weight: 'urgent', gravity: 9 },
  self_harm: { means: 'They speak of ending it all.', weight: 'urgent', gravity: 8 },
  opt_out: { means: 'Never again.', weight: 'urgent', gravity: 5 },
  wrong_person: { means: 'A wrong number.', weight: 'urgent', gravity: 3 },
  no: { means: 'No.', weight: 'refuse' },
  other_time: { means: 'Another time.', weight: 'change' },
  hands_over: { means: 'Here she is.', weight: 'refuse', gravity: 9, new_listener: true },
  wants_person: { means: 'A person, please.', weight: 'refuse', gravity: 8 },
  objects: { means: 'They hesitate.', weight: 'wish', gives: ['objection'] },
  call_later: { means: 'Not now.', weight: 'wish', may_give: ['callback_time'] },
  not_sure: { means: 'They do not know.', weight: 'give' },
  yes: { means: 'Yes.', weight: 'agree' },
  asks_price: { means: 'What is it?', weight: 'question' },
  asks_hours: { means: 'When are you open?', weight: 'question' },
  asks_address: { means: 'Where are you?', weight: 'question' },
  asks_who: { means: 'Who is this?', weight: 'question' },
  pays_now: { means: 'They offer to pay.', weight: 'question', gravity: 9 },
  silence: { means: 'Nobody said anything.', weight: 'signal' },
  not_understood: { means: 'Nobody knows what was said.', weight: 'signal' },
  machine: { means: 'A machine answered.', weight: 'signal' },
  time_is_up: { means: 'The call has lasted long enough.', weight: 'signal' },
};

const replies: Replies = {
  asks_price: { say: 'price' },
  asks_hours: { say: 'hours' },
  asks_address: { say: 'address' },
  pays_now: { say: 'pay_in_the_clinic' },
  silence: { say: 'are_you_there', in_a_row: 2, then: 'silent' },
  not_understood: { say: 'pardon', in_a_row: 2, then: 'puzzled' },
};

const memory: Memory = {
  patient: { is: 'patient', heard: 'never', private: 'said', makes_stale: ['patient_checked'] },
  patient_name: { is: 'name', heard: 'never' },
  person_met: { is: ['yes'], heard: 'never' },
  speaker: { is: ['said'], heard: 'never' },
  patient_checked: { is: ['checked'], heard: 'never' },
  objection: { is: ['price', 'fear'], heard: 'with_answer' },
  callback_time: { is: 'day_part', heard: 'when_asked' },
  reason: { is: ['check_up', 'cleaning'], heard: 'anywhere', private: 'said', makes_stale: ['slots'] },
  when: { is: 'day_part', heard: 'anywhere', makes_stale: ['slots'] },
  practitioner: { is: 'practitioner', heard: 'anywhere', makes_stale: ['slots'] },
  for_whom: { is: ['self', 'child'], heard: 'anywhere', makes_stale: ['person_name', 'patient', 'slots'] },
  person_name: { is: 'name', heard: 'when_asked', private: 'said', makes_stale: ['patient'] },
  slots: { is: 'slot_list', heard: 'never', makes_stale: ['slot'] },
  slot: { is: 'slot', heard: 'when_asked', makes_stale: ['held'] },
  held: { is: 'hold', heard: 'never', let_go: 'release_slot' },
  booking: {
    is: 'appointment',
    heard: 'never',
    private: 'said',
    settles: ['reason', 'when', 'for_whom', 'practitioner', 'slot'],
  },
};

const lines: Lines = {
  hello: {
    role: 'ai_disclosure',
    say: ['Hello, this is {persona}, an AI assistant of {clinic}.', 'Hello, {persona} here, an AI.'],
  },
  who: { say: ['Is that you?', 'Am I speaking to you?'], again: ['So is it you?', 'Is it you, then?'] },
  it_is_me: { say: ['It is {persona}.'] },
  why: { say: ['What for?'], again: ['What would it be for?', 'A check-up, or a cleaning?'] },
  child: { say: ['What is the name?'], again: ['And the name?'] },
  ask_when: { say: ['When for {reason}?'], again: ['Which day?', 'When?'] },
  which_day: { say: ['Lovely, which day?'] },
  which_one: { say: ['Lovely, which one?'] },
  let_me_look: { say: ['Let me look.', 'One second.'] },
  offer: { say: ['I have {slots}.'], again: ['There is {slots}.', 'So, {slots}.'] },
  sure: { say: ['Sure, another time.'] },
  just_taken: { say: ['That one was just taken.'] },
  read_back: {
    reads_back: 'book',
    role: 'read_back',
    say: ['Shall I book {reason} on {slot}?'],
    again: ['So, shall I book {slot}?', 'Once more, shall I book {slot}?'],
  },
  one_moment: { say: ['One moment.'] },
  it_is_booked: { role: 'claims_done', claims: 'book', say: ['It is booked: {booking}.'] },
  anything_else: { say: ['Anything else?'], again: ['Is there anything else?', 'Something else?'] },
  see_you: { say: ['See you then.'] },
  worry_answer: {
    by: 'objection',
    sets: {
      price: [['I see.'], ['It is {price}.']],
      fear: [
        ['I see.', 'I hear you.'],
        ['No hurry.', 'Take your time.'],
      ],
    },
  },
  glad: { say: ['Glad to hear it.'] },
  when_later: { say: ['When may we call?'], again: ['When would suit?'] },
  when_person: { say: ['May a person call you?'], again: ['May somebody call you?'] },
  offer_person: { say: ['Would you rather talk to a person?'], again: ['A person, perhaps?'] },
  we_call_you: { claims: 'promise_callback', say: ['We will call you.'] },
  call_112: { role: 'safety', say: ['Please call 112.'] },
  opted_out: { role: 'opt_out', claims: 'record_opt_out', say: ['We will not call again.'] },
  message: { role: 'voicemail', say: ['This is {clinic}, on {clinic_phone}.'] },
  time_is_up: { say: ['I must end here.'] },
  price: { say: ['{price}.', 'That is {price}.'] },
  hours: { say: ['{hours}.'] },
  address: { say: ['{address}.'] },
  pay_in_the_clinic: { role: 'no_payment', say: ['You pay in the clinic.'] },
  are_you_there: { say: ['Are you there?', 'Hello?'] },
  pardon: { say: ['Pardon?', 'Sorry?'], tones: { anxious: ['I am so sorry?', 'Forgive me?'], rushed: ['What?'] } },
  sorry: { say: ['Sorry, please call {clinic_phone}.'] },
  bye: { say: ['Goodbye.'] },
};

export const clinic: Clinic = {
  id: 'linden',
  name: 'Linden Dental',
  phone: '+353209100199',
  phone_says: 'zero two zero',
  email: 'hello@linden.example.com',
  country: 'IE',
  zone: 'Europe/Dublin',
  language: 'en',
  currency: 'EUR',
  persona: 'elo',
  policy: 'house',
  hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
  hours_says: 'Monday and Tuesday from nine to five',
  holidays: {},
  locations: [{ id: 'main', says: 'one Linden Lane', directions: 'Under the trees.', chairs: ['chair'] }],
  practitioners: { adair: { says: 'Doctor Adair', hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } } },
  services: {
    check_up: { says: 'a check-up', minutes: 30, price_cents: 6000, price_is: 'fixed', practitioners: ['adair'] },
    cleaning: { says: 'a cleaning', minutes: 45, price_cents: 8050, price_is: 'from', practitioners: ['adair'] },
  },
  usual_services: ['check_up'],
  insurance_says: 'Ask your insurer.',
  data_source_says: 'You gave us your number.',
  slot_minutes: 15,
  lead_minutes: 60,
};

const policy: Policy = {
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
  understanding: { confidence: 0.5, binding_confidence: 0.8 },
  listening: { silence_s: 6, slow_silence_s: 12 },
};

const flow = (file: Conversation | Part | Interruption): Release['flows'] => ({ [file.id]: file });

/** The release; `changes` replace whole members, and flows are laid over those that are there. */
export function testRelease(changes: Partial<Release> = {}): Release {
  return {
    format: 'elo.release/1',
    answers,
    replies,
    memory,
    objections: {
      price: { means: 'It costs too much.', examples: ['too dear'], strategies: ['reflect', 'fact'] },
      fear: { means: 'They are afraid.', examples: ['I am afraid'], strategies: ['reflect', 'small_step'] },
    },
    stages: ['greeting', 'qualify', 'objection', 'offer', 'confirm'],
    lines,
    persona: { id: 'elo', name: 'Elo', is: 'the AI assistant', manner: ['Kind.'] },
    clinic,
    policy,
    ...changes,
    flows: { ...flow(visit), ...flow(findTime), ...interruptions, ...changes.flows },
  };
}

/** The conversation with some of its steps replaced, or added. */
export const visitWith = (steps: Conversation['steps']): Release['flows'] =>
  flow({ ...visit, steps: { ...visit.steps, ...steps } });

// ── Fixed values ─────────────────────────────────────────────────────────────────────────────────────────────────

/** A Monday morning on which the clinic is open. */
export const MONDAY = '2026-11-23T10:00:00.000+00:00';
export const TUESDAY = { from: '2026-11-24', to: '2026-11-24', part: 'any' } as const;
export const NEXT_MONDAY = { from: '2026-11-30', to: '2026-11-30', part: 'morning' } as const;

const place = { minutes: 30, practitioner: 'adair', chair: 'chair' };
/** Tuesday the 24th of November at ten, and at two. */
export const atTen = { id: 'slot-ten', start: '2026-11-24T10:00:00.000+00:00', ...place };
export const atTwo = { id: 'slot-two', start: '2026-11-24T14:00:00.000+00:00', ...place };
export const holdOfTen = { attempt: 'call-one/40', slot: atTen, until: '2026-11-23T10:15:00.000+00:00' };
export const visitAtTen = {
  id: 'appointment-one',
  start: atTen.start,
  minutes: 30,
  practitioner: 'adair',
  service: 'check_up',
  price_cents: 6000,
  currency: 'EUR' as const,
};
