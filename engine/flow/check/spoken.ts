/**
 * Every text that can be spoken: the variants of lines, the facts of the clinic and of who speaks for it, which stand in
 * their braces, and both together. What is in order alone may not be so in its place.
 */
import { limits } from '../../limits.ts';
import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { inFile } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

export interface Fact {
  readonly text: string;
  readonly file: string;
  readonly path: Path;
  /** The placeholder that speaks it as it stands; undefined where it is spoken as part of a time, a price or a list. */
  readonly placeholder: string | undefined;
}

/** What is wrong with a text: a sentence, and what to do about it. */
export interface Finding {
  readonly says: string;
  readonly remedy: string;
}

/** What a clinic says of itself and of its people, and how the one who speaks is called. */
function factsOf({ clinic, persona }: Readable): Fact[] {
  const own = persona
    ? [{ text: persona.name, file: `personas/${persona.id}.json`, path: ['name'], placeholder: 'persona' }]
    : [];
  if (!clinic) return own.map(cut);
  const fact = (path: Path, text: string, placeholder?: string): Fact => {
    return { text, file: `clinics/${clinic.id}.json`, path, placeholder };
  };
  return [
    ...own,
    fact(['name'], clinic.name, 'clinic'),
    fact(['phone_says'], clinic.phone_says, 'clinic_phone'),
    fact(['hours_says'], clinic.hours_says, 'hours'),
    fact(['insurance_says'], clinic.insurance_says, 'insurance'),
    fact(['data_source_says'], clinic.data_source_says, 'number_source'),
    ...Object.entries(clinic.often_asked ?? {}).flatMap(([name, says]) =>
      says ? [fact(['often_asked', name], says, name)] : [],
    ),
    // Of several places the first is spoken.
    ...clinic.locations.flatMap(({ says, directions }, at) => [
      fact(['locations', at, 'says'], says, at === 0 ? 'address' : undefined),
      fact(['locations', at, 'directions'], directions, at === 0 ? 'directions' : undefined),
    ]),
    ...Object.entries(clinic.practitioners).map(([name, { says }]) => fact(['practitioners', name, 'says'], says)),
    ...Object.entries(clinic.services).map(([name, { says }]) => fact(['services', name, 'says'], says)),
  ].map(cut);
}

/** Cut off right after what can be spoken at all, as variants are. */
const cut = (fact: Fact): Fact => ({ ...fact, text: fact.text.slice(0, limits.lineCharacters.value + 1) });

/**
 * The problems that a rule finds in what can be spoken. `find` is given the line that speaks a text; none for a fact alone.
 * A variant is read once more with its facts in their places where neither has anything wrong alone.
 */
export function problemsOfSpoken(
  rule: string,
  release: Readable,
  find: (text: string, line: Line | undefined) => readonly Finding[],
): Problem[] {
  const facts = factsOf(release);
  const found = new Map(facts.map((fact) => [fact, find(fact.text, undefined)]));
  const sound = new Map(
    facts.flatMap((fact) =>
      fact.placeholder !== undefined && found.get(fact)?.length === 0 ? [[`{${fact.placeholder}}`, fact.text]] : [],
    ),
  );
  const filled = (text: string): string => text.replaceAll(/\{\w+\}/g, (braces) => sound.get(braces) ?? braces);
  const inLines = Object.entries(release.lines).flatMap(([name, line]) =>
    variantsOf(line).flatMap(({ text, path }) => {
      const alone = find(text, line);
      const findings = alone.length > 0 ? alone : find(filled(text), line);
      return findings.map(({ says, remedy }) =>
        inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy),
      );
    }),
  );
  const inFacts = [...found].flatMap(([{ file, path }, findings]) =>
    findings.map(({ says, remedy }) => inFile(rule, file, path, says, remedy)),
  );
  return [...inLines, ...inFacts];
}
