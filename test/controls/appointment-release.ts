/** The small release with two more conversations: one that speaks of an appointment that stands, one that is called. */
import { sha256 } from '../../adapters/log/sha256.ts';
import { freeze, type Release } from '../../engine/flow/release.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import type { Appointment } from '../../engine/values.ts';
import { releaseOf, smallFiles, type Files } from './small-release.ts';

const reminder: Files[string] = {
  id: 'remind',
  kind: 'conversation',
  title: 'They are reminded of their visit',
  direction: 'outbound',
  purpose: 'care',
  knows: ['patient', 'appointment'],
  may_know: ['patient_name'],
  remembers: ['when'],
  limits: { minutes: 5, turns: 30 },
  interruptions: { emergency: {} },
  start: 'hello',
  steps: {
    hello: { kind: 'tell', stage: 'greeting', say: 'hello', go: 'coming' },
    coming: {
      kind: 'ask',
      say: 'will_you_come',
      limit: { times: 3, then: 'sorry' },
      hear: { yes: 'confirm', other_time: { go: 'ask_when', remember: { reason: 'check_up' } }, no: 'give_up' },
    },
    confirm: { kind: 'do', do: 'confirm_appointment', then: { confirmed: 'see_you', failed: 'sorry' } },
    ask_when: { kind: 'ask', say: 'ask_when', for: 'when', go: 'find', limit: { times: 2, then: 'sorry' } },
    find: { kind: 'use', use: 'find-a-time', then: { held: 'read_back', none: 'sorry' } },
    read_back: { kind: 'ask', say: 'shall_i_move', binding: 'move', hear: { yes: 'move', no: 'sorry' } },
    move: {
      kind: 'do',
      say: 'one_moment',
      do: 'move',
      then: { moved: 'moved', slot_gone: 'sorry', refused: 'sorry', uncertain: 'unsure', failed: 'sorry' },
    },
    moved: { kind: 'ask', say: 'it_is_moved', hear: { no: 'bye_moved' } },
    give_up: { kind: 'ask', say: 'shall_i_cancel', binding: 'cancel', hear: { yes: 'cancel', no: 'sorry' } },
    cancel: {
      kind: 'do',
      say: 'one_moment',
      do: 'cancel',
      then: { cancelled: 'cancelled', refused: 'sorry', uncertain: 'unsure', failed: 'sorry' },
    },
    cancelled: { kind: 'ask', say: 'it_is_cancelled', hear: { no: 'bye_cancelled' } },
    see_you: { kind: 'ask', say: 'see_you', hear: { no: 'bye_confirmed' } },
    bye_moved: { kind: 'end', say: 'bye', ending: 'moved' },
    bye_cancelled: { kind: 'end', say: 'bye', ending: 'cancelled' },
    bye_confirmed: { kind: 'end', say: 'bye', ending: 'confirmed' },
    unsure: { kind: 'end', say: 'bye', ending: 'uncertain' },
    sorry: { kind: 'end', say: 'bye', ending: 'failed' },
  },
};

const reception: Files[string] = {
  id: 'reception',
  kind: 'conversation',
  title: 'Somebody calls',
  direction: 'inbound',
  purpose: 'reception',
  may_know: ['patient_name'],
  remembers: ['for_whom'],
  limits: { minutes: 5, turns: 30 },
  interruptions: { emergency: {} },
  start: 'hello',
  steps: {
    hello: { kind: 'tell', stage: 'greeting', say: 'hello', go: 'who' },
    who: {
      kind: 'do',
      do: 'identify_caller',
      then: { one: 'next', several: 'ask_name', none: 'ask_name', failed: 'sorry' },
    },
    ask_name: { kind: 'ask', say: 'your_name', for: 'person_name', go: 'ask_born', limit: { times: 2, then: 'sorry' } },
    ask_born: { kind: 'ask', say: 'your_birthday', for: 'birth_date', go: 'look', limit: { times: 2, then: 'sorry' } },
    look: { kind: 'do', do: 'find_person', then: { found: 'next', not_found: 'register', failed: 'sorry' } },
    register: { kind: 'do', do: 'register_person', then: { registered: 'next', failed: 'sorry' } },
    next: { kind: 'do', do: 'find_appointment', then: { found: 'tell_it', none: 'ask_message', failed: 'sorry' } },
    tell_it: { kind: 'end', say: 'you_have', ending: 'confirmed' },
    ask_message: {
      kind: 'ask',
      say: 'a_message',
      for: 'message',
      go: 'take',
      limit: { times: 2, then: 'sorry' },
    },
    take: { kind: 'do', do: 'take_message', then: { saved: 'bye', failed: 'sorry' } },
    bye: { kind: 'end', say: 'bye', ending: 'handed_over' },
    sorry: { kind: 'end', say: 'bye', ending: 'failed' },
  },
};

const values = {
  appointment: { is: 'appointment', heard: 'never' },
  for_whom: { is: ['self', 'child', 'other'], heard: 'anywhere' },
  person_name: { is: 'name', heard: 'when_asked' },
  birth_date: { is: 'date', heard: 'when_asked' },
  patient_checked: { is: ['checked'], heard: 'never' },
  message: { is: 'text', heard: 'when_asked' },
};

const lines = {
  one_moment: { say: ['One moment.'] },
  will_you_come: { say: ['You have {appointment}. Will you come?'] },
  shall_i_move: { role: 'read_back', reads_back: 'move', say: ['Shall I move it to {slot}?'] },
  it_is_moved: { role: 'claims_done', claims: 'move', say: ['It is moved. Anything else?'] },
  shall_i_cancel: { role: 'read_back', reads_back: 'cancel', say: ['Shall I cancel it?'] },
  it_is_cancelled: { role: 'claims_done', claims: 'cancel', say: ['It is cancelled. Anything else?'] },
  see_you: { say: ['See you then. Anything else?'] },
  your_name: { say: ['Your name?'] },
  your_birthday: { say: ['And your date of birth?'] },
  a_message: { say: ['What shall I tell them?'] },
  you_have: { say: ['You have {appointment}.'] },
};

function appointmentFiles(): Files {
  const files = smallFiles();
  const memory = files['memory.json']?.['values'] as Files[string];
  const spoken = files['lines/en.json']?.['lines'] as Files[string];
  const answers = files['answers.json']?.['answers'] as Files[string];
  Object.assign(memory, values);
  Object.assign(spoken, lines);
  Object.assign(answers, { other_time: { means: 'Another time.', weight: 'change' } });
  const finding = files['parts/find-a-time.flow.json']?.['steps'] as Files[string];
  Object.assign(finding['hold'] as object, { say: 'one_moment' });
  const clinic = files['clinics/romi.json'] as Files[string];
  const week = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] };
  clinic['hours'] = week;
  Object.assign((clinic['practitioners'] as Files[string])['brennan'] as object, { hours: week });
  return { ...files, 'remind.flow.json': reminder, 'reception.flow.json': reception };
}

export const appointmentRelease = (): Release => releaseOf(appointmentFiles());

export function appointmentPrepared(): Prepared {
  const { hash, content } = freeze(appointmentRelease(), sha256);
  return prepare(hash, JSON.parse(content) as Release);
}

/** What stands before the reminder is called. */
export const standing: Appointment = {
  id: 'appointment-one',
  start: '2026-11-24T09:00:00.000+00:00',
  minutes: 30,
  practitioner: 'brennan',
  service: 'check_up',
  price_cents: 5000,
  currency: 'EUR',
};
