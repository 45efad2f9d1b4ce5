/** The mapping from the acts of other people's data: it covers them, names only what is there, and is read strictly. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFlows } from '../../../adapters/releases/read-flows.ts';
import { readActs, shippedActs, type Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import { actsReader } from '../../../adapters/understanding/acts/acts-of.ts';
import type { HeardAnswer, HeardValue } from '../../../engine/events/understood.ts';
import { given } from '../../../engine/fault.ts';

const data = new URL('../../../../shared/data/dev/', import.meta.url).pathname;
const flows = new URL('../../../flows', import.meta.url).pathname;
const release = given(readFlows(flows).release, 'the shipped flows cannot be read', flows);
const folder = mkdtempSync(join(tmpdir(), 'elo-acts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shipped(): Acts {
  const read = readActs(shippedActs, release);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.acts;
}

/** Every answer and every value that a question of a flow, or what may interrupt it, listens for. */
const listenedFor = new Set(
  Object.values(release.flows).flatMap((file) => [
    ...(file.kind === 'interruption' ? file.on : []),
    ...Object.values(file.steps).flatMap((step) =>
      step.kind === 'ask' ? [...Object.keys(step.hear ?? {}), ...(step.for === undefined ? [] : [step.for])] : [],
    ),
    ...(file.kind === 'conversation' ? (file.remembers ?? []) : []),
    ...Object.keys(release.replies),
  ]),
);

describe('the shipped mapping', () => {
  test('names only answers, values, kinds of objection and acts that there are', () => {
    expect(readActs(shippedActs, release)).not.toHaveProperty('problems');
    expect(Object.keys(shipped()).length).toBeGreaterThan(50);
  });

  test('what is said to be heard, some shipped step listens for; what is not, has no answer of its own', () => {
    const unheard = Object.entries(shipped()).flatMap(([act, { answers = [], values = [], not_heard }]) => [
      ...[...answers, ...values].filter((name) => !listenedFor.has(name)).map((name) => `${act}: ${name}`),
      ...(not_heard !== undefined && answers.length + values.length > 0 ? [`${act} is heard and not heard`] : []),
    ]);
    expect(unheard).toEqual([]);
  });

  test('no answer and no kind of objection is two acts at once', () => {
    const all = Object.values(shipped()).flatMap(({ answers = [], objections = [] }) => [...answers, ...objections]);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  });
});

describe.skipIf(!existsSync(data))('the acts of the data (skipped where shared/data is not beside the project)', () => {
  test('each is mapped, or said not to be heard', () => {
    const files = readdirSync(data).filter((file) => file.endsWith('.jsonl'));
    const lines = files.flatMap((file) => readFileSync(join(data, file), 'utf8').split('\n').filter(Boolean));
    const labelled = lines.map((line) => JSON.parse(line) as { labels?: { acts?: string[] }; not_acts?: string[] });
    const acts = new Set(labelled.flatMap(({ labels, not_acts }) => [...(labels?.acts ?? []), ...(not_acts ?? [])]));
    expect(acts.size).toBeGreaterThan(50);
    expect([...acts].filter((act) => !Object.hasOwn(shipped(), act))).toEqual([]);
  });
});

describe('acts are heard', () => {
  const answer = (name: string, confidence = 0.9): HeardAnswer => ({ answer: name, confidence });
  const value = (name: string, of: string | null = null, confidence = 0.9): HeardValue => ({
    name,
    value: of,
    confidence,
    correction: false,
  });
  test.each<[string, HeardAnswer[], HeardValue[], string[]]>([
    ['nothing', [], [], []],
    ['a yes', [answer('yes')], [], ['affirm']],
    ['a no and a day', [answer('no')], [value('when')], ['deny', 'give_datetime']],
    ['a refusal', [answer('declines')], [], ['deny']],
    ['an objection by its kind alone', [answer('objects')], [value('objection', 'price')], ['objection.price']],
    ['a reason', [], [value('reason', 'cleaning')], ['provide_info']],
    ['a time on offer', [], [value('slot')], ['choose_item']],
    ['a machine', [answer('machine')], [], ['voicemail']],
    ['what is not sure enough', [answer('opt_out', 0.49)], [value('when', null, 0.2)], []],
    ['what is no act of the data', [answer('is_a_minor')], [], []],
  ])('%s', (_, answers, values, acts) => {
    expect(actsReader(shipped())({ answers, values }, 0.5)).toEqual(acts);
  });
});

describe('a mapping that is wrong', () => {
  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /cannot be read as JSON/],
    ['another format', '{"format":"elo.acts/2","acts":{}}', /, format: /],
    [
      'a key that nobody knows',
      '{"format":"elo.acts/1","acts":{"a":{"answers":["yes"],"answer":["no"]}}}',
      /acts\/a: /,
    ],
    ['an act about which it says nothing', '{"format":"elo.acts/1","acts":{"a":{"soft":true}}}', /says neither/],
    [
      'an unknown answer',
      '{"format":"elo.acts/1","acts":{"a":{"answers":["aye"]}}}',
      /acts\/a: there is no answer "aye" in answers.json\./,
    ],
    ['an unknown value', '{"format":"elo.acts/1","acts":{"a":{"values":["shoe"]}}}', /no value "shoe" in memory.json/],
    [
      'an unknown objection',
      '{"format":"elo.acts/1","acts":{"a":{"objections":["shoe"]}}}',
      /no kind of objection "shoe"/,
    ],
    ['an unknown act', '{"format":"elo.acts/1","acts":{"a":{"right_by":[["b"]]}}}', /no act "b" in this file/],
  ])('%s: is told with its place', (_, text, says) => {
    const path = join(folder, 'acts.json');
    writeFileSync(path, text);
    expect(readActs(path, release)).toEqual({ problems: [expect.stringMatching(says)] });
  });

  test('and one that is not there', () => {
    expect(readActs(join(folder, 'nowhere.json'), release)).toEqual({
      problems: [expect.stringMatching(/nowhere\.json/)],
    });
  });
});
