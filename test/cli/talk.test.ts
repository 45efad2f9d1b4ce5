import { DECISIONS } from '../../engine/decisions.ts';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bookingLines,
  documents,
  elo,
  eventsIn,
  folderOfThisFile,
  isSentence,
  MONDAY,
  scrub,
  typed,
} from './run-elo.ts';
import type { Json, Ran } from './run-elo.ts';

const folder = folderOfThisFile();
const newData = (): string => mkdtempSync(join(folder, 'data-'));
const NAME = 'Anna Keller';

const talk = (data: string, lines: readonly (string | object)[] | string, ...options: string[]): Promise<Ran> =>
  elo(
    ['talk', '--jsonl', '--at', MONDAY, '--name', NAME, '--data', data, ...options],
    typeof lines === 'string' ? lines : typed(lines),
  );

interface Turn {
  readonly turn: number;
  readonly at: string;
  readonly heard: { readonly text: string; readonly answers: readonly Json[]; readonly tone: string } | null;
  readonly step: string;
  readonly said: readonly string[];
  readonly listening: boolean;
  readonly can_hear: readonly string[];
  readonly events: readonly { readonly version: number; readonly type: string; readonly data: Json }[];
  readonly ms: Json;
}
const turnsOf = (ran: Ran): Turn[] => documents(ran).filter((line): line is Json & Turn => 'turn' in line);
const endOf = (ran: Ran): Json => documents(ran).at(-1) ?? {};
const eventsOf = (ran: Ran): Turn['events'][number][] => turnsOf(ran).flatMap(({ events }) => events);
const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

describe('a whole booking over lines of JSON', () => {
  const data = newData();
  let ran: Ran;
  beforeAll(async () => {
    ran = await talk(data, bookingLines);
  });

  test('begins with its format, ends with what came of it, and says nothing else', () => {
    const [head, ...rest] = documents(ran);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(head).toEqual({
      format: 'elo.talk/1',
      call: expect.stringMatching(/^call-[0-9A-Z]{26}$/),
      flow: 'book-first-visit',
      release: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      decisions: DECISIONS,
    });
    expect(rest.slice(0, -1).every((line) => 'turn' in line)).toBe(true);
    expect(rest.at(-1)).toEqual({
      ended: { ending: 'booked', result: 'booked', status: 'completed', by: 'elo' },
      appointment: {
        id: expect.stringMatching(/^appointment-[0-9A-Z]{26}$/),
        start: '2026-11-25T08:30:00.000+00:00',
        minutes: 30,
        practitioner: expect.any(String),
        service: 'check_up',
        price_cents: 6000,
        currency: 'EUR',
      },
      events: expect.any(Number),
      verify: 'identical',
    });
  });

  test('prints every turn with what was heard, where it stands and what it may hear next', () => {
    const turns = turnsOf(ran);
    expect(turns.map(({ turn }) => turn)).toEqual(turns.map((_, i) => i + 1));
    for (const turn of turns) {
      expect(Object.keys(turn)).toEqual([
        'turn', 'at', 'heard', 'understood', 'step', 'stage', 'said', 'listening', 'can_hear', 'events', 'ms',
      ]); // prettier-ignore
      expect(Object.keys(turn.ms)).toEqual(['understand', 'decide', 'append']);
      expect(turn.step).toMatch(/^[a-z-]+\/[a-z_]+$/);
      expect(turn.can_hear.length > 0).toBe(turn.listening);
    }
    expect(turns.flatMap(({ heard }) => (heard ? [heard.text] : []))).toEqual([...bookingLines]);
    const reason = turns.find(({ heard }) => heard?.text === 'a check-up please');
    expect(reason?.heard?.answers).toContainEqual({
      answer: 'gives_reason',
      confidence: expect.any(Number),
      entities: { reason: 'check_up' },
    });
  });

  test('shows every event of the talk once, in order, and nothing personal in its data', () => {
    const versions = eventsOf(ran).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, i) => (versions[0] ?? 0) + i));
    for (const event of eventsOf(ran)) expect(Object.keys(event)).toEqual(['version', 'type', 'data']);
    expect(JSON.stringify(eventsOf(ran))).not.toMatch(/Anna|Keller|\+353/);
  });

  test('moves the clock by four tenths of a second a word on either side, and never by itself', () => {
    const turns = turnsOf(ran);
    // A turn that was said while the diary searched is still being spoken when the next one begins.
    const asked = turns.filter((turn, i) => turn.listening && turns[i - 1]?.listening && turns[i + 1]?.heard);
    expect(asked.length).toBeGreaterThan(3);
    for (const turn of asked) {
      const next = turns[turn.turn];
      const words = countWords(turn.said.join(' ')) + countWords(next?.heard?.text ?? '');
      expect(Date.parse(next?.at ?? '') - Date.parse(turn.at)).toBe(words * 400);
    }
  });

  test('is on record as typed and not simulated, with the moment of recording on the given clock', async () => {
    const events = await eventsIn(data);
    const planned = events.find(({ type }) => type === 'CallPlanned');
    expect(JSON.parse(planned?.data ?? '')).toMatchObject({ typed: true, simulated: false });
    expect(new Set(events.map(({ recorded_at }) => recorded_at.slice(0, 13)))).toEqual(new Set(['2026-11-23T10']));
    expect(endOf(ran)['events']).toBe(events.filter(({ stream }) => stream.startsWith('call-')).length);
  });
});

