/** All that a line may say, each variant with its place. */
import { limits } from '../../limits.ts';
import type { Path } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { markedTones, type MarkedTone } from '../../values.ts';
import { placeholderOf, placeholdersIn, type Placeholder } from '../../wording/placeholders.ts';

export interface Variant {
  /** Cut off right after what can be spoken at all: one rule refuses what is longer, and no other reads on. */
  readonly text: string;
  /** Within the line. */
  readonly path: Path;
}

const listed = (texts: readonly string[] | undefined, at: Path): Variant[] =>
  (texts ?? []).map((text, i) => ({ text: text.slice(0, limits.lineCharacters.value + 1), path: [...at, i] }));

/** The words of a line that were written for whoever sounds like that. */
export const wordsForTones = ({
  tones = {},
}: Line): { readonly tone: MarkedTone; readonly texts: readonly string[] }[] =>
  markedTones.flatMap((tone) => ({ tone, texts: tones[tone] ?? [] }));

export function variantsOf(line: Line): Variant[] {
  const sets = Object.entries(line.sets ?? {}).flatMap(([choice, rounds]) =>
    rounds.flatMap((texts, round) => listed(texts, ['sets', choice, round])),
  );
  const tones = wordsForTones(line).flatMap(({ tone, texts }) => listed(texts, ['tones', tone]));
  return [...listed(line.say, ['say']), ...listed(line.again, ['again']), ...tones, ...sets];
}

const needed = new WeakMap<Line, ReadonlySet<string>>();

/** The values that must be known before any variant of a line may be said. */
export function neededBy(line: Line): ReadonlySet<string> {
  const before = needed.get(line);
  if (before) return before;
  // Without words of its own, a line says nothing until the value that chooses its set is known.
  const chooses = line.by !== undefined && line.say === undefined ? [line.by] : [];
  const needs = new Set([...spokenIn(line).flatMap((placeholder) => placeholder.needs), ...chooses]);
  needed.set(line, needs);
  return needs;
}

/** Every value that a line tells of: what it needs, what it would say where it is known, and what chooses its words. */
export function toldBy(line: Line): ReadonlySet<string> {
  const tells = spokenIn(line).flatMap((placeholder) => placeholder.tells ?? []);
  return new Set([...neededBy(line), ...tells, ...(line.by === undefined ? [] : [line.by])]);
}

const spokenIn = (line: Line): Placeholder[] =>
  variantsOf(line)
    .flatMap(({ text }) => placeholdersIn(text))
    .flatMap((name) => placeholderOf(name) ?? []);
