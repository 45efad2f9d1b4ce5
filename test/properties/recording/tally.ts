/** Judges mutants of recordings, and counts what came of them by what was done and who stands behind the event. */
import { entryOf } from '../../../engine/catalogue.ts';
import type { Actor } from '../../../engine/fact.ts';
import { findings, judge } from './judge.ts';
import type { Kind } from './mutant.ts';
import { mutantsOf } from './mutants-of.ts';
import { poolOf } from './pool.ts';
import type { Recording } from './recording.ts';

export interface Count {
  readonly kind: Kind;
  readonly by: Actor;
  made: number;
  /** Where a rule says that it must be. */
  noticedByRule: number;
  /** Where only the witness tells. */
  noticedByWitness: number;
  left: number;
  found: number;
}

export interface Tally {
  readonly counts: Map<string, Count>;
  /** What should not be, each with its call and its event. */
  readonly findings: string[];
  /** How many mutants there are, judged or not. */
  possible: number;
}

export const emptyTally = (): Tally => ({ counts: new Map(), findings: [], possible: 0 });

export interface Sample {
  /** One mutant in so many is judged, in the order in which they are made; 1 for all. */
  readonly every: number;
  /** Which of the recordings: each is somebody's share. */
  readonly isMine: (recording: number) => boolean;
}

/** All recordings must be given, whoever's share they are: what stands in one is borrowed for another. */
export function tallyOf(recordings: readonly Recording[], { every, isMine }: Sample, done: () => void): Tally {
  const pool = poolOf(recordings);
  const tally = emptyTally();
  for (const [i, recording] of recordings.entries()) {
    if (!isMine(i)) continue;
    let nth = i;
    for (const mutant of mutantsOf(recording.events, pool)) {
      tally.possible += 1;
      nth += 1;
      if (nth % every !== 0) continue;
      const verdict = judge(recording, mutant);
      const { kind, event, says, must } = mutant;
      const count = countOf(tally, kind, entryOf(event.type).by);
      count.made += 1;
      if (verdict === 'left') count.left += 1;
      else if (findings.includes(verdict)) {
        count.found += 1;
        tally.findings.push(`${verdict}: ${recording.what}, ${event.version} ${event.type}: ${kind} ${says}`);
      } else if (must === null) count.noticedByWitness += 1;
      else count.noticedByRule += 1;
    }
    done();
  }
  return tally;
}

function countOf({ counts }: Tally, kind: Kind, by: Actor): Count {
  const key = `${kind} ${by}`;
  const count = counts.get(key) ?? { kind, by, made: 0, noticedByRule: 0, noticedByWitness: 0, left: 0, found: 0 };
  counts.set(key, count);
  return count;
}

/** Two tallies in one. */
export function together(one: Tally, other: Tally): Tally {
  for (const { kind, by, made, noticedByRule, noticedByWitness, left, found } of other.counts.values()) {
    const count = countOf(one, kind, by);
    count.made += made;
    count.noticedByRule += noticedByRule;
    count.noticedByWitness += noticedByWitness;
    count.left += left;
    count.found += found;
  }
  one.findings.push(...other.findings);
  one.possible += other.possible;
  return one;
}
