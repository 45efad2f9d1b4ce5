import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookingLines, document, elo, folderOfThisFile, isSentence, PROJECT, typed } from './run-elo.ts';

const folder = folderOfThisFile();

/** A copy of the shipped flows, with pieces of their text replaced. */
function brokenFlows(breaks: Readonly<Record<string, (text: string) => string>>): string {
  const flows = mkdtempSync(join(folder, 'flows-'));
  cpSync(join(PROJECT, 'flows'), flows, { recursive: true });
  for (const [file, change] of Object.entries(breaks)) {
    const before = readFileSync(join(flows, file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} was not broken`);
    writeFileSync(join(flows, file), after);
  }
  return flows;
}

interface Problem {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly says: string;
  readonly try: string;
}

/** Where a text stands in a file, as people count lines. */
const lineOf = (flows: string, file: string, text: string): number =>
  readFileSync(join(flows, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

test('the shipped flows have no problem', async () => {
  const ran = await elo(['flow', 'check', '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(document(ran)).toEqual({
    format: 'elo.check/1',
    flows: expect.any(Number),
    problems: [],
    promises: [],
    unreached: {},
  });
});

describe('broken flows', () => {
  const several = {
    'parts/find-a-time.flow.json': (text: string) =>
      text.replace('"failed": "failed"', '"failed": "fialed"').replace('"say": "ask_when"', '"say": "ask_whenever"'),
    'interruptions/opt-out.flow.json': (text: string) => text.replace('"kind": "end"', '"kind": "endd"'),
    'parts/make-the-booking.flow.json': (text: string) => text.replace(/"slot_gone": /, '"slot_gome": '),
  };

  test('every problem at once, each with file, line, pointer, what is wrong and what to try', async () => {
    const flows = brokenFlows(several);
    const ran = await elo(['flow', 'check', '--flows', flows, '--json']);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const problems = document(ran)['problems'] as Problem[];
    for (const problem of problems) {
      expect(Object.keys(problem)).toEqual(
        expect.arrayContaining(['rule', 'file', 'line', 'column', 'pointer', 'says', 'try']),
      );
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.says).not.toBe('');
      expect(problem.try).not.toBe('');
    }
    const found = (file: string, line: number): Problem | undefined =>
      problems.find((problem) => problem.file.endsWith(file) && problem.line === line);
    expect(found('opt-out.flow.json', lineOf(flows, 'interruptions/opt-out.flow.json', 'endd'))).toBeDefined();
    const text = await elo(['flow', 'check', '--flows', flows]);
    expect(text.code).toBe(1);
    for (const { file, line, column } of problems) expect(text.out).toContain(`${file}:${line}:${column}`);
  });

  test('one file of a wrong shape hides nothing in the others; naming a file says what is reported', async () => {
    const flows = brokenFlows(several);
    const ran = await elo(['flow', 'check', '--flows', flows, '--json']);
    expect(ran.code).toBe(1);
    const problems = document(ran)['problems'] as Problem[];
    const rules = problems.map(({ rule, file, line }) => `${rule} ${file.slice(file.lastIndexOf('/') + 1)}:${line}`);
    const find = 'find-a-time.flow.json';
    const make = 'make-the-booking.flow.json';
    expect(rules).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${find}:${lineOf(flows, `parts/${find}`, '"fialed"')}`),
        expect.stringContaining(`${find}:${lineOf(flows, `parts/${find}`, '"ask_whenever"')}`),
        expect.stringContaining(`${make}:${lineOf(flows, `parts/${make}`, '"slot_gome"')}`),
      ]),
    );
    const one = await elo(['flow', 'check', join(flows, 'parts', make), '--flows', flows, '--json']);
    const told = document(one)['problems'] as Problem[];
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ file }) => file.endsWith(make))).toBe(true);
  });

  test('broken JSON is told with its line and column', async () => {
    const flows = brokenFlows({ 'replies.json': (text) => text.replace('\n', '\n  oops\n') });
    const ran = await elo(['flow', 'check', '--flows', flows, '--json']);
    expect(ran.code).toBe(1);
    const [problem] = document(ran)['problems'] as Problem[];
    expect(problem).toMatchObject({ file: expect.stringMatching(/replies\.json$/), line: 2, column: 3 });
  });

  test('nothing that stands in a file is obeyed by a terminal', async () => {
    const flows = brokenFlows({
      'stages.json': (text) => text.replace('"greeting"', '"\\u001b[31mred\\u202e", "greeting"'),
      'replies.json': (text) =>
        text.replace('"asks_price"', '"\\u001b]0;title\\u0007": { "say": "price" }, "asks_price"'),
    });
    const ran = await elo(['flow', 'check', '--flows', flows]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('\\u001b[31mred');
    expect(ran.out).toContain('/replies/\\u001b]0;title\\u0007');
    expect(ran.out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('five thousand steps without a limit, and a line of a megabyte, are told soon and without a stack', async () => {
    const count = 5000;
    const steps = Array.from({ length: count }, (_, at) => {
      const ways = `"yes": "s${(at + 1) % count}", "no": "s${(at * 7) % count}x"`;
      return `"s${at}": { "kind": "ask", "stage": "qualify", "say": "anything_else", "hear": { ${ways} } }`;
    });
    const flows = brokenFlows({
      'book-first-visit.flow.json': (text) => text.replace('"steps": {', `"steps": {\n${steps.join(',\n')},`),
      'lines/en.json': (text) => text.replace('Thank you for your time.', 'Thank you. '.repeat(90_000)),
    });
    const ran = await elo(['flow', 'check', '--flows', flows, '--json']);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const rules = new Map<string, number>();
    for (const { rule } of document(ran)['problems'] as Problem[]) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    expect(rules.get('unknown-target')).toBe(count);
    expect(rules.get('unreachable-step')).toBe(count);
    expect(rules.get('cycle-without-limit')).toBe(1);
    expect(rules.get('line-too-long')).toBeGreaterThan(0);
  });

  test('no call is started with them: exit 2, the problems, and no data', async () => {
    const flows = brokenFlows(several);
    const data = join(folder, 'never');
    for (const args of [
      ['talk', '--jsonl'],
      ['demo', '--patients', '1'],
    ]) {
      const ran = await elo([...args, '--flows', flows, '--data', data], typed(bookingLines));
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/opt-out\.flow\.json:\d+:\d+/);
      expect(existsSync(data)).toBe(false);
    }
  });

  test('a folder that is missing or empty is a problem, and no crash', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    for (const flows of [empty, join(folder, 'nowhere')]) {
      const ran = await elo(['flow', 'check', '--flows', flows]);
      expect(ran.code).toBeGreaterThan(0);
      expect(ran.code).toBeLessThan(3);
      expect(isSentence(ran.out + ran.err)).toBe(true);
    }
    rmSync(empty, { recursive: true });
  });
});
