/** Which effects an ending speaks of: a call ends so only after one of them was confirmed in it. */
import type { DoName } from '../../effect/catalogue.ts';
import type { Ending } from '../../values.ts';

const nothing: readonly DoName[] = [];

/** A total record, so that a new ending does not compile before somebody has decided. */
export const broughtAboutBy: Readonly<Record<Ending, readonly DoName[]>> = {
  booked: ['book'],
  booked_never_said: ['book'],
  moved: ['move'],
  cancelled: ['cancel'],
  confirmed: ['confirm_appointment'],
  // Where it cannot be recorded, the staff are told to do it by hand.
  opted_out: ['record_opt_out', 'alert_staff'],
  call_later: ['promise_callback'],
  callback_promised: ['promise_callback'],
  handed_over: ['transfer'],
  waiting_list: ['add_to_waiting_list'],
  unconfirmed: nothing,
  served: nothing,
  declined: nothing,
  wrong_person: nothing,
  no_suitable_time: nothing,
  emergency: nothing,
  voicemail: nothing,
  no_answer: nothing,
  busy: nothing,
  silent: nothing,
  hung_up: nothing,
  time_up: nothing,
  not_reached: nothing,
  uncertain: nothing,
  failed: nothing,
  lost: nothing,
  faulted: nothing,
};
