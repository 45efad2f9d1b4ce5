import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { smallFiles } from '../controls/small-release.ts';
import { BOOKS } from '../server/scenario/small-stage.ts';
import { document, elo, folderOfThisFile, isSentence } from './run-elo.ts';

const folder = folderOfThisFile();

/** A folder of flows of its own, with these scenarios of the group `book`. */
function flowsWith(scenarios: Readonly<Record<string, string>>): string {
  const flows = mkdtempSync(join(folder, 'flows-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(flows, path)), { recursive: true });
    writeFileSync(join(flows, path), text);
  };
  for (const [path, json] of Object.entries(smallFiles())) write(path, JSON.stringify(json, null, 2));
  for (const [name, text] of Object.entries(scenarios)) write(`calls/book/${name}.call.txt`, text);
  return flows;
}

const LEAVES = `Anna hangs up at once.

Elo: Hello, this is Elo, an AI assistant of Romi Dental Clinic. What for?
Anna hangs up.

In the end: hung_up.
- Nothing else.
`;
const WRONG = BOOKS.replace('When for a check-up?', 'When & where?').replace('- Booked', '- Promised');

test('scenarios that are as written: one line each, exit 0', async () => {
  const flows = flowsWith({ books: BOOKS, leaves: LEAVES });
  const ran = await elo(['flow', 'test', '--flows', flows]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const lines = ran.out.trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^✓ Anna books\. .*books\.call\.txt, \d+ ms$/),
    expect.stringMatching(/^✓ Anna hangs up at once\. .*leaves\.call\.txt, \d+ ms$/),
    '2 scenarios, all as written.',
  ]);
});

test('one that is not: file, line, what is written and what was found, exit 1; JUnit and JSON say the same', async () => {
  const flows = flowsWith({ books: WRONG, leaves: LEAVES });
  const file = join(flows, 'calls/book/books.call.txt');
  const text = await elo(['flow', 'test', '--flows', flows]);
  expect(text.code).toBe(1);
  expect(text.out).toContain(
    `  ${file}:5:1 Elo says something else.\n      written  When & where?\n      found    When for a check-up?`,
  );
  expect(text.out).toContain('2 scenarios, 1 not as written.');

  const junit = join(flows, 'results.xml');
  const json = await elo(['flow', 'test', '--flows', flows, '--json', '--junit', junit]);
  expect(json.code).toBe(1);
  const told = document(json);
  expect(told).toMatchObject({ format: 'elo.test/1', passed: 1, failed: 1 });
  const [books, leaves] = told['scenarios'] as Record<string, unknown>[];
  expect(leaves).toEqual({
    file: expect.any(String),
    title: 'Anna hangs up at once.',
    passed: true,
    ms: expect.any(Number),
    problems: [],
  });
  expect(books?.['problems']).toEqual([
    {
      file,
      line: 5,
      column: 1,
      says: 'Elo says something else.',
      expected: 'When & where?',
      found: 'When for a check-up?',
    },
    expect.objectContaining({ line: 14, says: 'This did not come of the call.' }),
    expect.objectContaining({ line: 13, says: 'Something came of the call that is not written.' }),
  ]);
  expect(told['coverage']).toBeUndefined();
  const xml = readFileSync(junit, 'utf8');
  expect(xml).toContain('tests="2" failures="1"');
  expect(xml).toContain('When &amp; where?');
});

test('a scenario that cannot be read is told with line and column, and the others are rehearsed', async () => {
  const flows = flowsWith({ odd: 'Anna calls.\n\nAnan: Yes.\n', leaves: LEAVES });
  const ran = await elo(['flow', 'test', '--flows', flows]);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('odd.call.txt:3:1 Nobody called "Anan" is on the line. Did you mean "Anna"?');
  expect(ran.out).toContain('✓ Anna hangs up at once.');
});

test('--rewrite writes the golden parts, says what changed, and leaves the rest; then all is as written', async () => {
  const flows = flowsWith({ books: WRONG, leaves: LEAVES });
  const file = join(flows, 'calls/book/books.call.txt');
  const ran = await elo(['flow', 'test', '--flows', flows, '--rewrite']);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain(`${file}:5 is rewritten:\n  - Elo: When & where?\n  + Elo: When for a check-up?`);
  expect(ran.err).not.toContain('leaves');
  expect(readFileSync(file, 'utf8')).toBe(BOOKS);
  expect(readFileSync(join(flows, 'calls/book/leaves.call.txt'), 'utf8')).toBe(LEAVES);
});

test('--coverage says what no scenario walks, with file and line, and how much of each file', async () => {
  const flows = flowsWith({ leaves: LEAVES });
  const ran = await elo(['flow', 'test', '--flows', flows, '--coverage']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const part = join(flows, 'parts/find-a-time.flow.json');
  const lines = readFileSync(part, 'utf8').split('\n');
  const hear = lines.findIndex((line) => line.includes('"no": "none"')) + 1;
  expect(ran.out).toContain(`${part}:${hear} offer → none on no\n`);
  expect(ran.out).toMatch(/^.*book\.flow\.json +2 of 8 steps +25 % +1 of \d+ edges/m);
  expect(ran.out).toMatch(/^together +2 of \d+ steps/m);
  const json = document(await elo(['flow', 'test', '--flows', flows, '--coverage', '--json']));
  const files = json['coverage'] as { file: string; steps: unknown; unwalked: unknown[] }[];
  expect(files.find(({ file }) => file === part)?.unwalked).toContainEqual({
    what: 'edge',
    says: 'offer → none on no',
    line: hear,
  });
});

test('files and folders may be named; what is not there is said', async () => {
  const flows = flowsWith({ books: WRONG, leaves: LEAVES });
  const one = await elo(['flow', 'test', join(flows, 'calls/book/leaves.call.txt'), '--flows', flows]);
  expect(one).toMatchObject({ code: 0 });
  expect(one.out).toContain('1 scenario, all as written.');
  const group = await elo(['flow', 'test', 'book', '--flows', flows]);
  expect(group.out).toContain('2 scenarios, 1 not as written.');
  for (const args of [
    ['nowhere.call.txt', '--flows', flows],
    ['--flows', join(folder, 'nowhere')],
    ['--flows', flowsWith({})],
  ]) {
    const ran = await elo(['flow', 'test', ...args]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(isSentence(ran.err)).toBe(true);
  }
});

test('flows with a problem can still be rehearsed, and are not fine; those that cannot run are told', async () => {
  const flows = flowsWith({ leaves: LEAVES });
  const path = join(flows, 'interruptions/worry.flow.json');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.replace('"rank": "wish"', '"rank": "urgent"'));
  const doubtful = await elo(['flow', 'test', '--flows', flows]);
  expect(doubtful.code).toBe(1);
  expect(doubtful.err).toMatch(/The flows have \d+ problems?, see "npx elo flow check"\./);
  expect(doubtful.out).toContain('1 scenario, all as written.');
  for (const broken of [whole.replace('"no": "no"', '"no": "nowhere"'), whole.slice(0, -20)]) {
    writeFileSync(path, broken);
    const ran = await elo(['flow', 'test', '--flows', flows]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/worry\.flow\.json:\d+:\d+/);
    expect(ran.err).toContain('Nothing can be rehearsed with these flows.');
  }
});
