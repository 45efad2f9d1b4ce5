/**
 * How long a designer waits: `node test/bench/save.ts`. Watches a copy of the shipped flows with `elo flow check --watch --prove`,
 * saves one file after the other, each to and fro, and prints in milliseconds from the save to the verdicts the median, and each.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { applyEdits, modify } from 'jsonc-parser';

const SAVES = 8;
const here = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

/** What is changed, in which file and where, and what then stands there; every second save puts back what stood there before. */
const changes: readonly (readonly [string, string, readonly (string | number)[], unknown])[] = [
  ['words alone', 'lines/en.json', ['lines', 'price', 'say', 0], 'A straight answer: {price}.'],
  ['a limit of the reminder', 'reminder.flow.json', ['steps', 'is_it_you', 'limit', 'times'], 2],
  ['a limit of the first visit', 'book-first-visit.flow.json', ['steps', 'is_it_you', 'limit', 'times'], 3],
  ['a limit of the reception', 'inbound-reception.flow.json', ['steps', 'help', 'limit', 'times'], 5],
  ['a correction of the reception', 'inbound-reception.flow.json', ['corrections', 'practitioner'], 'which_reason'],
  ['a limit of a part', 'parts/find-a-time.flow.json', ['steps', 'offer', 'limit', 'times'], 4],
  ['a correction of a part', 'parts/find-a-time.flow.json', ['corrections', 'practitioner'], 'search'],
  ['a limit of an interruption', 'interruptions/wants-a-person.flow.json', ['steps', 'when', 'limit', 'times'], 3],
  ['how grave an answer is', 'answers.json', ['answers', 'opt_out', 'gravity'], 6],
  ['one more answer', 'answers.json', ['answers', 'hums'], { means: 'They hum.', weight: 'give' }],
  ['silences in a row', 'replies.json', ['replies', 'silence', 'in_a_row'], 3],
  ['what a value settles', 'memory.json', ['values', 'reason', 'settles'], ['for_whom']],
];

const folder = mkdtempSync(join(tmpdir(), 'elo-save-'));
cpSync(here('flows'), folder, { recursive: true });
const watching = spawn(process.execPath, [
  here('server/elo.js'),
  'flow',
  'check',
  '--watch',
  '--prove',
  '--flows',
  folder,
]);
let told = '';
watching.stdout.on('data', (text) => (told += String(text)));
watching.stderr.pipe(process.stderr);

/** How often it has come to a result. */
const results = (): number => told.match(/^\d+ flows, no problem\.$|^\d+ problems?\.$/gm)?.length ?? 0;
const afterMore = async (than: number): Promise<void> => {
  while (results() === than) await pass(2);
};

await afterMore(0);
for (const [says, file, path, to] of changes) {
  const waited: number[] = [];
  const written = readFileSync(join(folder, file), 'utf8');
  const changed = applyEdits(written, modify(written, [...path], to, {}));
  let last = '';
  for (let save = 0; save < SAVES; save += 1) {
    await pass(600);
    const before = results();
    const began = performance.now();
    writeFileSync(join(folder, file), save % 2 === 0 ? changed : written);
    await afterMore(before);
    waited.push(performance.now() - began);
    if (save === 0) last = told.trimEnd().split('\n').at(-1) ?? '';
  }
  const sorted = waited.toSorted((a, b) => a - b);
  const median = ((sorted[SAVES / 2 - 1] ?? 0) + (sorted[SAVES / 2] ?? 0)) / 2;
  process.stdout.write(`${says}: ${median.toFixed(0)} (${waited.map((ms) => ms.toFixed(0)).join(' ')}); ${last}\n`);
}
watching.kill('SIGINT');
rmSync(folder, { recursive: true });
