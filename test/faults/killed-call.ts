/**
 * A process that is killed at a named point, and the next one that finds what it left: the real log and vault in a folder.
 * Nothing is ended or tidied up in between; what the first process held in memory is gone.
 */
import { join } from 'node:path';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import type { TextLine } from '../../adapters/room/text-room.ts';
import type { EventType, Recorded } from '../../engine/event.ts';
import type { Diary, EventLog, StoredEvent } from '../../engine/ports.ts';
import { verifyStreams } from '../../server/audit/verify-log.ts';
import { openClinicStore } from '../../server/runtime/clinic-store.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import { readStream } from '../../server/runtime/open-events.ts';
import { recoverCalls } from '../../server/runtime/recover.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN, shippedRelease, typedCall, type TypedOptions } from '../controls/typed-call.ts';

/** From the first word to the goodbye, with one booking. */
export const bookingLines = [
  'yes, speaking',
  'yes, go ahead',
  'a check-up please',
  'Wednesday morning',
  'the first one',
  'yes please',
  'no thanks',
] as const;

/** Requests that nobody owes an answer any more once the line is gone. */
export const ofTheLine: readonly EventType[] = [
  'SpeechRequested',
  'TransferRequested',
  'HangUpRequested',
  'SlotSearchRequested',
  'SlotHoldRequested',
];

/** Half an hour after the calls of these tests began: holds have lapsed by then. */
export const HALF_PAST_TEN = '2026-11-23T10:30:00.000+00:00';

class Killed extends Error {
  override readonly name = 'Killed';
}

/** The append at which the process dies: just before it reaches the log, or right after its commit. */
export interface KillPoint {
  readonly when: 'before' | 'after';
  /** Any append, where no type is named. */
  readonly type?: EventType;
  /** Which append that holds the type: the first one, where nothing is said. */
  readonly nth?: number;
  /** Counted only once this type was appended. */
  readonly since?: EventType;
}

export function killingLog(log: EventLog, { when, type, nth = 1, since }: KillPoint): EventLog {
  let seen = 0;
  let dead = false;
  let counting = since === undefined;
  return {
    ...log,
    async append(writes) {
      if (dead) throw new Killed('nothing is written by a dead process');
      const has = (wanted: EventType | undefined): boolean =>
        writes.some(({ events }) => events.some((event) => event.type === wanted));
      const holds = counting && (type === undefined || has(type));
      if (holds) seen += 1;
      counting ||= has(since);
      dead = holds && seen === nth;
      if (dead && when === 'before') throw new Killed(`before ${type ?? nth}`);
      const result = await log.append(writes);
      if (dead) throw new Killed(`after ${type ?? nth}`);
      return result;
    },
  };
}

export const foldersIn = (root: string) => ({ log: join(root, 'romi'), vault: join(root, 'vault', 'romi') });

/** Holds a typed call until its process is killed, or until it ended without coming to that point. */
export async function killAtAppend(
  root: string,
  point: KillPoint,
  lines: readonly (string | TextLine)[],
  options: TypedOptions = {},
): Promise<'killed' | 'ended'> {
  const store = openClinicStore(foldersIn(root), virtualClock(MONDAY_AT_TEN));
  try {
    await typedCall(lines, { ...options, store: { ...store, log: killingLog(store.log, point) } });
    return 'ended';
  } catch (error) {
    if (error instanceof Killed) return 'killed';
    throw error;
  } finally {
    await store.close();
  }
}

/** The same, where the call must come to that point. */
export async function killAt(
  root: string,
  point: KillPoint,
  lines: readonly (string | TextLine)[] = bookingLines,
  options: TypedOptions = {},
): Promise<void> {
  const came = await killAtAppend(root, point, lines, options);
  if (came === 'ended') throw new Error(`the call never came to ${point.when} ${point.type ?? point.nth}`);
}

export interface Restarted {
  readonly recovered: readonly string[];
  readonly rows: readonly StoredEvent[];
  /** The events of the only call. */
  readonly call: readonly Recorded[];
  /** How often each type stands in the whole log. */
  readonly count: (type: EventType) => number;
  /** Why the number of the typed calls must not be called, or null. */
  readonly suppression: string | null;
  readonly verify: Awaited<ReturnType<typeof verifyStreams>>;
}

/** What a new process makes of a folder; `diary` stands in for the one that keeps its slots in the log. */
export async function restart(
  root: string,
  options: { readonly at?: string; readonly diary?: (inner: Diary) => Diary; readonly kill?: KillPoint } = {},
): Promise<Restarted> {
  const clock = virtualClock(options.at ?? HALF_PAST_TEN);
  const opened = openClinicStore(foldersIn(root), clock);
  const store = options.kill ? { ...opened, log: killingLog(opened.log, options.kill) } : opened;
  try {
    const inner = embeddedDiary({ log: store.log, clinic: shippedRelease().clinic });
    const diary = options.diary?.(inner) ?? inner;
    const recovered = await recoverCalls({ ...store, clock, diary, interpreterFor: interpreters() });
    const rows = await store.log.readAll(0, 10_000);
    const [id] = await store.log.streams('call');
    const call = await readStream(store.log, store.vault, id ?? '');
    const streams = [...new Set(rows.map(({ stream }) => stream))];
    const verify = await verifyStreams(store, streams, () => undefined);
    const suppression = (await store.register.suppression('+353209100199'))?.reason ?? null;
    return {
      suppression,
      recovered,
      rows,
      call,
      verify,
      count: (type) => rows.filter((row) => row.type === type).length,
    };
  } finally {
    await store.close();
  }
}

/** The starts that the diary offers for a check-up on the Wednesday morning that the calls ask for. */
export async function offeredAt(root: string, at: string): Promise<readonly string[]> {
  const store = openClinicStore(foldersIn(root), virtualClock(at));
  try {
    const diary = embeddedDiary({ log: store.log, clinic: shippedRelease().clinic });
    const when = { from: '2026-11-25', to: '2026-11-25', part: 'morning' } as const;
    const answer = await diary.search({ service: 'check_up', when, practitioner: null, at, limit: 20 });
    return 'slots' in answer ? answer.slots.map(({ id }) => id) : [];
  } finally {
    await store.close();
  }
}

/** The data of the only event of a type in a call. */
export function only<T extends EventType>(events: readonly Recorded[], type: T): Extract<Recorded, { type: T }> {
  const found = events.filter((event): event is Extract<Recorded, { type: T }> => event.type === type);
  const [one, ...others] = found;
  if (!one || others.length > 0) throw new Error(`${found.length} ${type} instead of one`);
  return one;
}
