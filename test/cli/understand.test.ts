/** `elo understand`: one document a row, in order, whatever the rows are. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../adapters/log/sha256.ts';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { given } from '../../engine/fault.ts';
import { prepare } from '../../engine/flow/prepare.ts';
import { freeze, type Release } from '../../engine/flow/release.ts';
import { standAtStep } from '../../server/understand/stand-at-step.ts';
import { bookingLines, documents, elo, folderOfThisFile, MONDAY, PROJECT, scrub, typed, type Json } from './run-elo.ts';

const folder = folderOfThisFile();
const rows = (...lines: readonly (string | object)[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
const understand = async (input: string, ...options: readonly string[]): Promise<Json[]> => {
  const ran = await elo(['understand', '--at', MONDAY, ...options], input);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return documents(ran);
};
const heard = ({ answers }: Json): string[] => (answers as { answer: string }[]).map(({ answer }) => answer);

/** All that is asked about the whole catalogue, as one input: each line stands for itself. */
const inputs = {
  yes: { id: 'a', text: 'yes please, how much is it?' },
  day: { text: 'the 3rd of December at half past nine' },
  name: { text: 'Anna Maria Keller' },
  name_asked: { text: 'my name is Ben', context: { asked: 'name' } },
  phone: { text: '020 910 0199' },
  phone_abroad: { text: '(650) 253-0000', region: 'US' },
  born: { text: 'the 4th of May 1990', context: { asked: 'dob' } },
  nothing: { text: '' },
  own_list: { text: 'yes, and how much is it?', hear: ['yes'] },
  own_moment: { text: 'tomorrow', ref: '2027-01-04T09:00' },
  own_offset: { text: 'tomorrow', ref: '2027-01-04T23:30:00-05:00' },
  moment: { text: 'tomorrow' },
  time: { text: 'at half past nine' },
  time_asked: { text: 'at half past nine', context: { prev: 'When would you like to come?' } },
} as const;
const bad: readonly (readonly [string, RegExp])[] = [
  ['{"text":', /no JSON/],
  ['', /no JSON/],
  ['[]', /does not fit/],
  ['{"say":"yes"}', /text/],
  ['{"text":7}', /text/],
  ['{"text":"yes","hear":["maybe_not"]}', /no answer "maybe_not"/],
  ['{"text":"yes","ref":"soon"}', /ref "soon" is no time/],
  ['{"text":"yes","context":{"asked":"shoe_size"}}', /no value "shoe_size"/],
  [`{"text":"${'y'.repeat(1_000_001)}"}`, /more than 1000000 characters/],
];
const many = Array.from({ length: 300 }, (_, i) => ({ id: i, text: i % 2 === 0 ? 'yes' : 'on Wednesday morning' }));
const input = rows(...Object.values(inputs), ...bad.map(([line]) => line), ...many).trimEnd();

let out: Json[] = [];
let again: Json[] = [];
beforeAll(async () => {
  [out, again] = await Promise.all([
    understand(input, '--zone', 'Europe/Berlin'),
    understand(input, '--zone', 'Europe/Berlin'),
  ]);
}, 120_000);
const of = (name: keyof typeof inputs): Json => out[Object.keys(inputs).indexOf(name)] ?? {};

describe('a document', () => {
  test('is what CONTRACTS promises, field by field', () => {
    expect(of('yes')).toEqual({
      id: 'a',
      answers: [
        { answer: 'yes', confidence: expect.any(Number), span: [0, expect.any(Number)] },
        { answer: 'asks_price', confidence: expect.any(Number), span: expect.any(Array) },
      ],
      acts: ['affirm', 'question.price'],
      dates: [],
      names: [],
      phones: [],
      emails: [],
      tone: 'neutral',
      understood: true,
      ms: expect.any(Number),
    });
    expect(of('day')).toMatchObject({ answers: [], acts: ['give_datetime'], dates: [{ date: '2026-12-03', time: '09:30' }], understood: true });
    expect(of('day')).not.toHaveProperty('id');
    expect(of('nothing')).toMatchObject({ answers: [], acts: [], dates: [], names: [], phones: [], understood: false });
  });

  test('has names, numbers and a date of birth from what reads them in calls', () => {
    expect(of('name')).toMatchObject({ names: [{ first: 'Anna', last: 'Keller' }], acts: [] });
    expect(of('name_asked')).toMatchObject({ names: [{ first: 'Ben', last: '' }], acts: ['provide_info'] });
    expect(of('phone')).toMatchObject({ phones: ['+353209100199'], names: [] });
    expect(of('phone_abroad')).toMatchObject({ phones: ['+16502530000'], names: [] });
    expect(of('born')).toMatchObject({ dates: [{ date: '1990-05-04' }], names: [], acts: ['provide_info'] });
  });

  test('counts from the moment of its row, with an offset or on the clock of the zone, or else from --at', () => {
    const dates = (['own_moment', 'own_offset', 'moment'] as const).map((name) => of(name)['dates']);
    expect(dates).toEqual([[{ date: '2027-01-05' }], [{ date: '2027-01-06' }], [{ date: '2026-11-24' }]]);
  });

  test('gives a time without a day the next day that has it, and says so, unless something was asked before', () => {
    expect(of('time')['dates']).toEqual([{ date: '2026-11-24', time: '09:30', day_said: false }]);
    expect(of('time_asked')['dates']).toEqual([{ time: '09:30' }]);
  });

  test('hears in a row with a list of its own nothing else', () => {
    expect(heard(of('own_list'))).toEqual(['yes']);
  });
}); // prettier-ignore

