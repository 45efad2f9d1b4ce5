/** What an utterance was taken to mean. Interpreters report candidates; thresholds are applied by `decide`. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { closedValue, name, tones } from '../values.ts';
import { failure, requestVersion } from './shared.ts';

/** Why words have no interpretation. `not_hearable`: a model gave an answer that nobody can give at this step. */
const interpretationFailure = z.enum([...failure.options, 'not_hearable']);
export type InterpretationFailure = z.infer<typeof interpretationFailure>;

/** Why a language model was asked and not heard: closed words, never those of a vendor. */
const unheard = z.enum([
  'timeout',
  'unreachable',
  'server_error',
  'rate_limited',
  'key_refused',
  'request_refused',
  'model_refused',
  'cut_off',
  'nonsense',
  'silent',
  'not_hearable',
]);
export type Unheard = z.infer<typeof unheard>;

/** What a language model was asked about the words, whether or not it was heard. */
const consulted = z.strictObject({
  /** The model that was asked for, and the one that says that it answered. */
  model: z.string(),
  answered_as: z.string().nullable(),
  template: z.string(),
  /** Null where it was heard; otherwise why another interpreter was, or nobody. */
  unheard: unheard.nullable(),
  /** Requests that were sent, repeated ones included. */
  requests: z.int().min(0),
  ms: z.number().min(0),
  /** Null where the vendor did not say, of any of the requests. */
  input_tokens: z.int().min(0).nullable(),
  output_tokens: z.int().min(0).nullable(),
  /** Null where tokens or prices are not known. */
  cost_cents: z.number().min(0).nullable(),
  currency: z.string().nullable(),
  /** Answers of which the model was made less sure, because the rules heard the opposite. */
  doubted: z.array(name),
});
export type Consulted = z.infer<typeof consulted>;

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
  consulted: consulted.optional(),
};
/** What a model replied that was not heard. */
const reply = z.string().optional();
/** Of the schema before, nothing was consulted and nothing replied, and nobody's tone was called sad. */
const NO_MODEL = {};

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
    { contents: z.record(name, z.string()), raw: z.string(), reply },
    [NO_MODEL],
  ),
  /** No candidate at all. */
  AnswerNotUnderstood: sealedFact('model', { ...work, tone: z.enum(tones) }, 'conversation', { reply }, [NO_MODEL]),
  InterpretationFailed: sealedFact(
    'model',
    { request: requestVersion, reason: interpretationFailure, consulted: consulted.optional() },
    'conversation',
    { reply },
    [NO_MODEL],
  ),
} as const;
