/**
 * Who catches a mutant: the checker, else the prover, else a scenario; the first one counts, and the others are not asked.
 * Asking the scenarios before the prover catches the same mutants, and takes a fraction of the time.
 */
import { checkReadable } from '../../engine/flow/check/rules.ts';
import { parse } from '../../engine/flow/parse.ts';
import { conversationOf, prepare } from '../../engine/flow/prepare.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import { filesOf } from '../../engine/flow/check/together.ts';
import type { Release } from '../../engine/flow/release.ts';
import { given } from '../../engine/fault.ts';
import { rehearse } from '../../server/scenario/rehearse.ts';
import { openTheatre } from '../../server/scenario/theatre.ts';
import type { Ground, Rehearsal } from './ground.ts';
import { edited, type Mutant } from './mutant.ts';
import { touchedBy, walksThrough } from './touched.ts';

export interface Judgement {
  /** `not judged`: it took too long, or something threw. */
  readonly by: 'checker' | 'prover' | 'scenarios' | 'nobody' | 'not judged';
  /** The rule, the promise or the scenario that caught it; why it was not judged. */
  readonly says: string;
}

export async function judge(mutant: Mutant, ground: Ground, scenariosFirst = false): Promise<Judgement> {
  const files = ground.files.map(({ path, json }) =>
    path === mutant.file ? { path, json: edited(json, mutant.edits) } : { path, json },
  );
  const { problems, readable, incomplete, release } = parse(files);
  // The shipped flows have no problem, so that every problem is a new one.
  const [problem] = [...problems, ...checkReadable(readable, incomplete)];
  if (problem) return { by: 'checker', says: problem.rule };
  const sound = given(release ?? undefined, 'what has no problem is a release', mutant.pointer);
  const prover = (): Judgement | null => brokenPromise(mutant, sound, ground);
  const scenarios = (): Promise<Judgement | null> => failedScenario(mutant, sound, ground);
  const caught = scenariosFirst ? ((await scenarios()) ?? prover()) : (prover() ?? (await scenarios()));
  return caught ?? { by: 'nobody', says: '' };
}

/** The first promise that does not hold, of the conversations that come through what was changed. */
function brokenPromise(mutant: Mutant, release: Release, { hints }: Ground): Judgement | null {
  const prepared = prepare('mutant', release);
  const touched = new Set(touchedBy(mutant, release).map(({ flow }) => flow));
  for (const [conversation, known] of Object.entries(hints)) {
    if (!filesOf(prepared.release, conversationOf(prepared, conversation)).some(({ id }) => touched.has(id))) continue;
    const { verdicts } = prove(prepared, conversation, { hints: known });
    const broken = verdicts.find(({ holds }) => !holds);
    if (broken) return { by: 'prover', says: `${broken.promise} of ${conversation}` };
  }
  return null;
}

/** The scenarios that come through what was changed are rehearsed first; in the end all of them are. */
async function failedScenario(mutant: Mutant, release: Release, { scenarios }: Ground): Promise<Judgement | null> {
  const theatre = await openTheatre(release);
  const touched = touchedBy(mutant, release);
  const ordered = scenarios
    .map((scenario) => ({ scenario, near: walksThrough(scenario.walks, touched) }))
    .toSorted((a, b) => b.near - a.near);
  for (const { scenario } of ordered) {
    const { problems } = await rehearse(scenario.path, scenario.text, theatre);
    if (problems.length > 0) return { by: 'scenarios', says: nameOf(scenario) };
  }
  return null;
}

const nameOf = ({ path }: Rehearsal): string => path.slice(path.indexOf('calls/') + 'calls/'.length);
