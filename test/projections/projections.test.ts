import { expect, test } from 'vitest';
import {
  appointmentOfBookedCall,
  bookedCall,
  eventsOfMovingCall,
  eventsOfObjectingCall,
  laterWrites,
  missedCall,
  objectingCall,
  otherAppointment,
  plannedCall,
  wholeLog,
  writeOf,
} from '../controls/read-model-events.ts';
import { folded, rowsOf } from './folded.ts';

const allRows = (folder: string): unknown =>
  ['calls', 'appointments', 'funnel_stages', 'funnel_bookings', 'objections'].map((table) =>
    rowsOf(folder, `SELECT * FROM ${table} ORDER BY 1, 2`),
  );

test('a call that books leaves one row with all that happened in it', async () => {
  const { folder } = await folded(wholeLog);
  expect(rowsOf(folder, `SELECT * FROM calls WHERE call = '${bookedCall}'`)).toEqual([
    {
      call: bookedCall,
      flow: 'book-first-visit',
      release: 'sha256:example',
      decisions: 1,
      direction: 'outbound',
      purpose: 'first_visit',
      campaign: null,
      simulated: 1,
      typed: 0,
      patient: 'patient-01KAS0000000000000000000X1',
      attempt: 1,
      planned_at: '2026-11-24T09:00:00.000+00:00',
      started_at: '2026-11-24T09:00:08.100+00:00',
      ended_at: '2026-11-24T09:01:10.000+00:00',
      status: 'completed',
      result: 'booked',
      ending: 'booked',
      stage: 'objection',
      stages: '["greeting","offer_slot","objection"]',
      turns: 3,
      events: 22,
      misunderstood: 1,
      objections: '["price"]',
      appointment: appointmentOfBookedCall,
      slowest_turn_ms: 4.5,
      position: 22,
    },
  ]);
});

test('a call that nobody answers ends without having started, and one that is planned waits', async () => {
  const { folder } = await folded(wholeLog);
  expect(
    rowsOf(
      folder,
      `SELECT call, attempt, planned_at, started_at, ended_at, status, result, ending, stage, turns, events, position FROM calls WHERE call <> '${bookedCall}' ORDER BY call`,
    ),
  ).toEqual([
    {
      call: missedCall,
      attempt: 2,
      planned_at: '2026-11-24T10:00:00.000+00:00',
      started_at: null,
      ended_at: '2026-11-24T10:00:25.000+00:00',
      status: 'completed',
      result: 'no-answer',
      ending: 'no_answer',
      stage: null,
      turns: 0,
      events: 4,
      position: 28,
    },
    {
      call: plannedCall,
      attempt: 1,
      planned_at: '2026-11-24T12:30:00.000+01:00',
      started_at: null,
      ended_at: null,
      status: 'queued',
      result: null,
      ending: null,
      stage: null,
      turns: 0,
      events: 1,
      position: 29,
    },
  ]);
});

test('an appointment leaves one row, and no personal id but that of its call', async () => {
  const { folder } = await folded(wholeLog);
  expect(rowsOf(folder, 'SELECT * FROM appointments')).toEqual([
    {
      id: appointmentOfBookedCall,
      status: 'booked',
      call: bookedCall,
      service: 'check_up',
      practitioner: 'anna_keller',
      start: '2026-11-26T14:30:00.000+01:00',
      minutes: 45,
      price_cents: 9500,
      currency: 'EUR',
      simulated: 1,
      booked_at: '2026-11-24T09:00:51.500+00:00',
      position: 24,
    },
  ]);
});

