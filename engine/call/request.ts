/** What each `do` asks of the clinic's systems: a total record, so that an effect without a request does not compile. */
import type { DoName } from '../effect/catalogue.ts';
import type { Draft } from '../event.ts';
import { given } from '../fault.ts';
import { conversationOf, type Prepared } from '../flow/prepare.ts';
import { localTime, writeInstant } from '../time/local-time.ts';
import type { ClosedValue, Hold, Remembered, Slot } from '../values.ts';
import type { Talk } from './call.ts';

/** How long after the longest possible call a hold still stands, in minutes: a booking may take its time to settle. */
const SETTLING_MINUTES = 5;

type Request = (talk: Talk, prepared: Prepared) => Draft;

const value = (talk: Talk, name: string): Remembered =>
  given(talk.dialogue.memory[name], 'a request needs a value', name);
const service = (talk: Talk): string => value(talk, 'reason') as string;

const requests: Readonly<Record<DoName, Request>> = {
  find_slots: (talk) => ({
    type: 'SlotSearchRequested',
    data: {
      service: service(talk),
      when: value(talk, 'when') as ClosedValue,
      practitioner: (talk.dialogue.memory['practitioner'] as string | undefined) ?? null,
    },
  }),
  hold_slot: (talk, prepared) => ({
    type: 'SlotHoldRequested',
    data: { slot: value(talk, 'slot') as Slot, until: holdUntil(talk, prepared) },
  }),
  book: (talk, { release }) => {
    const { price_cents } = given(
      release.clinic.services[service(talk)],
      'the clinic has no such service',
      service(talk),
    );
    return {
      type: 'BookingRequested',
      data: { hold: value(talk, 'held') as Hold, service: service(talk), price_cents, currency: 'EUR' },
    };
  },
  promise_callback: ({ dialogue }) => ({
    type: 'CallbackRequested',
    data: { when: (dialogue.memory['callback_time'] as ClosedValue | undefined) ?? null },
  }),
  transfer: () => ({ type: 'TransferRequested', data: {} }),
  record_opt_out: () => ({ type: 'OptOutRequested', data: {} }),
  record_wrong_number: () => ({ type: 'WrongNumberRequested', data: {} }),
  alert_staff: ({ dialogue }) => ({
    type: 'EscalationRequested',
    data: { why: given(dialogue.frames.at(-1), 'nothing is open', 'alert_staff').file },
  }),
  add_to_waiting_list: (talk) => ({ type: 'WaitingListRequested', data: { service: service(talk) } }),
};

/** The event that requests an effect, with everything that its runner needs. */
export const requestFor = (effect: string, talk: Talk, prepared: Prepared): Draft =>
  given(requests[effect as DoName], 'nothing is known that does this', effect)(talk, prepared);

/** A hold outlives the longest possible call, so that it cannot lapse in the middle of one. */
function holdUntil(talk: Talk, prepared: Prepared): string {
  const { minutes } = conversationOf(prepared, talk.briefing.flow).limits;
  return writeInstant(localTime(talk.started_at, 'utc').plus({ minutes: minutes + SETTLING_MINUTES }));
}
