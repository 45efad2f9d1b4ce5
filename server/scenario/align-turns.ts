/** Which turn of Elo stands for which line of the play: what is the same at both ends is, the rest goes by its order. */
import type { Turn } from './play.ts';
import type { EloSays } from './scenario.ts';

export interface Pair {
  readonly written: EloSays | null;
  readonly spoken: Turn | null;
}

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** Whether Elo said what is written, white space apart. */
export const asWritten = (written: EloSays, { words, lines }: Turn): boolean =>
  'lines' in written ? written.lines.join(' ') === lines.join(' ') : tidy(written.words) === tidy(words);

export function alignTurns(written: readonly EloSays[], spoken: readonly Turn[]): Pair[] {
  const same = (one: EloSays | undefined, other: Turn | undefined): boolean =>
    one !== undefined && other !== undefined && asWritten(one, other);
  let head = 0;
  while (same(written[head], spoken[head])) head += 1;
  let tail = 0;
  const most = Math.min(written.length, spoken.length) - head;
  while (tail < most && same(written.at(-1 - tail), spoken.at(-1 - tail))) tail += 1;
  const between = Math.max(written.length, spoken.length) - tail;
  const pairs: Pair[] = [];
  for (let i = 0; i < between; i += 1) {
    const one = i < written.length - tail ? written[i] : undefined;
    const other = i < spoken.length - tail ? spoken[i] : undefined;
    if (one || other) pairs.push({ written: one ?? null, spoken: other ?? null });
  }
  for (let i = tail; i > 0; i -= 1) pairs.push({ written: written.at(-i) ?? null, spoken: spoken.at(-i) ?? null });
  return pairs;
}
