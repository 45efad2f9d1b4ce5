/** From the files of a flows folder, read but not yet believed, to a release: pure, and every problem at once. */
import { didYouMean } from './nearest.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import type { Release } from './release.ts';
import type { Clinic, Persona } from './schema/house-files.ts';
import { fileKind, type FileKind } from './shape/file-kind.ts';
import { beginReading, complain, spoil, type Piece, type Reading } from './shape/reading.ts';
import { takeFile, type JsonFile } from './shape/take-file.ts';

/** What of a release could be read, so that rules can look at the good files while others are still broken. */
export interface Readable extends Omit<Release, 'format' | 'persona' | 'clinic' | 'policy'> {
  readonly clinic: Clinic | null;
  readonly persona: Persona | null;
  readonly linesFile: string;
}
export interface Parsed {
  /** Null where any file does not have its shape, or one is missing. */
  readonly release: Release | null;
  readonly problems: readonly Problem[];
  readonly readable: Readable;
  /** The pieces of which something is missing: a rule that reads one would blame the wrong file. */
  readonly incomplete: ReadonlySet<Piece>;
}

export interface ParseOptions {
  /** Whose release it is; without it, the only clinic in the folder. */
  readonly clinic?: string;
  /** Files that lie in the folder but could not be read as JSON: they are not missing. */
  readonly unreadable?: readonly string[];
}

export function parse(files: readonly JsonFile[], options: ParseOptions = {}): Parsed {
  const { unreadable = [] } = options;
  const reading = beginReading([...files.map(({ path }) => path), ...unreadable]);
  for (const path of unreadable) spoil(reading, fileKind(path)?.kind);
  for (const file of files) takeFile(reading, file);
  return assemble(reading, options.clinic, unreadable.length > 0);
}

function assemble(reading: Reading, wanted: string | undefined, broken: boolean): Parsed {
  const { answers, replies, memory, objections, stages, flows } = reading;
  for (const kind of ['answers', 'replies', 'memory', 'objections', 'stages'] as const) {
    if (reading[kind] === undefined) expectFile(reading, kind, `${kind}.json`);
  }
  if (![...reading.present].some((path) => fileKind(path)?.kind === 'conversation')) {
    spoil(reading, 'conversation');
    complain(reading, 'missing-file', '', [], 'There is no conversation.', 'Add a file NAME.flow.json.');
  }
  const clinic = chooseClinic(reading, wanted);
  const language = clinic?.language ?? [...reading.lines.keys()][0] ?? 'en';
  const linesFile = `lines/${language}.json`;
  const lines = reading.lines.get(language);
  if (!lines) expectFile(reading, 'lines', linesFile);
  const persona = clinic && housed(reading, clinic, 'persona', 'personas', reading.personas);
  const policy = clinic && housed(reading, clinic, 'policy', 'policies', reading.policies);
  const shared = {
    flows,
    answers: answers ?? {},
    replies: replies ?? {},
    memory: memory ?? {},
    objections: objections ?? {},
    stages: stages ?? [],
    lines: lines ?? {},
  };
  const whole = reading.problems.length === 0 && !broken && clinic && persona && policy;
  return {
    release: whole ? { format: 'elo.release/1', ...shared, persona, clinic, policy } : null,
    problems: inReadingOrder(reading.problems),
    readable: { ...shared, clinic: clinic ?? null, persona: persona ?? null, linesFile },
    incomplete: reading.incomplete,
  };
}

/** A file that is there but broken has said so already. */
function expectFile(reading: Reading, kind: FileKind, path: string): void {
  spoil(reading, kind);
  if (reading.present.has(path)) return;
  complain(reading, 'missing-file', path, [], `${path} is missing.`, 'Add it; every flow reads it.');
}

function chooseClinic(reading: Reading, wanted: string | undefined): Clinic | undefined {
  const present = [...reading.present].filter((path) => fileKind(path)?.kind === 'clinic');
  const names = present.flatMap((path) => fileKind(path)?.name ?? []);
  const chosen = wanted ?? (names.length === 1 ? names[0] : undefined);
  const clinic = chosen === undefined ? undefined : reading.clinics.get(chosen);
  if (clinic) return clinic;
  spoil(reading, 'clinic');
  if (names.length === 0) {
    complain(reading, 'missing-file', '', [], 'There is no clinic.', 'Add a file clinics/NAME.json.');
  } else if (chosen === undefined) {
    complain(reading, 'missing-file', '', [], `There are ${names.length} clinics.`, `Say which: ${names.join(', ')}.`);
  } else if (!names.includes(chosen)) {
    complain(reading, 'missing-file', '', [], `There is no clinic "${chosen}".`, didYouMean(chosen, names));
  }
  return undefined;
}

function housed<T>(
  reading: Reading,
  clinic: Clinic,
  key: 'persona' | 'policy',
  folder: string,
  known: ReadonlyMap<string, T>,
): T | undefined {
  const name = clinic[key];
  const found = known.get(name);
  if (!found && !reading.present.has(`${folder}/${name}.json`)) {
    const says = `There is no ${folder}/${name}.json.`;
    complain(reading, 'missing-file', `clinics/${clinic.id}.json`, [key], says, didYouMean(name, known.keys()));
  }
  return found;
}
