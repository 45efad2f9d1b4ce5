/**
 * Sets of known values as bits, and what remembering and forgetting do to them.
 *
 * Two kinds of bit stand in one set. Values that can go stale are *exact*: states that differ in them are kept apart,
 * because whether a correction jumps depends on them; so are those that are heard again only where they are known. Of all others the set says what is *surely* known: where two
 * ways meet, what only one of them knows is dropped.
 */
import { staleWith } from '../../kernel/remember.ts';
import type { Readable } from '../../parse.ts';
import type { Memory } from '../../schema/shared-files.ts';

export type Known = bigint;

export interface Vocabulary {
  /** The bit of a value; none for a name that memory.json does not describe. */
  bit(name: string): Known;
  bits(names: Iterable<string>): Known;
  names(known: Known): string[];
  /** The values that are exact. */
  readonly exact: Known;
  /** All that becomes worthless when a value changes. */
  stale(name: string): Known;
  /** These values and all that depends on them. */
  withStale(names: Iterable<string>): Known;
  /** What is known once a value is remembered that was not, or was another. */
  remember(known: Known, name: string): Known;
  /** The same for a value that a flow writes: where it may be no news, nothing goes stale either. */
  write(known: Known, name: string): Known[];
}

/** The values that can go stale, and those that are corrected only once they are known, because that makes others stale. */
export function exactNames({ memory, flows }: Pick<Readable, 'memory' | 'flows'>): Set<string> {
  const corrected = new Set(
    Object.values(flows).flatMap((flow) => (flow.kind === 'interruption' ? [] : Object.keys(flow.corrections ?? {}))),
  );
  return new Set(
    Object.entries(memory).flatMap(([name, { heard, makes_stale = [] }]) => {
      const isCorrected = heard === 'when_asked' && makes_stale.length > 0 && corrected.has(name);
      return isCorrected ? [name, ...makes_stale] : makes_stale;
    }),
  );
}

/** `exactly` are the names of the values that are exact. */
export function vocabulary(memory: Memory, exactly: ReadonlySet<string>): Vocabulary {
  const all = Object.keys(memory);
  const bitOf = new Map(all.map((name, i) => [name, 1n << BigInt(i)]));
  const bit = (name: string): Known => bitOf.get(name) ?? 0n;
  const bits = (names: Iterable<string>): Known => [...names].reduce((sum, name) => sum | bit(name), 0n);
  const staleOf = new Map(all.map((name) => [name, bits(staleWith(memory, name))]));
  const stale = (name: string): Known => staleOf.get(name) ?? 0n;
  const exact = bits(exactly);
  const remember = (known: Known, name: string): Known => without(known, stale(name)) | bit(name);
  return {
    bit,
    bits,
    names: (known) => all.filter((name) => holds(known, bit(name))),
    exact,
    stale,
    withStale: (names) => [...names].reduce((sum, name) => sum | bit(name) | stale(name), 0n),
    remember,
    write(known, name) {
      const changed = remember(known, name);
      const surelyNews = holds(exact, bit(name)) && !holds(known, bit(name));
      const same = known | bit(name);
      return surelyNews || same === changed ? [changed] : [changed, same];
    },
  };
}

export const without = (known: Known, lost: Known): Known => known & ~lost;
/** Whether all of some bits are set. */
export const holds = (known: Known, bits: Known): boolean => (known & bits) === bits;
export const touches = (known: Known, bits: Known): boolean => (known & bits) !== 0n;
