import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bookingLines,
  document,
  elo,
  eventsIn,
  filesUnder,
  folderOfThisFile,
  isSentence,
  MONDAY,
  scrub,
  typed,
} from './run-elo.ts';
import type { Json, Ran } from './run-elo.ts';

const folder = folderOfThisFile();
const newData = (): string => join(mkdtempSync(join(folder, 'run-')), 'data');

/** A Tuesday morning on which calling is permitted. */
const AT = '2026-11-24T10:00:00+00:00';
const demo = (data: string, ...options: string[]): Promise<Ran> =>
  elo(['demo', '--json', '--at', AT, '--data', data, ...options]);

const csv = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Numbers of the range that Ireland keeps for fiction; one is no number, one stands there twice, one has no consent. */
const LEADS = [
  'Name,Phone Number,Consent,Shoe size',
  'Ada Byrne,+353209100301,yes,38',
  'Ben Carr,020 910 0302,2026-10-01,',
  'Cleo Daly,12,yes,',
  'Ada B.,+353 20 910 0301,yes,',
  'Dan Eames,+353209100304,,',
  'Eve Farr,+353209100305,1,',
  '',
].join('\r\n');

describe('a small demo with invented leads', () => {
  const data = newData();
  let ran: Ran;
  let made: Json & {
    readonly leads: Json;
    readonly calls: { readonly placed: number; readonly patients: number; readonly by_ending: Record<string, number>; readonly verify: Json };
    readonly bookings: Record<string, number>;
    readonly understanding: Record<string, number>;
    readonly tones: readonly { readonly tone: string; readonly turns: number; readonly share: number }[];
    readonly funnel: readonly Json[];
    readonly objections: readonly Json[];
    readonly appointments: readonly Json[];
    readonly slowest_turns: readonly Json[];
  }; // prettier-ignore
  beforeAll(async () => {
    ran = await demo(data, '--patients', '14', '--seed', '3');
    made = document(ran) as typeof made;
  });

  test('prints one document of the promised shape', () => {
    expect(ran.code).toBe(0);
    expect(made).toMatchObject({
      format: 'elo.demo/1',
      simulated: true,
      seed: 3,
      at: '2026-11-24T10:00:00.000+00:00',
      leads: { rows: 14, accepted: 14, known: 0, rejected: [], skipped: expect.any(Array) },
      rate: { calls_per_s: expect.any(Number), by_thousand: [] },
      folder: join(data, 'romi'),
    });
    expect(Object.keys(made.bookings)).toEqual(['confirmed', 'refused', 'taken', 'uncertain']);
    for (const row of made.funnel) expect(row).toEqual({ stage: expect.any(String), reached: expect.any(Number) });
    for (const row of made.objections) {
      expect(Object.keys(row)).toEqual(['kind', 'raised', 'overcome', 'stood']);
    }
    for (const row of made.appointments) {
      expect(Object.keys(row)).toEqual(['id', 'start', 'service', 'practitioner', 'price_cents']);
    }
    for (const row of made.slowest_turns) expect(Object.keys(row)).toEqual(['call', 'version', 'ms', 'part']);
  });

  test('its figures agree with each other and with the log', async () => {
    const events = await eventsIn(data);
    const count = (type: string): number => events.filter((event) => event.type === type).length;
    const { calls, bookings, understanding, appointments } = made;
    expect(made['events']).toBe(events.length);
    expect(made['position']).toBe(events.at(-1)?.position);
    expect(calls.placed).toBe(count('CallPlaced'));
    expect(Object.values(calls.by_ending).reduce((sum, n) => sum + n, 0)).toBe(calls.placed);
    expect(calls.verify).toEqual({ identical: calls.placed });
    expect(calls.patients).toBe(
      new Set(
        events.flatMap(({ type, data: text }) =>
          type === 'CallPlanned' ? [(JSON.parse(text) as Json)['patient']] : [],
        ),
      ).size,
    );
    const read = events.filter(({ type }) => type === 'AnswerUnderstood' || type === 'AnswerNotUnderstood');
    const sounded = read.map(({ data: text }) => (JSON.parse(text) as { tone: string }).tone);
    expect(made.tones.map(({ tone, turns }) => [tone, turns])).toEqual(
      ['neutral', 'anxious', 'rushed', 'annoyed', 'cheerful', 'sad'].map((tone) => [
        tone,
        sounded.filter((one) => one === tone).length,
      ]),
    );
    expect(made.tones.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(bookings['confirmed']).toBe(count('BookingConfirmed'));
    expect(bookings['uncertain']).toBe(count('BookingUncertain'));
    expect(appointments).toHaveLength(count('AppointmentBooked'));
    expect(understanding['turns']).toBe(
      (understanding['right'] ?? 0) + (understanding['wrong'] ?? 0) + (understanding['silent'] ?? 0),
    );
  });

  test('nobody without consent was called, and nobody more than three times', async () => {
    const events = await eventsIn(data);
    const consented = new Set(events.flatMap(({ type, stream }) => (type === 'ConsentGiven' ? [stream] : [])));
    const called = events.flatMap(({ type, data: text }) =>
      type === 'CallPlanned' ? [(JSON.parse(text) as { patient: string }).patient] : [],
    );
    for (const patient of called) {
      expect(consented).toContain(patient);
      expect(called.filter((other) => other === patient).length).toBeLessThanOrEqual(3);
    }
    expect(14 - consented.size).toBe((made.leads['skipped'] as { count: number }[])[0]?.count);
  });

  test('the same seed and time give the same document, in a new folder and in the emptied one', async () => {
    const [other, same] = await Promise.all([
      demo(newData(), '--patients', '14', '--seed', '3'),
      demo(data, '--patients', '14', '--seed', '3'),
    ]);
    expect(scrub(document(other))).toEqual(scrub(made));
    expect(scrub(document(same))).toEqual(scrub(made));
  });

  test('more telephone lines change when people are called, and not who may be', async () => {
    const [one, again] = await Promise.all([
      demo(newData(), '--patients', '14', '--seed', '3', '--concurrency', '1'),
      demo(newData(), '--patients', '14', '--seed', '3', '--concurrency', '1'),
    ]);
    expect(scrub(document(one))).toEqual(scrub(document(again)));
    const { leads, calls } = document(one) as unknown as typeof made;
    expect(leads).toEqual(made.leads);
    expect(calls.patients).toBe(made.calls.patients);
    expect(calls.verify).toEqual({ identical: calls.placed });
  });
});

describe('a CSV file', () => {
  const leads = csv('leads.csv', LEADS);

  test('each rejected row has its line and reason, unknown columns are listed, and the rest goes on', async () => {
    const data = newData();
    const ran = await demo(data, '--leads', leads);
    expect(ran.code).toBe(0);
    expect(document(ran)['leads']).toEqual({
      rows: 6,
      accepted: 4,
      known: 0,
      rejected: [
        { line: 4, reason: 'phone_invalid' },
        { line: 5, reason: expect.stringMatching(/duplicate/) },
      ],
      skipped: [{ rule: 'no_consent', count: 1 }],
    });
    const again = await demo(data, '--leads', leads, '--keep');
    expect(document(again)).toMatchObject({
      leads: { rows: 6, accepted: 0, known: 4 },
      calls: { placed: 0, patients: 0, by_ending: {} },
    });
    const registered = (await eventsIn(data)).filter(({ type }) => type === 'PatientRegistered');
    expect(registered).toHaveLength(4);
  });

  test('--patients takes the first of it, and without --json the file is described on standard error', async () => {
    const ran = await elo(['demo', '--at', AT, '--data', newData(), '--leads', leads, '--patients', '1']);
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/line 4 rejected: phone_invalid/);
    expect(ran.err).toMatch(/dropped: Shoe size/);
    expect(ran.err).toMatch(/0 of 1 will be skipped/);
    expect(ran.out).toMatch(/simulat/i);
  });

  test('semicolons, Windows-1252, a column of another name and a declared consent', async () => {
    const latin = Buffer.from('Name;Anschluss\r\nJosé Núñez;+353209100311\r\n"O;Hara";+353209100312\r\n', 'latin1');
    const path = csv('latin.csv', latin);
    const data = newData();
    const ran = await demo(
      data, '--leads', path, '--columns', 'phone=Anschluss', '--consent-source', 'asked on the form of the website',
    ); // prettier-ignore
    expect(document(ran)).toMatchObject({ leads: { rows: 2, accepted: 2, rejected: [], skipped: [] } });
    const proofs = (await eventsIn(data)).filter(({ type }) => type === 'ConsentGiven');
    expect(proofs.map(({ data: text }) => (JSON.parse(text) as Json)['basis'])).toEqual(['operator', 'operator']);
  });

  test.each([
    ['missing column', csv('no-phone.csv', 'name,email\nAda,ada@example.org\n')],
    ['empty', csv('empty.csv', '')],
    [
      'binary',
      csv(
        'binary.csv',
        Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
      ),
    ],
    ['no such file', join(folder, 'nowhere.csv')],
    ['a folder', folder],
  ])('%s: exit 2, a sentence, and nothing left behind', async (_, path) => {
    const data = newData();
    const ran = await demo(data, '--leads', path);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(isSentence(ran.err)).toBe(true);
    expect(ran.err).not.toContain('Ada');
    expect(existsSync(data)).toBe(false);
  });
});

test('a folder with a typed call is refused, and no byte of it changes; --keep adds to it', async () => {
  const data = newData();
  mkdirSync(data);
  await elo(['talk', '--jsonl', '--at', MONDAY, '--data', data], typed(bookingLines));
  const before = filesUnder(data);
  const ran = await demo(data, '--patients', '2');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(isSentence(ran.err)).toBe(true);
  const after = filesUnder(data);
  for (const name of ['romi/log.db', 'romi/read.db', 'vault/romi/keys.db', 'vault/romi/register.db']) {
    expect(after.get(name)?.equals(before.get(name) ?? Buffer.alloc(0))).toBe(true);
  }
  const kept = await demo(data, '--patients', '2', '--keep');
  expect(kept.code).toBe(0);
  expect(document(kept)).toMatchObject({ leads: { accepted: 2 } });
});
