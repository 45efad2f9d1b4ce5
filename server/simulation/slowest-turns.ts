/** The slowest turns of a run, and which part of each was slow. */
import type { Step } from '../runtime/mailboxes.ts';

export interface SlowTurn {
  readonly call: string;
  readonly version: number;
  readonly ms: number;
  readonly part: 'understand' | 'decide' | 'append';
}

const KEPT = 5;

export function slowestTurns(): { see(step: Step): void; slowest(): readonly SlowTurn[] } {
  let slowest: SlowTurn[] = [];
  return {
    see({ call, recorded, decide_ms, append_ms }) {
      const understood = recorded.find(
        (event) => event.type === 'AnswerUnderstood' || event.type === 'AnswerNotUnderstood',
      );
      if (!understood) return;
      const understand_ms = understood.data.ms;
      const ms = understand_ms + decide_ms + append_ms;
      if (slowest.length === KEPT && ms <= (slowest.at(-1)?.ms ?? 0)) return;
      const longest = Math.max(understand_ms, decide_ms, append_ms);
      const part = longest === understand_ms ? 'understand' : longest === decide_ms ? 'decide' : 'append';
      const turn: SlowTurn = { call: call.id, version: understood.version, ms: Math.round(ms * 100) / 100, part };
      slowest = [...slowest, turn].toSorted((a, b) => b.ms - a.ms).slice(0, KEPT);
    },
    slowest: () => slowest,
  };
}
