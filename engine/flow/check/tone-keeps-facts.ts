import { placeholderOf, placeholdersIn } from '../../wording/placeholders.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { inFile, type Rule } from './rule.ts';
import { wordsForTones } from './words-of-lines.ts';

const rule = 'tone-keeps-facts';

export const toneKeepsFacts: Rule = {
  rule,
  refuses:
    'Words for a tone that leave out a placeholder which every variant of "say" speaks, or speak a value of the call that none of them speaks; and tones of a line without "say".',
  why: 'Whoever is in a hurry is owed the same price, day and time as everybody else: a tone changes how a thing is said, and never what.',
  remedy: 'Speak the same placeholders in every tone as in "say".',
  reads: ['lines'],
  check: (release) => Object.entries(release.lines).flatMap(([name, line]) => problemsOf(release, name, line)),
};

function problemsOf(release: Readable, name: string, line: Line): Problem[] {
  const { say } = line;
  if (!line.tones) return [];
  const at = ['lines', name, 'tones'];
  if (!say) {
    const says = `"${name}" has words for tones, and none for everybody else.`;
    return [inFile(rule, release.linesFile, at, says, 'Add "say", or remove "tones".')];
  }
  const spoken = say.map((text) => new Set(placeholdersIn(text)));
  const always = placeholdersIn(say[0] ?? '').filter((one) => spoken.every((names) => names.has(one)));
  const ever = new Set(spoken.flatMap((names) => [...names]));
  return wordsForTones(line).flatMap(({ tone, texts }) =>
    texts.flatMap((text, i) => {
      const here = new Set(placeholdersIn(text));
      const missing = [...new Set(always)].filter((one) => !here.has(one));
      const more = [...here].filter((one) => !ever.has(one) && tellsOfTheCall(one));
      const path = [...at, tone, i];
      return [
        ...missing.map((one) =>
          inFile(
            rule,
            release.linesFile,
            path,
            `This leaves out {${one}}, which "say" always speaks.`,
            `Say {${one}} here too.`,
          ),
        ),
        ...more.map((one) =>
          inFile(rule, release.linesFile, path, `This speaks {${one}}, which "say" never does.`, `Leave {${one}} out.`),
        ),
      ];
    }),
  );
}

/** Facts of the clinic may be added, such as its number; what this call knows may not. */
function tellsOfTheCall(name: string): boolean {
  const placeholder = placeholderOf(name);
  return placeholder !== undefined && (placeholder.needs.length > 0 || placeholder.tells !== undefined);
}
