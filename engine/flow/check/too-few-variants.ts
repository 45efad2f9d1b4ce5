import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { flowsOf, inFile, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'too-few-variants';

export const tooFewVariants: Rule = {
  rule,
  refuses: 'A question that may be asked more often than its line has different words for it.',
  why: 'Who hears the same sentence again hears a machine; who hears the same argument again is pressed.',
  remedy:
    'Write more variants: the first time takes one of "say", every further time one of "again", and each round of a set is for one time.',
  reads: ['flows', 'lines'],
  check: (release) =>
    [...timesAsked(release)].flatMap(([name, times]) => {
      const line = Object.hasOwn(release.lines, name) ? release.lines[name] : undefined;
      return line ? tooFew(release, name, line, times) : [];
    }),
};

/** How often each line may be asked at one step: the highest limit among the questions that use it. */
function timesAsked(release: Readable): Map<string, number> {
  const times = new Map<string, number>();
  for (const flow of flowsOf(release)) {
    for (const step of stepsOf(flow).values()) {
      if (step.kind !== 'ask') continue;
      times.set(step.say, Math.max(times.get(step.say) ?? 1, step.limit?.times ?? 1));
    }
  }
  return times;
}

function tooFew(release: Readable, name: string, line: Line, times: number): Problem[] {
  const at = ['lines', name];
  if (line.sets) {
    return Object.entries(line.sets)
      .filter(([, rounds]) => rounds.length > 0 && rounds.length < times)
      .map(([choice, rounds]) => {
        const says = `"${name}" may be asked ${times} times, but has ${counted(rounds.length, 'round')} for "${choice}".`;
        const remedy = 'Write a round for each time, or lower the limit of the step.';
        return inFile(rule, release.linesFile, [...at, 'sets', choice], says, remedy);
      });
  }
  // That it has no "again" at all is said by another rule.
  if (!line.again || 1 + line.again.length >= times) return [];
  const says = `"${name}" may be asked ${times} times, but has words for ${1 + line.again.length}: once "say", and ${counted(line.again.length, 'variant')} of "again".`;
  const remedy = `Write ${times - 1} variants of "again", or lower the limit of the step.`;
  return [inFile(rule, release.linesFile, [...at, 'again'], says, remedy)];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
