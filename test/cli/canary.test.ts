/**
 * A person whose every field is a string that stands nowhere else goes through everything that Elo does, errors and a killed
 * call included. The strings are in boxes, and nowhere else: in no file, no table, no temporary folder and no output.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import { openEvents } from '../../server/runtime/open-events.ts';
import { needlesOf, search, tablesIn, type Found } from './canary.ts';
import {
  bookingLines,
  documents,
  elo,
  filesUnder,
  folderOfThisFile,
  MONDAY,
  PROJECT,
  typed,
  type Ran,
} from './run-elo.ts';

const folder = folderOfThisFile();
const data = join(folder, 'data');
const temporary = join(folder, 'temporary');

/** What must be found in boxes, each whole as it was given and in its parts. */
const boxed = {
  name: ['Xanthíppe Vogelsangquist', 'Xanthíppe', 'Vogelsangquist'],
  phone: ['+353209100388', '353209100388', '209100388'],
  email: ['canary.heron@quillmoor.example', 'quillmoor'],
  source_url: ['https://wrenfield.example/lead?ref=plover77', 'wrenfield', 'plover77'],
  notes: ['limps on the left after the marmalade accident', 'marmalade'],
  consent: ['they said so to Mrs Oystercatcher', 'Oystercatcher'],
  spoken: ['my budgerigar Ptolemy bit me', 'Ptolemy'],
  spoken_and_killed: ['my tortoise Archimedes has it too', 'Archimedes'],
  spoken_while_it_fails: ['my dromedary Scheherazade is waiting', 'Scheherazade'],
  child: ['Quillon Vexbury', 'Quillon', 'Vexbury'],
  child_born: ['2016-02-29'],
  message: ['that my zanzibar parrot Bellerophon sends his regards', 'zanzibar', 'Bellerophon'],
} as const;
/** What is kept nowhere at all: it was refused, or nobody asked for it. */
const nowhere = {
  own_spelling: ['0209100388'],
  bad_number: ['99887766554433221100'],
  lead_nobody_takes: ['Zephyrine Ashgrovewell', 'Ashgrovewell'],
  language: ['kanarisch-wellensittich'],
  zone: ['Atlantis/Goldfinchport'],
  unknown_column: ['owes us 4711 for the kingfisher', 'kingfisher'],
  no_json: ['hopefully nobody repeats nightingale'],
} as const;
const needles = [...Object.values(boxed), ...Object.values(nowhere)].flat().flatMap(needlesOf);

const outputs: { readonly where: string; readonly text: string }[] = [];
const codes = new Map<string, number | null>();
const env = { TMPDIR: temporary };
const place = ['--data', data];
const say = { name: boxed.name[0], phone: boxed.phone[0] };

async function run(args: readonly string[], input = '', keep = (out: string): string => out): Promise<void> {
  const where = `elo ${args.slice(0, 2).join(' ')}`;
  const { code, out, err } = await elo([...args, ...place], input, env);
  outputs.push({ where, text: keep(out) }, { where: `${where}, errors`, text: err });
  codes.set(args.join(' '), code);
}

/** What is heard and said stands in the output of a typed call, because it is the person's own; its events are looked at. */
const eventsOnly = (out: string): string =>
  documents({ code: 0, out, err: '' })
    .map((line) => JSON.stringify(line['events'] ?? line['ended'] ?? null))
    .join('\n');

const talk = (flow: string, at: string, ...more: string[]): string[] => [
  'talk', flow, '--jsonl', '--at', at, '--phone', say.phone, '--name', say.name, ...more,
]; // prettier-ignore

/** A call that is killed as soon as its words were answered. */
const killed = (lines: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ['server/elo.js', ...talk('book-first-visit', '2026-11-23T12:00:00+00:00'), ...place];
    const child = spawn(join(PROJECT, 'node_modules', '.bin', 'node'), args, {
      cwd: PROJECT,
      env: { ...process.env, ...env },
    });
    const last = lines.at(-1) ?? '';
    let out = '';
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes(last) && out.endsWith('\n')) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      outputs.push({ where: 'a killed call, errors', text: err });
      return signal === 'SIGKILL' ? resolve() : reject(new Error('the call ended before it was killed'));
    });
    child.stdin.write(typed(lines));
  });

