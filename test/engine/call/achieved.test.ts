/** What stands in the clinic's books where a patient just hangs up. */
import { expect, it } from 'vitest';
import { booksAfter, emptyBooks, type Books } from '../../../engine/call/achieved.ts';
import type { Opened, Recorded } from '../../../engine/event.ts';
import { standing } from '../../controls/appointment-release.ts';

const REQUEST = 7;
const reported = (type: string, data: object = {}): Recorded =>
  ({ type, data: { request: REQUEST, ...data } }) as unknown as Recorded;
const asked = (type: string): { version: number; event: Opened } => ({
  version: REQUEST,
  event: { type, data: { appointment: standing } } as unknown as Opened,
});

const booked: Books = { ...emptyBooks, achieved: 'booked' };
const confirmed = booksAfter(emptyBooks, [], reported('AppointmentConfirmationNoted'));

it.each([
  ['a booking, and a cancellation that fails', booked, 'CancellationRequested', 'CancellationFailed', 'booked'],
  ['a booking, and a cancellation', booked, 'CancellationRequested', 'CancellationConfirmed', 'cancelled'],
  [
    'a booking, and a cancellation of which nobody knows',
    booked,
    'CancellationRequested',
    'CancellationUncertain',
    null,
  ],
  ['a confirmation, and a move that fails', confirmed, 'MoveRequested', 'MoveFailed', 'confirmed'],
  ['a confirmation, and a move of which nobody knows', confirmed, 'MoveRequested', 'MoveUncertain', null],
] as const)('after %s', (_, before, request, outcome, achieved) => {
  const after = booksAfter(before, [asked(request)], reported(outcome, { reason: 'unavailable' }));
  expect(after).toEqual({ achieved, spent: null });
});
