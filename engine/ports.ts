/** What the engine's surroundings must provide. Types only: nothing here knows a file, a socket or a clock. */
import type { Draft, EventType } from './event.ts';
import type { Consulted, HeardAnswer, HeardValue, InterpretationFailure } from './events/understood.ts';
import type { Listening, Segment } from './events/speech.ts';
import type { ClosedValue, Hold, Slot, Tone } from './values.ts';

/** Hexadecimal SHA-256 of a text in UTF-8. */
export type Sha256 = (text: string) => string;

// ── The log ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** An event ready to be stored: data and meta as JSON text, the personal fields sealed. */
export interface SealedEvent {
  readonly type: EventType;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
  readonly at: string;
  /** The vault key that seals the box; both or neither. */
  readonly key: string | null;
  readonly box: Uint8Array | null;
}

/** Events for one stream whose last version must be `expected` (0: the stream must not exist). */
export interface Write {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly SealedEvent[];
}

export interface StoredEvent {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
  readonly at: string;
  readonly recorded_at: string;
  readonly key: string | null;
  readonly sealed_hash: string | null;
  readonly hash: string;
}

/** `conflict` is a race, and ordinary; `unavailable` says that nothing was stored and why. */
export type AppendResult =
  | { readonly ok: true; readonly position: number }
  | {
      readonly ok: false;
      readonly problem: 'conflict';
      readonly stream: string;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly ok: false; readonly problem: 'unavailable'; readonly reason: string };

/** One clinic's log. */
export interface EventLog {
  /** All or nothing over all writes; settled only after the commit. Rejects only for a bug of the caller. */
  append(writes: readonly Write[]): Promise<AppendResult>;
  /** The events of a stream after a version, in order. */
  read(stream: string, after?: number): Promise<StoredEvent[]>;
  /** At most `limit` events of the whole log after a position, in order. */
  readAll(after: number, limit: number): Promise<StoredEvent[]>;
  /** The sealed box of an event, or null where it has none (any more). */
  box(position: number): Promise<Uint8Array | null>;
  /** The last position; 0 for an empty log. */
  position(): Promise<number>;
  /** The names of all streams of a kind, `call`, in the order of their first events. */
  streams(kind: string): Promise<string[]>;
  /** Keeps a release (or another artefact) for ever under its hash. The same hash again changes nothing. */
  keepArtefact(hash: string, kind: string, content: string): Promise<void>;
  artefact(hash: string): Promise<string | null>;
  close(): Promise<void>;
}

// ── The vault ────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Vault {
  /** The id of the key for a subject and scope (and stream, for a conversation), made and committed where it is new. */
  keyFor(subject: string, scope: 'identity' | 'conversation' | 'proof', stream: string | null): Promise<string>;
  /** Seals a text; `bound` is authenticated with it, so that a box cannot be moved to another event. */
  seal(key: string, bound: string, text: string): Uint8Array;
  /** The text, or null where the key is gone: erased. Throws where box or `bound` were altered. */
  open(key: string, bound: string, box: Uint8Array): string | null;
  close(): Promise<void>;
}

/** Look-ups by telephone number or address. Holds keyed hashes only, never the number itself. */
export interface Register {
  /** Everybody who has this contact (a family shares a telephone), in the order in which they were remembered. */
  patientsOf(contact: string): Promise<readonly string[]>;
  remember(contact: string, patient: string): Promise<void>;
  suppress(contact: string, reason: string, at: string): Promise<void>;
  /** Why this contact must not be called, or null. */
  suppression(contact: string): Promise<{ readonly reason: string; readonly at: string } | null>;
  close(): Promise<void>;
}

// ── Understanding ────────────────────────────────────────────────────────────────────────────────────────────────

export interface Utterance {
  readonly text: string;
  /** Answers and values that can be heard at this moment; nothing else may be reported. */
  readonly can_hear: readonly string[];
  readonly can_give: readonly string[];
  /** The value that was just asked for. */
  readonly asked: string | null;
  /** What Elo just said. */
  readonly said: readonly string[];
  /** The slots that are on offer, in the order in which they were offered. */
  readonly offered: readonly Slot[];
  /** When they wished to come before, where they did: "Thursday then" adds to it, and does not stand alone. */
  readonly wished?: ClosedValue | null;
  /** The time that is spoken of, chosen or booked: "an hour later" is later than that. */
  readonly visit?: Pick<Slot, 'start'> | null;
  /** The objection that is being answered. */
  readonly objection: string | null;
  readonly at: string;
  readonly zone: string;
}

