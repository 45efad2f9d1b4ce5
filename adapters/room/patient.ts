/** A simulated patient as the room meets one: a phone that rings, ears that get words alone, and a hidden meaning. */

/** What reaches a patient's ear. Never the step, the line's name, or what could be heard. */
export interface Words {
  readonly texts: readonly string[];
  /** Elo stops and listens after these words. */
  readonly listening: boolean;
}

/** What the patient meant, kept from Elo: understanding is scored against it. */
export interface Meaning {
  /** The intents of the phrase bank that the words were taken from; the first one is what matters most. */
  readonly intents: readonly string[];
  /** The day (`2026-11-24`) or the slot's start that was meant, where one was. */
  readonly day: string | null;
  readonly time: string | null;
}

export type Reaction =
  | {
      readonly does: 'speaks';
      readonly text: string;
      readonly meant: Meaning;
      /** How long the patient thinks before speaking. */
      readonly after_ms: number;
      /** Speaks while Elo is speaking, after so many words. */
      readonly cut_in_after_words: number | null;
    }
  | { readonly does: 'stays_silent' }
  | { readonly does: 'hangs_up'; readonly after_ms: number }
  | { readonly does: 'listens' };

export interface Patient {
  /** What the ringing phone comes to, on the nth attempt. */
  ring(attempt: number): 'person' | 'machine' | 'no_answer' | 'busy';
  /** `at` is the clock of the call: the patient knows what day it is. */
  hears(words: Words, at: string): Reaction;
}
