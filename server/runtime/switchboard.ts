/** Everything that runs calls, put together: mailboxes, runners and their ports, on one virtual clock. */
import { talkOf, type Talk } from '../../engine/call/call.ts';
import type { Draft } from '../../engine/event.ts';
import type { Effect, EffectOf } from '../../engine/effect/effects-of.ts';
import { limits } from '../../engine/limits.ts';
import type { Diary, EventLog, Register, Room, RoomLink, Vault } from '../../engine/ports.ts';
import { agenda } from './agenda.ts';
import { conduct, runOne } from './conductor.ts';
import type { Mailboxes, Step } from './mailboxes.ts';
import { mailboxes as openMailboxes } from './mailboxes.ts';
import { peopleOf, type People } from './people.ts';
import { releasesIn, type Releases } from './releases.ts';
import { bookAppointment, bookingRunner } from './runners/booking-runner.ts';
import { diaryRunners } from './runners/diary-runners.ts';
import { interpretationRunner, type InterpreterFor } from './runners/interpretation-runner.ts';
import { peopleRunners } from './runners/people-runners.ts';
import { roomRunners } from './runners/room-runners.ts';
import { attemptOf, type Runners, type Situation } from './runners/runner.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Wiring {
  readonly log: EventLog;
  readonly vault: Vault;
  readonly register: Register;
  readonly releases?: Releases;
  readonly clock: VirtualClock;
  readonly diary: Diary;
  readonly interpreterFor: InterpreterFor;
  readonly room: (link: RoomLink) => Room;
  readonly watch?: (step: Step) => Promise<void> | void;
}

export interface Switchboard {
  readonly people: People;
  readonly releases: Releases;
  readonly mailboxes: Mailboxes;
  /** Brings an input to a call at a time. */
  input(at_ms: number, call: string, source: string, events: readonly Draft[]): void;
  /** Has a piece of work done at a time. `key` orders it among what is due at the same instant. */
  later(at_ms: number, key: string, work: () => Promise<void>): void;
  run(stop?: () => boolean): Promise<void>;
  /** Runs a request of an earlier run once more, under its own identity. */
  runAgain(call: string, effect: Effect): Promise<void>;
  /** Looks up what became of an uncertain booking of an earlier run. */
  lookUpAgain(booking: EffectOf<'BookingRequested'>): void;
}

/** How long after an uncertain booking the diary is asked what became of it. */
const LOOK_UP_AFTER_MS = 120_000;

export function switchboard(wiring: Wiring): Switchboard {
  const { log, vault, register, clock, diary, interpreterFor } = wiring;
  const dues = agenda();
  const releases = wiring.releases ?? releasesIn(log);
  const mailboxes = openMailboxes({ log, vault, releases });
  const people = peopleOf({ log, vault, register });
  const room = wiring.room(({ call, after_ms, events }) =>
    dues.add(clock.ms() + after_ms, { kind: 'input', call, source: 'room', events }),
  );

  /** Nobody could say whether it is booked: the diary is asked again later, and what is booked becomes an appointment. */
  function lookUpLater(booking: EffectOf<'BookingRequested'>, { talk }: Pick<Situation, 'talk'>, tries = 1): void {
    dues.add(clock.ms() + LOOK_UP_AFTER_MS, {
      kind: 'work',
      call: booking.call,
      async work() {
        const answer = await diary.lookUp(attemptOf(booking), clock.now());
        if ('booked' in answer) await bookAppointment(log, booking, { talk, at: clock.now() }, answer);
        else if ('refused' in answer) return;
        else if (tries < limits.lookUpsOfABooking.value) lookUpLater(booking, { talk }, tries + 1);
        else await leaveOpen(booking, talk);
      },
    });
  }

  /** The diary never said: a person of the clinic has to look. */
  async function leaveOpen({ call, version }: EffectOf<'BookingRequested'>, talk: Talk): Promise<void> {
    if (!mailboxes.has(call)) await mailboxes.load(call, talk.briefing.patient ?? call);
    const events: readonly Draft[] = [{ type: 'LookUpsExhausted', data: { booking: version } }];
    dues.add(clock.ms(), { kind: 'input', call, source: 'clinic', events });
  }

  const runners: Runners = {
    ...roomRunners(room),
    ...diaryRunners(diary),
    ...peopleRunners(people),
    InterpretationRequested: interpretationRunner(releases, interpreterFor),
    BookingRequested: bookingRunner(diary, log, lookUpLater),
  };
  const conducting = { clock, agenda: dues, mailboxes, releases, runners, watch: wiring.watch ?? (() => undefined) };

  return {
    people,
    releases,
    mailboxes,
    input: (at_ms, call, source, events) => dues.add(at_ms, { kind: 'input', call, source, events }),
    later: (at_ms, key, work) => dues.add(at_ms, { kind: 'work', call: key, work }),
    run: (stop) => conduct(conducting, stop),
    runAgain: (call, effect) => runOne(conducting, effect, mailboxes.callOf(call)),
    lookUpAgain(booking) {
      const talk = talkOf(mailboxes.callOf(booking.call));
      if (talk) lookUpLater(booking, { talk });
    },
  };
}
