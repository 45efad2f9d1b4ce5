/** The hand-written twin of the interpreters: a test says what each utterance means. */
import type { Interpretation, Interpreter, NoInterpretation, Utterance } from '../../engine/ports.ts';

export type Script = Readonly<Record<string, Partial<Interpretation> | NoInterpretation>>;

const NOTHING: Interpretation = { answers: [], alternatives: [], values: [], contents: {}, tone: 'neutral', raw: '' };

export interface ScriptedInterpreter extends Interpreter {
  /** What it was asked, in order. */
  readonly asked: readonly Utterance[];
}

/** Answers each text as the script says, exactly as written; a text that is not in it means nothing. */
export function scriptedInterpreter(script: Script): ScriptedInterpreter {
  const asked: Utterance[] = [];
  return {
    name: 'scripted',
    model: null,
    template: 'scripted',
    asked,
    interpret(utterance) {
      asked.push(utterance);
      const meant = Object.hasOwn(script, utterance.text) ? script[utterance.text] : undefined;
      if (meant !== undefined && 'failed' in meant) return Promise.resolve(meant);
      return Promise.resolve({ ...NOTHING, ...meant });
    },
  };
}
