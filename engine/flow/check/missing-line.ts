import { didYouMean } from '../nearest.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { lines as linesSpoken } from './places.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'missing-line';

export const missingLine: Rule = {
  rule,
  refuses:
    'A line that is named but not written, a question that cannot be asked again, a set of words that is missing or does not fit, and a strategy that a kind of objection does not have.',
  why: 'Elo would have nothing to say at that moment.',
  remedy: 'Write the line, its "again", or the missing set.',
  reads: ['lines', 'memory', 'objections'],
  check: (release) => [
    ...spoken(release),
    ...unspokenStrategies(release),
    ...Object.entries(release.lines).flatMap(([name, line]) =>
      incomplete(release, line).map(({ path, says, remedy }) =>
        inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy),
      ),
    ),
  ],
};

function spoken(release: Readable): Problem[] {
  return linesSpoken(release).flatMap(({ name, file, path, asks }) => {
    const line = Object.hasOwn(release.lines, name) ? release.lines[name] : undefined;
    if (!line) {
      const remedy = `${didYouMean(name, Object.keys(release.lines))} Or write it in ${release.linesFile}.`;
      return [inFile(rule, file, path, `There is no line "${name}".`, remedy.trim())];
    }
    if (!asks || line.again !== undefined || line.sets !== undefined) return [];
    const says = `The line "${name}" asks, but cannot be said again in other words.`;
    return [inFile(rule, file, path, says, `Give it "again" in ${release.linesFile}.`)];
  });
}

interface Fault {
  readonly path: (string | number)[];
  readonly says: string;
  readonly remedy: string;
}

function incomplete(release: Readable, line: Line): Fault[] {
  if (line.strategies !== undefined && line.by !== 'objection') {
    const says = 'Only a line that is chosen by the objection follows strategies.';
    return [{ path: ['strategies'], says, remedy: 'Write "by": "objection", or remove them.' }];
  }
  if (line.by === undefined || line.sets === undefined) {
    if (line.sets !== undefined) return [{ path: [], says: 'There are "sets", but no "by".', remedy: 'Add "by".' }];
    if (line.by !== undefined) return [{ path: [], says: 'There is "by", but no "sets".', remedy: 'Add "sets".' }];
    return line.say ? [] : [{ path: [], says: 'There is nothing to say.', remedy: 'Add "say".' }];
  }
  const { by, sets, strategies } = line;
  const choices = Object.hasOwn(release.memory, by) ? release.memory[by]?.is : [];
  if (!Array.isArray(choices)) {
    return [{ path: ['by'], says: `"${by}" has no list of choices.`, remedy: 'Choose by a value that has one.' }];
  }
  // That the value exists at all is said by another rule.
  if (choices.length === 0) return [];
  return [
    ...(by === 'objection' ? unknownStrategies(release, strategies) : []),
    ...choices
      .filter((choice) => !Object.hasOwn(sets, choice))
      .map((choice) => ({
        path: ['sets'],
        says: `There is no set for "${choice}".`,
        remedy: `Add "${choice}" with at least one round.`,
      })),
    ...Object.entries(sets).flatMap(([choice, rounds]) => {
      const path = ['sets', choice];
      if (!choices.includes(choice)) {
        return [{ path, says: `"${by}" is never "${choice}".`, remedy: didYouMean(choice, choices) }];
      }
      if (rounds.length === 0) return [{ path, says: 'There are no rounds.', remedy: 'Add one with its variants.' }];
      return by === 'objection' ? unevenRounds(release, line, choice, rounds.length, path) : [];
    }),
  ];
}

/** Each round of an objection follows one strategy, which the event names. */
function unevenRounds({ objections }: Readable, line: Line, kind: string, rounds: number, path: string[]): Fault[] {
  const ofTheKind = Object.hasOwn(objections, kind) ? objections[kind]?.strategies : undefined;
  const followed = line.strategies ?? ofTheKind;
  if (followed === undefined || followed.length === rounds) return [];
  const where = line.strategies === undefined ? `objections.json has` : `"strategies" of the line names`;
  const says = `There are ${rounds} rounds, but ${where} ${followed.length} strategies for "${kind}".`;
  return [{ path, says, remedy: 'Write one round for each strategy.' }];
}

/** A line may follow some of the strategies only; each of them is one that every kind has. */
function unknownStrategies({ objections }: Readable, strategies: readonly string[] = []): Fault[] {
  return strategies.flatMap((strategy, i) =>
    Object.entries(objections)
      .filter(([, objection]) => !objection.strategies.includes(strategy))
      .map(([kind, objection]) => ({
        path: ['strategies', i],
        says: `The objection "${kind}" has no strategy "${strategy}".`,
        remedy: didYouMean(strategy, objection.strategies) || 'Add it to that kind in objections.json.',
      })),
  );
}

/** A strategy that no line follows stands in objections.json and is never heard. */
function unspokenStrategies({ objections, lines }: Readable): Problem[] {
  const answering = Object.values(lines).filter(({ by }) => by === 'objection');
  const isFollowed = (name: string): boolean =>
    answering.some(({ strategies }) => strategies === undefined || strategies.includes(name));
  return Object.entries(objections).flatMap(([kind, { strategies }]) =>
    [...strategies.entries()]
      .filter(([, name]) => answering.length > 0 && !isFollowed(name))
      .map(([i, name]) => {
        const says = `No line follows the strategy "${name}".`;
        const remedy = 'Name it in the "strategies" of a line, with its words, or remove it.';
        return inFile(rule, 'objections.json', ['objections', kind, 'strategies', i], says, remedy);
      }),
  );
}
