/** A switchboard in memory whose every port is watched: what was appended, what was asked of the world, in what order. */
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import { memoryLog } from '../../../adapters/log/memory-log.ts';
import { scriptedInterpreter, type Script } from '../../../adapters/understanding/scripted-interpreter.ts';
import { memoryRegister } from '../../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../../adapters/vault/memory-vault.ts';
import type { Draft } from '../../../engine/event.ts';
import type { Diary, EventLog, RoomLink } from '../../../engine/ports.ts';
import { startOf, type CallPlan } from '../../../server/runtime/place-call.ts';
import type { Step } from '../../../server/runtime/mailboxes.ts';
import { switchboard } from '../../../server/runtime/switchboard.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN, shippedRelease } from '../../controls/typed-call.ts';

export const PATIENT = 'patient-01KAT0000000000000000000BB';
export const CALL = 'call-01KAT0000000000000000000AA';
/** Calls that come one after the other in every order. */
export const callNumber = (n: number): string => `call-01KAT000000000000000000${String(n).padStart(3, '0')}`;

export const planOf = (call: string = CALL): CallPlan => ({
  call,
  patient: PATIENT,
  flow: 'book-first-visit',
  attempt: 1,
  campaign: null,
  simulated: false,
  typed: true,
});

export const planned = (call: string = CALL): Draft => {
  const { patient, flow, attempt, campaign, simulated, typed } = planOf(call);
  const data = { patient, flow, attempt, campaign, simulated, typed };
  return {
    type: 'CallPlanned',
    data: { ...data, purpose: 'first_visit', direction: 'outbound', planned_at: MONDAY_AT_TEN },
  };
};

export interface BoardOptions {
  readonly log?: (inner: EventLog) => EventLog;
  readonly script?: Script;
  readonly watch?: (step: Step) => void;
}

export async function watchedBoard({ log: wrap = (inner) => inner, script = {}, watch }: BoardOptions = {}) {
  const clock = virtualClock(MONDAY_AT_TEN);
  /** Everything that happened to the world and to the log, in order. */
  const happened: string[] = [];
  const inner = memoryLog({ clock });
  const wrapped = wrap(inner);
  const log: EventLog = {
    ...wrapped,
    async append(writes) {
      const result = await wrapped.append(writes);
      const types = writes.flatMap(({ events }) => events.map(({ type }) => type));
      happened.push(`${result.ok ? 'appended' : result.problem} ${types.join(', ')}`);
      return result;
    },
  };
  const store = { log, vault: memoryVault(), register: memoryRegister() };
  const release = shippedRelease();
  const told = embeddedDiary({ log: inner, clinic: release.clinic });
  const diary: Diary = {
    search: (...given) => (happened.push('diary search'), told.search(...given)),
    hold: (...given) => (happened.push('diary hold'), told.hold(...given)),
    release: (...given) => (happened.push('diary release'), told.release(...given)),
    book: (...given) => (happened.push('diary book'), told.book(...given)),
    move: (...given) => (happened.push('diary move'), told.move(...given)),
    cancel: (...given) => (happened.push('diary cancel'), told.cancel(...given)),
    lookUp: (...given) => (happened.push('diary lookUp'), told.lookUp(...given)),
  };
  const interpreter = scriptedInterpreter(script);
  const links: RoomLink[] = [];
  const board = switchboard({
    ...store,
    clock,
    diary,
    interpreterFor: () => ({
      ...interpreter,
      interpret: (utterance) => (happened.push('interpret'), interpreter.interpret(utterance)),
    }),
    room(link) {
      links.push(link);
      return {
        speak: ({ request }) => void happened.push(`speak ${request}`),
        hangUp: () => void happened.push('hang up'),
        transfer: () => void happened.push('transfer'),
      };
    },
    ...(watch && { watch }),
  });
  const prepared = await board.releases.publish(release, clock.now());
  const person = { phone: '+353209100199', name: 'Anna Keller', email: null, source_url: null, notes: null };
  await board.people.register(PATIENT, { ...person, language: null, zone: null }, [], clock.now(), null);
  const { people, appointments, mailboxes } = board;
  const dialling = { people, appointments, mailboxes, release: prepared };
  happened.length = 0;
  return {
    board,
    clock,
    dialling,
    happened,
    inner,
    store: { ...store, close: async () => undefined },
    /** What the room tells. */
    report: (...events: Draft[]) => links.forEach((link) => link({ call: CALL, after_ms: 0, events })),
    start: (call: string = CALL) => startOf(dialling, planOf(call), clock.now()),
  };
}

/** A log that answers its appends from here on with what it is told; undefined lets one through. */
export function answeringLog(
  answer: (types: readonly string[], stream: string) => Awaited<ReturnType<EventLog['append']>> | undefined,
): (inner: EventLog) => EventLog {
  return (inner) => ({
    ...inner,
    async append(writes) {
      const types = writes.flatMap(({ events }) => events.map(({ type }) => type));
      return answer(types, writes[0]?.stream ?? '') ?? inner.append(writes);
    },
  });
}
