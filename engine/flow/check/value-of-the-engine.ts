import { doEffects, type Outcome } from '../../effect/catalogue.ts';
import { remembered } from './places.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'value-of-the-engine';
/** What outcomes set by themselves, and what the engine notes as soon as a person was understood. */
const ofTheEngine: ReadonlySet<string> = new Set([
  ...Object.values(doEffects).flatMap(({ outcomes }) =>
    Object.values<Outcome>(outcomes).flatMap(({ sets }) => Object.keys(sets ?? {})),
  ),
  'person_met',
]);

export const valueOfTheEngine: Rule = {
  rule,
  refuses: 'A way that remembers a value which only the engine or the outcome of an effect may give.',
  why: 'Whoever writes that a patient was checked, without a check, opens private things to anybody.',
  remedy: 'Remove it; lead through the effect whose outcome gives the value.',
  reads: [],
  check: (release) =>
    remembered(release)
      .filter(({ name }) => ofTheEngine.has(name))
      .map(({ name, file, path }) => {
        const says = `"${name}" cannot be remembered by a flow.`;
        const remedy = 'Remove it: an outcome of the clinic or the engine itself says this.';
        return inFile(rule, file, path, says, remedy);
      }),
};
