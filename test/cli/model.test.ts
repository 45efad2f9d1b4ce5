/** Which commands ask a language model, and when: only where the environment names one, and never by accident. */
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loopbackModel, type LoopbackModel } from '../controls/vendor/loopback-model.ts';
import { documents, elo, filesUnder, folderOfThisFile, MONDAY, typed, type Json } from './run-elo.ts';

const folder = folderOfThisFile();
const newFolder = (): string => join(mkdtempSync(join(folder, 'data-')), 'data');

const content = JSON.stringify({
  answers: [{ answer: 'is_the_patient', confidence: 0.95, words: '' }],
  alternatives: [],
  values: {},
  tone: 'cheerful',
});
let server: LoopbackModel;
let before = 0;
beforeAll(async () => {
  server = await loopbackModel(() => ({ content }));
});
beforeEach(() => {
  before = server.requests.length;
});
afterAll(() => server.close());

const asked = (): number => server.requests.length - before;
const environment = (more: Readonly<Record<string, string>> = {}) => ({
  OPENAI_API_KEY: server.key,
  OPENAI_BASE_URL: server.base_url,
  ELO_MODEL_TIMEOUT_MS: '10000',
  ...more,
});
const talk = (data: string, env: Readonly<Record<string, string>>) =>
  elo(['talk', '--jsonl', '--at', MONDAY, '--data', data], typed(['tis herself']), env);

function understoodIn(out: readonly Json[]): Json {
  const events = out.flatMap(({ events }) => (events as { type: string; data: Json }[] | undefined) ?? []);
  return events.find(({ type }) => type === 'AnswerUnderstood')?.data ?? {};
}

test('talk asks the model that ELO_MODEL names, says so, and tells nobody the key', async () => {
  const data = newFolder();
  const ran = await talk(data, environment({ ELO_MODEL: 'test-model' }));
  expect(ran.code).toBe(0);
  expect(asked()).toBe(1);
  expect(server.refused).toEqual([]);
  expect(understoodIn(documents(ran))).toMatchObject({ interpreter: 'model', model: 'test-model' });
  expect(ran.err).toContain(`What is said goes to the model test-model at ${new URL(server.base_url).host}.\n`);
  expect(ran.out + ran.err).not.toContain(server.key);
  const holding = [...filesUnder(data)].filter(([, bytes]) => bytes.includes(server.key)).map(([path]) => path);
  expect(holding).toEqual([]);
  const replayed = await elo(['replay', 'last', '--data', data]);
  expect(replayed.out).toMatch(
    /AnswerUnderstood {2}is_the_patient \(heard by test-model; 1 request, \d+ ms, cost unknown\)\n/,
  );
  const verified = await elo(['verify', '--all', '--json', '--data', data]);
  expect(verified).toMatchObject({ code: 0 });
  expect(JSON.parse(verified.out)).toMatchObject({ calls: 1, identical: 1, diverged: [] });
});

test('a key alone asks nobody', async () => {
  const ran = await talk(newFolder(), environment());
  expect(ran.code).toBe(0);
  expect(ran.out).not.toContain('consulted');
  expect(asked()).toBe(0);
});

test.each([
  ['asks nobody of itself', [], false],
  ['asks the model that ELO_MODEL names where it is told to', ['--model'], true],
])('the demo %s', { timeout: 60_000 }, async (_, option, asks) => {
  const args = ['demo', '--patients', '2', '--at', MONDAY, '--json', '--data', newFolder()];
  expect(await elo([...args, ...option], '', environment({ ELO_MODEL: 'test-model' }))).toMatchObject({ code: 0 });
  expect(asked() > 0).toBe(asks);
});

test.each([
  [['talk'], { ELO_MODEL: 'test-model', OPENAI_API_KEY: '' }, 'OPENAI_API_KEY must be the key for the model that ELO_MODEL names.\n'], 
  [['talk'], { ELO_MODEL: 'test-model', ELO_MODEL_RETRIES: 'many' }, 'ELO_MODEL_RETRIES must be a whole number from 0 to 5.\n'],
  [['demo', '--model'], {}, '--model needs to know which: name one in ELO_MODEL.\n'],
])('elo %j in an environment of %j: exit 2 with a sentence, and nothing is made', async (args, more, says) => {
  const data = newFolder();
  const ran = await elo([...args, '--data', data], '', environment(more));
  expect(ran).toEqual({ code: 2, out: '', err: says });
  expect(existsSync(data)).toBe(false);
}); // prettier-ignore

test('a rehearsal of scenarios asks nobody', async () => {
  const play = 'flows/calls/reminder/confirms-and-is-gone.call.txt';
  expect(await elo(['flow', 'test', play], '', environment({ ELO_MODEL: 'test-model' }))).toMatchObject({ code: 0 });
  expect(asked()).toBe(0);
});
