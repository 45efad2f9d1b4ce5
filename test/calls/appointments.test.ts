/** Typed calls about appointments that stand, against the diary that keeps its book in the log. */
import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import type { TextLine } from '../../adapters/room/text-room.ts';
import { memoryRegister } from '../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../adapters/vault/memory-vault.ts';
import type { EventType, Recorded } from '../../engine/event.ts';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { appointmentRelease } from '../controls/appointment-release.ts';
import { MONDAY_AT_TEN, typedCall, type TypedOptions, type TypedOutcome } from '../controls/typed-call.ts';

const newFolder = temporaryFolders();
const release = appointmentRelease();

const newStore = (): ClinicStore => ({
  log: memoryLog({ clock: virtualClock(MONDAY_AT_TEN) }),
  vault: memoryVault(),
  register: memoryRegister(),
  close: async () => undefined,
});
const remind = (lines: readonly (string | TextLine)[], options: TypedOptions = {}): Promise<TypedOutcome> =>
  typedCall(lines, { flow: 'remind', release, ...options });
const receive = (lines: readonly (string | TextLine)[], options: TypedOptions = {}): Promise<TypedOutcome> =>
  typedCall(lines, { flow: 'reception', release, name: null, ...options });

/** What stands in the streams that are not calls, without those of people. */
async function books({ store }: TypedOutcome): Promise<string[]> {
  const rows = await store.log.readAll(0, 10_000);
  return rows.filter(({ stream }) => /^(diary|appointment)-/.test(stream)).map(({ type }) => type);
}
const of = <T extends EventType>({ events }: TypedOutcome, type: T) =>
  events.filter((event): event is Extract<Recorded, { type: T }> => event.type === type);

async function rowsOf({ store }: TypedOutcome, query: 'appointments' | 'calls'): Promise<Record<string, unknown>[]> {
  const opening = openReadModels({ folder: newFolder(), mode: 'write' });
  if (!opening.ok) throw new Error(opening.says);
  await opening.models.catchUp(store.log);
  const answer = await opening.models.query(query);
  opening.models.close();
  if (!answer.ok) throw new Error('no such query');
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i]])));
}

const PREPARED =
  "There was no appointment to speak of, so one was booked before the call: a check-up, tomorrow, Tuesday the 24th of November at 9 o'clock in the morning.";
const TUESDAY_NINE = '2026-11-24T09:00:00.000+00:00';

describe('A typed reminder', () => {
  test('prepares what it reminds of, a day ahead and outside any call, and says so', async () => {
    const call = await remind(['yes', 'no']);
    expect(call.prepared).toEqual([PREPARED]);
    const [started] = of(call, 'CallStarted');
    const { patient, knows, knows_personal } = started?.data.briefing ?? {};
    expect(knows).toEqual({
      patient,
      appointment: expect.objectContaining({ start: TUESDAY_NINE, service: 'check_up' }) as unknown,
    });
    expect(knows_personal).toEqual(['patient_name']);
    expect(await books(call)).toEqual(['SlotTaken', 'AppointmentBooked', 'AppointmentConfirmed']);
    expect(call.document).toMatchObject({ ended: { ending: 'confirmed' }, appointment: null, verify: 'identical' });
    expect(await rowsOf(call, 'appointments')).toMatchObject([
      { status: 'confirmed', call: null, start: TUESDAY_NINE },
    ]);
  });

  test('prepares the next free time where nobody works in a day', async () => {
    const call = await remind([{ hangup: true }], { at: '2026-11-25T10:00:00.000+00:00' });
    expect(call.prepared).toEqual([expect.stringContaining("Monday the 30th of November at 9 o'clock in the morning")]);
  });

  test('speaks of the appointment that stands, where there is one', async () => {
    const store = newStore();
    await remind(['yes', 'no'], { store });
    const again = await remind(['yes', 'no'], { store });
    expect(again.prepared).toEqual([]);
    expect((await books(again)).filter((type) => type === 'AppointmentBooked')).toHaveLength(1);
  });

  test('moves it: one place, at the new time, and the call names it', async () => {
    const call = await remind(['another day', 'Tuesday', 'the first one', 'yes', 'no']);
    expect(await books(call)).toEqual(['SlotTaken', 'AppointmentBooked', 'SlotHeld', 'SlotTaken', 'SlotVacated', 'AppointmentMoved']);
    const start = '2026-11-24T09:30:00.000+00:00';
    expect(call.document).toMatchObject({ ended: { ending: 'moved', result: 'booked' }, appointment: { start }, verify: 'identical' });
    const [row] = await rowsOf(call, 'appointments');
    expect(row).toMatchObject({ status: 'moved', start });
    expect(await rowsOf(call, 'calls')).toMatchObject([{ ending: 'moved', appointment: row?.['id'] }]);
  }); // prettier-ignore

  test('cancels it, and has nothing to speak of then but a new one', async () => {
    const store = newStore();
    const call = await remind(['no', 'yes', 'no'], { store });
    expect(await books(call)).toEqual(['SlotTaken', 'AppointmentBooked', 'SlotVacated', 'AppointmentCancelled']);
    expect(call.document).toMatchObject({ ended: { ending: 'cancelled', result: 'failed' }, appointment: null });
    expect(await rowsOf(call, 'appointments')).toMatchObject([{ status: 'cancelled' }]);
    expect((await remind(['yes', 'no'], { store })).prepared).toEqual([PREPARED]);
  });

  test('keeps the old time where the diary is down', async () => {
    const call = await remind(['no', 'yes'], { fault: { fails: true } });
    expect(await books(call)).toEqual(['SlotTaken', 'AppointmentBooked']);
    expect(of(call, 'CancellationFailed')).toHaveLength(1);
    expect(call.ending).toBe('failed');
  });
});

