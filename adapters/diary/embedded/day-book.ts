/** The days of one location, kept in memory by version over their streams in the log. */
import type { Draft } from '../../../engine/event.ts';
import type { EventLog } from '../../../engine/ports.ts';
import { emptyDay, evolveDay } from '../../../engine/diary/day-state.ts';
import type { DayEvent, DayState } from '../../../engine/diary/day-state.ts';
import { openDayEvent, sealDayEvent } from './seal-day-event.ts';

export interface Decision<T> {
  readonly drafts: readonly Draft<DayEvent['type']>[];
  readonly answer: T;
}

export interface DayBook {
  /** The days as last known. A search may be a moment behind; nothing is promised by it. */
  known(days: readonly string[]): Promise<ReadonlyMap<string, DayState>>;
  /** Every day that the log knows, up to date. */
  all(): Promise<readonly DayState[]>;
  /** Decides on the state of a day and appends what was decided, anew if somebody came first; null where nothing could be stored. */
  change<T>(day: string, cause: string, at: string, decide: (state: DayState) => Decision<T>): Promise<T | null>;
}

/** Commands to a day queue up here, so a conflict takes another writer; each conflict means that one of them got on. */
const TRIES = 16;

export function dayBook(log: EventLog, location: string): DayBook {
  const states = new Map<string, DayState>();
  const queues = new Map<string, Promise<unknown>>();
  const prefix = `diary-${location}-`;

  async function catchUp(day: string): Promise<DayState> {
    const before = states.get(day) ?? emptyDay;
    const news = await log.read(prefix + day, before.version);
    return keep(day, news.map(openDayEvent).reduce(evolveDay, before));
  }

  /** Never replaces a newer state by an older one: a search may have read meanwhile. */
  function keep(day: string, state: DayState): DayState {
    const known = states.get(day);
    if (known !== undefined && known.version > state.version) return known;
    states.set(day, state);
    return state;
  }

  function inTurn<T>(day: string, work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(day) ?? Promise.resolve()).then(work);
    // The next one waits for the end of this turn, whichever it is; who asked hears of its failure.
    const ended = turn.then(
      () => null,
      () => null,
    );
    queues.set(day, ended);
    return turn;
  }

  async function attempt<T>(
    day: string,
    cause: string,
    at: string,
    decide: (state: DayState) => Decision<T>,
  ): Promise<T | null> {
    let state = states.get(day);
    let fresh = state === undefined;
    state ??= await catchUp(day);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { drafts, answer } = decide(state);
      // What is appended is checked by the log's expected version; what needs no append is checked by reading once more.
      if (drafts.length === 0 && fresh) return answer;
      if (drafts.length > 0) {
        const events = drafts.map((draft) => sealDayEvent(draft, cause, at));
        const appended = await log.append([{ stream: prefix + day, expected: state.version, events }]);
        if (appended.ok) {
          keep(day, drafts.reduce(evolveDay, state));
          return answer;
        }
        if (appended.problem === 'unavailable') return null;
      }
      state = await catchUp(day);
      fresh = true;
    }
    return null;
  }

  return {
    async known(days) {
      const unread = days.filter((day) => !states.has(day));
      if (unread.length > 0) await Promise.all(unread.map(catchUp));
      return states;
    },
    async all() {
      const streams = await log.streams('diary');
      const days = streams.filter((stream) => stream.startsWith(prefix)).map((stream) => stream.slice(prefix.length));
      // `docklands` must not read the days of a location called `docklands-2`.
      const own = days.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
      return Promise.all(own.map((day) => inTurn(day, () => catchUp(day))));
    },
    change: (day, cause, at, decide) => inTurn(day, () => attempt(day, cause, at, decide)),
  };
}
