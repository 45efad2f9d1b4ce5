/** What all mutants are judged against: the flows as they ship, and what is known of them. */
import { readJson } from '../../adapters/releases/read-json.ts';
import { listFiles } from '../../adapters/releases/list-files.ts';
import { parse } from '../../engine/flow/parse.ts';
import { prepare } from '../../engine/flow/prepare.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { JsonFile } from '../../engine/flow/shape/take-file.ts';
import { given } from '../../engine/fault.ts';
import { scenariosIn, scenarioText } from '../../server/scenario/list-scenarios.ts';
import { rehearse } from '../../server/scenario/rehearse.ts';
import { openTheatre } from '../../server/scenario/theatre.ts';

export interface Rehearsal {
  readonly path: string;
  readonly text: string;
  /** The steps that it comes through, `file/step`. */
  readonly walks: ReadonlySet<string>;
}

export interface Ground {
  readonly files: readonly JsonFile[];
  readonly release: Release;
  readonly scenarios: readonly Rehearsal[];
  /** What the proof of each conversation had to track; one that is not named here is not proved. */
  readonly hints: Readonly<Record<string, readonly string[]>>;
}

export interface Shipped {
  readonly files: readonly JsonFile[];
  readonly release: Release;
}

/** The flows of a folder, as they are read from it. Throws where they are no release. */
export function shippedIn(folder: string): Shipped {
  const files = listFiles(folder).files.map(({ path, text }) => ({ path, json: readJson(text).json }));
  return { files, release: given(parse(files).release, 'only a whole release has mutants', folder) };
}

/** Rehearses all scenarios and proves all conversations once: takes as long as both. */
export async function groundOf(folder: string): Promise<Ground> {
  const shipped = shippedIn(folder);
  const scenarios = await rehearsed(scenariosIn(folder), shipped.release);
  return { ...shipped, scenarios, hints: hintsOf(shipped.release) };
}

/** Throws where one is not as written: it would catch every mutant. */
export async function rehearsed(paths: readonly string[], release: Release): Promise<Rehearsal[]> {
  const theatre = await openTheatre(release);
  const scenarios: Rehearsal[] = [];
  for (const path of paths) {
    const text = scenarioText(path);
    const { problems, events } = await rehearse(path, text, theatre);
    given(problems.length === 0 || undefined, 'a scenario must be as written before there is any mutant', path);
    const walks = events.flatMap((event) =>
      event.type === 'TransitionTaken' ? [`${event.data.to.file}/${event.data.to.step}`] : [],
    );
    scenarios.push({ path, text, walks: new Set(walks) });
  }
  return scenarios;
}

/** Throws where a promise does not hold, which every mutant would be blamed for. */
function hintsOf(release: Release): Record<string, readonly string[]> {
  const prepared = prepare('shipped', release);
  const conversations = Object.values(release.flows).filter(({ kind }) => kind === 'conversation');
  const hints: Record<string, readonly string[]> = {};
  for (const { id } of conversations) {
    const { verdicts, tracked } = prove(prepared, id);
    given(verdicts.every(({ holds }) => holds) || undefined, 'every promise must hold before there is any mutant', id);
    hints[id] = tracked;
  }
  return hints;
}
