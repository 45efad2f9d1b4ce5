import { expect, test } from 'vitest';
import type { Recorded } from '../../../engine/event.ts';
import { coverageOf, percent, sumOf } from '../../../server/scenario/coverage.ts';
import { stepsIn, waysIn } from '../../../server/scenario/ways.ts';
import { releaseOf, smallFiles } from '../../controls/small-release.ts';
import { BOOKS, rehearsed } from './small-stage.ts';

const release = releaseOf(smallFiles());
const find = (flow: string) => ({ file: `${flow}.json`, line: 1 });
const linesOf = (events: readonly Recorded[]) => coverageOf(release, events, find);

test('every way has a name of its own, and says where it leads', () => {
  const ways = waysIn(release);
  expect(new Set(ways.map(({ flow, edge }) => `${flow}/${edge}`)).size).toBe(ways.length);
  const of = (flow: string) =>
    ways.filter((way) => way.flow === flow).map(({ says, pointer }) => `${says} @ ${pointer}`);
  expect(of('worry')).toEqual([
    'answer → no by limit @ /steps/answer/limit',
    'answer → good on yes @ /steps/answer/hear/yes',
    'answer → no on no @ /steps/answer/hear/no',
    'begins on objects @ /on/0',
  ]);
  expect(of('emergency')).toEqual([
    'call → end by limit @ /steps/call/limit',
    'call → end on delivered @ /steps/call/go',
    'call → call on cut_off @ /steps/call/in_full',
    'begins on emergency @ /on/0',
    'begins on self_harm @ /on/1',
    'begins on silence @ /id',
    'begins on not_understood @ /id',
  ]);
  expect(of('book')).toEqual(
    expect.arrayContaining([
      'hello → ask_reason on go_on @ /steps/hello/go',
      'ask_reason → ask_when by known @ /steps/ask_reason/for',
      'ask_when says which_day and asks again on yes @ /steps/ask_when/hear/yes',
      'find → read_back on held @ /steps/find/then/held',
      'another when goes back to find @ /corrections/when',
      'worry → bye by declined @ /interruptions/worry/declined',
    ]),
  );
  expect(of('replies')).toContain('asks_price is answered, and the question asked again @ /replies/asks_price');
});

test('every pointer is the place of something that is there', () => {
  const files = smallFiles();
  const byFlow = Object.fromEntries(
    Object.values(files).flatMap((json) => (typeof json['id'] === 'string' ? [[json['id'], json]] : [])),
  );
  const all = [...waysIn(release), ...stepsIn(release)];
  for (const { flow, pointer } of all) {
    const json = flow === 'replies' ? files['replies.json'] : byFlow[flow];
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], json);
    expect(found, `${flow}${pointer}`).toBeDefined();
  }
  expect(all.length).toBeGreaterThan(60);
});

test('a call walks its steps and edges, and no others', async () => {
  const { events } = await rehearsed(BOOKS);
  const files = linesOf(events);
  const file = (name: string) => files.find((entry) => entry.file === `${name}.json`);
  expect(file('book')?.steps).toEqual({ walked: 7, of: 8 });
  expect(file('book')?.unwalked.filter(({ what }) => what === 'step')).toEqual([
    { what: 'step', says: 'bye', line: 1 },
  ]);
  expect(file('find-a-time')?.unwalked.map(({ says }) => says)).not.toContain('offer → hold on given');
  expect(file('find-a-time')?.unwalked.map(({ says }) => says)).toContain('offer → none on no');
  expect(file('worry')).toMatchObject({ steps: { walked: 0, of: 3 }, edges: { walked: 0, of: 4 } });
});

test('what was walked is exactly what the transitions name: nothing that a call took is unknown to the list', async () => {
  const { events } = await rehearsed(BOOKS);
  const known = new Set(waysIn(release).map(({ flow, edge }) => `${flow}/${edge}`));
  const taken = events.flatMap((event) => (event.type === 'TransitionTaken' ? [event.data] : []));
  const unknown = taken.filter(({ edge, cause }) => !known.has(edge) && cause !== 'start' && cause !== 'use');
  expect(unknown).toEqual([]);
  expect(taken.length).toBeGreaterThan(8);
  const walked = sumOf(linesOf(events).map(({ edges }) => edges)).walked;
  expect(walked).toBe(new Set(taken.map(({ edge }) => edge).filter((edge) => known.has(edge))).size);
});

test('a question that forgets what it asks for is never skipped, so no way is counted for it', () => {
  const files = smallFiles();
  const steps = files['parts/find-a-time.flow.json']?.['steps'] as Record<string, Record<string, string[]>> | undefined;
  const offer = steps?.['offer'];
  const skips = () => waysIn(releaseOf(files)).filter(({ edge }) => edge === 'offer.known').length;
  expect(skips()).toBe(1);
  if (offer) offer['forget'] = ['slots'];
  expect(skips()).toBe(1);
  if (offer) offer['forget'] = ['slots', 'slot'];
  expect(skips()).toBe(0);
});

test('whoever gives up at a question walks the limit of that one, and of no other', async () => {
  const { events } = await rehearsed(BOOKS);
  const taken = events.find((event) => event.type === 'TransitionTaken');
  if (taken?.type !== 'TransitionTaken') throw new Error('the call goes nowhere');
  const from = { file: 'find-a-time', step: 'offer' };
  const gaveUp = { ...taken, data: { ...taken.data, from, edge: 'find-a-time/gave_up.not_understood' } };
  const unwalked = linesOf([gaveUp]).flatMap((file) => file.unwalked.map(({ says }) => says));
  const left = linesOf([]).flatMap((file) => file.unwalked.map(({ says }) => says));
  expect(left.filter((says) => says.endsWith('by limit') && !unwalked.includes(says))).toEqual([
    'offer → none by limit',
  ]);
});

test('no call walks nothing, and only everything is a hundred', () => {
  expect(sumOf(linesOf([]).map(({ steps }) => steps)).walked).toBe(0);
  expect(percent({ walked: 199, of: 200 })).toBe(99);
  expect(percent({ walked: 200, of: 200 })).toBe(100);
  expect(percent({ walked: 0, of: 0 })).toBe(100);
});
