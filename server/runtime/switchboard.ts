/** Everything that runs calls, put together: mailboxes, runners and their ports, on one virtual clock. */
import { talkOf } from '../../engine/call/call.ts';
import type { Draft } from '../../engine/event.ts';
import type { Effect } from '../../engine/effect/effects-of.ts';
import type { Diary, EventLog, Register, Room, RoomLink, Vault } from '../../engine/ports.ts';
import { agenda } from './agenda.ts';
import { appointmentsIn, type Appointments } from './appointments.ts';
import { conduct, runOne } from './conductor.ts';
import { lookUps, type Commit } from './look-ups.ts';
import type { Mailboxes, Step } from './mailboxes.ts';
import { mailboxes as openMailboxes } from './mailboxes.ts';
import { peopleOf, type People } from './people.ts';
import { releasesIn, type Releases } from './releases.ts';
import { appointmentRunners, cancellationRunner, moveRunner } from './runners/appointment-runners.ts';
import { bookingRunner } from './runners/booking-runner.ts';
import { callerRunners } from './runners/caller-runners.ts';
import { diaryRunners } from './runners/diary-runners.ts';
import { interpretationRunner, type InterpreterFor } from './runners/interpretation-runner.ts';
import { peopleRunners } from './runners/people-runners.ts';
import { roomRunners } from './runners/room-runners.ts';
import type { Runners } from './runners/runner.ts';
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
  /** Stands in for some of the runners: a rehearsal has the clinic's systems answer as it wants. */
  readonly standIns?: (usual: Runners) => Runners;
}

export interface Switchboard {
  readonly people: People;
  readonly appointments: Appointments;
  readonly releases: Releases;
  readonly mailboxes: Mailboxes;
  /** Brings an input to a call at a time. */
  input(at_ms: number, call: string, source: string, events: readonly Draft[]): void;
  /** Has a piece of work done at a time. `key` orders it among what is due at the same instant. */
  later(at_ms: number, key: string, work: () => Promise<void>): void;
  run(stop?: () => boolean): Promise<void>;
  /** Runs a request of an earlier run once more, under its own identity. */
  runAgain(call: string, effect: Effect): Promise<void>;
  /** Looks up what became of an uncertain booking, move or cancellation of an earlier run. */
  lookUpAgain(commit: Commit): void;
}

export function switchboard(wiring: Wiring): Switchboard {
  const { log, vault, register, clock, diary, interpreterFor } = wiring;
  const dues = agenda();
  const releases = wiring.releases ?? releasesIn(log);
  const mailboxes = openMailboxes({ log, vault, releases });
  const people = peopleOf({ log, vault, register });
  const appointments = appointmentsIn(log);
  const room = wiring.room(({ call, after_ms, events }) =>
    dues.add(clock.ms() + after_ms, { kind: 'input', call, source: 'room', events }),
  );

  const later = (at_ms: number, key: string, work: () => Promise<void>): void =>
    dues.add(at_ms, { kind: 'work', call: key, work });
  const lookUpLater = lookUps({
    diary,
    appointments,
    clock,
    later,
    async leaveOpen({ call }, { talk }, exhausted) {
      if (!mailboxes.has(call)) await mailboxes.load(call, talk.briefing.patient ?? call);
      dues.add(clock.ms(), { kind: 'input', call, source: 'clinic', events: [exhausted] });
    },
  });

  const usual: Runners = {
    ...roomRunners(room),
    ...diaryRunners(diary),
    ...peopleRunners(people),
    InterpretationRequested: interpretationRunner(releases, interpreterFor),
    ...callerRunners(people),
    ...appointmentRunners(appointments),
    BookingRequested: bookingRunner(diary, appointments, lookUpLater),
    MoveRequested: moveRunner(diary, appointments, lookUpLater),
    CancellationRequested: cancellationRunner(diary, appointments, lookUpLater),
  };
  const runners = wiring.standIns?.(usual) ?? usual;
  const conducting = { clock, agenda: dues, mailboxes, releases, runners, watch: wiring.watch ?? (() => undefined) };

  return {
    people,
    appointments,
    releases,
    mailboxes,
    input: (at_ms, call, source, events) => dues.add(at_ms, { kind: 'input', call, source, events }),
    later,
    run: (stop) => conduct(conducting, stop),
    runAgain: (call, effect) => runOne(conducting, effect, mailboxes.callOf(call)),
    lookUpAgain(commit) {
      const talk = talkOf(mailboxes.callOf(commit.call));
      if (talk) lookUpLater(commit, { talk });
    },
  };
}
