/** Everything that is so before the phone rings: a log of its own, who is on record, what is booked, who picks up. */
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { failingDiary } from '../../adapters/diary/failing-diary.ts';
import { slowDiary } from '../../adapters/diary/slow-diary.ts';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { textRoom, type TextRoom } from '../../adapters/room/text-room.ts';
import { memoryRegister } from '../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../adapters/vault/memory-vault.ts';
import { conversationOf, type Prepared } from '../../engine/flow/prepare.ts';
import { given } from '../../engine/fault.ts';
import type { Diary, EventLog, Register, Speech, Vault } from '../../engine/ports.ts';
import { newIds, type NewId } from '../runtime/ids.ts';
import type { Step } from '../runtime/mailboxes.ts';
import type { InterpreterFor } from '../runtime/runners/interpretation-runner.ts';
import type { Releases } from '../runtime/releases.ts';
import { switchboard, type Switchboard } from '../runtime/switchboard.ts';
import { virtualClock, type VirtualClock } from '../runtime/virtual-clock.ts';
import { bookBefore } from './book-before.ts';
import { forceOutcomes } from './forced-outcomes.ts';
import { writeMoment } from './read-moment.ts';
import type { DiaryCondition, Head, OnRecord } from './scenario.ts';

/** What all scenarios of one release share: it is made ready once. */
export interface Theatre {
  readonly release: Prepared;
  readonly releases: Releases;
  readonly interpreterFor: InterpreterFor;
}

export interface SetScene {
  readonly log: EventLog;
  readonly vault: Vault;
  readonly register: Register;
  readonly clock: VirtualClock;
  readonly board: Switchboard;
  readonly room: TextRoom;
  readonly newId: NewId;
  /** With whom the call is; null where nobody is on record who could be called. */
  readonly patient: string | null;
  /** The position in the log after which everything came of the call. */
  readonly before: number;
  /** What the head wants and the clinic cannot give, in sentences. */
  readonly impossible: readonly string[];
}

export interface Watching {
  readonly interpreterFor: InterpreterFor;
  readonly watch: (step: Step) => void;
  readonly show: (speech: Speech) => void;
}

export async function setScene(head: Head, theatre: Theatre, watching: Watching): Promise<SetScene> {
  const clock = virtualClock(head.at);
  const log = memoryLog({ clock });
  const vault = memoryVault();
  const register = memoryRegister();
  const { clinic } = theatre.release.release;
  const diary = embeddedDiary({ log, clinic });
  const rooms: TextRoom[] = [];
  const board = switchboard({
    log,
    vault,
    register,
    clock,
    releases: theatre.releases,
    diary: inCondition(diary, head.diary),
    interpreterFor: watching.interpreterFor,
    watch: watching.watch,
    standIns: (usual) => forceOutcomes(usual, head.forced),
    room(link) {
      // Every turn waits, so that somebody can cut in on any.
      const room = textRoom({ link, clock, step: true, show: watching.show });
      rooms.push(room);
      return room;
    },
  });
  const newId = newIds(log, clock, head.seed);
  const patients = await putOnRecord(head.on_record, board, newId, clock.now());
  const impossible: string[] = [];
  for (const [at, booked] of head.booked_before.entries()) {
    const patient = given(patients[booked.whose], 'an appointment needs its patient', booked.start);
    const stands = await bookBefore({ log, diary, clinic, at: clock.now() }, { ...booked, patient, number: at + 1 });
    if (!stands)
      impossible.push(
        `Nobody could be booked with ${booked.practitioner} at ${writeMoment(booked.start, clinic.zone)}.`,
      );
  }
  const room = given(rooms[0], 'a call needs a room', 'setScene');
  const patient = await withWhom(head, theatre.release, { board, newId, clock, patients });
  const before = await log.position();
  return { log, vault, register, clock, board, room, newId, patient, before, impossible };
}

async function putOnRecord(
  people: readonly OnRecord[],
  board: Switchboard,
  newId: NewId,
  at: string,
): Promise<readonly string[]> {
  const patients: string[] = [];
  for (const { name, born, phone } of people) {
    const id = await newId('patient');
    const unknown = { email: null, source_url: null, notes: null, language: null, zone: null };
    await board.people.register(id, { phone, name, birth_date: born, ...unknown }, [], at, null);
    patients.push(id);
  }
  return patients;
}

interface Registered {
  readonly board: Switchboard;
  readonly newId: NewId;
  readonly clock: VirtualClock;
  readonly patients: readonly string[];
}

/** We call the first one on record. Who calls us is known by the number, or by nothing. */
async function withWhom(
  { flow, number, on_record }: Head,
  release: Prepared,
  { board, newId, clock, patients }: Registered,
): Promise<string | null> {
  if (conversationOf(release, flow).direction === 'outbound') return patients[0] ?? null;
  const known = patients[on_record.findIndex(({ phone }) => phone === number)];
  if (known !== undefined) return known;
  const [unknown = null] = await putOnRecord([{ name: null, born: null, phone: number }], board, newId, clock.now());
  return unknown;
}

function inCondition(diary: Diary, condition: DiaryCondition): Diary {
  if (condition === null) return diary;
  return 'down' in condition ? failingDiary() : slowDiary(diary, condition.slow_ms);
}
