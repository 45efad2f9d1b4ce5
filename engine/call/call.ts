/** A call as its events leave it: a union by status, so that what cannot be in a status does not exist there. */
import type { Opened } from '../event.ts';
import type { Briefing } from '../events/call.ts';
import type { Dialogue } from '../flow/kernel/dialogue.ts';
import type { ClosedValue, Ending, Tone } from '../values.ts';
import type { Books } from './achieved.ts';

/** A `…Requested` event that is not settled yet. */
export interface OpenRequest {
  readonly version: number;
  readonly event: Opened;
  /** For a speech that listens: it was said, and now it is being listened. */
  readonly said: boolean;
}

/** A question that has to be heard before a yes to it counts: see `to-be-heard.ts`. */
export interface ToBeHeard {
  readonly line: string;
  /** The version of its SpeechRequested, and which of its segments it is. */
  readonly request: number;
  readonly segment: number;
  /** How many words of the segment have to be heard. */
  readonly words: number;
  /** The version of the event by which they were heard; null before. */
  readonly heard_at: number | null;
}

/** Everything that a conversation has come to. */
export interface Talk {
  readonly release: string;
  readonly decisions: number;
  readonly briefing: Briefing;
  readonly started_at: string;
  readonly dialogue: Dialogue;
  /** The contents of personal values; null where their box does not open. */
  readonly personal: Readonly<Record<string, string | null>>;
  /** Words that wait to be understood, by the version of their PatientSpoke; null where the box does not open. */
  readonly words: Readonly<Record<number, string | null>>;
  /** What came in boxes, by the version of the event that brought it: an utterance that is kept needs its own later. */
  readonly contents: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** How who is on the line sounded, as far as their words showed it. */
  readonly tone: Tone;
  readonly requests: readonly OpenRequest[];
  /** The variants of each line that were spoken, by `line` or `line/set`, the last one last. */
  readonly spoken: Readonly<Record<string, readonly string[]>>;
  /** The last round that was spoken of each set, by `line/set`. */
  readonly rounds: Readonly<Record<string, number>>;
  /** The last question of that kind, and whether the words that name what a yes would be about reached the ear. */
  readonly to_be_heard: ToBeHeard | null;
  /** The texts of the last speech. */
  readonly said: readonly string[];
  readonly turns: number;
  readonly books: Books;
  /** What was asked for that holds however the call goes on: opt-outs, wrong numbers, alarms. None is asked for twice. */
  readonly lasting: readonly Opened<'OptOutRequested' | 'WrongNumberRequested' | 'EscalationRequested'>[];
  /** Objections that are raised and neither overcome nor standing. */
  readonly objections: readonly string[];
  readonly stage: string | null;
  /** The last wish for a time, whether or not the question for another one forgot it since. */
  readonly wished: ClosedValue | null;
}

interface Any {
  readonly id: string;
  readonly version: number;
  /** The last input of each source, so that a resend is told from news. */
  readonly seqs: Readonly<Record<string, number>>;
}

export type Call = Any &
  (
    | { readonly status: 'new' }
    | { readonly status: 'planned' | 'ringing' | 'answered' }
    | { readonly status: 'talking'; readonly talk: Talk }
    | { readonly status: 'leaving'; readonly talk: Talk; readonly ending: Ending }
    | { readonly status: 'ended'; readonly talk: Talk | null; readonly ending: Ending }
  );

export type InTalk = Extract<Call, { talk: Talk }>;

export const newCall = (id: string): Call => ({ id, version: 0, seqs: {}, status: 'new' });

/** The talk of a call, or null where it never came to one. */
export const talkOf = (call: Call): Talk | null => ('talk' in call ? call.talk : null);
