/** What an utterance was taken to mean. Interpreters report candidates; thresholds are applied by `decide`. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { closedValue, name, tones } from '../values.ts';
import { failure, requestVersion } from './shared.ts';

const confidence = z.number().min(0).max(1);
const span = z.tuple([z.int().min(0), z.int().min(0)]);

const heardAnswer = z.strictObject({
  answer: name,
  confidence,
  /** Start and end of the words that carried it, in characters of the text. */
  span: span.optional(),
});
/** `value` is null where the value is personal: its content is in the box under the same name. */
const heardValue = z.strictObject({
  name,
  value: closedValue.nullable(),
  confidence,
  /** The words mark it as a change of something said before ("no wait, Tuesday"). */
  correction: z.boolean(),
});
export type HeardAnswer = z.infer<typeof heardAnswer>;
export type HeardValue = z.infer<typeof heardValue>;

const work = {
  request: requestVersion,
  interpreter: z.string(),
  model: z.string().nullable(),
  /** Hash of what the interpreter was built from. */
  template: z.string(),
  ms: z.number().min(0),
};

export const understoodEvents = {
  InterpretationRequested: fact('elo', {
    /** The PatientSpoke events whose words are read together. */
    of: z.array(requestVersion).min(1),
    /** `file/step` of the question, and the value that it asks for. */
    step: z.string(),
    asked: name.nullable(),
    can_hear: z.array(name),
    can_give: z.array(name),
  }),
  AnswerUnderstood: sealedFact(
    'model',
    {
      ...work,
      answers: z.array(heardAnswer),
      values: z.array(heardValue),
      alternatives: z.array(heardAnswer),
      tone: z.enum(tones),
    },
    'conversation',
    { contents: z.record(name, z.string()), raw: z.string() },
  ),
  /** No candidate at all. */
  AnswerNotUnderstood: fact('model', { ...work, tone: z.enum(tones) }),
  InterpretationFailed: fact('model', { request: requestVersion, reason: failure }),
} as const;