const leadFile = (): string => {
  const leads = join(folder, 'leads.csv');
  const [, , email, url, notes] = Object.values(boxed).map(([whole]) => whole);
  const row = (who: string, number: string, language = '', zone = ''): string =>
    `${who},${number},${email},${url},"${notes}",${language},${zone},${nowhere.unknown_column[0]}`;
  const header = 'name,phone,email,source_url,notes,language,time zone,remarks of the bookkeeper';
  const refused = nowhere.lead_nobody_takes[0];
  const rows = [
    row(say.name, say.phone),
    row(refused, nowhere.bad_number[0]),
    row(refused, ''),
    row(refused, '+353209100377', nowhere.language[0], nowhere.zone[0]),
  ];
  writeFileSync(leads, `${[header, ...rows].join('\n')}\n`);
  return leads;
};

beforeAll(async () => {
  mkdirSync(data);
  mkdirSync(temporary);
  const imported = ['--leads', leadFile(), '--consent-source', boxed.consent[0]];
  // Imported and called, then imported once more, when they are known. Three rows of the file are of no use.
  await run(['demo', ...imported, '--at', '2026-11-03T10:00:00+00:00']);
  await run(['demo', '--json', ...imported, '--keep', '--at', '2026-11-17T10:00:00+00:00']);
  await run(talk('book-first-visit', MONDAY), typed(['yes, speaking', boxed.spoken[0], ...bookingLines]), eventsOnly);
  const child = ["I'd like to book my son in for a check-up", boxed.child[0], 'The 29th of February 2016', 'no, never'];
  const message = [
    'could you pass a message on to the doctor',
    `Please tell Doctor Brennan ${boxed.message[0]}`,
    'no, that is all',
  ];
  await run(talk('inbound-reception', '2026-11-23T11:00:00+00:00'), typed([...child, ...message]), eventsOnly);
  // What fails: the diary, a line that is no JSON, a time, a number, a call that does not exist, a call that is killed.
  const failing = typed([...bookingLines.slice(0, 3), boxed.spoken_while_it_fails[0], 'Wednesday morning']);
  await run(talk('book-first-visit', '2026-11-23T11:30:00+00:00', '--fail', 'diary'), failing, eventsOnly);
  await run(talk('book-first-visit', '2026-11-23T11:40:00+00:00'), `{"say": "${nowhere.no_json[0]}\n`, eventsOnly);
  await run(['talk', '--at', 'tomorrow', '--name', say.name]);
  await run(['talk', '--at', MONDAY, '--phone', nowhere.bad_number[0], '--name', say.name]);
  await killed(['yes, speaking', boxed.spoken_and_killed[0]]);
  // The next call finds the one that was killed, and ends it.
  await run(talk('book-first-visit', '2026-11-23T13:00:00+00:00'), typed(['no thanks']), eventsOnly);
  const questions = [
    ['calls'], ['replay', 'last'], ['replay', 'last', '--format', 'json'], ['replay', 'call-of-nobody'], ['verify', '--all', '--json'],
    ['query', 'nothing'], ['query', 'calls', '--csv'], ['query', 'appointments', '--json'], ['query', 'funnel'], ['query', 'objections'],
  ]; // prettier-ignore
  await Promise.all(questions.map((args) => run(args)));
  await run(['rebuild', '--json']);
  opened = await elo(['calls', '--names', '--json', ...place], '', env);
}, 240_000);

let opened: Ran;

const stores = () =>
  [
    openSqliteLog({ folder: join(data, 'romi'), clock: { now: () => '' }, mode: 'read' }),
    openVault({ folder: join(data, 'vault', 'romi'), clock: { now: () => '' }, mode: 'read' }),
  ] as const;