test('the same lines, seed and time give the same output, on a new folder and on an equal one', async () => {
  const lines = [
    'yes',
    { cut_in_after_words: 3, say: 'what does it cost?' },
    { silence_s: 9 },
    'a check-up',
    'not json',
  ];
  const [one, two] = [newData(), newData()];
  const runs = await Promise.all([talk(one, lines), talk(two, lines)]);
  const again = await Promise.all([talk(one, lines), talk(two, lines)]);
  const [first, second] = runs.map((ran) => scrub(documents(ran)));
  expect(second).toEqual(first);
  const [third, fourth] = again.map((ran) => scrub(documents(ran)));
  expect(fourth).toEqual(third);
  const calls = [...runs, ...again].map((ran) => documents(ran)[0]?.['call']);
  expect(new Set(calls).size).toBe(2);
  const other = await talk(newData(), lines, '--seed', '2');
  expect(documents(other)[0]?.['call']).not.toBe(calls[0]);
});

describe('--step reads a line after every turn', () => {
  test('a turn that does not listen is delivered by the next line', async () => {
    const nothing = {};
    const [speaking, goAhead, reason, day, slot, yes, no] = bookingLines;
    const lines = [nothing, speaking, goAhead, reason, day, nothing, slot, yes, nothing, no, nothing];
    const ran = await talk(newData(), lines, '--step');
    expect(endOf(ran)).toMatchObject({ ended: { ending: 'booked' }, verify: 'identical' });
    expect(turnsOf(ran)).toHaveLength(lines.length);
    const waiting = turnsOf(ran).filter(({ listening }) => !listening);
    expect(waiting.length).toBeGreaterThan(2);
  });

  test('cutting into the legal line does not stop it; an emergency in it acts at once', async () => {
    const cut = { cut_in_after_words: 2, say: "help, I can't breathe and my face is swollen" };
    const ran = await talk(newData(), [cut, {}, {}, {}], '--step');
    expect(endOf(ran)).toMatchObject({ ended: { ending: 'emergency' }, verify: 'identical' });
    expect(eventsOf(ran).some(({ type, data }) => type === 'PatientSpoke' && data['cut'] === true)).toBe(true);
    expect(turnsOf(ran).some(({ said }) => /one one two/.test(said.join(' ')))).toBe(true);
  });

  test('cutting into the legal line with plain words is heard, and the line goes on', async () => {
    const data = newData();
    const ran = await talk(
      data,
      [{ cut_in_after_words: 2, say: 'hello, who is this?' }, {}, { hangup: true }],
      '--step',
    );
    const types = (await eventsIn(data)).map(({ type }) => type);
    expect(types).not.toContain('SpeechCutOff');
    expect(types.indexOf('PatientSpoke')).toBeLessThan(types.indexOf('SpeechDelivered'));
    expect(endOf(ran)).toMatchObject({ verify: 'identical' });
  });
});

test('cutting in says how many words were heard, and is understood', async () => {
  const data = newData();
  const ran = await talk(data, [{ cut_in_after_words: 4, say: 'yes, speaking' }, { hangup: true }]);
  const cut = (await eventsIn(data)).find(({ type }) => type === 'SpeechCutOff');
  expect(JSON.parse(cut?.data ?? '')).toMatchObject({ words: 4, segments: 0 });
  expect(turnsOf(ran).at(-1)?.heard?.text).toBe('yes, speaking');
  expect(endOf(ran)).toMatchObject({ ended: { ending: 'hung_up', by: 'patient' }, verify: 'identical' });
});

test('silence, a key and the end of the lines are on record as what they are', async () => {
  const data = newData();
  const ran = await talk(data, [{ silence_s: 8 }, { key: '1' }, { silence_s: 1 }]);
  const events = await eventsIn(data);
  const dataOf = (type: string): Json[] =>
    events.filter((event) => event.type === type).map((event) => JSON.parse(event.data) as Json);
  expect(dataOf('PatientStayedSilent')).toMatchObject([{ silence_s: 8 }]);
  expect(dataOf('KeyPressed')).toMatchObject([{ key: '1' }]);
  expect(dataOf('PatientHungUp')).toHaveLength(1);
  expect(endOf(ran)).toMatchObject({ ended: { ending: 'hung_up', by: 'patient' }, verify: 'identical' });
});

