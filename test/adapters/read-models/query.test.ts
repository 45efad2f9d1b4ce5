import { expect, test } from 'vitest';
import {
  appointmentOfBookedCall,
  bookedCall,
  eventsOfMissedCall,
  eventsOfObjectingCall,
  missedCall,
  objectingCall,
  plannedCall,
  wholeLog,
  writeOf,
} from '../../controls/read-model-events.ts';
import { folded, logOf, openedForWriting, temporaryFolder } from '../../projections/folded.ts';

const stages = ['greeting', 'qualify', 'objection', 'offer_slot', 'confirm'];

test('the four named queries say what a row is', async () => {
  const { models } = await folded([]);
  const queries = models.queries();
  expect(queries.map(({ name }) => name)).toEqual(['calls', 'appointments', 'funnel', 'objections']);
  for (const { about } of queries) expect(about).toMatch(/^A row is one .+\.$/);
});

test('the funnel counts the calls that reached each stage, in the order of their first appearance, and bookings last', async () => {
  const { models } = await folded(wholeLog);
  expect(await models.query('funnel')).toEqual({
    ok: true,
    position: 29,
    columns: ['stage', 'reached', 'reached_simulated'],
    rows: [
      ['greeting', 1, 1],
      ['offer_slot', 1, 1],
      ['objection', 1, 1],
      ['booked', 1, 1],
    ],
  });
});

test('where the order of the stages is known, the funnel has it', async () => {
  const folder = temporaryFolder();
  const models = openedForWriting({ folder, stages });
  await models.catchUp(await logOf(wholeLog));
  expect(await models.query('funnel')).toMatchObject({
    rows: [
      ['greeting', 1, 1],
      ['objection', 1, 1],
      ['offer_slot', 1, 1],
      ['booked', 1, 1],
    ],
  });
  expect(models.listCalls({})).toMatchObject({ calls: [{}, {}, { call: bookedCall, stage: 'offer_slot' }] });
});

test('an empty log has no stages and no bookings, and says so in numbers', async () => {
  const { models } = await folded([]);
  expect(await models.query('funnel')).toMatchObject({ position: 0, rows: [['booked', 0, 0]] });
  expect(await models.query('calls')).toMatchObject({ rows: [] });
  expect(await models.query('appointments')).toMatchObject({ rows: [] });
  expect(await models.query('objections')).toMatchObject({ rows: [] });
});

test('objections are counted in calls, with the answers that were given', async () => {
  const { models } = await folded([...wholeLog, writeOf(objectingCall, eventsOfObjectingCall)]);
  expect(await models.query('objections')).toEqual({
    ok: true,
    position: 36,
    columns: ['kind', 'raised', 'answered', 'overcome', 'stood'],
    rows: [
      ['price', 2, 1, 1, 0],
      ['fear', 1, 2, 0, 1],
    ],
  });
});

test('calls and appointments have the columns that programs rely on', async () => {
  const { models } = await folded(wholeLog);
  expect(await models.query('calls')).toMatchObject({
    columns: [
      'call',
      'flow',
      'release',
      'decisions',
      'direction',
      'purpose',
      'simulated',
      'typed',
      'patient',
      'attempt',
      'planned_at',
      'started_at',
      'ended_at',
      'status',
      'result',
      'ending',
      'stage',
      'turns',
      'events',
      'misunderstood',
      'objections',
      'appointment',
      'slowest_turn_ms',
    ],
    rows: [[plannedCall], [missedCall], [bookedCall]].map((start) => expect.objectContaining(start) as unknown),
  });
  expect(await models.query('appointments')).toMatchObject({
    rows: [
      [
        appointmentOfBookedCall,
        bookedCall,
        'check_up',
        'anna_keller',
        '2026-11-26T14:30:00.000+01:00',
        45,
        9500,
        'EUR',
        1,
        '2026-11-24T09:00:51.500+00:00',
        'booked',
      ],
    ],
  });
});

test('an unknown query names those that are known', async () => {
  const { models } = await folded([]);
  expect(await models.query('revenue')).toEqual({
    ok: false,
    problem: 'unknown_query',
    known: ['calls', 'appointments', 'funnel', 'objections'],
  });
});

test('a query that must see a position waits until it is folded', async () => {
  const folder = temporaryFolder();
  const log = await logOf(wholeLog);
  const pauses: number[] = [];
  const models = openedForWriting({
    folder,
    async pause(ms) {
      pauses.push(ms);
      if (pauses.length === 3) await models.catchUp(log);
    },
  });
  expect(await models.query('appointments', { after: 29 })).toMatchObject({ ok: true, position: 29, rows: [{}] });
  expect(pauses).toEqual([10, 10, 10]);
});

test('after two seconds it says how far the read models are', async () => {
  const folder = temporaryFolder();
  let waited = 0;
  const models = openedForWriting({
    folder,
    pause: async (ms) => {
      waited += ms;
    },
  });
  await models.catchUp(await logOf([writeOf(missedCall, eventsOfMissedCall)]));
  expect(await models.query('calls', { after: 5 })).toEqual({
    ok: false,
    problem: 'not_reached',
    after: 5,
    position: 4,
  });
  expect(waited).toBe(2000);
});
