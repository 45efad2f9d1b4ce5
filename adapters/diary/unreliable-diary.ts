/**
 * A diary that fails as outside systems do, for simulations. Every request draws the same number of random numbers before
 * anything else happens, so that the same seed and the same order of requests give the same faults.
 */
import type { Diary, DiaryAnswer, DiaryBooking, DiaryCancellation, Failure } from '../../engine/ports.ts';
import type { Hold, Slot } from '../../engine/values.ts';

/** How often each fault strikes, from 0 to 1. The population file says where the figures come from. */
export interface DiaryFaults {
  /** Answers, but `late_ms` later. */
  readonly late: number;
  readonly late_ms: number;
  /** Says no without a reason. What was refused for an attempt stays refused. */
  readonly refuses: number;
  /** Says nothing until one gives up; nothing was done. */
  readonly times_out: number;
  /** The front desk gives a slot away while it is being held or booked for somebody else. */
  readonly front_desk: number;
  /** Books, moves or cancels, and the answer is lost. Looking it up tells the truth. */
  readonly uncertain: number;
}

/** After how many milliseconds one gives up on an answer. */
export const GIVE_UP_MS = 5000;

export function unreliableDiary(inner: Diary, faults: DiaryFaults, random: () => number): Diary {
  const refused = new Set<string>();
  let given = 0;

  /** The slot is part of the attempt, because a diary in a log remembers the attempts of an earlier run, which counted from 1 too. */
  async function giveAway(slot: Slot, at: string): Promise<void> {
    given += 1;
    const attempt = `front-desk/${slot.id}/${given}`;
    await inner.book(attempt, { attempt, slot, until: at }, at);
  }

  async function giveAwayHeld(hold: Hold, at: string): Promise<void> {
    await inner.release(hold, at);
    await giveAway(hold.slot, at);
  }

  /** Has something done that binds, with every fault that may strike it. */
  async function commit<T extends DiaryBooking | DiaryCancellation>(
    attempt: string,
    done: (fault: Fault) => Promise<DiaryAnswer<T>>,
  ): Promise<DiaryAnswer<T | Refused | Lost>> {
    const fault = draw(faults, random);
    if (fault.times_out) return timedOut;
    if (refused.has(attempt) || fault.refuses) {
      refused.add(attempt);
      return { after_ms: REFUSES_MS + fault.late_ms, refused: 'refused' };
    }
    const answer = await done(fault);
    if (fault.uncertain && ('booked' in answer || 'cancelled' in answer)) {
      return { after_ms: GIVE_UP_MS, uncertain: true };
    }
    return later(answer, fault.late_ms);
  }

  return {
    async search(search) {
      const fault = draw(faults, random);
      return failedBy(fault) ?? later(await inner.search(search), fault.late_ms);
    },
    async hold(attempt, slot, until, at) {
      const fault = draw(faults, random);
      const failed = failedBy(fault);
      if (failed !== null) return failed;
      if (fault.front_desk) await giveAway(slot, at);
      return later(await inner.hold(attempt, slot, until, at), fault.late_ms);
    },
    async release(hold, at) {
      const fault = draw(faults, random);
      return failedBy(fault) ?? later(await inner.release(hold, at), fault.late_ms);
    },
    book: (attempt, hold, at) =>
      commit(attempt, async (fault) => {
        if (fault.front_desk) await giveAwayHeld(hold, at);
        return inner.book(attempt, hold, at);
      }),
    move: (attempt, visit, hold, at) =>
      commit(attempt, async (fault) => {
        if (fault.front_desk) await giveAwayHeld(hold, at);
        return inner.move(attempt, visit, hold, at);
      }),
    cancel: (attempt, visit, at) => commit(attempt, () => inner.cancel(attempt, visit, at)),
    /** It may be late or silent, but it never lies. */
    async lookUp(attempt, at) {
      const fault = draw(faults, random);
      return fault.times_out ? timedOut : later(await inner.lookUp(attempt, at), fault.late_ms);
    },
  };
}

const REFUSES_MS = 100;

type Fault = ReturnType<typeof draw>;
interface Refused {
  readonly refused: 'refused';
}
interface Lost {
  readonly uncertain: true;
}

/** Always five numbers, in this order, whatever is asked and whatever strikes. */
function draw(faults: DiaryFaults, random: () => number) {
  return {
    late_ms: random() < faults.late ? faults.late_ms : 0,
    refuses: random() < faults.refuses,
    times_out: random() < faults.times_out,
    front_desk: random() < faults.front_desk,
    uncertain: random() < faults.uncertain,
  };
}

interface Failed {
  readonly after_ms: number;
  readonly failed: Failure;
}
const timedOut: Failed = { after_ms: GIVE_UP_MS, failed: 'timeout' };

function failedBy(fault: Fault): Failed | null {
  if (fault.times_out) return timedOut;
  return fault.refuses ? { after_ms: REFUSES_MS + fault.late_ms, failed: 'refused' } : null;
}

const later = <T extends { readonly after_ms: number }>(answer: T, ms: number): T => ({
  ...answer,
  after_ms: answer.after_ms + ms,
});
