/** What nobody should write, and somebody will: every problem in words, in its place, and soon. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFlows } from '../../../adapters/releases/read-flows.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { fillFolder, short } from '../../controls/flow-folder.ts';
import { smallFiles, type Files } from '../../controls/small-release.ts';

const temporaryFolder = temporaryFolders();
const folderWith = (texts?: Parameters<typeof fillFolder>[1], files?: Files): string =>
  fillFolder(temporaryFolder(), texts, files);
const problemsOf = (folder: string): string[] => readFlows(folder).problems.map(short);
const rulesOf = (folder: string): string[] => [...new Set(readFlows(folder).problems.map(({ rule }) => rule))];

/** Far more than any of these needs on a busy machine, and far less than what grows with the square of the input. */
const SOON = 15_000;

/** The small release whose conversation has these steps besides, led to from its greeting. */
function withSteps(steps: Files[string], first: string): Files {
  const files = smallFiles();
  const book = files['book.flow.json'] as { steps: Record<string, object> };
  Object.assign(book.steps, { hello: { kind: 'tell', say: 'hello', go: first }, ...steps });
  return files;
}

describe('texts that are no JSON', () => {
  test.each([
    ['not a number', '{ "stages": [NaN] }', 14],
    ['infinite', '{ "stages": [-Infinity] }', 14],
    ['in single quotes', "{ 'stages': [] }", 3],
    ['with a comment', '{ "stages": [] // all\n}', 16],
    ['cut off', '{ "stages": ["greeting"', 24],
  ])('%s: the place is that of the fault', (_, text, column) => {
    const [first] = readFlows(folderWith({ 'stages.json': text })).problems;
    expect(first).toMatchObject({ rule: 'broken-json', file: 'stages.json', line: 1, column });
  });

  test('a hundred thousand brackets exhaust nothing', () => {
    for (const open of ['[', '{"a":']) {
      expect(problemsOf(folderWith({ 'stages.json': open.repeat(100_000) }))[0]).toMatch(
        /^stages\.json:1:\d+ broken-json/,
      );
    }
  });

  test('lines may end as they do elsewhere, and a byte order mark moves nothing', () => {
    const text = '\uFEFF{\r\n  "stages": ["greeting", "confirm"],\r\n  "more": 1\r\n}\r\n';
    expect(problemsOf(folderWith({ 'stages.json': text }))).toEqual(['stages.json:3:3 shape /more']);
  });
});

describe('numbers, texts and names that JSON allows', () => {
  test('a number without end is no number of seconds', () => {
    const policy = JSON.stringify(smallFiles()['policies/house.json']).replace('"ring_s":20', '"ring_s":1e999');
    const { problems } = readFlows(folderWith({ 'policies/house.json': policy }));
    expect(problems).toMatchObject([{ rule: 'shape', pointer: '/calling/ring_s' }]);
    expect(problems[0]?.says).toContain('Infinity');
  });

  test('names that every object inherits are names of nothing', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const book = JSON.stringify(smallFiles()['book.flow.json']);
    const steps = names.map((name) => `"${name}":{"kind":"end","ending":"declined"}`).join(',');
    const { problems } = readFlows(folderWith({ 'book.flow.json': book.replace('"steps":{', `"steps":{${steps},`) }));
    expect(problems.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      'forbidden-key /steps/__proto__',
      ...names.slice(1).map((name) => `shape /steps/${name}`),
    ]);
  });

  test('such a name as a target or a line is unknown, not inherited', () => {
    const files = withSteps({ odd: { kind: 'tell', say: 'valueof', go: 'tostring' } }, 'odd');
    expect(readFlows(folderWith({}, files)).problems.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(
      expect.arrayContaining(['missing-line /steps/odd/say', 'unknown-target /steps/odd/go']),
    );
  });

  test('text in another script, from right to left, or half of a character is refused where it would be spoken', () => {
    for (const text of ['Здравствуйте', 'مرحبا', 'שלום', '\\ud800', '您好']) {
      const lines = JSON.stringify(smallFiles()['lines/en.json']).replace('Goodbye.', text);
      expect(rulesOf(folderWith({ 'lines/en.json': lines }))).toEqual(['unspeakable-characters']);
    }
  });

  test('text in another script is fine where nobody speaks it', () => {
    const files = smallFiles();
    Object.assign(files['book.flow.json'] ?? {}, { title: 'Первый визит', goal: 'ביקור ראשון' });
    expect(problemsOf(folderWith({}, files))).toEqual([]);
  });
});

describe('files that are none', () => {
  test('empty, blank, or a value of another kind', () => {
    expect(
      problemsOf(
        folderWith({ 'stages.json': '', 'memory.json': ' \n ', 'answers.json': 'null', 'replies.json': '[]' }),
      ),
    ).toEqual([
      'answers.json:1:1 shape',
      'memory.json:1:1 broken-json',
      'replies.json:1:1 shape',
      'stages.json:1:1 broken-json',
    ]);
  });

  test('a folder that is called like a file', () => {
    const folder = folderWith({ 'stages.json': null });
    mkdirSync(join(folder, 'stages.json'));
    expect(problemsOf(folder)).toEqual(['stages.json:1:1 unreadable-file']);
  });

  test('a pipe that nobody writes to is not waited for', () => {
    const folder = folderWith();
    rmSync(join(folder, 'stages.json'));
    execFileSync('mkfifo', [join(folder, 'stages.json')]);
    expect(problemsOf(folder)).toEqual(['stages.json:1:1 unreadable-file']);
  });
});

