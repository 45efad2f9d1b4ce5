/**
 * What Elo knows of people's words is its own: no example, rule or test quotes the data that it is measured with. A run of five
 * words that stands there in fewer than three sources is a quotation; what stands in more is how people talk.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const here = new URL('../..', import.meta.url).pathname;
const data = join(here, '..', 'shared', 'data', 'dev');
const RUN = 5;
const COMMON = 3;

/** What a telephone itself says, the same for everybody: a maker's fixed announcement is no sentence of anybody's. */
const ANNOUNCEMENTS = [
  // How a phone of Apple's answers for its owner; a call screened by it is known by nothing but these words.
  "If you record your name and reason for calling, I'll see if this person is available",
];

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z0-9']+/g) ?? [];

/** Every run of five words of a text. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** Which sources each run stands in. */
function runsOfTheData(): ReadonlyMap<string, ReadonlySet<string>> {
  const runs = new Map<string, Set<string>>();
  for (const file of readdirSync(data).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(join(data, file), 'utf8').split('\n').filter(Boolean)) {
      const row = JSON.parse(line) as { readonly text: string; readonly source?: string };
      const source = row.source ?? file;
      for (const run of runsOf(row.text)) {
        const sources = runs.get(run);
        if (sources === undefined) runs.set(run, new Set([source]));
        else sources.add(source);
      }
    }
  }
  return runs;
}

interface Saying {
  readonly where: string;
  readonly text: string;
}

const read = (file: string): string => readFileSync(join(here, file), 'utf8');
const filesIn = (folder: string, ending = '.ts'): string[] =>
  readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

function examplesOf(file: string): Saying[] {
  const json = JSON.parse(read(file)) as Record<string, Record<string, { readonly examples?: readonly string[] }>>;
  return Object.values(json)
    .filter((entries) => typeof entries === 'object')
    .flatMap((entries) => Object.values(entries))
    .flatMap(({ examples }) => (examples ?? []).map((text) => ({ where: file, text })));
}

/** Texts in quotation marks, and the words between the signs of a pattern. */
const literalsIn = (file: string): Saying[] =>
  read(file)
    .split(/[\n`"|()[\]{}?+*\\$^/]|(?<![a-z])'|'(?![a-z])/i)
    .map((text) => ({ where: file, text }));

const quoted = (sayings: readonly Saying[], runs: ReadonlyMap<string, ReadonlySet<string>>): string[] => [
  ...new Set(
    sayings.flatMap(({ where, text }) =>
      runsOf(text)
        .filter((run) => (runs.get(run)?.size ?? COMMON) < COMMON)
        .map((run) => `${where}: ${run}`),
    ),
  ),
];

test('a run is of five words, whatever stands between them', () => {
  expect(runsOf("Well: I'd sooner, not-come today")).toEqual(["well i'd sooner not come", "i'd sooner not come today"]);
  expect(runsOf('four words are none')).toEqual([]);
  const runs = new Map([['a b c d e', new Set(['one', 'two'])], ['b c d e f', new Set(['one', 'two', 'three'])]]); // prettier-ignore
  expect(quoted([{ where: 'here', text: 'A b, c d e f g' }], runs)).toEqual(['here: a b c d e']);
});

/** Written by people who had not seen the data: what they have in common with it is how people talk. */
const BLIND = ['in-many-words.test.ts', 'roundabout.test.ts'];

describe.skipIf(!existsSync(data))('nothing is quoted from the data beside the project', () => {
  const runs = existsSync(data) ? runsOfTheData() : new Map<string, ReadonlySet<string>>();

  test('the data are there', () => {
    expect(runs.size).toBeGreaterThan(50_000);
  });

  test.each(['flows/answers.json', 'flows/objections.json'])('no example of %s', (file) => {
    const examples = examplesOf(file);
    expect(examples.length).toBeGreaterThan(100);
    const own = examples.filter(({ text }) => !ANNOUNCEMENTS.includes(text));
    expect(quoted(own, runs)).toEqual([]);
  });

  test('an announcement is let through only where it is needed', () => {
    const needed = examplesOf('flows/answers.json').filter((example) => quoted([example], runs).length > 0);
    expect(needed.map(({ text }) => text)).toEqual(ANNOUNCEMENTS);
  });

  test.each(['adapters/understanding/embedded/learned', 'test/bench/turns'])('no reply in %s', (folder) => {
    const files = filesIn(folder, '.jsonl');
    const replies = files.flatMap((file) =>
      read(file)
        .trimEnd()
        .split('\n')
        .map((line) => ({ where: file, text: (JSON.parse(line) as { readonly text: string }).text })),
    );
    expect(replies.length).toBeGreaterThan(500);
    expect(quoted(replies, runs)).toEqual([]);
  });

  test('no rule of the interpreter', () => {
    expect(quoted(filesIn('adapters/understanding').flatMap(literalsIn), runs)).toEqual([]);
  });

  test('no table of its tests, but those of people who never saw the data', () => {
    const tables = filesIn('test/adapters/understanding').filter((file) => !BLIND.some((name) => file.endsWith(name)));
    expect(quoted(tables.flatMap(literalsIn), runs)).toEqual([]);
  });
});
