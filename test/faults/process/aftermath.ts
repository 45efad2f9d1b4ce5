/**
 * What the next process makes of the files that a killed one left, and whether everything that was promised still holds:
 * each broken promise is a sentence. Nothing here is asked of the engine that the rows themselves can tell.
 */
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import { isRequest } from '../../../engine/call/fold.ts';
import { streamKind, type EventType } from '../../../engine/event.ts';
import type { Diary, StoredEvent } from '../../../engine/ports.ts';
import { allStreams, verifyStreams, type LogVerification } from '../../../server/audit/verify-log.ts';
import { allEvents } from '../../../server/runtime/all-events.ts';
import { openClinicStore } from '../../../server/runtime/clinic-store.ts';
import { interpreters } from '../../../server/runtime/interpreters.ts';
import { peopleOf, type People } from '../../../server/runtime/people.ts';
import { recoverCalls } from '../../../server/runtime/recover.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { shippedRelease } from '../../controls/typed-call.ts';
import { foldersIn, ofTheLine } from '../killed-call.ts';
import type { Told } from './doomed.ts';

export interface Aftermath {
  readonly recovered: readonly string[];
  /** The log before and after the next process has put things right. */
  readonly left: readonly Row[];
  readonly rows: readonly Row[];
  readonly verify: LogVerification;
  readonly defects: readonly string[];
}

