import type { Diary } from '../../engine/ports.ts';

/** A diary that does everything right, so many milliseconds later. */
export function slowDiary(inner: Diary, ms: number): Diary {
  const later = async <T extends { readonly after_ms: number }>(answer: Promise<T>): Promise<T> => {
    const given = await answer;
    return { ...given, after_ms: given.after_ms + ms };
  };
  return {
    search: (search) => later(inner.search(search)),
    hold: (attempt, slot, until, at) => later(inner.hold(attempt, slot, until, at)),
    release: (hold, at) => later(inner.release(hold, at)),
    book: (attempt, hold, at) => later(inner.book(attempt, hold, at)),
    move: (attempt, visit, hold, at) => later(inner.move(attempt, visit, hold, at)),
    cancel: (attempt, visit, at) => later(inner.cancel(attempt, visit, at)),
    lookUp: (attempt, at) => later(inner.lookUp(attempt, at)),
  };
}
