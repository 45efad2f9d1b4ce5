/** What Elo says. The exact words are personal (they may hold a name), so they stand in the box. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { name, tones } from '../values.ts';
import { failure, requestVersion } from './shared.ts';

export const segment = z.strictObject({
  line: name,
  /** `say`, `again`, or the set and its round, `price.1`. */
  form: z.string(),
  variant: z.int().min(0),
  /** Whose words of the line these are; `warm` is what the first recordings say of those for anxious and annoyed people. */
  tone: z.enum([...tones, 'warm']),
  interruptible: z.boolean(),
  legal: z.boolean(),
  /** Of a question that has to be heard before a yes counts: after how many of its words it was said what the yes is about. */
  binds_after: z.int().min(0).optional(),
});
export type Segment = z.infer<typeof segment>;

export const listening = z.strictObject({ step: z.string(), pace: z.enum(['normal', 'slow']), silence_s: z.number() });
export type Listening = z.infer<typeof listening>;

export const speechEvents = {
  SpeechRequested: sealedFact(
    'elo',
    {
      segments: z.array(segment).min(1),
      listen: listening.nullable(),
      /** Cuts off what is playing: an urgent answer's speech. */
      urgent: z.boolean(),
    },
    'conversation',
    /** One text a segment. */
    { texts: z.array(z.string()).min(1) },
    // The second schema has a tone for each way that somebody sounds.
    [{}],
  ),
  SpeechDelivered: fact('system', { request: requestVersion }),
  /** How many segments were heard in full, and how many words of the whole speech. */
  SpeechCutOff: fact('system', {
    request: requestVersion,
    segments: z.int().min(0),
    words: z.int().min(0),
    /** How many of these words were of the segment that was cut off; the first recordings do not say. */
    in_segment: z.int().min(0).optional(),
  }),
  SpeechFailed: fact('system', { request: requestVersion, reason: failure }),
  SpeechAbandoned: fact('system', { request: requestVersion, heard: z.enum(['unknown', 'none']) }),
} as const;
