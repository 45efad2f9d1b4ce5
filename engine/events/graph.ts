/** Every move of the dialogue, and why. */
import { z } from 'zod';
import { fact } from '../fact.ts';
import { closedValue, name } from '../values.ts';
import { stageOrNull } from './shared.ts';

const why = z.array(z.strictObject({ condition: z.string(), value: closedValue.nullable(), held: z.boolean() }));

const target = z.strictObject({ file: name, step: name });

export const graphEvents = {
  TransitionTaken: fact('elo', {
    /** Depth of the frame that moved: 0 is the conversation. */
    frame: z.int().min(0),
    from: target.nullable(),
    to: target,
    edge: z.string(),
    cause: z.enum(['start', 'edge', 'use', 'exit', 'interrupt', 'resume', 'reply', 'correction']),
    /** What the step's gate decided on arrival: entered (and counted, where limited), passed by. */
    gate: z.enum(['entered', 'known', 'limit', 'none']),
    /** `null` where the step is not counted. */
    entry: z.int().min(1).nullable(),
    stage: stageOrNull,
    why,
    /** From here on somebody else listens, or somebody who was away: nothing that was heard before was heard by them. */
    new_listener: z.literal(true).optional(),
  }),
  InputIgnored: fact('elo', {
    what: z.string(),
    reason: z.enum([
      'stale',
      'not_now',
      'not_hearable',
      'not_asked',
      'settled',
      'outweighed',
      'one_is_enough',
      'not_a_lone_yes',
      'not_heard_out',
      'unsure',
      'no_news',
      'known_person',
      'call_is_over',
      'interpretation_failed',
    ]),
  }),
  /**
   * Said while an effect ran, a legal line played, or an interruption was open that must not be pulled the ground from
   * under: it is heard at the next question, without its plain answers. `of` is the event that brought it.
   */
  UtteranceKept: fact('elo', {
    answers: z.array(name),
    values: z.array(z.strictObject({ name, value: closedValue.nullable() })),
    of: z.int().min(1),
  }),
  KeptUtteranceHeard: fact('elo', { of: z.int().min(1) }),
  /** `value` is null where it is personal. `of` is the event that brought it, where one did. */
  ValueRemembered: fact('elo', {
    name,
    value: closedValue.nullable(),
    from: z.enum(['heard', 'edge', 'outcome', 'call']),
    of: z.int().min(1).nullable(),
  }),
  ValuesForgotten: fact('elo', { names: z.array(name).min(1), because: z.string() }),
  /** A signal (silence, not understood) was counted; taken answers begin the count anew. */
  SignalCounted: fact('elo', { signal: name, in_a_row: z.int().min(0) }),
} as const;