export interface Interpretation {
  /** Candidates by confidence, the best first. No threshold is applied here. */
  readonly answers: readonly HeardAnswer[];
  readonly alternatives: readonly HeardAnswer[];
  readonly values: readonly HeardValue[];
  /** The contents of personal values, by name. */
  readonly contents: Readonly<Record<string, string>>;
  readonly tone: Tone;
  /** What the interpreter itself returned, for the auditor. */
  readonly raw: string;
  /** Who was heard, where it was not the interpreter that was asked but the one behind it. */
  readonly heard?: Interpreting;
  readonly consulted?: Consulted;
  /** What a model replied that was not heard. */
  readonly reply?: string;
}

/** Nobody was heard. */
export interface NoInterpretation {
  readonly failed: InterpretationFailure;
  readonly consulted?: Consulted;
  readonly reply?: string;
}

export type Failure = 'timeout' | 'unavailable' | 'refused' | 'nonsense';

/** Who interprets. */
export interface Interpreting {
  readonly name: string;
  readonly model: string | null;
  /** Hash of what it was built from. */
  readonly template: string;
}

export interface Interpreter extends Interpreting {
  interpret(utterance: Utterance): Promise<Interpretation | NoInterpretation>;
}

// ── The diary ────────────────────────────────────────────────────────────────────────────────────────────────────

export interface SlotSearch {
  readonly service: string;
  readonly when: ClosedValue;
  readonly practitioner: string | null;
  readonly at: string;
  /** At most so many slots, spread over days and times. */
  readonly limit: number;
}

/** `after_ms` is how long the system took; a simulated one says how long it would have taken. */
export type DiaryAnswer<T> = { readonly after_ms: number } & (T | { readonly failed: Failure });

/** A visit as the diary knows it: the attempt that took its place, and that place. */
export interface Visit {
  readonly attempt: string;
  readonly slot: Slot;
}

/** Any practice-management system. `attempt` identifies a request: asked again, it answers the same. */
export interface Diary {
  search(search: SlotSearch): Promise<DiaryAnswer<{ readonly slots: readonly Slot[] }>>;
  hold(
    attempt: string,
    slot: Slot,
    until: string,
    at: string,
  ): Promise<DiaryAnswer<{ readonly hold: Hold } | { readonly taken: true }>>;
  release(hold: Hold, at: string): Promise<DiaryAnswer<{ readonly released: true }>>;
  /** Books what is held. `uncertain` where nobody can say whether it is booked: look it up by its attempt. */
  book(attempt: string, hold: Hold, at: string): Promise<DiaryAnswer<DiaryBooking>>;
  /**
   * Gives a visit the place that is held, and then frees its old one: whatever happens in between, the patient has a
   * place. Asked again, it goes on where it stopped. Its answers are those of a booking.
   */
  move(attempt: string, visit: Visit, hold: Hold, at: string): Promise<DiaryAnswer<DiaryBooking>>;
  /** Frees the place of a visit for good. */
  cancel(attempt: string, visit: Visit, at: string): Promise<DiaryAnswer<DiaryCancellation>>;
  /** What became of a request to book, move or cancel; refused where it never arrived. */
  lookUp(attempt: string, at: string): Promise<DiaryAnswer<DiaryBooking | DiaryCancellation>>;
}
export type DiaryBooking =
  { readonly booked: Slot } | { readonly refused: 'slot_gone' | 'refused' } | { readonly uncertain: true };
export type DiaryCancellation =
  { readonly cancelled: true } | { readonly refused: 'refused' } | { readonly uncertain: true };

// ── Rooms ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Speech {
  readonly call: string;
  /** The version of the SpeechRequested that this performs. */
  readonly request: number;
  readonly segments: readonly Segment[];
  readonly texts: readonly string[];
  readonly listen: Listening | null;
  readonly urgent: boolean;
}

/** Where a call is heard and spoken. It performs what was recorded, and reports what happens through its link. */
export interface Room {
  speak(speech: Speech): void;
  hangUp(call: string, request: number): void;
  /** Puts a person on the line; settles TransferRequested. */
  transfer(call: string, request: number): void;
}

/** What a room reports: facts of the line, in the order in which they happened. */
export interface RoomReport {
  readonly call: string;
  /** How long from now on the clock of the call. Reports are numbered as they arrive. */
  readonly after_ms: number;
  readonly events: readonly Draft[];
}
export type RoomLink = (report: RoomReport) => void;

export interface Clock {
  /** Now, ISO 8601 with offset `+00:00`. */
  now(): string;
}
