/** The demo's simulation: leads imported, everyone called on a virtual clock until nothing is due any more. */
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { unreliableDiary } from '../../adapters/diary/unreliable-diary.ts';
import type { Patient } from '../../adapters/room/patient.ts';
import { drawPatient } from '../../adapters/room/patients/draw-patient.ts';
import type { Phrases } from '../../adapters/room/patients/phrases.ts';
import { diaryFaults, type Population } from '../../adapters/room/patients/population.ts';
import { simulatedRoom, type Answerer } from '../../adapters/room/simulated-room.ts';
import type { Draft } from '../../engine/event.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { Ending } from '../../engine/values.ts';
import { dialler, type Dialler } from '../campaign/dialler.ts';
import { importLeads, type Imported, type LeadFile } from '../campaign/import-leads.ts';
import { previewSkipped, type Skipped } from '../campaign/preview.ts';
import type { ClinicStore } from '../runtime/clinic-store.ts';
import { newIds } from '../runtime/ids.ts';
import { interpreters } from '../runtime/interpreters.ts';
import type { Step } from '../runtime/mailboxes.ts';
import { recoverCalls } from '../runtime/recover.ts';
import { startOf, type CallPlan } from '../runtime/place-call.ts';
import { seededRandom, seedFor } from '../runtime/random.ts';
import { switchboard, type Switchboard } from '../runtime/switchboard.ts';
import type { VirtualClock } from '../runtime/virtual-clock.ts';
import { scoreKeeper, type Score, type ScoreByIntent } from './score-keeper.ts';
import { slowestTurns, type SlowTurn } from './slowest-turns.ts';

export interface Simulating {
  readonly store: ClinicStore;
  readonly release: Release;
  readonly clock: VirtualClock;
  readonly population: Population;
  readonly phrases: Phrases;
  readonly leads: LeadFile;
  readonly flow: string;
  readonly seed: number;
  readonly lines: number;
}

export interface Watching {
  readonly imported: (done: number) => void;
  /** Before the first call. */
  ready(imported: Imported, skipped: readonly Skipped[]): void;
  /** A call is over. */
  called(calls: number, ending: Ending): void;
}

export interface Simulated {
  readonly imported: Imported;
  readonly skipped: readonly Skipped[];
  readonly placed: number;
  readonly patients: number;
  readonly by_ending: Readonly<Record<string, number>>;
  readonly bookings: { confirmed: number; refused: number; taken: number; uncertain: number };
  readonly understanding: Score & { readonly by_intent: ScoreByIntent };
  readonly slowest: readonly SlowTurn[];
  /** Calls a second of real time, for each thousand calls. */
  readonly by_thousand: readonly number[];
  readonly calls_per_s: number;
  readonly calls: readonly string[];
}

const MACHINE_ANSWERS_MS = 15_000;
const MACHINE_DETECTED_MS = 2500;
const PERSON_ANSWERS_MS = 8000;
const BUSY_MS = 3000;
const CAMPAIGN = 'campaign-first-visit';

