/** One moment of a call as the patient lives it: what they are, what they heard just now, and what was said so far. */
import type { DateTime } from 'luxon';
import type { Heard } from './ear.ts';
import type { Part } from './free-time.ts';
import type { Intent } from './phrases.ts';
import type { Plan } from './plan.ts';
import type { Question } from './question.ts';

/** What a patient is about to say; the words are chosen later. */
export interface Saying {
  readonly intent: Intent;
  readonly day?: string;
  readonly part?: Part;
  readonly time?: string;
  readonly name?: string;
}
export type Reply = readonly [Saying, ...Saying[]];

/** What the patient remembers of the call they are in. */
export interface CallSoFar {
  onTheLine: 'patient' | 'somebody_else' | 'a_stranger';
  /** The patient is being fetched, and has not yet spoken. */
  fetched: boolean;
  lastQuestion: Question | null;
  lastReply: Reply | null;
  turns: number;
  misunderstood: number;
  /** Rises by one with each misunderstanding and falls by half with each answer that was understood. */
  annoyance: number;
  silences: number;
  readonly said: Set<Intent>;
  /** The day that was named for the visit; those that were named before, and those that became impossible. */
  day: string | null;
  readonly named: Set<string>;
  readonly impossible: Set<string>;
  /** Offers in which nothing suited. */
  refused: number;
  chosen: string | null;
  accepted: string | null;
  doubt: 'unsaid' | 'said' | 'overcome' | 'firm';
  answersHeard: number;
  pressedOn: number;
  changedMind: boolean;
  /** What was wrong with the last time or visit that was read back. */
  wrong: 'time' | 'reason' | null;
  acceptsACheckUp: boolean;
  unclear: number;
}

export interface Moment {
  readonly plan: Plan;
  readonly call: CallSoFar;
  readonly heard: Heard;
  /** The words as they were heard, in small letters: names are looked for in them. */
  readonly words: string;
  /** Now, where the patient lives. */
  readonly today: DateTime<true>;
  readonly zone: string;
  /** The first conversation with this patient. */
  readonly isFirst: boolean;
  readonly random: () => number;
}

export const newCall = (onTheLine: CallSoFar['onTheLine']): CallSoFar => ({
  onTheLine,
  fetched: false,
  lastQuestion: null,
  lastReply: null,
  turns: 0,
  misunderstood: 0,
  annoyance: 0,
  silences: 0,
  said: new Set(),
  day: null,
  named: new Set(),
  impossible: new Set(),
  refused: 0,
  chosen: null,
  accepted: null,
  doubt: 'unsaid',
  answersHeard: 0,
  pressedOn: 0,
  changedMind: false,
  wrong: null,
  acceptsACheckUp: false,
  unclear: 0,
});
