/** Whoever reads the log reads older rows in the present shapes, leaves them as they are stored, and refuses newer ones. */
import { expect, test, vi } from 'vitest';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import type { CatalogueEntry } from '../../engine/fact.ts';
import type { EventLog, SealedEvent, StoredEvent } from '../../engine/ports.ts';
import { NewerThanKnown } from '../../engine/upcast.ts';
import { verifyStreams, allStreams } from '../../server/audit/verify-log.ts';
import { appointmentsIn } from '../../server/runtime/appointments.ts';
import { openEvents, readStream } from '../../server/runtime/open-events.ts';
import { peopleOf } from '../../server/runtime/people.ts';
import { recoverCalls } from '../../server/runtime/recover.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { shippedRelease, typedCall } from '../controls/typed-call.ts';
import { openedForWriting, temporaryFolder } from '../projections/folded.ts';
import { inOlderShapes } from './older-rows.ts';

vi.mock('../../engine/catalogue.ts', async (original) => {
  const shipped = await original<{ catalogue: Record<string, CatalogueEntry>; isOfACall: (type: string) => boolean }>();
  const { atSchemaThree } = await import('./older-shapes.ts');
  const catalogue = atSchemaThree(shipped.catalogue);
  return {
    catalogue,
    entryOf: (type: string) => catalogue[type],
    isEventType: (type: string) => Object.hasOwn(catalogue, type),
    isReported: (type: string) => catalogue[type]?.by !== 'elo',
    isOfACall: shipped.isOfACall,
  };
});

const NOON = '2026-11-23T12:00:00.000+00:00';
const books = [
  'yes, speaking', 'yes, go ahead', 'a check-up please', 'Wednesday morning', 'the first one', 'yes please', 'no thanks',
]; // prettier-ignore

/** A call with a booking as it was just recorded, and the same log in older shapes. */
async function bothLogs() {
  const { call, store } = await typedCall(books);
  const rows = await store.log.readAll(0, 1000);
  expect(new Set(rows.map(({ schema }) => schema))).toEqual(new Set([3]));
  const older = await inOlderShapes(store.log, store.vault, rows);
  for (const row of rows) if (row.type === 'CallStarted') await keepRelease(store.log, older, row);
  return { call, store, older, rows };
}

async function keepRelease(from: EventLog, to: EventLog, started: StoredEvent): Promise<void> {
  const { release } = JSON.parse(started.data) as { release: string };
  await to.keepArtefact(release, 'release', (await from.artefact(release)) ?? '');
}

test('events, boxes, people, appointments and free times read alike, and the rows stay as they are', async () => {
  const { call, store, older, rows } = await bothLogs();
  const before = await older.readAll(0, 1000);
  const shapes = Map.groupBy(before, ({ schema }) => schema);
  expect(new Set(shapes.keys())).toEqual(new Set([1, 2, 3]));
  expect(shapes.get(1)?.every(({ data }) => data.startsWith('{"packed":'))).toBe(true);

  expect(await openEvents(older, store.vault, before)).toEqual(await openEvents(store.log, store.vault, rows));
  expect((await readStream(older, null, call)).filter(({ box }) => box === 'closed').length).toBeGreaterThan(10);
  const [patient = ''] = await older.streams('patient');
  const name = 'Anna Keller';
  expect(await peopleOf({ ...store, log: older }).of(patient)).toEqual(await peopleOf(store).of(patient));
  expect(await peopleOf({ ...store, log: older }).of(patient)).toMatchObject({ name });
  const next = await appointmentsIn(older).nextOf(patient, NOON);
  expect(next).toEqual(await appointmentsIn(store.log).nextOf(patient, NOON));
  expect(next).not.toBeNull();
  expect(await freeTimes(older)).toEqual(await freeTimes(store.log));
  expect(await freeTimes(older)).not.toEqual(await freeTimes(memoryLog({ clock: { now: () => NOON } })));
  expect(await older.readAll(0, 1000)).toEqual(before);
});

async function freeTimes(log: EventLog): Promise<unknown> {
  const diary = embeddedDiary({ log, clinic: shippedRelease().clinic });
  const when = { from: '2026-11-25', to: '2026-11-25', part: 'morning' } as const;
  return diary.search({ service: 'check_up', when, practitioner: null, at: NOON, limit: 20 });
}

