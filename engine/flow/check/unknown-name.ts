import { doEffect } from '../../effect/catalogue.ts';
import { didYouMean } from '../nearest.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { answers, stages, values, type Place } from './places.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'unknown-name';

export const unknownName: Rule = {
  rule,
  refuses: 'An answer, a value, a stage, a service or a practitioner that is named but nowhere described.',
  why: 'What nobody can say or remember never happens, and the way that waits for it is dead.',
  remedy: 'Name one that is described, or describe it.',
  reads: ['answers', 'memory', 'stages', 'objections', 'clinic'],
  check: (release) => [
    ...lookUp(answers(release), 'answer', Object.keys(release.answers), 'answers.json'),
    ...lookUp(values(release), 'value', Object.keys(release.memory), 'memory.json'),
    ...lookUp(stages(release), 'stage', release.stages, 'stages.json'),
    ...valuesOfEffects(release),
    ...kindsOfObjection(release),
    ...servicesOf(release),
    ...practitionersOf(release),
  ],
};

function lookUp(places: readonly Place[], what: string, known: readonly string[], where: string): Problem[] {
  const names = new Set(known);
  return places
    .filter(({ name }) => !names.has(name))
    .map(({ name, file, path }) => {
      const remedy = `${didYouMean(name, known)} Or describe it in ${where}.`.trim();
      return inFile(rule, file, path, `There is no ${what} "${name}".`, remedy);
    });
}

/** What the clinic's systems need and bring must be values of this release. */
function valuesOfEffects(release: Readable): Problem[] {
  return flowsOf(release).flatMap((flow) =>
    [...stepsOf(flow)].flatMap(([name, step]) => {
      const effect = step.kind === 'do' ? doEffect(step.do) : undefined;
      if (step.kind !== 'do' || !effect) return [];
      const given = Object.values(effect.outcomes).flatMap(({ gives, sets }) => Object.keys({ ...gives, ...sets }));
      return [...new Set([...effect.needs, ...given])]
        .filter((value) => !Object.hasOwn(release.memory, value))
        .map((value) => {
          const says = `"${step.do}" works with the value "${value}", which memory.json does not describe.`;
          return inFlow(rule, flow, ['steps', name, 'do'], says, `Describe "${value}" in memory.json.`);
        });
    }),
  );
}

/** The choices of the value `objection` are the kinds of objections.json. */
function kindsOfObjection(release: Readable): Problem[] {
  const kinds = Object.keys(release.objections);
  const choices = release.memory['objection']?.is;
  if (!Array.isArray(choices)) return [];
  const path = ['values', 'objection', 'is'];
  const unknown = choices.map((name, i) => ({ name, file: 'memory.json', path: [...path, i] }));
  const missing = kinds
    .filter((kind) => !choices.includes(kind))
    .map((kind) => {
      const says = `objections.json has the kind "${kind}", which can never be remembered.`;
      return inFile(rule, 'memory.json', path, says, `Add "${kind}".`);
    });
  return [...lookUp(unknown, 'kind of objection', kinds, 'objections.json'), ...missing];
}

/** A reason for a visit is a service of the clinic, with its length and price; and so is what most visits are for. */
function servicesOf({ memory, clinic }: Readable): Problem[] {
  if (!clinic) return [];
  const file = `clinics/${clinic.id}.json`;
  const choices = memory['reason']?.is;
  const reasons = Array.isArray(choices) ? choices : [];
  const places = [
    ...reasons.map((name, i) => ({ name, file: 'memory.json', path: ['values', 'reason', 'is', i] })),
    ...clinic.usual_services.map((name, i) => ({ name, file, path: ['usual_services', i] })),
  ];
  return lookUp(places, 'service', Object.keys(clinic.services), file);
}

function practitionersOf({ clinic }: Readable): Problem[] {
  if (!clinic) return [];
  const file = `clinics/${clinic.id}.json`;
  const places = Object.entries(clinic.services).flatMap(([service, { practitioners }]) =>
    practitioners.map((name, i) => ({ name, file, path: ['services', service, 'practitioners', i] })),
  );
  return lookUp(places, 'practitioner', Object.keys(clinic.practitioners), file);
}
