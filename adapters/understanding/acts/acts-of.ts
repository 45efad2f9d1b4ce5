/** From what was heard to the acts of the data. */
import type { Interpretation } from '../../../engine/ports.ts';
import type { Acts } from './acts-file.ts';

export type ActsOf = (heard: Pick<Interpretation, 'answers' | 'values'>, confidence: number) => string[];

/** The acts that were heard, in the order of the mapping, from all that is as sure as `confidence`. */
export function actsReader(acts: Acts): ActsOf {
  const entries = Object.entries(acts);
  return ({ answers, values }, confidence) => {
    const sure = values.filter((value) => value.confidence >= confidence);
    const heard = new Set(answers.filter((one) => one.confidence >= confidence).map(({ answer }) => answer));
    const given = new Set(sure.map(({ name }) => name));
    const raised = new Set(sure.filter(({ name }) => name === 'objection').map(({ value }) => value));
    return entries
      .filter(
        ([, act]) =>
          act.answers?.some((name) => heard.has(name)) === true ||
          act.values?.some((name) => given.has(name)) === true ||
          act.objections?.some((kind) => raised.has(kind)) === true,
      )
      .map(([name]) => name);
  };
}
