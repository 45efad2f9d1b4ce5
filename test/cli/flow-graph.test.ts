import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { change, smallFiles, type Files } from '../controls/small-release.ts';
import { document, elo, folderOfThisFile, isSentence, type Json } from './run-elo.ts';

const folder = folderOfThisFile();
const sound = join(folder, 'sound');
const broken = join(folder, 'broken');
const unreadable = join(folder, 'unreadable');

function save(flows: string, files: Files): void {
  for (const [path, json] of Object.entries(files)) {
    mkdirSync(dirname(join(flows, path)), { recursive: true });
    writeFileSync(join(flows, path), JSON.stringify(json));
  }
}

beforeAll(() => {
  save(sound, smallFiles());
  save(broken, change(smallFiles(), 'book.flow.json', '/steps/hello/go', 'ask_raeson'));
  save(unreadable, smallFiles());
  writeFileSync(join(unreadable, 'answers.json'), '{ "answers": ');
});

const graph = (...args: string[]) => elo(['flow', 'graph', ...args]);

test('one flow, by its name or by its file, is Mermaid and nothing else', async () => {
  const byName = await graph('find-a-time', '--flows', sound);
  expect(byName).toMatchObject({ code: 0, err: '' });
  expect(byName.out).toMatch(/^---\ntitle: "Find and hold a time · find-a-time"\n[^]*\nflowchart TD\n/);
  expect(byName.out).toMatch(/[^\n]\n$/);
  for (const file of [join(sound, 'parts/find-a-time.flow.json'), 'parts/find-a-time.flow.json']) {
    expect((await graph(file, '--flows', sound)).out).toBe(byName.out);
  }
});

test('several flows are a Markdown document with a chapter each', async () => {
  const ran = await graph('--flows', sound);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const chapters = ran.out.split(/^## /m).slice(1);
  expect(chapters.map((chapter) => chapter.split('\n')[0])).toEqual([
    'book',
    'emergency',
    'hands-over',
    'opt-out',
    'person',
    'voicemail',
    'worry',
    'wrong-person',
    'find-a-time',
  ]);
  for (const chapter of chapters) expect(chapter).toMatch(/^[a-z-]+\n\n```mermaid\n---\n[^`]*\n```\n+$/);
});

test('an overview is of conversations', async () => {
  const ran = await graph('--overview', '--flows', sound);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('%% For reading');
  expect((await graph('book', '--overview', '--flows', sound)).out).toBe(ran.out);
  const part = await graph('find-a-time', '--overview', '--flows', sound);
  expect(part).toMatchObject({ code: 2, out: '' });
  expect(isSentence(part.err)).toBe(true);
});

test('--json holds the same text', async () => {
  const ran = document(await graph('find-a-time', 'book', '--flows', sound, '--json'));
  const text = (await graph('book', '--flows', sound)).out;
  expect(ran['format']).toBe('elo.graph/1');
  const graphs = ran['graphs'] as Json[];
  expect(graphs.map(({ flow }) => flow)).toEqual(['find-a-time', 'book']);
  expect(graphs[1]).toEqual({ flow: 'book', title: 'A visit is booked', mermaid: text });
});

test('a flow that breaks a rule is drawn all the same, and standard error says so', async () => {
  const ran = await graph('book', '--flows', broken);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('there is no such step');
  expect(ran.err).toContain('elo flow check');
});

test('what cannot be drawn is refused in a sentence, with exit 2', async () => {
  const unknown = await graph('find-a-tiem', '--flows', sound);
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('Did you mean "find-a-time"?');
  const halfWritten = await graph('book', '--flows', unreadable);
  expect(halfWritten).toMatchObject({ code: 2, out: '' });
  expect(halfWritten.err).toMatch(/answers\.json:1:\d+/);
  const nowhere = await graph('--flows', join(folder, 'nowhere'));
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  for (const { err } of [unknown, halfWritten, nowhere]) expect(isSentence(err)).toBe(true);
});
