/** A scenario as it is read: a play of one call, with everything that must come of it. */
import type { ClosedValue, Tone } from '../../engine/values.ts';

/** Both begin at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Somebody whom the clinic knows before the call. */
export interface OnRecord {
  readonly name: string | null;
  /** `1990-05-04` */
  readonly born: string | null;
  readonly phone: string;
}

export interface BookedBefore {
  readonly service: string;
  readonly practitioner: string;
  readonly start: string;
  readonly minutes: number;
  /** Which of those on record, by its place in the list. */
  readonly whose: number;
}

export type DiaryCondition = { readonly down: true } | { readonly slow_ms: number } | null;

/** What the clinic's systems answer instead of what they would; `null`: as usual. The last one stays. */
export interface Forced {
  readonly does: string;
  readonly answers: readonly (string | null)[];
}

export interface Head {
  readonly flow: string;
  /** When the call begins, an instant. */
  readonly at: string;
  readonly on_record: readonly OnRecord[];
  /** Who may speak, by the name that stands before their words. */
  readonly voices: readonly string[];
  /** The other end of the line. */
  readonly number: string;
  readonly booked_before: readonly BookedBefore[];
  readonly diary: DiaryCondition;
  readonly forced: readonly Forced[];
  readonly seed: number;
}

/** One of the times on offer: 1 is the first, -1 the last. */
export interface Offered {
  readonly offered: number;
}

/** What an interpreter would have made of words. */
export interface Meaning {
  readonly answers: readonly string[];
  readonly values: Readonly<Record<string, ClosedValue | Offered>>;
  /** Personal values, as they were said. */
  readonly contents: Readonly<Record<string, string>>;
  readonly tone: Tone;
}

export type Act =
  | { readonly does: 'say'; readonly words: string; readonly means: Meaning | null }
  | { readonly does: 'cut_in'; readonly after: number; readonly words: string; readonly means: Meaning | null }
  /** As long as Elo listens, where no time is given. */
  | { readonly does: 'silence'; readonly seconds: number | null }
  | { readonly does: 'press'; readonly key: string }
  | { readonly does: 'hang_up' }
  | { readonly does: 'machine' }
  /** Nothing of what Elo says just then arrives. */
  | { readonly does: 'break_up' };

export type Check =
  | { readonly checks: 'at'; readonly step: string }
  | { readonly checks: 'by_way_of'; readonly step: string }
  | { readonly checks: 'understood'; readonly means: Meaning }
  | { readonly checks: 'recorded'; readonly type: string; readonly data: Readonly<Record<string, string>> };

/** What an entry of the play takes of the text: its first and its last line, both counted. */
interface Lines extends Place {
  readonly until: number;
}

/** `lines`: the names of the lines of wording in place of the words. */
export type EloSays = Lines & ({ readonly words: string } | { readonly lines: readonly string[] });
export type Does = Lines & { readonly act: Act; readonly text: string };
export type Checks = Lines & { readonly check: Check; readonly text: string };

/** What happens from one act of the person to their next: before the first, the act is null. */
export interface Scene {
  readonly act: Does | null;
  readonly elo: readonly EloSays[];
  readonly checks: readonly Checks[];
}

export interface InTheEnd extends Lines {
  readonly ending: string;
  /** What came of the call, one sentence each, without "Nothing else.". */
  readonly came_of_it: readonly (Lines & { readonly text: string })[];
}

export interface Scenario {
  readonly file: string;
  readonly title: string;
  readonly head: Head;
  /** The last line of the head, or of the title where there is no head. */
  readonly head_until: number;
  /** The first one is what Elo says before anybody does anything. */
  readonly scenes: readonly Scene[];
  /** Null in a draft. */
  readonly in_the_end: InTheEnd | null;
}

/** What is wrong with a scenario file, or with what came of it. */
export interface ScenarioProblem extends Place {
  readonly file: string;
  readonly says: string;
  readonly expected?: string;
  readonly found?: string;
}