test('an appointment stands as it was last moved, confirmed or cancelled, delivered once or twice', async () => {
  const { folder, again } = await folded([...wholeLog, ...laterWrites]);
  const rows = (): unknown =>
    rowsOf(
      folder,
      'SELECT id, status, practitioner, start, minutes, booked_at, position FROM appointments ORDER BY id',
    );
  const later = [
    {
      id: appointmentOfBookedCall,
      status: 'confirmed',
      practitioner: 'ben_ito',
      start: '2026-11-27T09:00:00.000+01:00',
      minutes: 30,
      booked_at: '2026-11-24T09:00:51.500+00:00',
      position: 31,
    },
    {
      id: otherAppointment,
      status: 'cancelled',
      practitioner: 'anna_keller',
      start: '2026-11-26T14:30:00.000+01:00',
      minutes: 45,
      booked_at: '2026-11-24T09:00:51.500+00:00',
      position: 33,
    },
  ];
  expect(rows()).toEqual(later);
  await again();
  expect(rows()).toEqual(later);
});

test('a call that moves an appointment names it, and is no booking of the funnel', async () => {
  const moving = 'call-01KAS0000000000000000000R5';
  const { folder } = await folded([writeOf(moving, eventsOfMovingCall)]);
  expect(rowsOf(folder, 'SELECT appointment, result, ending FROM calls')).toEqual([
    { appointment: appointmentOfBookedCall, result: 'booked', ending: 'moved' },
  ]);
  expect(rowsOf(folder, 'SELECT * FROM funnel_bookings')).toEqual([]);
});

test('a call counts for every stage that it reached, at its first arrival, and for its booking', async () => {
  const { folder } = await folded(wholeLog);
  expect(rowsOf(folder, 'SELECT * FROM funnel_stages ORDER BY position')).toEqual([
    { call: bookedCall, stage: 'greeting', first_at: '2026-11-24T09:00:08.200+00:00', position: 5 },
    { call: bookedCall, stage: 'offer_slot', first_at: '2026-11-24T09:00:19.000+00:00', position: 11 },
    { call: bookedCall, stage: 'objection', first_at: '2026-11-24T09:00:25.000+00:00', position: 14 },
  ]);
  expect(rowsOf(folder, 'SELECT * FROM funnel_bookings')).toEqual([
    { call: bookedCall, first_at: '2026-11-24T09:00:52.000+00:00', position: 20 },
  ]);
});

test('an objection stands or is overcome as its last event says, and one raised anew is open again', async () => {
  const { folder } = await folded([writeOf(objectingCall, eventsOfObjectingCall)]);
  expect(rowsOf(folder, 'SELECT * FROM objections ORDER BY kind')).toEqual([
    {
      call: objectingCall,
      kind: 'fear',
      raised: 1,
      strategies: '["reflect_and_ask","fact_and_small_step"]',
      overcome: 0,
      stood: 1,
      first_at: '2026-11-24T11:00:00.000+00:00',
      version: 4,
      position: 4,
    },
    {
      call: objectingCall,
      kind: 'price',
      raised: 2,
      strategies: '[]',
      overcome: 0,
      stood: 0,
      first_at: '2026-11-24T11:00:30.000+00:00',
      version: 7,
      position: 7,
    },
  ]);
});

test('events that are delivered twice leave the same rows', async () => {
  const { folder, again, models } = await folded([...wholeLog, writeOf(objectingCall, eventsOfObjectingCall)]);
  const once = allRows(folder);
  await again();
  expect(allRows(folder)).toEqual(once);
  expect(models.position()).toBe(36);
});

test('rows do not depend on where a batch ends', async () => {
  const whole = await folded([writeOf(objectingCall, eventsOfObjectingCall), ...wholeLog]);
  // Appended and folded one stream at a time, and the first one an event at a time.
  const bits = await folded([]);
  for (const [version, example] of eventsOfObjectingCall.entries()) {
    await bits.log.append([writeOf(objectingCall, [example], version)]);
    await bits.models.catchUp(bits.log);
  }
  for (const write of wholeLog) {
    await bits.log.append([write]);
    await bits.models.catchUp(bits.log);
  }
  expect(allRows(bits.folder)).toEqual(allRows(whole.folder));
});
