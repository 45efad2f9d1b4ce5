/** The demo's simulation: leads imported, everyone called on a virtual clock until nothing is due any more. */
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { unreliableDiary } from '../../adapters/diary/unreliable-diary.ts';
import { drawPatient } from '../../adapters/room/patients/draw-patient.ts';
import type { Phrases } from '../../adapters/room/patients/phrases.ts';
import { diaryFaults, type Population } from '../../adapters/room/patients/population.ts';
import { simulatedRoom } from '../../adapters/room/simulated-room.ts';
import { conversationOf } from '../../engine/flow/prepare.ts';
import type { Release } from '../../engine/flow/release.ts';
import { dialler, type Dialler } from '../campaign/dialler.ts';
import { importLeads, type Imported, type LeadFile } from '../campaign/import-leads.ts';
import { previewSkipped, type Skipped } from '../campaign/preview.ts';
import type { ClinicStore } from '../runtime/clinic-store.ts';
import { newIds } from '../runtime/ids.ts';
import { interpreters } from '../runtime/interpreters.ts';
import type { InterpreterFor } from '../runtime/runners/interpretation-runner.ts';
import type { Step } from '../runtime/mailboxes.ts';
import type { Dialling } from '../runtime/place-call.ts';
import { seededRandom, seedFor, type Random } from '../runtime/random.ts';
import { recoverCalls } from '../runtime/recover.ts';
import { switchboard, type Switchboard } from '../runtime/switchboard.ts';
import type { VirtualClock } from '../runtime/virtual-clock.ts';
import { scoreKeeper, type Score, type ScoreByIntent } from './score-keeper.ts';
import { slowestTurns, type SlowTurn } from './slowest-turns.ts';
import { tally, type Bookings } from './tally.ts';
import type { Tone } from '../../engine/values.ts';
import { telephones } from './telephones.ts';

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
  /** Without one, the words are understood by the rules. */
  readonly interpreterFor?: InterpreterFor;
}

export interface Watching {
  readonly imported: (done: number) => void;
  /** Before the first call. */
  readonly ready: (imported: Imported, skipped: readonly Skipped[]) => void;
  /** A call is over; so many are. */
  readonly called: (calls: number) => void;
}

export interface Simulated {
  readonly imported: Imported;
  readonly skipped: readonly Skipped[];
  readonly placed: number;
  readonly patients: number;
  readonly by_ending: Readonly<Record<string, number>>;
  readonly bookings: Bookings;
  readonly by_tone: Readonly<Record<Tone, number>>;
  readonly understanding: Score & { readonly by_intent: ScoreByIntent };
  readonly slowest: readonly SlowTurn[];
  readonly calls_per_s: number;
  readonly by_thousand: readonly number[];
  readonly calls: readonly string[];
}

const CAMPAIGN = 'campaign-first-visit';

export async function simulate(what: Simulating, watching: Watching): Promise<Simulated> {
  const { store, clock, release, seed, population } = what;
  const random = (part: string): Random => seededRandom(seedFor(seed, part));
  const newId = newIds(store.log, clock, seed);
  const score = scoreKeeper(release.policy.understanding.confidence);
  const slow = slowestTurns();
  const counts = tally();
  /** Built one after the other, and each needed by what was built before it. */
  const late: { board?: Switchboard; dialling?: Dialling; dialler?: Dialler } = {};
  const built = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the simulation has not been put together yet');
    return part;
  };
  const order = new Map<string, number>();
  const phones = telephones({
    board: () => built(late.board),
    dialling: () => built(late.dialling),
    clock,
    async born(patient) {
      const { name } = await built(late.board).people.of(patient);
      const chance = random(`patient ${order.get(patient)}`);
      return drawPatient(population, what.phrases, { random: chance, zone: release.clinic.zone, name });
    },
  });

  async function watch(step: Step): Promise<void> {
    score.see(step.recorded);
    slow.see(step);
    for (const event of step.recorded) {
      counts.see(event);
      if (event.type !== 'CallEnded') continue;
      phones.hungUp(event.stream);
      watching.called(counts.calls.length);
      await late.dialler?.over(event.stream, event.data.ending);
    }
  }

  late.board = await openBoard(what, { random, answererOf: phones.answererOf, meant: score.meant, watch });
  const { people, appointments, mailboxes, releases } = late.board;
  const prepared = await releases.publish(release, clock.now());
  late.dialling = { people, appointments, mailboxes, release: prepared };

  const at = clock.now();
  const { purpose } = conversationOf(prepared, what.flow);
  const imported = await importLeads({ log: store.log, people, newId }, what.leads, purpose, at, watching.imported);
  const skipped = await previewSkipped(people, prepared, what.flow, imported.accepted, at);
  watching.ready(imported, skipped);
  imported.accepted.forEach((patient, i) => order.set(patient, i));

  let placed = 0;
  const ring: typeof phones.ring = (plan) => {
    placed += 1;
    return phones.ring(plan);
  };
  const { board, dialling } = late;
  const list = dialler({ board, dialling, clock, newId, flow: what.flow, campaign: CAMPAIGN, lines: what.lines, ring });
  late.dialler = list;
  for (const patient of imported.accepted) list.add(patient);
  counts.begin();
  await board.run();
  const understanding = { ...score.score, by_intent: score.byIntent };
  const { byEnding: by_ending, byTone: by_tone, bookings, calls } = counts;
  const totals = { placed, patients: phones.people(), by_ending, by_tone, bookings, calls, slowest: slow.slowest() };
  return { imported, skipped, understanding, ...totals, ...counts.rate() };
}

interface Simulation {
  readonly random: (part: string) => Random;
  readonly answererOf: Parameters<typeof simulatedRoom>[0]['answererOf'];
  readonly meant: Parameters<typeof simulatedRoom>[0]['meant'];
  readonly watch: (step: Step) => Promise<void>;
}

/** The switchboard of a simulation: the clinic's own diary, failing as outside systems do, and a room full of patients. */
async function openBoard(
  { store, clock, release, population, interpreterFor = interpreters() }: Simulating,
  { random, answererOf, meant, watch }: Simulation,
): Promise<Switchboard> {
  const inner = embeddedDiary({ log: store.log, clinic: release.clinic });
  const wiring = { ...store, clock, interpreterFor };
  await recoverCalls({ ...wiring, diary: inner });
  const chance = random('desk');
  const desk = (): boolean => chance() < population.transfer_connects.value;
  return switchboard({
    ...wiring,
    diary: unreliableDiary(inner, diaryFaults(population), random('diary')),
    room: (link) => simulatedRoom({ link, clock, answererOf, meant, desk }),
    watch,
  });
}