test('bad lines are answered with their number and a sentence, and the call goes on to its booking', async () => {
  const bad = [
    '', 'not json', '[]', 'null', '"yes"', '{"say":1}', '{"sey":"x"}', '{"say":"a","extra":1}', '{"silence_s":-1}',
    '{"silence_s":"8"}', '{"key":"12"}', '{"cut_in_after_words":2}', '{"hangup":false}', '{"__proto__":{"say":"x"}}',
  ]; // prettier-ignore
  const ran = await talk(newData(), bad.map((line) => `${line}\n`).join('') + typed(bookingLines));
  const errors = documents(ran).flatMap((line) => ('error' in line ? [line['error'] as Json] : []));
  expect(errors.map(({ line }) => line)).toEqual(bad.map((_, i) => i + 1));
  for (const { problem } of errors) expect(problem).toMatch(/^[A-Z].*\.$/);
  expect(ran.code).toBe(0);
  expect(endOf(ran)).toMatchObject({ ended: { ending: 'booked' }, verify: 'identical' });
});

test('words that nobody expects are heard, and fault nothing', async () => {
  const words = [
    '', '   ', '🦷🦷 😀 👩‍⚕️', '\u0000\u0007\u001B[31m red', 'أريد موعدا من فضلك', '牙医预约', '\uD83D', 'word '.repeat(2000),
    'x'.repeat(10_000), '{"say":"yes"}', '‮yes', "Robert'); DROP TABLE events;--", '{patient_name}',
  ]; // prettier-ignore
  const data = newData();
  const runs = await Promise.all([
    talk(data, words.slice(0, 6)),
    talk(newData(), words.slice(6, 9)),
    talk(newData(), words.slice(9)),
  ]);
  for (const ran of runs) {
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(endOf(ran)).toMatchObject({ verify: 'identical' });
    expect(eventsOf(ran).map(({ type }) => type)).not.toContain('CallFaulted');
    // No control character comes back to a terminal.
    expect(
      turnsOf(ran)
        .flatMap(({ said }) => said)
        .join(' '),
    ).not.toMatch(/[\u0000-\u001F]/); // oxlint-disable-line no-control-regex
  }
  const texts = runs.flatMap((ran) => turnsOf(ran).flatMap(({ heard }) => heard?.text ?? []));
  expect(Math.max(...texts.map((text) => text.length))).toBe(2000);
});

describe('--fail', () => {
  test('diary: the call ends politely and books nothing', async () => {
    const ran = await talk(newData(), bookingLines, '--fail', 'diary');
    expect(ran.code).toBe(0);
    expect(endOf(ran)).toMatchObject({ appointment: null, verify: 'identical' });
    expect(eventsOf(ran).map(({ type }) => type)).toContain('SlotSearchFailed');
  });

  test('slow-diary:3000: everything takes three seconds longer, and is booked', async () => {
    const [fast, slow] = await Promise.all([
      talk(newData(), bookingLines),
      talk(newData(), bookingLines, '--fail', 'slow-diary:3000'),
    ]);
    expect(endOf(slow)).toMatchObject({ ended: { ending: 'booked' }, verify: 'identical' });
    const searching = (ran: Ran): number => {
      const at = (step: string): number => Date.parse(turnsOf(ran).find((turn) => turn.step === step)?.at ?? '');
      return at('find-a-time/offer') - at('find-a-time/search');
    };
    expect(searching(slow) - searching(fast)).toBe(3000);
  });
});

test('a number that opted out is not called again: the command says so and exits 1', async () => {
  const data = newData();
  const first = await talk(data, ['yes, speaking', 'never call me again, take me off your list']);
  expect(endOf(first)).toMatchObject({ ended: { ending: 'opted_out' }, verify: 'identical' });
  const before = (await eventsIn(data)).filter(({ stream }) => stream.startsWith('call-')).length;
  const second = await talk(data, bookingLines);
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(isSentence(second.err)).toBe(true);
  expect(second.err).not.toMatch(/Anna|353/);
  const after = await eventsIn(data);
  expect(after.filter(({ stream }) => stream.startsWith('call-'))).toHaveLength(before);
  expect(after.at(-1)?.type).toBe('ContactRefused');
});

test('without --jsonl a person reads the words, and everything else goes to standard error', async () => {
  const ran = await elo(
    ['talk', '--at', MONDAY, '--name', NAME, '--data', newData()],
    `${bookingLines.join('\n')}\n/hangup\n`,
  );
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('Elo  ');
  expect(ran.out).toContain('You  yes, speaking');
  // oxlint-disable-next-line no-control-regex -- colours begin with one
  expect(ran.out + ran.err).not.toMatch(/\u001B/);
  expect(ran.err).toMatch(/booked, ended by elo.*verification: identical/);
});