test('read models come out alike', async () => {
  const { store, older } = await bothLogs();
  const [one, other] = [openedForWriting({ folder: temporaryFolder() }), openedForWriting({ folder: temporaryFolder() })];
  await one.catchUp(store.log);
  await other.catchUp(older);
  for (const { name } of one.queries()) {
    expect(await other.query(name)).toEqual(await one.query(name));
  }
  expect(await other.query('appointments')).toMatchObject({ rows: [{}] });
  const rebuilt = await other.rebuild(older);
  if (!rebuilt.ok) throw new Error(rebuilt.reason);
  expect(rebuilt.projections.filter(({ equal }) => !equal)).toEqual([]);
});

test('a call whose events were brought up is decided again as it was, and the count of older rows is told', async () => {
  const { store, older } = await bothLogs();
  const streams = await allStreams(older);
  const rows = await older.readAll(0, 1000);
  const verified = await verifyStreams({ log: older, vault: store.vault }, streams, () => undefined);
  expect(verified).toMatchObject({ calls: 1, identical: 1, diverged: [], other_decisions: [], chain: { broken: [] } });
  expect(verified.older_shapes).toBe(rows.filter(({ schema }) => schema < 3).length);
  const present = await verifyStreams(store, streams, () => undefined);
  expect(present).toMatchObject({ identical: 1, older_shapes: 0 });
});

test('after a restart a call in older shapes is ended as one of today is', async () => {
  const { call, store, rows } = await bothLogs();
  const cut = rows.slice(0, rows.findIndex(({ type }) => type === 'BookingRequested') + 1);
  const ends: unknown[] = [];
  for (const log of [await inOlderShapes(store.log, store.vault, cut), await copyOf(store.log, cut)]) {
    for (const row of cut) if (row.type === 'CallStarted') await keepRelease(store.log, log, row);
    const clock = virtualClock(NOON);
    const diary = embeddedDiary({ log, clinic: shippedRelease().clinic });
    expect(await recoverCalls({ ...store, log, clock, diary, interpreterFor: interpreters() })).toEqual([call]);
    const events = await readStream(log, store.vault, call);
    ends.push(events.filter(({ position }) => position > cut.length).map(({ type, data }) => ({ type, data })));
  }
  expect(ends[0]).toEqual(ends[1]);
  expect(ends[0]).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'BookingConfirmed' })]));
});

async function copyOf(from: EventLog, rows: readonly StoredEvent[]): Promise<EventLog> {
  const copy = memoryLog({ clock: { now: () => NOON } });
  for (const row of rows) {
    const event = { ...row, box: await from.box(row.position) } as unknown as SealedEvent;
    await copy.append([{ stream: row.stream, expected: row.version - 1, events: [event] }]);
    if (row.type === 'CallStarted') await keepRelease(from, copy, row);
  }
  return copy;
}

test.each([
  ['of a schema', { schema: 4 }, / is a \w+ of schema 4, and this version of Elo knows it up to schema 3\. A newer one wrote it/],
  ['of a type', { type: 'PatientSang' }, / is of the type PatientSang, which this version of Elo does not know\. A newer one wrote it/],
])('a row %s that this version does not know is refused in a sentence by whoever reads it', async (_, change, says) => {
  const { store, rows } = await bothLogs();
  const refused = async (type: string, read: (log: EventLog) => Promise<unknown>): Promise<void> => {
    const at = rows.findIndex((row) => row.type === type);
    const log = await copyOf(store.log, rows.map((row, i) => (i === at ? { ...row, ...change } : row))); 
    await expect(read(log), type).rejects.toThrow(says);
    await expect(read(log), type).rejects.toThrow(NewerThanKnown);
  };
  await refused('PatientSpoke', async (log) => verifyStreams({ log, vault: store.vault }, await allStreams(log), () => undefined));
  await refused('PatientRegistered', async (log) => peopleOf({ ...store, log }).of((await log.streams('patient'))[0] ?? ''));
  if ('schema' in change) {
    await refused('AppointmentBooked', async (log) => appointmentsIn(log).nextOf('patient-X', NOON));
    await refused('SlotTaken', freeTimes);
    await refused('CallEnded', async (log) => openedForWriting({ folder: temporaryFolder() }).catchUp(log));
  }
});
