import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'unspeakable-characters';
/** Latin letters with their accents, digits, spaces, and the marks that guide a voice. */
const unspeakable = /[^\p{Script=Latin}\p{M}0-9 .,;:!?…'"’‘“”()%&+/€{}_–—-]/u;

export const unspeakableCharacters: Rule = {
  rule,
  refuses:
    'A variant, or a fact that a clinic has spoken, with letters of another script, signs that no voice speaks, line ends, control or invisible characters.',
  why: 'A voice skips them or stumbles, and a letter that only looks like another hides a word from every rule about words.',
  remedy: 'Write plain English letters, digits and punctuation.',
  reads: ['lines', 'clinic'],
  check: (release) => [
    ...Object.entries(release.lines).flatMap(([name, line]) =>
      variantsOf(line).flatMap(({ text, path }) => problemsIn(release.linesFile, ['lines', name, ...path], text)),
    ),
    ...factsOf(release),
  ],
};

function problemsIn(file: string, path: Path, text: string): Problem[] {
  const found = unspeakable.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return [];
  const says = `The character U+${found.toString(16).toUpperCase().padStart(4, '0')} cannot be spoken.`;
  return [inFile(rule, file, path, says, 'Remove it, or write what is to be said in plain letters.')];
}

/** What a clinic says of itself is spoken by placeholders. */
function factsOf({ clinic }: Readable): Problem[] {
  if (!clinic) return [];
  const facts: (readonly [Path, string])[] = [
    ...(['name', 'phone_says', 'hours_says', 'insurance_says', 'data_source_says'] as const).map(
      (key) => [[key], clinic[key]] as const,
    ),
    ...clinic.locations.flatMap(({ says, directions }, at) => [
      [['locations', at, 'says'], says] as const,
      [['locations', at, 'directions'], directions] as const,
    ]),
    ...Object.entries(clinic.practitioners).map(([name, { says }]) => [['practitioners', name, 'says'], says] as const),
    ...Object.entries(clinic.services).map(([name, { says }]) => [['services', name, 'says'], says] as const),
  ];
  return facts.flatMap(([path, text]) => problemsIn(`clinics/${clinic.id}.json`, path, text));
}
