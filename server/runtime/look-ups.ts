/**
 * What became of a request of which nobody could say whether it was done: the diary is asked again later, so often and no
 * more. What is found done is recorded as if it had been answered; then a person of the clinic has to look.
 */
import type { Draft } from '../../engine/event.ts';
import type { EffectOf } from '../../engine/effect/effects-of.ts';
import { limits } from '../../engine/limits.ts';
import type { Diary, DiaryBooking, DiaryCancellation } from '../../engine/ports.ts';
import type { Appointments } from './appointments.ts';
import { cancelAppointment, moveAppointment } from './runners/appointment-runners.ts';
import { bookAppointment } from './runners/booking-runner.ts';
import { attemptOf, type Situation } from './runners/runner.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type CommitType = 'BookingRequested' | 'MoveRequested' | 'CancellationRequested';
export type Commit = EffectOf<CommitType>;
type Asked = Pick<Situation, 'talk'>;

export interface LookingUp {
  readonly diary: Diary;
  readonly appointments: Appointments;
  readonly clock: VirtualClock;
  readonly later: (at_ms: number, key: string, work: () => Promise<void>) => void;
  /** The diary never said. */
  readonly leaveOpen: (commit: Commit, asked: Asked, exhausted: Draft) => Promise<void>;
}

/** How long after an uncertain request the diary is asked what became of it. */
const LOOK_UP_AFTER_MS = 120_000;

export const isCommit = (type: string): type is CommitType => Object.hasOwn(what, type);

/** Has an uncertain request looked up until somebody knows. */
export function lookUps(looking: LookingUp): (commit: Commit, asked: Asked) => void {
  const { clock, later, leaveOpen } = looking;
  function lookUpLater(commit: Commit, asked: Asked, tries: number): void {
    later(clock.ms() + LOOK_UP_AFTER_MS, commit.call, async () => {
      if (await isSettled(looking, commit, asked)) return;
      if (tries < limits.lookUpsOfABooking.value) return lookUpLater(commit, asked, tries + 1);
      const { version, request } = commit;
      const data = { booking: version, ...what[request.type] };
      await leaveOpen(commit, asked, { type: 'LookUpsExhausted', data });
    });
  }
  return (commit, asked) => lookUpLater(commit, asked, 1);
}

/** What the event says was left open, besides a booking. */
const what = {
  BookingRequested: {},
  MoveRequested: { what: 'move' },
  CancellationRequested: { what: 'cancellation' },
} as const;

type Found = DiaryBooking | DiaryCancellation;
type Settle<T extends CommitType> = (
  looking: LookingUp,
  commit: EffectOf<T>,
  found: Found,
  situation: Asked & { readonly at: string },
) => Promise<boolean>;

/** Records what was found done, by the kind of request; false where that is still open. */
const settle: { readonly [T in CommitType]: Settle<T> } = {
  async BookingRequested({ appointments }, commit, found, situation) {
    if (!('booked' in found)) return false;
    await bookAppointment(appointments, commit, situation, found);
    return true;
  },
  async MoveRequested(looking, commit, found, { at }) {
    return 'booked' in found && completeMove(looking, commit, at);
  },
  async CancellationRequested({ appointments }, commit, found, { at }) {
    if (!('cancelled' in found)) return false;
    await cancelAppointment(appointments, commit, at);
    return true;
  },
};

/** Asks the diary once; false where it still cannot say. */
async function isSettled(looking: LookingUp, commit: Commit, asked: Asked): Promise<boolean> {
  const at = looking.clock.now();
  const answer = await looking.diary.lookUp(attemptOf(commit), at);
  if ('failed' in answer || 'uncertain' in answer) return false;
  if ('refused' in answer) return true;
  const settleIt = settle[commit.request.type] as Settle<CommitType>;
  return settleIt(looking, commit, answer, { ...asked, at });
}

/** The new place is the patient's; asked again, the diary frees the old one if it had not come to that. */
async function completeMove(
  { diary, appointments }: LookingUp,
  commit: EffectOf<'MoveRequested'>,
  at: string,
): Promise<boolean> {
  const { appointment, hold } = commit.request.data;
  const state = await appointments.of(appointment.id);
  const attempt = attemptOf(commit);
  if (state === null || state.settled.has(attempt)) return true;
  const answer = await diary.move(attempt, state.visit, hold, at);
  if (!('booked' in answer)) return 'refused' in answer;
  await moveAppointment(appointments, commit, answer.booked, at);
  return true;
}
