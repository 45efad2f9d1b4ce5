/**
 * The recorded calls whose mutants are made: history, shipped scenarios and random calls in turn, of all conversations,
 * as long as history lasts. The same number and seed give the same calls.
 */
import { relative } from 'node:path';
import { DECISIONS } from '../../../engine/decisions.ts';
import type { Recorded } from '../../../engine/event.ts';
import { scenariosIn, scenarioText } from '../../../server/scenario/list-scenarios.ts';
import { rehearse } from '../../../server/scenario/rehearse.ts';
import { openTheatre } from '../../../server/scenario/theatre.ts';
import { callsOf, releaseOf } from '../../history/recorded-call.ts';
import { chanceOf } from '../../controls/random/chance.ts';
import { conversations, shippedWith } from '../../controls/random/stage.ts';
import { randomCall } from '../../controls/random-calls.ts';
import { shippedRelease } from '../../controls/typed-call.ts';
import type { Recording } from './recording.ts';

const folder = new URL('../../../flows', import.meta.url).pathname;

export async function recordingsOf(count: number, seed: number): Promise<Recording[]> {
  const history = historyCalls();
  const third = Math.min(history.length, Math.ceil(count / 3));
  const rehearsed = await rehearsals(Math.ceil((count - third) / 2), seed);
  return [...history.slice(0, third), ...rehearsed, ...randomCalls(count - third - rehearsed.length, seed)];
}

const startOf = (events: readonly Recorded[]) => events.find((event) => event.type === 'CallStarted')?.data;
const flowOf = (events: readonly Recorded[]): string => startOf(events)?.briefing.flow ?? 'none';
const releaseIn = (events: readonly Recorded[]): string | undefined => startOf(events)?.release;

const historyCalls = (): Recording[] =>
  callsOf(DECISIONS).map(({ call, what, events }) => ({
    what: `history ${what}`,
    flow: flowOf(events),
    call,
    events,
    releases: (hash) => (hash === releaseIn(events) ? releaseOf(hash) : null),
  }));

/** Scenarios of each conversation in turn, which ones is drawn. */
async function rehearsals(count: number, seed: number): Promise<Recording[]> {
  const theatre = await openTheatre(shippedRelease());
  const chance = chanceOf(seed, 0);
  const left = new Map(
    conversations.map((flow) => [flow, scenariosIn(folder).filter((path) => path.includes(`/${flow}/`))]),
  );
  const recordings: Recording[] = [];
  for (let turn = 0; recordings.length < count; turn += 1) {
    const paths = left.get(conversations[turn % conversations.length] as (typeof conversations)[number]) ?? [];
    const [path] = paths.splice(chance.below(paths.length), 1);
    if (path === undefined) throw new Error('there are not so many scenarios: ask for fewer calls');
    const { events } = await rehearse(path, scenarioText(path), theatre);
    const [first] = events;
    if (!first) throw new Error(`${path} brings about no call`);
    recordings.push({
      what: `scenario ${relative(folder, path)}`,
      flow: flowOf(events),
      call: first.stream,
      events,
      releases: (hash) => (hash === theatre.release.hash ? theatre.release : null),
    });
  }
  return recordings;
}

function randomCalls(count: number, seed: number): Recording[] {
  const prepared = shippedWith();
  return Array.from({ length: count }, (_, nth) => {
    const flow = conversations[nth % conversations.length] as string;
    const { id, events } = randomCall({ prepared, flow, seed, nth });
    return {
      what: `random ${flow}, seed ${seed}, call ${nth}`,
      flow,
      call: id,
      // As a log gives it back.
      events: JSON.parse(JSON.stringify(events)) as Recorded[],
      releases: (hash) => (hash === prepared.hash ? prepared : null),
    };
  });
}