const inFiles = (root: string): Found[] =>
  [...filesUnder(root), ...tablesIn(root)].flatMap(([name, bytes]) => search(name, bytes, needles));

test('each command did what it is there for, and only what should fail failed', () => {
  const failed = [...codes].filter(([, code]) => code !== 0).map(([args]) => args.split(' ').slice(0, 2).join(' '));
  expect(failed.toSorted()).toEqual(['query nothing', 'replay call-of-nobody', 'talk --at', 'talk --at']);
});

test('every string that Elo was told is in a box that opens, and no string that it refused', async () => {
  const [log, vault] = stores();
  const events = await openEvents(log, vault, await log.readAll(0, 100_000));
  await Promise.all([log.close(), vault.close()]);
  const boxes = events.flatMap(({ box }) => (typeof box === 'object' ? [JSON.stringify(box)] : []));
  const holds = (secret: string): boolean => boxes.some((box) => box.includes(secret));
  expect(
    Object.values(boxed)
      .flat()
      .filter((secret) => !holds(secret)),
  ).toEqual([]);
  expect(Object.values(nowhere).flat().filter(holds)).toEqual([]);
  expect(events.filter(({ type }) => type === 'CallLost')).toHaveLength(1);
  process.stdout.write(`${boxes.length} boxes of ${events.length} events opened.\n`);
});

test('in what the commands print there is nothing of the person', () => {
  expect(outputs.length).toBeGreaterThan(40);
  expect(outputs.flatMap(({ where, text }) => search(where, Buffer.from(text), needles))).toEqual([]);
});

test('in every file and every table, vault and temporary files included, there is nothing of the person in the clear', () => {
  const files = filesUnder(data);
  expect([...files.keys()]).toEqual(expect.arrayContaining([join('romi', 'log.db'), join('romi', 'read.db')]));
  expect(inFiles(data)).toEqual([]);
  expect(inFiles(temporary)).toEqual([]);
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  process.stdout.write(
    `${needles.length} ways to write ${new Set(needles.map(({ secret }) => secret)).size} strings: in none of ${outputs.length} outputs, ${files.size} files of ${bytes} bytes, ${tablesIn(data).size} tables.\n`,
  );
});

test('who may open it finds the person', () => {
  expect(opened.out).toContain(boxed.name[0]);
});

/** A search that finds nothing proves nothing, unless it would have found it. */
test('a string that is planted in any of these ways is found: in a file, in an output and in a table', () => {
  const file = filesUnder(data).get(join('romi', 'read.db')) ?? Buffer.alloc(0);
  const [head, tail] = [file.subarray(0, 4097), file.subarray(4097)];
  for (const needle of needles) {
    const found = search('planted', Buffer.concat([head, needle.bytes, tail]), [needle]);
    expect(found, needle.way).toContainEqual({ where: 'planted', secret: needle.secret, way: needle.way });
  }
  for (const secret of Object.values(boxed).flat()) {
    for (const before of ['', 'a', 'ab']) {
      const encoded = Buffer.from(`${before}${secret} and more`).toString('base64');
      expect(search('Base64', Buffer.from(encoded), needlesOf(secret)), secret).not.toEqual([]);
    }
  }
});

test('a number that a table holds as a number, and a text over several pages, are found', () => {
  const planted = join(folder, 'planted');
  mkdirSync(planted);
  const database = new Database(join(planted, 'read.db'));
  database.exec('CREATE TABLE calls (phone INTEGER, words TEXT, box BLOB) STRICT');
  const long = `${'x'.repeat(4070)}${boxed.message[0]}${'x'.repeat(9000)}`;
  database.prepare('INSERT INTO calls VALUES (?, ?, ?)').run(353_209_100_388, long, Buffer.from(boxed.email[0]));
  database.close();
  const found = [...tablesIn(planted)].flatMap(([name, bytes]) => search(name, bytes, needles));
  expect(new Set(found.map(({ secret }) => secret))).toEqual(
    new Set([...boxed.phone.slice(1), ...boxed.message, ...boxed.email]),
  );
});
