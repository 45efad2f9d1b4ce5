/** Every scenario that ships is rehearsed; so is the one in the designers' guide. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scenariosIn, scenarioText } from '../../server/scenario/list-scenarios.ts';
import { rehearse } from '../../server/scenario/rehearse.ts';
import { sayFailure } from '../../server/scenario/say-failure.ts';
import type { Theatre } from '../../server/scenario/set-scene.ts';
import { openTheatre } from '../../server/scenario/theatre.ts';
import { waysIn } from '../../server/scenario/ways.ts';
import { shippedRelease } from '../controls/typed-call.ts';

const flows = new URL('../../flows', import.meta.url).pathname;
const scenarios = scenariosIn(flows);
let theatre: Theatre;
let ways: ReadonlySet<string>;
/** Beginnings and returns are counted by their steps; giving up leaves a step by its limit before that is used up. */
const uncounted = (edge: string, cause: string): boolean =>
  ['start', 'use', 'resume', 'reply'].includes(cause) || edge.includes('/gave_up.');
beforeAll(async () => {
  theatre = await openTheatre(shippedRelease());
  ways = new Set(waysIn(theatre.release.release).map(({ flow, edge }) => `${flow}/${edge}`));
});

describe('each shipped scenario is as it is written', () => {
  test.each(scenarios.map((path) => relative(flows, path)))('%s', async (path) => {
    const { problems, events } = await rehearse(path, scenarioText(`${flows}/${path}`), theatre);
    expect(problems.map(sayFailure)).toEqual([]);
    // The list of all ways that coverage counts misses none that a call takes.
    const taken = events.flatMap((event) => (event.type === 'TransitionTaken' ? [event.data] : []));
    expect(taken.filter(({ edge, cause }) => !ways.has(edge) && !uncounted(edge, cause))).toEqual([]);
  });
});

test('there are some', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(9);
});

test("the guide's scenario is one of them, word for word", () => {
  const guide = readFileSync(`${flows}/README.md`, 'utf8');
  const example = /## Scenarios[^]*?```text\n([^]*?)```/.exec(guide)?.[1];
  expect(example).toBe(scenarioText(`${flows}/calls/book-first-visit/asks-to-be-called-later.call.txt`));
});
