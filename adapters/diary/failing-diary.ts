import type { Diary, Failure } from '../../engine/ports.ts';

/** A diary that cannot be reached, whatever is asked of it. */
export function failingDiary(failed: Failure = 'unavailable'): Diary {
  const fails = () => Promise.resolve({ after_ms: 50, failed });
  return { search: fails, hold: fails, release: fails, book: fails, move: fails, cancel: fails, lookUp: fails };
}
