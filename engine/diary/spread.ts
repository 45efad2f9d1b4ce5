/** Which of many free times are worth saying aloud: a real choice, and not three times the same hour. */
import { partOf } from './clock-minutes.ts';
import type { Start } from './free-starts.ts';
import type { Wish } from './wish.ts';

/** At most `limit` of the starts, which come in order of time and are returned in it. */
export function chooseStarts(starts: readonly Start[], wish: Wish, limit: number): Start[] {
  const { at } = wish;
  const chosen = at === null ? spread(starts, limit, wish.soon ? crowdsSoon : crowds) : around(starts, at, limit);
  return chosen.sort((one, other) => one.at_ms - other.at_ms);
}

type Crowding = (one: Start, other: Start) => number;

/** Takes the earliest, then again and again the one that crowds those before it least; of equals the earliest. */
function spread(starts: readonly Start[], limit: number, crowding: Crowding): Start[] {
  const chosen: Start[] = [];
  const left = starts.map((start) => ({ start, crowded: 0 }));
  while (chosen.length < limit) {
    let best: (typeof left)[number] | undefined;
    for (const candidate of left) if (best === undefined || candidate.crowded < best.crowded) best = candidate;
    if (best === undefined) break;
    const { start } = best;
    chosen.push(start);
    left.splice(left.indexOf(best), 1);
    for (const candidate of left) candidate.crowded += crowding(start, candidate.start);
  }
  return chosen;
}

/** Another day matters most, then another part of the day, then another hour. */
const crowds: Crowding = (one, other) =>
  (one.day === other.day ? 4 : 0) +
  (partOf(one.minute) === partOf(other.minute) ? 2 : 0) +
  (Math.abs(one.minute - other.minute) < 60 ? 1 : 0);

/** Who is in a hurry is offered the next times, but one for each part of a day, and an hour apart if there is but one part. */
const crowdsSoon: Crowding = (one, other) => {
  if (one.day !== other.day) return 0;
  return (partOf(one.minute) === partOf(other.minute) ? 2 : 0) + (Math.abs(one.minute - other.minute) < 60 ? 1 : 0);
};

/** Exactly the time that was asked for, where a day has it; else the times nearest to it. */
function around(starts: readonly Start[], at: number, limit: number): Start[] {
  const exact = starts.filter((start) => start.minute === at);
  if (exact.length > 0) return exact.slice(0, limit);
  const away = (start: Start): number => Math.abs(start.minute - at);
  return starts.toSorted((one, other) => away(one) - away(other) || one.at_ms - other.at_ms).slice(0, limit);
}
