import type { Signal } from '../kernel/heard.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Weight } from '../schema/shared-files.ts';
import { flowsOf, inFile, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'answer-of-the-engine';
const file = 'answers.json';

interface Known {
  readonly weight: Weight;
  readonly why: string;
  /** Somebody else listens from then on. */
  readonly new_listener?: true;
  /** It must be described only where it is used. */
  readonly mayBeMissing?: true;
}

const notSaid = 'Nobody says it: it is reported by the line, or counted.';
const signals: Readonly<Record<Signal, Known>> = {
  silence: { weight: 'signal', why: notSaid },
  not_understood: { weight: 'signal', why: notSaid },
  machine: { weight: 'signal', why: notSaid },
  time_is_up: { weight: 'signal', why: notSaid },
};
/** What the engine and the promises take each of these for. */
const known: Readonly<Record<string, Known>> = {
  emergency: { weight: 'urgent', why: 'It is heard at any time, while something is done or told too.' },
  self_harm: { weight: 'urgent', why: 'It is heard at any time, while something is done or told too.' },
  opt_out: { weight: 'urgent', why: 'It is heard at any time, while something is done or told too.' },
  hands_over: {
    weight: 'refuse',
    new_listener: true,
    why: 'Whoever takes over the phone is a new listener, and no other answer may hide that.',
  },
  wants_person: { weight: 'refuse', why: 'Whoever asks for a person gets one, whatever else they say.' },
  pays_now: { weight: 'question', why: 'It is answered at every question, with a line that declines.' },
  yes: { weight: 'agree', why: 'It is the only permission to book, and any other answer outweighs it.' },
  no: { weight: 'refuse', why: 'It outweighs every yes in the same breath.' },
  is_the_patient: { weight: 'agree', mayBeMissing: true, why: 'It opens what is private.' },
  wants_to_book: { weight: 'give', mayBeMissing: true, why: 'It may open what is private.' },
  ...signals,
};
/** Each outweighs those that stand after it, and every other answer of its weight. */
const gravest = ['emergency', 'self_harm', 'opt_out', 'hands_over', 'wants_person', 'pays_now'] as const;
const RECORDS = 'record_opt_out';

export const answerOfTheEngine: Rule = {
  rule,
  refuses:
    'An answer that the engine knows by its name ("emergency", "opt_out", "hands_over", "yes" and others) and that is missing, has another weight than the promises take it for, counts only with a value, hands over no phone though it should, or is outweighed by an answer that is less grave.',
  why: 'Promises are proved about these names. One that means or weighs something else keeps them in name only.',
  remedy: 'Describe the answer, and give it the weight and gravity that it needs.',
  reads: ['answers', 'flows'],
  check: (release) => [
    ...Object.entries(known).flatMap(([name, wanted]) => asKnown(release, name, wanted)),
    ...gravest.flatMap((name, at) => outweighing(release, name, gravest.slice(0, at))),
  ],
};

function asKnown({ answers }: Readable, name: string, { weight, why, new_listener, mayBeMissing }: Known): Problem[] {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (!answer) {
    if (mayBeMissing) return [];
    const remedy = `Describe "${name}", with the weight "${weight}".`;
    return [inFile(rule, file, ['answers'], `There is no answer "${name}". ${why}`, remedy)];
  }
  const at = ['answers', name];
  const says = `"${name}" has the weight "${answer.weight}". ${why}`;
  const weighed =
    answer.weight === weight ? [] : [inFile(rule, file, [...at, 'weight'], says, `Write "weight": "${weight}".`)];
  if (answer.gives) {
    const unheard = `"${name}" counts only with ${answer.gives.join(', ')}: said alone, it would not be taken. ${why}`;
    weighed.push(inFile(rule, file, [...at, 'gives'], unheard, 'Write it under "may_give".'));
  }
  if (new_listener === undefined || answer.new_listener) return weighed;
  return [...weighed, inFile(rule, file, at, `"${name}" hands over no phone. ${why}`, 'Add "new_listener": true.')];
}

/** Where answers of the same weight are as grave, or graver, and do not stand above it. */
function outweighing(release: Readable, name: string, above: readonly string[]): Problem[] {
  const { answers } = release;
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (!answer || answer.weight !== known[name]?.weight) return [];
  const { weight, gravity = 0 } = answer;
  return Object.entries(answers).flatMap(([other, { weight: itsWeight, gravity: its = 0 }]) => {
    // What a signal began is pushed aside only by what is graver.
    const isRival = itsWeight === weight || (weight === 'urgent' && itsWeight === 'signal');
    if (other === name || above.includes(other) || !isRival || its < gravity) return [];
    if (name === 'opt_out' && !hidesOptOut(release, other)) return [];
    const says = `"${other}" (gravity ${its}) is taken before "${name}" (gravity ${gravity}), or keeps it from being heard.`;
    const remedy = `Give "${name}" a higher gravity than "${other}", or "${other}" a lower one.`;
    return [inFile(rule, file, ['answers', other], says, remedy)];
  });
}

/** Who is told that somebody has died records an opt-out as well; whatever begins nothing hides nothing. */
const hidesOptOut = (release: Readable, answer: string): boolean =>
  flowsOf(release).some(
    (flow) =>
      flow.kind === 'interruption' &&
      flow.on.includes(answer) &&
      ![...stepsOf(flow).values()].some((step) => step.kind === 'do' && step.do === RECORDS),
  );
