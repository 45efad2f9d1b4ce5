/** Writes the golden parts of a scenario anew: what Elo says, and what came of it. Every other byte stays. */
import { alignTurns, asWritten } from './align-turns.ts';
import type { Compared } from './compare.ts';
import type { Turn } from './play.ts';
import type { EloSays, Scene } from './scenario.ts';

/** So many characters fit a line of a scenario. */
const WIDTH = 100;

/** Lines to be replaced by others: those from `from` up to, and without, `to`; both begin at 1. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

export interface Rewritten {
  readonly text: string;
  /** Each with its line in the old text. */
  readonly changes: readonly { readonly line: number; readonly before: string; readonly after: string }[];
}

export function rewrite(source: string, compared: Compared): Rewritten {
  const lines = source.split('\n');
  const changes = [...changesOfTurns(compared), ...changeOfEnd(compared, lines)];
  const said = changes.map(({ from, to, lines: after }) => ({
    line: from,
    before: lines.slice(from - 1, to - 1).join('\n'),
    after: after.join('\n'),
  }));
  // From the end to the beginning, so that the numbers of the lines before stay true.
  for (const { from, to, lines: after } of changes.toReversed()) lines.splice(from - 1, to - from, ...after);
  return { text: lines.join('\n'), changes: said };
}

function changesOfTurns({ scenario, performance }: Compared): Change[] {
  return scenario.scenes.flatMap((scene, i) => {
    const spoken = performance.scenes[i]?.turns ?? [];
    // A draft may begin with what the person does, or hold nothing but its head.
    const first = scenario.scenes[1]?.act?.line;
    let after = scene.act ? untilUnderstood(scene.act.until, scene) + 1 : (first ?? scenario.head_until + 1);
    const gap = scene.act || scene.elo.length > 0 || first !== undefined ? [] : [''];
    return alignTurns(scene.elo, spoken).flatMap((pair): Change[] => {
      const from = pair.written?.line ?? after;
      const to = pair.written ? pair.written.until + 1 : after;
      if (pair.written) after = to;
      if (pair.written && pair.spoken && asWritten(pair.written, pair.spoken)) return [];
      return [{ from, to, lines: pair.spoken ? [...gap.splice(0), ...writeTurn(pair.spoken, pair.written)] : [] }];
    });
  });
}

/** What was understood stands under the words, before Elo answers. */
function untilUnderstood(act: number, { checks }: Scene): number {
  let until = act;
  for (const { line, until: last, check } of checks) {
    if (check.checks === 'understood' && line === until + 1) until = last;
  }
  return until;
}

function writeTurn({ words, lines }: Turn, written: EloSays | null): string[] {
  const said = written && 'lines' in written ? lines.map((line) => `[${line}]`).join(' ') : words;
  return wrap(`Elo: ${said}`, '     ');
}

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function changeOfEnd({ scenario, performance, ending, came_of_it }: Compared, lines: readonly string[]): Change[] {
  if (!performance.over || ending === null) return [];
  const { in_the_end: written } = scenario;
  const now = [`In the end: ${ending}.`, ...came_of_it.flatMap((text) => wrap(`- ${text}`, '  ')), '- Nothing else.'];
  if (!written) {
    const last = lines.findLastIndex((line) => line.trim() !== '') + 1;
    return [{ from: last + 1, to: lines.length + 1, lines: ['', ...now, ''] }];
  }
  const same =
    written.ending === ending &&
    sameList(
      written.came_of_it.map(({ text }) => text),
      came_of_it,
    );
  return same ? [] : [{ from: written.line, to: written.until + 1, lines: now }];
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.toSorted().every((text, i) => text === other.toSorted()[i]);