describe('ids that stand twice', () => {
  test('in two files, and as a key', () => {
    const part = smallFiles()['parts/find-a-time.flow.json'];
    const stages = '{ "stages": ["greeting"], "stages": ["greeting", "confirm"] }';
    const folder = folderWith({ 'find-a-time.flow.json': JSON.stringify(part), 'stages.json': stages });
    expect(rulesOf(folder)).toEqual(expect.arrayContaining(['shape', 'duplicate-key']));
    const same = { ...smallFiles()['interruptions/worry.flow.json'], id: 'find-a-time' };
    expect(problemsOf(folderWith({ 'interruptions/find-a-time.flow.json': JSON.stringify(same, null, 2) }))).toContain(
      'parts/find-a-time.flow.json:2:3 same-id /id',
    );
  });
});

describe('a key that is missing', () => {
  test('points to the nearest place above it that is there', () => {
    const files = smallFiles();
    delete (files['book.flow.json'] as { promises?: unknown }).promises;
    delete (files['replies.json'] as { replies: Record<string, unknown> }).replies['silence'];
    expect(problemsOf(folderWith({}, files))).toEqual([
      'book.flow.json:1:1 promise-left-out /promises',
      'replies.json:2:3 unanswered-signal /replies',
    ]);
  });
});

describe('much of it', () => {
  const count = 5000;
  const names = Array.from({ length: count }, (_, at) => `s${at}`);

  test('five thousand steps that lead nowhere are all told', { timeout: SOON }, () => {
    const steps = Object.fromEntries(
      names.map((name) => [
        name,
        { kind: 'ask', say: 'ask_when', for: 'when', go: `${name}x`, hear: { yess: 'gone' } },
      ]),
    );
    const { problems } = readFlows(folderWith({}, withSteps(steps, 's0')));
    const byRule = (rule: string): number => problems.filter((problem) => problem.rule === rule).length;
    expect(byRule('unknown-target')).toBe(2 * count);
    expect(byRule('unknown-name')).toBe(count);
    expect(byRule('step-that-cannot-end')).toBe(count + 1);
  });

  test('five thousand unknown keys are all told', { timeout: SOON }, () => {
    const steps = Object.fromEntries(names.map((name) => [name, { kind: 'end', ending: 'declined', kinnd: 'end' }]));
    const { problems } = readFlows(folderWith({}, withSteps(steps, 's0')));
    expect(problems.filter(({ rule }) => rule === 'shape')).toHaveLength(count);
  });

  test('a ring of five thousand steps is one circle, told in a sentence', { timeout: SOON }, () => {
    const steps = Object.fromEntries(
      names.map((name, at) => [name, { kind: 'tell', say: 'which_day', go: `s${(at + 1) % count}` }]),
    );
    const { problems } = readFlows(folderWith({}, withSteps(steps, 's0')));
    const circles = problems.filter(({ rule }) => rule === 'cycle-without-limit');
    expect(circles).toHaveLength(1);
    expect(circles[0]?.says.length).toBeLessThan(300);
  });

  test('three hundred steps that all lead to each other are one knot', { timeout: SOON }, () => {
    const all = names.slice(0, 300);
    const ways = all.map((name) => ({ if: { known: 'when' }, go: name }));
    const steps = Object.fromEntries(
      all.map((name) => [name, { kind: 'choose', first_of: ways, otherwise: 'ask_reason' }]),
    );
    const book = JSON.stringify(withSteps(steps, 's0')['book.flow.json']);
    expect(problemsOf(folderWith({ 'book.flow.json': book }))).toEqual([
      expect.stringMatching(/^book\.flow\.json:1:\d+ cycle-without-limit \/steps\/s0$/),
    ]);
  });

  test('parts that all use each other are each refused', { timeout: SOON }, () => {
    const files = smallFiles();
    const parts = names.slice(0, 30);
    for (const id of parts) {
      const uses = parts.map((use, at) => [`u${at}`, { kind: 'use', use, then: { out: `u${at + 1}` } }]);
      files[`parts/${id}.flow.json`] = {
        id,
        kind: 'part',
        title: 'One of many',
        exits: ['out'],
        start: 'u0',
        steps: { ...Object.fromEntries(uses), [`u${parts.length}`]: { kind: 'end', exit: 'out' } },
      };
    }
    Object.assign((files['book.flow.json'] as { steps: object }).steps, {
      hello: { kind: 'use', use: 's0', then: { out: 'ask_reason' } },
    });
    const { problems } = readFlows(folderWith({}, files));
    expect(problems.filter(({ rule }) => rule === 'part-recursion')).toHaveLength(parts.length ** 2);
  });

  test('a line of a megabyte is too long, whatever stands in it', { timeout: SOON }, () => {
    for (const text of ['word ', 'a', 'pay ', 'booked ', 'a? ', 'not ', '{slot']) {
      const long = text.repeat(Math.ceil(1_000_000 / text.length));
      const lines = JSON.stringify(smallFiles()['lines/en.json']).replace('Goodbye.', long);
      expect(rulesOf(folderWith({ 'lines/en.json': lines }))).toContain('line-too-long');
    }
  });

  test('a name of a megabyte is refused without suggestions', { timeout: SOON }, () => {
    const steps = { odd: { kind: 'tell', say: 'which_day', go: 'b'.repeat(1_000_000) } };
    const { problems } = readFlows(folderWith({}, withSteps(steps, 'odd')));
    expect(problems).toMatchObject([{ rule: 'shape', pointer: '/steps/odd/go' }]);
    expect(problems[0]?.says.length).toBeLessThan(200);
  });
});