export async function simulate(what: Simulating, watching: Watching): Promise<Simulated> {
  const { store, clock, release, seed } = what;
  const newId = newIds(store.log, clock, seed);
  const answerers = new Map<string, Answerer>();
  const patients = new Map<string, Patient>();
  const score = scoreKeeper(release.policy.understanding.confidence);
  const slow = slowestTurns();
  const counted = { placed: 0, bookings: { confirmed: 0, refused: 0, taken: 0, uncertain: 0 } };
  const byEnding: Record<string, number> = {};
  const calls: string[] = [];
  const rate = rateOf();
  const dialling: { dialler?: Dialler } = {};
  const random = (part: string): (() => number) => seededRandom(seedFor(seed, part));
  const desk = random('desk');

  const inner = embeddedDiary({ log: store.log, clinic: release.clinic });
  const wiring = { ...store, clock, interpreterFor: interpreters() };
  await recoverCalls({ ...wiring, diary: inner });
  const board = switchboard({
    ...wiring,
    diary: unreliableDiary(inner, diaryFaults(what.population), random('diary')),
    room: (link) =>
      simulatedRoom({
        link,
        clock,
        answererOf: (call) => answerers.get(call) ?? { machine: true },
        meant: score.meant,
        desk: () => desk() < what.population.transfer_connects.value,
      }),
    watch,
  });

  async function watch(step: Step): Promise<void> {
    score.see(step.recorded);
    slow.see(step);
    for (const event of step.recorded) {
      if (event.type === 'BookingConfirmed') counted.bookings.confirmed += 1;
      else if (event.type === 'BookingUncertain') counted.bookings.uncertain += 1;
      else if (event.type === 'SlotHoldRefused') counted.bookings.taken += 1;
      else if (event.type === 'BookingRefused') {
        counted.bookings[event.data.reason === 'slot_gone' ? 'taken' : 'refused'] += 1;
      } else if (event.type === 'CallEnded') {
        const { ending } = event.data;
        byEnding[ending] = (byEnding[ending] ?? 0) + 1;
        answerers.delete(step.call.id);
        calls.push(step.call.id);
        rate.called();
        watching.called(calls.length, ending);
        await dialling.dialler?.over(step.call.id, ending);
      }
    }
  }

  const prepared = await board.releases.publish(release, clock.now());
  const { purpose } = release.flows[what.flow] as Extract<Release['flows'][string], { kind: 'conversation' }>;
  const at = clock.now();
  const imported = await importLeads(
    { log: store.log, people: board.people, newId },
    what.leads,
    purpose,
    at,
    watching.imported,
  );
  const skipped = await previewSkipped(board.people, prepared, what.flow, imported.accepted, at);
  watching.ready(imported, skipped);

  const list = dialler({
    board,
    dialling: { people: board.people, mailboxes: board.mailboxes, release: prepared },
    clock,
    newId,
    flow: what.flow,
    campaign: CAMPAIGN,
    lines: what.lines,
    ring,
  });
  dialling.dialler = list;

  async function ring(plan: CallPlan): Promise<void> {
    counted.placed += 1;
    const patient = patients.get(plan.patient) ?? (await born(plan.patient));
    patients.set(plan.patient, patient);
    await connect(
      board,
      prepared,
      clock,
      plan,
      patient.ring(plan.attempt),
      (answerer) => answerers.set(plan.call, answerer),
      patient,
    );
  }

  async function born(id: string): Promise<Patient> {
    const { name } = await board.people.of(id);
    const { zone } = release.clinic;
    return drawPatient(what.population, what.phrases, {
      random: random(`patient ${imported.accepted.indexOf(id)}`),
      zone,
      name,
    });
  }

  for (const patient of imported.accepted) list.add(patient);
  rate.begin();
  await board.run();
  return {
    imported,
    skipped,
    placed: counted.placed,
    patients: patients.size,
    by_ending: byEnding,
    bookings: counted.bookings,
    understanding: { ...score.score, by_intent: score.byIntent },
    slowest: slow.slowest(),
    calls,
    ...rate.figures(calls.length),
  };
}

/** What becomes of a ringing phone, as inputs of the call. */
async function connect(
  board: Switchboard,
  release: Prepared,
  clock: VirtualClock,
  plan: CallPlan,
  ringing: ReturnType<Patient['ring']>,
  answered: (answerer: Answerer) => void,
  patient: Patient,
): Promise<void> {
  const { call } = plan;
  const later = (ms: number, events: readonly Draft[]): void => board.input(clock.ms() + ms, call, 'dialler', events);
  const { ring_s } = release.release.policy.calling;
  switch (ringing) {
    case 'no_answer':
      return later(ring_s * 1000, [{ type: 'CallFailed', data: { reason: 'no_answer' } }]);
    case 'busy':
      return later(BUSY_MS, [{ type: 'CallFailed', data: { reason: 'busy' } }]);
    case 'machine':
    case 'person': {
      const isMachine = ringing === 'machine';
      const after_ms = isMachine ? MACHINE_ANSWERS_MS : PERSON_ANSWERS_MS;
      answered(isMachine ? { machine: true } : { patient });
      later(after_ms, [{ type: 'CallAnswered', data: { by: isMachine ? 'unknown' : 'person' } }]);
      later(after_ms, [await startOf({ people: board.people, mailboxes: board.mailboxes, release }, plan)]);
      if (isMachine) later(after_ms + MACHINE_DETECTED_MS, [{ type: 'MachineDetected', data: {} }]);
    }
  }
}

/** Real time, for the rate: how it holds over a long run is seen by the thousand. */
function rateOf() {
  let began = performance.now();
  let lapBegan = began;
  let laps = 0;
  const by_thousand: number[] = [];
  return {
    begin(): void {
      began = performance.now();
      lapBegan = began;
    },
    called(): void {
      laps += 1;
      if (laps % 1000 !== 0) return;
      const now = performance.now();
      by_thousand.push(Math.round(1_000_000 / (now - lapBegan)));
      lapBegan = now;
    },
    figures: (calls: number) => ({
      calls_per_s: Math.round((calls * 1000) / Math.max(performance.now() - began, 1)),
      by_thousand,
    }),
  };
}
