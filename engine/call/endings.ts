/**
 * How the words of existing integrations follow from ours. They know four statuses and five results; an `ending` is finer.
 * `result` tells an integration what to do next, so it is chosen by that: `reschedule` means that this person is to be
 * contacted again and knows it, `no-answer` that nobody was spoken to, `booked` that an appointment stands. Everything
 * else is `failed`, which reads "no appointment came of it", never "call again".
 * `status` is `failed` only where the technique or we broke off, not where the person or the clinic said no.
 */
import type { Ending } from '../values.ts';

export const statuses = ['queued', 'in-progress', 'completed', 'failed'] as const;
export type Status = (typeof statuses)[number];

export const results = ['booked', 'no-answer', 'failed', 'reschedule', 'voicemail'] as const;
export type Result = (typeof results)[number];

export interface IntegrationWords {
  readonly result: Result;
  readonly status: Extract<Status, 'completed' | 'failed'>;
}

export const wordsOfEnding: Readonly<Record<Ending, IntegrationWords>> = {
  booked: { result: 'booked', status: 'completed' },
  // Booked all the same: the staff rings to say so.
  booked_never_said: { result: 'booked', status: 'completed' },
  // The appointment stands, at a new time. `reschedule` would have the patient called once more about it.
  moved: { result: 'booked', status: 'completed' },
  // The appointment that was asked about stands.
  confirmed: { result: 'booked', status: 'completed' },
  // The appointment stands, and nobody has said that they come: people may ask, the machine must not call again.
  unconfirmed: { result: 'failed', status: 'completed' },
  // The caller had what they rang for, a question answered or a message left; no appointment came of it.
  served: { result: 'failed', status: 'completed' },
  cancelled: { result: 'failed', status: 'completed' },
  declined: { result: 'failed', status: 'completed' },
  // Never `reschedule`: an integration would contact somebody who asked not to be.
  opted_out: { result: 'failed', status: 'completed' },
  wrong_person: { result: 'failed', status: 'completed' },
  call_later: { result: 'reschedule', status: 'completed' },
  callback_promised: { result: 'reschedule', status: 'completed' },
  // A person of the clinic took over. What came of it is theirs to record; the machine must not call again.
  handed_over: { result: 'failed', status: 'completed' },
  // The patient waits for word of a free time, so the clinic will be in touch again.
  waiting_list: { result: 'reschedule', status: 'completed' },
  // Nothing was agreed about another call, so none is announced to integrations.
  no_suitable_time: { result: 'failed', status: 'completed' },
  // Referred to urgent care: people follow this up, not an automatic call.
  emergency: { result: 'failed', status: 'completed' },
  voicemail: { result: 'voicemail', status: 'completed' },
  no_answer: { result: 'no-answer', status: 'completed' },
  busy: { result: 'no-answer', status: 'completed' },
  // The line was picked up and nobody ever spoke, which is as good as nobody there.
  silent: { result: 'no-answer', status: 'completed' },
  hung_up: { result: 'failed', status: 'completed' },
  time_up: { result: 'failed', status: 'completed' },
  // The network could not put the call through: nobody was spoken to, and the call itself did not work.
  not_reached: { result: 'no-answer', status: 'failed' },
  // The conversation came to its end, but nobody can say whether the diary booked. `booked` must not be claimed.
  uncertain: { result: 'failed', status: 'completed' },
  // The clinic's systems failed the call: what it was made for could not be tried.
  failed: { result: 'failed', status: 'failed' },
  lost: { result: 'failed', status: 'failed' },
  faulted: { result: 'failed', status: 'failed' },
};

/** The status of a call that has not ended. Ringing counts as in progress, because a line is taken. */
export const statusBefore = {
  planned: 'queued',
  ringing: 'in-progress',
  talking: 'in-progress',
} as const satisfies Record<'planned' | 'ringing' | 'talking', Status>;
