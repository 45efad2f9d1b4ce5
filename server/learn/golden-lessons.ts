/** What was said in the golden calls, and what the rules heard in it, where the call then went as it is written: that was right. */
import { sha256 } from '../../adapters/log/sha256.ts';
import { knownOf } from '../../adapters/understanding/embedded/embedded-interpreter.ts';
import { classOf, valueClassOf } from '../../adapters/understanding/embedded/learned/features.ts';
import type { Lesson } from '../../adapters/understanding/embedded/learned/learn.ts';
import { evidenceOf } from '../../adapters/understanding/embedded/learned/settle.ts';
import { readByRules, understand } from '../../adapters/understanding/embedded/understand.ts';
import type { Interpretation, Interpreter, Utterance } from '../../engine/ports.ts';
import type { Release } from '../../engine/flow/release.ts';
import { rehearse } from '../scenario/rehearse.ts';
import { scenariosIn, scenarioText } from '../scenario/list-scenarios.ts';
import { openTheatre } from '../scenario/theatre.ts';

interface Turn {
  readonly utterance: Utterance;
  readonly heard: Interpretation;
}

/** Scenarios whose calls the rules alone do not take as they are written teach nothing. */
export async function goldenLessons(release: Release, folder: string): Promise<Lesson[]> {
  const known = knownOf(release, null);
  let turns: Turn[] = [];
  const interpreter: Interpreter = {
    name: 'embedded',
    model: null,
    template: `sha256:${sha256('rules alone')}`,
    interpret: (utterance) => {
      const heard = understand(known, utterance);
      turns.push({ utterance, heard });
      return Promise.resolve(heard);
    },
  };
  const theatre = { ...(await openTheatre(release)), interpreterFor: () => interpreter };
  const lessons: Lesson[] = [];
  for (const path of scenariosIn(folder)) {
    turns = [];
    const { problems } = await rehearse(path, scenarioText(path), theatre);
    if (problems.length === 0) lessons.push(...turns.map(lessonOf));
  }
  return lessons;

  function lessonOf({ utterance, heard: { answers, values } }: Turn): Lesson {
    const { confidence } = release.policy.understanding;
    const kind = values.find(({ name }) => name === 'objection')?.value;
    const classes = answers
      .filter((one) => one.confidence >= confidence)
      .map(({ answer }) => classOf({ answer, kind: answer === 'objects' && typeof kind === 'string' ? kind : null }));
    const given = values.flatMap((value) => valueClassOf(value) ?? []);
    const evidence = evidenceOf(readByRules(known, utterance), utterance);
    return { ...evidence, is: [...classes, ...given], may_be: [] };
  }
}
