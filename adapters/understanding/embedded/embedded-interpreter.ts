/** Understanding without network, key or chance: rules and the examples of the release, dates in the clinic's zone. */
import { canonicalJson } from '../../../engine/canonical-json.ts';
import type { Release } from '../../../engine/flow/release.ts';
import type { Week } from '../../../engine/flow/schema/house-files.ts';
import type { Interpreter, Sha256 } from '../../../engine/ports.ts';
import { classifier } from './classify.ts';
import type { Example } from './classify.ts';
import { choiceReader } from './closed-words.ts';
import type { OpenFrom } from './dates/clocks.ts';
import { shippedWeights } from './learned/weights.ts';
import { understand } from './understand.ts';
import type { Known } from './understand.ts';

/** Raised whenever the same words may come out differently. */
const RULES_VERSION = 18;

/** What of a release an interpreter is built from. */
export type Understandable = Pick<Release, 'answers' | 'objections' | 'memory' | 'clinic'>;

/** An interpreter for one release. Built once, a few milliseconds; it then reads an utterance in well under two. */
export function embeddedInterpreter(release: Understandable, sha256: Sha256): Interpreter {
  const { answers, objections, memory, clinic } = release;
  const { likely, from: learnt } = shippedWeights();
  const known = knownOf(release, likely);
  const practitioners = clinic.practitioners;
  const built = { rules: RULES_VERSION, learnt, answers, objections, memory, practitioners, hours: clinic.hours };
  return {
    name: 'embedded',
    model: null,
    template: `sha256:${sha256(canonicalJson(built))}`,
    interpret: (utterance) => Promise.resolve(understand(known, utterance)),
  };
}

/** What is known of a release; without what was learnt it hears by its rules alone. */
export function knownOf(release: Understandable, likely: Known['likely']): Known {
  const { answers, memory, clinic } = release;
  return {
    classify: classifier(examplesOf(release)),
    names: namesOf(answers),
    reader: {
      memory,
      choices: choiceReader(memory, clinic),
      open: openFrom(clinic.hours),
      country: clinic.country,
    },
    likely,
  };
}

function namesOf(answers: Understandable['answers']): Known['names'] {
  const named = (which: (answer: Understandable['answers'][string]) => boolean): Set<string> =>
    new Set(
      Object.entries(answers)
        .filter(([, answer]) => which(answer))
        .map(([name]) => name),
    );
  return {
    known: named(() => true),
    grave: named(({ weight, new_listener }) => weight === 'urgent' || new_listener === true),
    urgent: named(({ weight }) => weight === 'urgent'),
  };
}

function examplesOf({ answers, objections }: Understandable): Example[] {
  return [
    ...Object.entries(answers).flatMap(([answer, { examples }]) =>
      (examples ?? []).map((text) => ({ answer, kind: null, text })),
    ),
    ...Object.entries(objections).flatMap(([kind, { examples }]) =>
      examples.map((text) => ({ answer: 'objects', kind, text })),
    ),
  ];
}

const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** From the first opening to the last closing of the week, in minutes since midnight. */
function openFrom(week: Week): OpenFrom {
  const hours = Object.values(week).flat();
  if (hours.length === 0) return { from: 8 * 60, to: 18 * 60 };
  return { from: Math.min(...hours.map(([from]) => minute(from))), to: Math.max(...hours.map(([, to]) => minute(to))) };
}
