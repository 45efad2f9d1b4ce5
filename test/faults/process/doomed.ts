/**
 * A process that holds calls over the files of a clinic and does not live to see their end: it kills itself at a point
 * that it is told, or goes on until it is killed. What the log has acknowledged and what was said aloud it tells on
 * standard output, a document a line, written before anything else happens.
 *   node test/faults/process/doomed.ts '{"root":"…","at":"…","seed":1,"point":null,"faults":null}'
 */
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import { unreliableDiary, type DiaryFaults } from '../../../adapters/diary/unreliable-diary.ts';
import type { EventType } from '../../../engine/event.ts';
import type { Diary, EventLog } from '../../../engine/ports.ts';
import { LogUnavailable } from '../../../server/runtime/append-facts.ts';
import { interpreters } from '../../../server/runtime/interpreters.ts';
import { seededRandom, seedFor } from '../../../server/runtime/random.ts';
import { recoverCalls } from '../../../server/runtime/recover.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { shippedRelease } from '../../controls/typed-call.ts';
import { exchange } from '../calls-at-once.ts';
import { smallDisk, type SmallDisk } from '../small-disk.ts';
import { drawCallers, fourBookings } from './callers.ts';

/**
 * Where the process kills itself: around an append that holds the type, once the diary has answered a booking, or when the
 * disk is full, which it is from that append on but for so many pages.
 */
export type DeathPoint =
  | { readonly when: 'before' | 'after'; readonly type: EventType; readonly nth?: number; readonly since?: EventType }
  | { readonly when: 'disk_full'; readonly type: EventType; readonly pages: number }
  | { readonly when: 'booked_outside' };

export interface Doom {
  readonly root: string;
  readonly at: string;
  readonly seed: number;
  /** Null where somebody else kills it: then it goes on calling people. */
  readonly point: DeathPoint | null;
  readonly faults: DiaryFaults | null;
}

/** What the process tells, a line each. */
export type Told =
  | { readonly up: true }
  | { readonly acked: string; readonly type: EventType; readonly together: number }
  | { readonly refused: string }
  | { readonly said: string; readonly request: number; readonly booked: boolean }
  | { readonly over: readonly string[] };

/** Between the calls nobody is on the telephone for a while; processes die then as well. */
const REST_MS = 100;

const tell = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Says whether the point has been reached, append by append. */
function reached(point: DeathPoint | null): (types: readonly EventType[]) => boolean {
  if (point === null || point.when === 'booked_outside') return () => false;
  let seen = 0;
  const { nth = 1, since } = 'pages' in point ? {} : point;
  let counting = since === undefined;
  return (types) => {
    const counts = counting && types.includes(point.type);
    if (counts) seen += 1;
    counting ||= since !== undefined && types.includes(since);
    return counts && seen === nth;
  };
}

function tellingLog(log: EventLog, point: DeathPoint | null, fill: SmallDisk['fill']): EventLog {
  const isThere = reached(point);
  let waiting = 0;
  return {
    ...log,
    async append(writes) {
      const isPoint = isThere(writes.flatMap(({ events }) => events.map(({ type }) => type)));
      if (isPoint && point?.when === 'before') die();
      if (isPoint && point?.when === 'disk_full') fill(point.pages);
      waiting += 1;
      const result = await log.append(writes);
      const together = waiting;
      waiting -= 1;
      if (isPoint && point?.when === 'after') die();
      for (const { stream, expected, events } of writes) {
        for (const [i, { type }] of events.entries()) {
          const event = `${stream}/${expected + i + 1}`;
          tell(result.ok ? { acked: event, type, together } : { refused: event });
        }
      }
      return result;
    },
  };
}

/** A diary that books, and whose answer nobody lives to hear. */
const mute = (inner: Diary): Diary => ({
  ...inner,
  async book(...given) {
    const answer = await inner.book(...given);
    die();
    return answer;
  },
});

async function holdUntilKilled({ root, at, seed, point, faults }: Doom): Promise<void> {
  const clock = virtualClock(at);
  const opened = smallDisk(root, clock);
  const store = { ...opened.store, log: tellingLog(opened.store.log, point, opened.fill) };
  const release = shippedRelease();
  const random = seededRandom(seedFor(seed, 'callers'));
  const embedded = embeddedDiary({ log: store.log, clinic: release.clinic });
  await recoverCalls({ ...store, clock, diary: embedded, interpreterFor: interpreters() });
  const failing = faults ? unreliableDiary(embedded, faults, seededRandom(seedFor(seed, 'diary'))) : embedded;
  const diary = point?.when === 'booked_outside' ? mute(embedded) : failing;
  const booked = /\bbooked\b/i;
  const calls = await exchange({
    store,
    release,
    clock,
    diary,
    seed,
    said: ({ call, request, texts }) => tell({ said: call, request, booked: booked.test(texts.join(' ')) }),
  });
  if (point !== null) {
    const over = await calls.hold(fourBookings).catch((error: unknown) => {
      if (error instanceof LogUnavailable) die();
      throw error;
    });
    return tell({ over });
  }
  for (let first = Math.floor(random() * 10_000) * 10; ; first += 5) {
    tell({ over: await calls.hold(drawCallers(random, first)) });
    await setTimeout(REST_MS);
    clock.moveTo(clock.ms() + 60_000);
  }
}

tell({ up: true });
await holdUntilKilled(JSON.parse(process.argv[2] ?? '') as Doom);
