/** The files that all flows share: what people may mean, what a call remembers, how a question is answered. */
import { z } from 'zod';
import { doNames } from '../../effect/catalogue.ts';
import { name, type MarkedTone } from '../../values.ts';

const schemaRef = { $schema: z.string().describe('Where the schema of this file lies, for editors.').optional() };

/** In the order in which one utterance is read: the gravest first, a plain yes last. */
export const weights = ['urgent', 'refuse', 'change', 'wish', 'give', 'agree', 'question', 'signal'] as const;
export type Weight = (typeof weights)[number];

const answer = z.strictObject({
  means: z.string().describe('What a person means by it, in one sentence.'),
  weight: z.enum(weights).describe('How it weighs against other answers in the same utterance.'),
  examples: z.array(z.string()).describe('How people say it. The embedded interpreter is built from these.').optional(),
  gives: z.array(name).describe('Values that this answer brings with it; without them it is not taken.').optional(),
  may_give: z
    .array(name)
    .describe('Values that are listened for in the same words, and remembered with it.')
    .optional(),
  new_listener: z.literal(true).describe('The phone is handed over: disclosure and identity are due again.').optional(),
  gravity: z.int().min(1).max(9).describe('Among answers of the same weight the higher one is taken first.').optional(),
});
export const answersFile = z.strictObject({
  ...schemaRef,
  answers: z.record(name, answer).describe('Every answer by name.'),
});
export type Answers = z.infer<typeof answersFile>['answers'];

const reply = z.strictObject({
  say: name.describe('The line that answers it.'),
  speech: z.literal('slow').describe('Gives more time to answer: for somebody who asked one to wait.').optional(),
  in_a_row: z.int().min(1).max(5).describe('For a signal: how often in a row it may happen.').optional(),
  then: name.describe('The interruption that takes over when it happened too often.').optional(),
});
export const repliesFile = z.strictObject({
  ...schemaRef,
  replies: z.record(name, reply).describe('One line for each question or signal that needs no more than one line.'),
});
export type Reply = z.infer<typeof reply>;
export type Replies = z.infer<typeof repliesFile>['replies'];

const closedTypes = ['day_part', 'practitioner', 'slot', 'slot_list', 'hold', 'appointment', 'patient'] as const;
const personalTypes = ['name', 'date', 'phone', 'text'] as const;

const value = z.strictObject({
  means: z.string().describe('What is remembered, in one sentence.').optional(),
  is: z
    .union([z.array(name).min(1), z.enum([...closedTypes, ...personalTypes])])
    .describe('A list of choices, or the name of a type.'),
  words: z
    .record(name, z.array(z.string()))
    .describe(
      'For a list of choices: words and phrases by which people name each. `…` stands for up to four words, `(a|b)` for one or the other, `^` and `$` for the beginning and end; of two choices that are named, the later one of the list counts.',
    )
    .optional(),
  heard: z
    .enum(['anywhere', 'when_asked', 'with_answer', 'never'])
    .describe('When the call listens for it: at every question, only when asked, as part of an answer, or never.'),
  makes_stale: z.array(name).describe('What becomes worthless once this changes.').optional(),
  settles: z.array(name).describe('What can no longer be corrected once this is known.').optional(),
  private: z.enum(['said', 'checked']).describe('How sure the identity must be before it is spoken.').optional(),
  let_go: z.enum(['release_slot']).describe('What is done in the clinic when it is forgotten unused.').optional(),
});
export const memoryFile = z.strictObject({
  ...schemaRef,
  values: z.record(name, value).describe('Every value that a call can remember.'),
});
export type MemoryValue = z.infer<typeof value>;

/** Whether what a value is makes it personal: its content stands in boxes alone. */
export const isPersonalType = (is: MemoryValue['is'] | undefined): boolean => personalTypes.some((type) => type === is);
export type Memory = z.infer<typeof memoryFile>['values'];

const objection = z.strictObject({
  means: z.string().describe('What worries the person, in one sentence.'),
  examples: z.array(z.string()).describe('How people say it.'),
  strategies: z
    .array(name)
    .min(1)
    .max(3)
    .describe('The honest answers to it, in order: one for each round of the lines that answer it.'),
});
export const objectionsFile = z.strictObject({
  ...schemaRef,
  objections: z.record(name, objection).describe('The kinds of objection.'),
});
export type Objections = z.infer<typeof objectionsFile>['objections'];

export const stagesFile = z.strictObject({
  ...schemaRef,
  stages: z.array(name).min(1).describe('The rungs of the funnel, from first to last.'),
});

const words = z.array(z.string().min(1)).min(1);
const line = z.strictObject({
  role: z
    .enum([
      'ai_disclosure',
      'asks_who',
      'asks_for_another',
      'read_back',
      'claims_done',
      'no_payment',
      'safety',
      'voicemail',
      'opt_out',
    ])
    .describe('What this line does beyond its words; promises are proved about roles.')
    .optional(),
  claims: z
    .enum(doNames)
    .describe(
      'The effect that it says has come about: the visit is booked, the message is taken. It is said only after exactly that was confirmed. What books, moves or cancels is claimed with the role "claims_done".',
    )
    .optional(),
  reads_back: z
    .enum(['book', 'move', 'cancel'])
    .describe('With the role "read_back": what it asks leave for, as the binding question that says it.')
    .optional(),
  say: words
    .describe('Variants for the first time; none comes again in a call before the others were said.')
    .optional(),
  again: words.describe('Variants for when the question is asked again or resumed.').optional(),
  tones: z
    .strictObject({
      anxious: words.describe('Calm, one thing at a time, and it says what happens next.').optional(),
      rushed: words.describe('As short as it gets.').optional(),
      annoyed: words.describe('No cheer, and no more than one apology.').optional(),
      cheerful: words.describe('Lightly playing along.').optional(),
      sad: words.describe('Gentle, without an exclamation mark.').optional(),
    } satisfies Record<MarkedTone, unknown>)
    .describe('Variants for somebody who sounds like that. Where there are none, `say` is said.')
    .optional(),
  by: name.describe('The value that chooses among `sets`.').optional(),
  strategies: z
    .array(name)
    .min(1)
    .max(3)
    .describe(
      'Where `by` is the objection: the strategies of objections.json that the rounds of each set follow, in order. Left out, they follow all of them.',
    )
    .optional(),
  sets: z
    .record(name, z.array(words))
    .describe('For each choice of the value: the rounds in order, each with its variants.')
    .optional(),
});
export const linesFile = z.strictObject({
  ...schemaRef,
  language: name.describe('The language of these lines.'),
  lines: z.record(name, line).describe('Every line by name.'),
});
export type Line = z.infer<typeof line>;
export type Lines = z.infer<typeof linesFile>['lines'];