describe('rows', () => {
  test('come out in order, as many as went in, the last without a line end', () => {
    const first = Object.keys(inputs).length + bad.length;
    expect(out).toHaveLength(first + many.length);
    expect(out.slice(first).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  test('that are bad are told with their line, and the rest goes on', () => {
    const begun = Object.keys(inputs).length;
    const told = bad.map(([, says], i) => ({ line: begun + i + 1, error: expect.stringMatching(says) }));
    expect(out.slice(begun, begun + bad.length)).toEqual(told);
    expect(out.filter((document) => 'error' in document)).toHaveLength(bad.length);
  });

  test('give the same documents again', () => {
    expect(again.map(scrub)).toEqual(out.map(scrub));
  });
});

describe('what can be heard', () => {
  const both = rows({ text: 'yes, and how much is it?' });
  test('is what --hear lists, and the acts are those of --map', async () => {
    const map = join(mkdtempSync(join(folder, 'map-')), 'acts.json');
    writeFileSync(map, '{"format":"elo.acts/1","acts":{"says-yes":{"answers":["yes"]},"asks":{"answers":["asks_price"]}}}');
    const [all, listed] = await Promise.all([understand(both, '--map', map), understand(both, '--map', map, '--hear', 'asks_price, no')]);
    expect(all.map((document) => [heard(document), document['acts']])).toEqual([[['yes', 'asks_price'], ['says-yes', 'asks']]]);
    expect(listed.map((document) => [heard(document), document['acts']])).toEqual([[['asks_price'], ['asks']]]);
  });

  test('is what the step hears, named by its part or from a conversation that uses it', async () => {
    const offer = rows({ text: 'neither of them works' }, { text: 'my name is Anna' }, { text: 'stop calling me' });
    const ways = [['find-a-time', 'offer'], ['inbound-reception', 'find-a-time/offer']] as const;
    const found = await Promise.all(ways.map(([flow, step]) => understand(offer, '--flow', flow, '--step', step)));
    for (const documents of found) expect(documents.map(heard)).toEqual([['none_of_these'], [], ['opt_out']]);
  });

  test('follows from what the step asks for, and from what was said before', async () => {
    const said = { prev: 'Am I speaking with Anna Keller?' };
    const [identity, name] = await Promise.all([
      understand(rows({ text: 'Anna Keller', context: said }, { text: 'Anna Keller' }), '--flow', 'book-first-visit', '--step', 'is_it_you'),
      understand(rows({ text: "it's Anna Keller" }), '--flow', 'who-is-it-for', '--step', 'ask_name'),
    ]);
    expect(identity.map(heard)).toEqual([['is_the_patient'], []]);
    expect(name).toMatchObject([{ names: [{ first: 'Anna', last: 'Keller' }], acts: ['provide_info'], understood: true }]);
  });
}); // prettier-ignore

test('a step listens for the same as in a real call that comes there', async () => {
  const release = given(readFlows(join(PROJECT, 'flows')).release, 'the shipped flows cannot be read', PROJECT);
  const { hash, content } = freeze(release, sha256);
  const prepared = prepare(hash, JSON.parse(content) as Release);
  const lines = ['yes, speaking', 'it is too expensive', ...bookingLines.slice(1, 6)];
  const ran = await elo(['talk', '--jsonl', '--at', MONDAY, '--name', 'Anna Keller', '--data', join(folder, 'talk')], typed(lines));
  const events = documents(ran).flatMap(({ events: of }) => (Array.isArray(of) ? (of as Json[]) : []));
  const listened = events.flatMap(({ type, data }) => (type === 'InterpretationRequested' ? [data as Json] : []));
  const steps = listened.map(({ step }) => String(step));
  for (const step of ['objection/answer', 'find-a-time/offer', 'make-the-booking/read_back']) expect(steps).toContain(step);
  for (const { step, can_hear, can_give, asked } of listened) {
    expect(standAtStep(prepared, 'book-first-visit', String(step))).toMatchObject({ can_hear, can_give, asked });
  }
}); // prettier-ignore

const broken = join(folder, 'broken.json');
const unfit: readonly (readonly [string, RegExp])[] = [
  ['--colour', /unknown option '--colour'/],
  ['--hear yes,aye', /no answer "aye"/],
  ['--flow find-a-time', /go together/],
  ['--step offer', /go together/],
  ['--flow no-such-flow --step offer', /no flow "no-such-flow"/],
  ['--flow find-a-time --step no_such_step', /No call comes to a step "no_such_step"/],
  ['--flow reminder --step who-is-it-for/ask_name', /No call comes/],
  ['--flow find-a-time --step offer --hear yes', /cannot be used with/],
  ['--at tomorrow', /is no time/],
  ['--zone Dublin', /is no time zone/],
  [`--map ${join(folder, 'nowhere.json')}`, /cannot be read/],
  [`--map ${broken}`, /acts\/affirm: there is no answer "aye"/],
];

test.concurrent.each(unfit)('%s: exit 2 with a sentence, and nothing is read', async (options, says) => {
  writeFileSync(broken, '{"format":"elo.acts/1","acts":{"affirm":{"answers":["aye"]}}}');
  const ran = await elo(['understand', ...options.split(' ')], rows({ text: 'yes' }));
  expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(says) });
  expect(ran.err).not.toMatch(/^\s+at .*\.ts:\d+/m);
});