describe('Hung up while a slow diary is at work', () => {
  // Every turn waits for a line, so that one can hang up after "one moment".
  const slow = { fault: { slow_ms: 60_000 }, step: true } as const;

  test('on the move: it is done once, and a person tells them', async () => {
    const call = await remind(
      ['another day', 'Tuesday', 'the first one', { nothing: true }, 'yes', { hangup: true }],
      slow,
    );
    expect(call.types.indexOf('MoveConfirmed')).toBeGreaterThan(call.types.indexOf('CallEnded'));
    expect(of(call, 'EscalationRequested').map(({ data }) => data.why)).toEqual(['moved-after-hang-up']);
    expect(of(call, 'SlotReleaseRequested')).toEqual([]);
    expect((await books(call)).slice(-3)).toEqual(['SlotTaken', 'SlotVacated', 'AppointmentMoved']);
    expect(call.document.verify).toBe('identical');
  });

  test('on the cancellation: it is done once, and a person tells them', async () => {
    const call = await remind(['no', 'yes', { hangup: true }], slow);
    expect(of(call, 'EscalationRequested').map(({ data }) => data.why)).toEqual(['cancelled-after-hang-up']);
    expect((await books(call)).slice(-2)).toEqual(['SlotVacated', 'AppointmentCancelled']);
    expect(call.document.verify).toBe('identical');
  });

  test('on keeping a time: it is let go again', async () => {
    const call = await remind(['another day', 'Tuesday', 'the first one', { hangup: true }], slow);
    expect(call.types.indexOf('SlotHoldGiven')).toBeGreaterThan(call.types.indexOf('CallEnded'));
    expect(of(call, 'SlotReleaseRequested')).toHaveLength(1);
    expect((await books(call)).slice(-2)).toEqual(['SlotHeld', 'SlotFreed']);
    expect(of(call, 'EscalationRequested')).toEqual([]);
    expect(call.document.verify).toBe('identical');
  });
});

describe('A call that comes in', () => {
  const sayings = ['Xanthippe Vogel', '9 March 1984', 'the boiler is broken in my flat'] as const;

  test('from an unknown number is not dialled, asks nobody, and is somebody by its number alone', async () => {
    const call = await receive([{ hangup: true }]);
    expect(call.types.slice(0, 3)).toEqual(['CallPlanned', 'CallAnswered', 'CallStarted']);
    expect(of(call, 'CallPlaced')).toEqual([]);
    expect(of(call, 'CallStarted')[0]?.data.briefing).toMatchObject({ direction: 'inbound', knows: {}, knows_personal: [] });
    expect(call.types).toContain('NoCallerRecognised');
    const people = (await call.store.log.readAll(0, 1000)).filter(({ stream }) => stream.startsWith('patient-'));
    expect(people.map(({ type }) => type)).toEqual(['PatientRegistered']);
    expect(await rowsOf(call, 'calls')).toMatchObject([{ direction: 'inbound', status: 'completed', ending: 'hung_up', patient: people[0]?.stream }]);
  }); // prettier-ignore

  test('registers somebody new and takes a message, and nothing of it is ever in the clear', async () => {
    const store = newStore();
    const call = await receive(sayings, { store });
    expect(call.types).toEqual(expect.arrayContaining(['NoPersonFound', 'PersonRegistered', 'NoAppointmentFound', 'StaffMessageTaken']));
    expect(call.document).toMatchObject({ ended: { ending: 'handed_over' }, verify: 'identical' });
    expect(of(call, 'StaffMessageRequested')[0]?.box).toMatchObject({ message: expect.stringContaining('boiler') as unknown });
    const rows = JSON.stringify(await store.log.readAll(0, 10_000));
    const models = JSON.stringify([await rowsOf(call, 'calls'), await rowsOf(call, 'appointments')]);
    for (const place of [rows, models]) expect(place).not.toMatch(/Xanthippe|Vogel|1984-03-09|march 1984|boiler|353209100199/i);
    // The next time they are known by their number.
    const again = await receive([{ hangup: true }], { store });
    expect(of(again, 'CallerRecognised')[0]?.data.patient).toBe(of(call, 'PersonRegistered')[0]?.data.patient);
  }); // prettier-ignore

  test('from another number is known by name and birth date, and hears of their appointment', async () => {
    const store = newStore();
    await receive(sayings, { store });
    const reminded = await remind(['yes', 'no'], { store });
    const call = await receive(['vogel xanthippe', 'the 9th of March 1984'], { store, phone: '+353209100188' });
    expect(of(call, 'PersonFound')[0]?.data.patient).toBe(of(reminded, 'CallStarted')[0]?.data.briefing.patient);
    expect(of(call, 'ValueRemembered').map(({ data }) => data.name)).toContain('patient_checked');
    expect(call.said.at(-1)).toContain("Tuesday the 24th of November at 9 o'clock");
  });
});
