/** Which endings are a no: after one of them the person is left in peace for a while. */
import type { Ending } from '../values.ts';

/** A total record, so that a new ending does not compile before somebody has decided. */
const noes: Readonly<Record<Ending, boolean>> = {
  declined: true,
  opted_out: true,
  wrong_person: true,
  // The visit was given up, the clinic was not.
  cancelled: false,
  // A hang-up may be a dropped line; the spacing of attempts is enough.
  hung_up: false,
  booked: false,
  booked_never_said: false,
  moved: false,
  confirmed: false,
  unconfirmed: false,
  served: false,
  call_later: false,
  callback_promised: false,
  handed_over: false,
  waiting_list: false,
  no_suitable_time: false,
  emergency: false,
  voicemail: false,
  no_answer: false,
  busy: false,
  silent: false,
  time_up: false,
  not_reached: false,
  uncertain: false,
  failed: false,
  lost: false,
  faulted: false,
};

/** Whether a call that ended so was a refusal. */
export const isNo = (ending: Ending): boolean => noes[ending];
