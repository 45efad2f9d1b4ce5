import { placeholderOf, placeholders, placeholdersIn } from '../../wording/placeholders.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'unknown-placeholder';

export const unknownPlaceholder: Rule = {
  rule,
  refuses: 'A word in braces that the engine cannot speak, or a brace that stands alone.',
  why: 'It would be read out on the phone.',
  remedy: 'Use one of the known placeholders, and no braces for anything else.',
  reads: ['lines'],
  check: (release) =>
    Object.entries(release.lines).flatMap(([name, line]) =>
      variantsOf(line).flatMap(({ text, path }) =>
        wrongIn(text).map(([says, remedy]) => inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy)),
      ),
    ),
};

function wrongIn(text: string): (readonly [Problem['says'], Problem['try']])[] {
  const unknown = [...new Set(placeholdersIn(text))].filter((name) => placeholderOf(name) === undefined);
  const alone = /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, ''));
  const known = Object.keys(placeholders);
  return [
    ...unknown.map((name) => {
      const near = didYouMean(name, known);
      return [`There is no placeholder {${name}}.`, near || `Known: ${known.join(', ')}.`] as const;
    }),
    ...(alone ? [['A brace stands alone.', 'Write both braces around a placeholder, or none.'] as const] : []),
  ];
}
