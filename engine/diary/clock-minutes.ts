/** A wall-clock time as minutes after midnight. `09:30` is 570. */
export const clockMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The part of the day in which a minute lies, as people say it: the afternoon begins at noon, the evening at five. */
export function partOf(minute: number): 'morning' | 'afternoon' | 'evening' {
  if (minute < 12 * 60) return 'morning';
  return minute < 17 * 60 ? 'afternoon' : 'evening';
}
