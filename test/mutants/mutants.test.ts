/** A few mutants, each of which somebody must catch. All of them take minutes, and are a command: see the README here. */
import { beforeAll, describe, expect, test } from 'vitest';
import { scenariosIn } from '../../server/scenario/list-scenarios.ts';
import { given } from '../../engine/fault.ts';
import { draw } from './draw.ts';
import { rehearsed, shippedIn, type Ground } from './ground.ts';
import { judge } from './judge.ts';
import { edited, type Mutant } from './mutant.ts';
import { operators } from './operators.ts';

const folder = new URL('../../flows', import.meta.url).pathname;
const shipped = shippedIn(folder);
const all = Object.values(operators).flatMap((enumerate) => enumerate(shipped.release));
const mutantOf = (file: string, pointer: string, says: string): Mutant =>
  given(
    all.find((mutant) => mutant.file === file && mutant.pointer === pointer && mutant.says === says),
    'the flows have no such mutant any more: choose another',
    `${file}${pointer}`,
  );

const FIRST_VISIT = 'book-first-visit.flow.json';
const PLAYS = ['asks-to-be-called-later', 'books-at-once', 'is-not-at-home'];
/** A proof takes two seconds, and far longer beside others. */
const PATIENCE_MS = 120_000;
/** Only the first visit is proved here, and few scenarios are rehearsed: who catches more is asked by the command. */
let ground: Ground;
beforeAll(async () => {
  const paths = scenariosIn(folder).filter((path) => PLAYS.some((play) => path.endsWith(`/${play}.call.txt`)));

  ground = { ...shipped, scenarios: await rehearsed(paths, shipped.release), hints: { 'book-first-visit': [] } };
});

describe('a mutant is caught by the first who sees it', () => {
  test.each([
    ['parts/make-the-booking.flow.json', '/steps/read_back/binding', 'does not permit to book', 'commit-needs-yes'],
    ['parts/make-the-booking.flow.json', '/steps/book/then/uncertain', 'is left out', 'unhandled-outcome'],
    ['lines/en.json', '/lines/it_is_booked/role', 'has no role, and not claims_done', 'claims-fit-words'],
    [FIRST_VISIT, '/corrections/when', 'is left out', 'unmapped-correction'],
  ])('%s %s %s: the checker', async (file, pointer, says, rule) => {
    expect(await judge(mutantOf(file, pointer, says), ground)).toEqual({ by: 'checker', says: rule });
  });

  test.each([
    ['/steps/disclosure/in_full', 'may be talked over'],
    ['/steps/disclosure', 'goes on and says nothing'],
  ])('%s %s: the prover', { timeout: PATIENCE_MS }, async (pointer, says) => {
    const judgement = await judge(mutantOf(FIRST_VISIT, pointer, says), ground);
    expect(judgement).toEqual({ by: 'prover', says: 'discloses-ai-first of book-first-visit' });
  });

  test('another way, of which nothing is promised: a scenario', async () => {
    const mutant = mutantOf(FIRST_VISIT, '/steps/is_it_you/hear/yes/go', 'leads to not_here and not to where_were_we');
    const judgement = await judge(mutant, { ...ground, hints: {} });
    expect(judgement).toEqual({ by: 'scenarios', says: expect.stringMatching(/^book-first-visit\//) });
  });

  test('what is not changed is caught by nobody', { timeout: PATIENCE_MS }, async () => {
    expect(ground.scenarios.length).toBeGreaterThan(1);
    const same = { ...mutantOf(FIRST_VISIT, '/steps/disclosure/in_full', 'may be talked over'), edits: [] };
    expect(await judge(same, ground)).toEqual({ by: 'nobody', says: '' });
  });
});

test('an edit changes a copy, and there only what it names', () => {
  const json = { on: ['yes', 'no'], steps: { hello: { limit: 2, go: 'bye' } } };
  expect(edited(json, [{ path: ['on', 0] }])).toEqual({ ...json, on: ['no'] });
  expect(edited(json, [{ path: ['steps', 'hello', 'limit'] }])).toEqual({ ...json, steps: { hello: { go: 'bye' } } });
  expect(edited(json, [{ path: ['steps', 'hello', 'go'], to: 'hello' }])).toEqual({
    ...json,
    steps: { hello: { limit: 2, go: 'hello' } },
  });
  expect(json).toEqual({ on: ['yes', 'no'], steps: { hello: { limit: 2, go: 'bye' } } });
});

test('every mutation changes its file, and no two do the same to the same place', () => {
  const files = new Map(shipped.files.map(({ path, json }) => [path, json]));
  const same = all.filter(({ file, edits }) => {
    const [first] = edits;
    const at = first?.path.reduce<unknown>((json, key) => (json as Record<string, unknown>)[key], files.get(file));
    return at === undefined || (first && 'to' in first && JSON.stringify(first.to) === JSON.stringify(at));
  });
  expect(same).toEqual([]);
  expect(new Set(all.map(({ file, pointer, says }) => `${file}${pointer} ${says}`)).size).toBe(all.length);
});

describe('the draw', () => {
  const keys = (mutants: readonly Mutant[]): string[] =>
    mutants.map(({ operator, file, pointer, says }) => `${operator} ${file}${pointer} ${says}`);

  test('has as many as are wanted, none twice, and of each operator its share or all that there are', () => {
    const { mutants, possible } = draw(shipped.release, 300, 1);
    expect(new Set(keys(mutants)).size).toBe(300);
    const counts = Object.entries(possible).map(([operator, count]) => {
      return { count, drawn: mutants.filter((mutant) => mutant.operator === operator).length };
    });
    const most = Math.max(...counts.map(({ drawn }) => drawn));
    expect(counts).toHaveLength(8);
    expect(counts.filter(({ count, drawn }) => drawn < count && drawn < most - 1)).toEqual([]);
  });

  test('is the same for the same seed, and another for another', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => keys(draw(shipped.release, 100, seed).mutants));
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });
});
