import { doEffects, type Outcome } from '../../effect/catalogue.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { forgotten, given, remembered, type Place } from './places.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'value-of-the-engine';
/** It is noted as soon as a person was understood, and holds to the end of the call. */
const MET = 'person_met';
/** What outcomes set by themselves, and what the engine notes. */
const ofTheEngine: ReadonlySet<string> = new Set([
  ...Object.values(doEffects).flatMap(({ outcomes }) =>
    Object.values<Outcome>(outcomes).flatMap(({ sets }) => Object.keys(sets ?? {})),
  ),
  MET,
]);

export const valueOfTheEngine: Rule = {
  rule,
  refuses:
    'A way that remembers, or an answer that brings, a value which only the engine or the outcome of an effect may give; and forgetting that a person was met.',
  why: 'Whoever writes that a patient was checked, without a check, opens private things to anybody; and who was a person once is no answering machine later.',
  remedy: 'Remove it; lead through the effect whose outcome gives the value.',
  reads: [],
  check: (release) => [...written(release), ...dropped(release)],
};

const problem = ({ file, path }: Place, says: string, remedy: string): Problem =>
  inFile(rule, file, path, says, remedy);

const written = (release: Readable): Problem[] => [
  ...remembered(release)
    .filter(({ name }) => ofTheEngine.has(name))
    .map((place) => {
      const remedy = 'Remove it: an outcome of the clinic or the engine itself says this.';
      return problem(place, `"${place.name}" cannot be remembered by a flow.`, remedy);
    }),
  ...given(release)
    .filter(({ name }) => ofTheEngine.has(name))
    .map((place) => {
      const remedy = 'Remove it: an outcome of the clinic or the engine itself says this.';
      return problem(place, `"${place.name}" is nothing that a person could say.`, remedy);
    }),
];

const dropped = (release: Readable): Problem[] =>
  forgotten(release)
    .filter(({ name }) => name === MET)
    .map((place) =>
      problem(place, `"${MET}" cannot be forgotten: a person who was met stays one.`, `Remove "${MET}" here.`),
    );
