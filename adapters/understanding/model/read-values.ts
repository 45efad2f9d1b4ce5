/** Values of a reply: choices as they are; days, times, names and numbers as the rules read the words that the model shows. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Interpretation, Interpreter, Utterance } from '../../../engine/ports.ts';
import type { Given } from './read-reply.ts';
import { spanOf } from './read-reply.ts';

interface Read {
  readonly values: readonly HeardValue[];
  readonly contents: Readonly<Record<string, string>>;
}

/** `whole` is what the rules read in all of the words. */
export async function readGiven(
  given: readonly Given[],
  utterance: Utterance,
  rules: Interpreter,
  whole: Interpretation,
): Promise<Read> {
  const values: HeardValue[] = [];
  const contents: Record<string, string> = {};
  for (const { name, value } of given) {
    const { confidence, correction } = value;
    if ('choice' in value) values.push({ name, value: value.choice, confidence, correction });
    else if ('number' in value) {
      const slot = utterance.offered[value.number - 1];
      if (slot !== undefined) values.push({ name, value: slot, confidence, correction });
    } else {
      const read = (await readWords(name, value.words, utterance, rules)) ?? whole;
      const found = read.values.find((one) => one.name === name);
      const content = read.contents[name];
      if (found === undefined) continue;
      const least = Math.min(found.confidence, confidence);
      values.push({ ...found, confidence: least, correction: correction || found.correction });
      if (content !== undefined) contents[name] = content;
    }
  }
  return { values, contents };
}

/** What the rules read in these words alone. Words that the patient did not say are a model's own, and no value. */
async function readWords(
  name: string,
  words: string,
  utterance: Utterance,
  rules: Interpreter,
): Promise<Interpretation | null> {
  const span = spanOf(words, utterance.text);
  if (span === null) return null;
  const text = utterance.text.slice(...span);
  const read = await rules.interpret({ ...utterance, text, can_hear: [], can_give: [name], asked: name });
  return 'failed' in read || !read.values.some((value) => value.name === name) ? null : read;
}
