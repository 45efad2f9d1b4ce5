/** Reads a scenario, performs it and compares: everything that `elo flow test` has to say about one file. */
import type { Recorded } from '../../engine/event.ts';
import { consequencesOf } from './consequences.ts';
import { compare, type Compared } from './compare.ts';
import { perform } from './perform.ts';
import { readScenario } from './read-scenario.ts';
import type { ScenarioProblem } from './scenario.ts';
import type { Theatre } from './set-scene.ts';

export interface Rehearsed {
  readonly file: string;
  /** The file's name where it could not be read. */
  readonly title: string;
  readonly problems: readonly ScenarioProblem[];
  /** Everything that the call recorded; empty where none came about. */
  readonly events: readonly Recorded[];
  /** What was compared with what; null where no call came about. */
  readonly compared: Compared | null;
  readonly ms: number;
}

export async function rehearse(file: string, text: string, theatre: Theatre): Promise<Rehearsed> {
  const began = performance.now();
  const done = (rest: Omit<Rehearsed, 'file' | 'ms'>): Rehearsed => ({ file, ms: performance.now() - began, ...rest });
  const { release } = theatre.release;
  const read = readScenario(file, text, release);
  if ('problems' in read) return done({ ...read, events: [], compared: null });

  const { scenario } = read;
  const { title, head } = scenario;
  const performed = await perform(scenario, theatre);
  if ('refused' in performed) {
    const problem = { file, line: 1, column: 1, says: performed.refused };
    return done({ title, problems: [problem], events: [], compared: null });
  }
  const { events, call, set } = performed;
  const ended = events.findLast((event) => event.type === 'CallEnded');
  const came_of_it = await consequencesOf(head, call, release.clinic, set);
  const { policy } = release;
  const compared = { scenario, performance: performed, ending: ended?.data.ending ?? null, came_of_it, policy };
  return done({ title, problems: compare(compared), events, compared });
}
