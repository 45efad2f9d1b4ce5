import { doEffect } from '../../effect/catalogue.ts';
import type { Readable } from '../parse.ts';
import { unsureMoments } from './known-values.ts';
import type { Moment } from './known/state.ts';
import { inFile, type Rule } from './rule.ts';
import { sayWay } from './say-way.ts';
import { neededBy } from './words-of-lines.ts';

const rule = 'placeholder-may-be-unset';

export const placeholderMayBeUnset: Rule = {
  rule,
  refuses: 'A line, an effect or a part that needs a value which is not known on every way that leads there.',
  why: 'On that way, Elo would have to speak of something that it does not know.',
  remedy: 'Ask for the value first, branch on whether it is known, or use words that do not need it.',
  reads: ['flows', 'answers', 'replies', 'memory', 'lines'],
  check(release) {
    const ofLines = new Map(Object.entries(release.lines).map(([name, line]) => [name, neededBy(line)]));
    return unsureMoments(release, (moment) => needed(release, ofLines, moment)).map(({ moment, value, way }) => {
      const what = {
        line: `The line "${moment.name}" speaks of {${value}}`,
        effect: `"${moment.name}" needs "${value}"`,
        part: `The part "${moment.name}" needs "${value}"`,
      }[moment.kind];
      const says = `${what}, which may be unknown on this way: ${sayWay(way)}.`;
      const remedy = `Ask for "${value}" first, or branch on { "known": "${value}" }.`;
      return inFile(rule, moment.file, moment.path, says, remedy);
    });
  },
};

/** That memory.json does not describe a value that an effect or a part needs is said by another rule. */
const described = (release: Readable, names: readonly string[] = []): string[] =>
  names.filter((name) => Object.hasOwn(release.memory, name));

function needed(
  release: Readable,
  ofLines: ReadonlyMap<string, ReadonlySet<string>>,
  { kind, name }: Moment,
): Iterable<string> {
  switch (kind) {
    case 'line':
      return ofLines.get(name) ?? [];
    case 'effect':
      return described(release, doEffect(name)?.needs);
    case 'part': {
      const flow = Object.hasOwn(release.flows, name) ? release.flows[name] : undefined;
      return flow?.kind === 'part' ? described(release, flow.needs) : [];
    }
  }
}