/** A row with its data read. */
export interface Row extends Omit<StoredEvent, 'data' | 'type'> {
  readonly type: EventType;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Restarting {
  readonly at: string;
  readonly told: readonly Told[];
  /** Stands in for the diary that keeps its slots in the log. */
  readonly diary?: (inner: Diary) => Diary;
}

/** A restart on the folder, and every promise that does not hold after it. */
export async function aftermath(root: string, { at, told, diary = (inner) => inner }: Restarting): Promise<Aftermath> {
  const clock = virtualClock(at);
  const store = openClinicStore(foldersIn(root), clock);
  try {
    const rowsNow = async (): Promise<Row[]> => {
      const rows: Row[] = [];
      for await (const row of allEvents(store.log)) rows.push({ ...row, data: JSON.parse(row.data) } as unknown as Row);
      return rows;
    };
    const left = await rowsNow();
    const wiring = { ...store, clock, interpreterFor: interpreters() };
    const inner = embeddedDiary({ log: store.log, clinic: shippedRelease().clinic });
    const recovered = await recoverCalls({ ...wiring, diary: diary(inner) });
    const rows = await rowsNow();
    const verify = await verifyStreams(store, await allStreams(store.log), () => undefined);
    const defects = [
      ...lostAcknowledgements(left, told),
      ...broken(verify),
      ...[...callsIn(rows)].flatMap(([call, events]) => wrongInCall(call, events)),
      ...wrongBookings(rows),
      ...overlaps(rows),
      ...claimedTooEarly(rows, told),
      ...unanchored(rows),
      ...(await wrongPeople(peopleOf(store), rows)),
    ];
    return { recovered, left, rows, verify, defects };
  } finally {
    await store.close();
  }
}

/** A later restart finds nothing to do, and leaves every row as it was. */
export async function changedByAnother(root: string, at: string, { rows }: Aftermath): Promise<readonly string[]> {
  const again = await aftermath(root, { at, told: [] });
  const isSame = JSON.stringify(again.rows) === JSON.stringify(rows);
  return isSame && again.recovered.length === 0
    ? []
    : [`a second restart recovers ${again.recovered.join(', ') || 'nothing'} and changes the log`];
}

const callsIn = (rows: readonly Row[]): ReadonlyMap<string, Row[]> =>
  Map.groupBy(
    rows.filter(({ stream }) => streamKind(stream) === 'call'),
    ({ stream }) => stream,
  );

function lostAcknowledgements(rows: readonly Row[], told: readonly Told[]): string[] {
  const kept = new Map(rows.map(({ stream, version, type }) => [`${stream}/${version}`, type]));
  return told.flatMap((line) =>
    'acked' in line && kept.get(line.acked) !== line.type
      ? [`${line.acked} ${line.type} was acknowledged and is ${kept.get(line.acked) ?? 'gone'}`]
      : [],
  );
}

function broken({ calls, identical, diverged, other_decisions, unfinished, chain }: LogVerification): string[] {
  return [
    ...(identical === calls ? [] : [`${identical} of ${calls} calls verify as identical`]),
    ...diverged.map(({ call, version }) => `${call}/${version} is decided otherwise`),
    ...other_decisions.map(({ call }) => `${call} was decided by other decisions`),
    ...unfinished.map((call) => `${call} has no end`),
    ...chain.broken.map(({ stream, version, kind }) => `the chain of ${stream} is ${kind} at ${version}`),
  ];
}

function wrongInCall(call: string, events: readonly Row[]): string[] {
  const count = (type: EventType): number => events.filter((event) => event.type === type).length;
  const wrong: string[] = [];
  if (count('CallEnded') !== 1) wrong.push(`${call} ended ${count('CallEnded')} times`);
  if (count('CallFaulted') > 0) wrong.push(`${call} is faulted`);
  const settled = Map.groupBy(events, ({ data }) => data['request']);
  for (const { type, version } of events.filter((event) => isRequest(event.type))) {
    const outcomes = (settled.get(version) ?? []).map((event) => event.type);
    const isOpen = outcomes.length === 0 && !ofTheLine.includes(type);
    if (isOpen) wrong.push(`${call}/${version} ${type} is not settled`);
    // A speech has two outcomes: it was said, and then something was heard.
    if (outcomes.length > 1 && type !== 'SpeechRequested') {
      wrong.push(`${call}/${version} ${type} is settled by ${outcomes.join(', ')}`);
    }
  }
  return [...wrong, ...neverTold(call, events)];
}

/** Who is booked by a call that was cut off has heard so, or the staff is told to ring them. */
function neverTold(call: string, events: readonly Row[]): string[] {
  const confirmed = events.find(({ type }) => type === 'BookingConfirmed');
  const lost = events.find(({ type }) => type === 'CallLost');
  if (!confirmed || !lost) return [];
  const { claims } = claimsIn(events, confirmed.version);
  const heard = claims.some(({ version }) =>
    events.some(({ type, data }) => type === 'SpeechDelivered' && data['request'] === version),
  );
  const raised = events.filter(
    ({ type, data }) => type === 'EscalationRequested' && String(data['why']).startsWith('booked-'),
  );
  if (heard) return raised.length === 0 ? [] : [`${call} is booked and heard so, and the staff is told that it is not`];
  return raised.length === 1 ? [] : [`${call} is booked, nobody heard so, and ${raised.length} people are told`];
}

/** The speeches after a confirmation that hold a line which says "booked". */
function claimsIn(events: readonly Row[], since: number): { readonly claims: readonly Row[] } {
  const { lines } = shippedRelease();
  const claims = events.filter(({ type, version, data }) => {
    if (type !== 'SpeechRequested' || version < since) return false;
    return (data['segments'] as readonly { line: string }[]).some(({ line }) => lines[line]?.role === 'claims_done');
  });
  return { claims };
}

function wrongBookings(rows: readonly Row[]): string[] {
  const wrong: string[] = [];
  const attempts = (type: EventType): Map<string, Row[]> =>
    Map.groupBy(
      rows.filter((row) => row.type === type),
      ({ data }) => String(data['attempt']),
    );
  const taken = attempts('SlotTaken');
  const booked = attempts('AppointmentBooked');
  for (const [attempt, all] of taken) {
    if (all.length > 1) wrong.push(`${attempt} has taken ${all.length} slots`);
    // What the front desk takes is no request of a call.
    if (attempt.startsWith('call-') && !booked.has(attempt)) wrong.push(`${attempt} has a slot and no appointment`);
  }
  for (const [attempt, all] of booked) {
    if (all.length > 1) wrong.push(`${attempt} has ${all.length} appointments`);
    if (!taken.has(attempt)) wrong.push(`${attempt} has an appointment and no slot`);
  }
  for (const { stream, version, data } of rows.filter(({ type }) => type === 'BookingConfirmed')) {
    const { id } = data['appointment'] as { readonly id: string };
    const appointment = booked.get(`${stream}/${String(data['request'])}`)?.[0]?.stream;
    if (appointment !== id)
      wrong.push(`${stream}/${version} confirms ${id}, and ${appointment ?? 'nothing'} is booked`);
  }
  return wrong;
}

/** No two visits share a chair or a practitioner at one time. */
function overlaps(rows: readonly Row[]): string[] {
  const taken = rows.filter(({ type }) => type === 'SlotTaken');
  const places = taken.map(({ stream, version, data }) => {
    const { start, minutes, chair, practitioner } = data as { start: string; minutes: number; chair: string; practitioner: string }; // prettier-ignore
    const from = Date.parse(start);
    return { id: `${stream}/${version}`, stream, from, until: from + minutes * 60_000, chair, practitioner };
  });
  return places.flatMap((one, i) =>
    places
      .slice(i + 1)
      .filter((other) => other.stream === one.stream && one.from < other.until && other.from < one.until)
      .filter((other) => other.chair === one.chair || other.practitioner === one.practitioner)
      .map((other) => `${one.id} and ${other.id} take the same place`),
  );
}

/** "Booked" was said aloud only after the booking was confirmed on record. */
function claimedTooEarly(rows: readonly Row[], told: readonly Told[]): string[] {
  return told.flatMap((line) => {
    if (!('said' in line) || !line.booked) return [];
    const isTrue = rows.some(
      ({ stream, type, version }) => stream === line.said && type === 'BookingConfirmed' && version < line.request,
    );
    return isTrue ? [] : [`${line.said}/${line.request} says "booked" of nothing`];
  });
}

/** Every release that a call stands on has been published in the log. */
function unanchored(rows: readonly Row[]): string[] {
  const published = new Set(rows.flatMap(({ type, data }) => (type === 'ReleasePublished' ? [data['release']] : [])));
  const needed = new Set(rows.flatMap(({ type, data }) => (type === 'CallStarted' ? [data['release']] : [])));
  return [...needed].flatMap((hash) => (published.has(hash) ? [] : [`the release ${String(hash)} is not published`]));
}

/** Everybody is found by their number, once; and who opted out is suppressed. */
async function wrongPeople(people: People, rows: readonly Row[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { stream } of rows.filter(({ type }) => type === 'PatientRegistered')) {
    const { phone, contact } = await people.of(stream);
    const sharing = phone === null ? [] : await people.sharing(phone);
    if (sharing.map(({ id }) => id).join(', ') !== stream) {
      wrong.push(`the number of ${stream} finds ${sharing.map(({ id }) => id).join(', ') || 'nobody'}`);
    }
    const suppressed = phone !== null && (await people.suppression(phone)) !== null;
    if (contact.opted_out !== suppressed)
      wrong.push(`${stream} opted out: ${contact.opted_out}, suppressed: ${suppressed}`);
  }
  return wrong;
}
