/** What a simulation counts: calls by ending, bookings by outcome, turns by tone, and how fast they went in real time. */
import type { Recorded } from '../../engine/event.ts';
import { tones, type Ending, type Tone } from '../../engine/values.ts';

export interface Bookings {
  confirmed: number;
  refused: number;
  /** Lost to the front desk, at the hold or at the booking. */
  taken: number;
  uncertain: number;
}

export interface Tally {
  see(event: Recorded): void;
  readonly calls: readonly string[];
  readonly byEnding: Readonly<Record<string, number>>;
  readonly bookings: Bookings;
  /** Turns of the patients that were read, by how their words sounded. */
  readonly byTone: Readonly<Record<Tone, number>>;
  begin(): void;
  /** Calls a second of real time: over all, and for each thousand, to see how it holds over a long run. */
  rate(): { readonly calls_per_s: number; readonly by_thousand: readonly number[] };
}

export function tally(): Tally {
  const calls: string[] = [];
  const byEnding: Record<string, number> = {};
  const bookings: Bookings = { confirmed: 0, refused: 0, taken: 0, uncertain: 0 };
  const byTone = Object.fromEntries(tones.map((tone) => [tone, 0])) as Record<Tone, number>;
  const by_thousand: number[] = [];
  let began_ms = performance.now();
  let lap_ms = began_ms;

  function ended(call: string, ending: Ending): void {
    calls.push(call);
    byEnding[ending] = (byEnding[ending] ?? 0) + 1;
    if (calls.length % 1000 !== 0) return;
    const now_ms = performance.now();
    by_thousand.push(Math.round(1_000_000 / (now_ms - lap_ms)));
    lap_ms = now_ms;
  }

  return {
    calls,
    byEnding,
    bookings,
    byTone,
    see(event) {
      if (event.type === 'CallEnded') ended(event.stream, event.data.ending);
      else if (event.type === 'AnswerUnderstood' || event.type === 'AnswerNotUnderstood') byTone[event.data.tone] += 1;
      else if (event.type === 'BookingConfirmed') bookings.confirmed += 1;
      else if (event.type === 'BookingUncertain') bookings.uncertain += 1;
      else if (event.type === 'SlotHoldRefused') bookings.taken += 1;
      else if (event.type === 'BookingRefused') bookings[event.data.reason === 'slot_gone' ? 'taken' : 'refused'] += 1;
    },
    begin() {
      began_ms = performance.now();
      lap_ms = began_ms;
    },
    rate: () => ({
      calls_per_s: Math.round((calls.length * 1000) / Math.max(performance.now() - began_ms, 1)),
      by_thousand,
    }),
  };
}
