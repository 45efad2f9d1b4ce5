/** The interpreter of a rehearsal: words with a meaning in brackets mean that, all others what the real one hears. */
import { scriptedInterpreter } from '../../adapters/understanding/scripted-interpreter.ts';
import type { Interpretation, Interpreter, Utterance } from '../../engine/ports.ts';
import type { Slot } from '../../engine/values.ts';
import type { Meaning, Offered } from './scenario.ts';

export interface Understanding {
  readonly utterance: Utterance;
  readonly understood: Interpretation | null;
}

export interface ScriptedEar {
  readonly interpreter: Interpreter;
  /** Says what words mean that are about to be spoken. */
  expect(words: string, means: Meaning | null): void;
  /** Everything that was understood since this was asked last. */
  takeUnderstood(): Understanding[];
  /** What cannot have been meant at the moment at which it was said, in sentences. */
  readonly impossible: string[];
}

export function scriptedEar(real: Interpreter): ScriptedEar {
  /** What was said and not yet understood: words that come while others are being understood are read with them. */
  let said: { readonly words: string; readonly means: Meaning | null }[] = [];
  let understood: Understanding[] = [];
  const impossible: string[] = [];

  async function interpret(utterance: Utterance): ReturnType<Interpreter['interpret']> {
    const together = said.filter(({ words }) => utterance.text.includes(words));
    said = [];
    const meant = together.flatMap(({ means }) => (means ? [means] : []));
    if (meant.length === 0) {
      const result = await real.interpret(utterance);
      understood.push({ utterance, understood: 'failed' in result ? null : result });
      return result;
    }
    for (const meaning of meant) impossible.push(...whatCannotBeHeard(meaning, utterance));
    const partial = interpretationOf(meant, utterance.offered);
    const result = await scriptedInterpreter({ [utterance.text]: partial }).interpret(utterance);
    understood.push({ utterance, understood: 'failed' in result ? null : result });
    return result;
  }

  return {
    interpreter: { name: real.name, model: real.model, template: real.template, interpret },
    expect: (words, means) => void said.push({ words, means }),
    takeUnderstood() {
      const taken = understood;
      understood = [];
      return taken;
    },
    impossible,
  };
}

const isOffered = (value: Meaning['values'][string]): value is Offered =>
  typeof value === 'object' && 'offered' in value;

/** The slot that is meant by "the second one"; undefined where so many are not on offer. */
export const slotMeant = ({ offered }: Offered, slots: readonly Slot[]): Slot | undefined =>
  slots.at(offered < 0 ? offered : offered - 1);

function interpretationOf(meant: readonly Meaning[], slots: readonly Slot[]): Partial<Interpretation> {
  const sure = { confidence: 1 };
  const closed = meant
    .flatMap(({ values }) => Object.entries(values))
    .flatMap(([name, value]) => {
      const slot = isOffered(value) ? slotMeant(value, slots) : value;
      return slot === undefined ? [] : [{ name, value: slot, correction: false, ...sure }];
    });
  const contents = Object.assign({}, ...meant.map((meaning) => meaning.contents)) as Record<string, string>;
  const personal = Object.keys(contents).map((name) => ({ name, value: null, correction: false, ...sure }));
  return {
    answers: meant.flatMap(({ answers }) => answers.map((answer) => ({ answer, ...sure }))),
    values: [...closed, ...personal],
    contents,
    tone: meant.find(({ tone }) => tone !== 'neutral')?.tone ?? 'neutral',
  };
}

/** No interpreter may report what cannot be heard; a scenario that does would rehearse a call that cannot be. */
function whatCannotBeHeard(
  { answers, values, contents }: Meaning,
  { can_hear, can_give, offered }: Utterance,
): string[] {
  const names = [...Object.keys(values), ...Object.keys(contents)];
  const beyond = Object.values(values).filter((value) => isOffered(value) && slotMeant(value, offered) === undefined);
  return [
    ...answers.filter((answer) => !can_hear.includes(answer)).map((answer) => `Nobody listens for "${answer}" here.`),
    ...names.filter((name) => !can_give.includes(name)).map((name) => `Nobody listens for a value "${name}" here.`),
    ...beyond.map(() => `So many times are not on offer: there are ${offered.length}.`),
  ];
}
