/** From the files of a flows folder, read but not yet believed, to a release: pure, and every problem at once. */
import { didYouMean } from './nearest.ts';
import { inReadingOrder, pointerTo, type Path, type Problem } from './problem.ts';
import { reservedWords } from './program.ts';
import type { Release } from './release.ts';
import { fileKind, pathOfFlow, schemas, type FileKind } from './shape/file-kind.ts';
import { shape } from './shape/shape-problems.ts';
import { RESUME, type FlowFile } from './schema/flow-file.ts';
import type { Clinic, Persona, Policy } from './schema/house-files.ts';
import type { Answers, Lines, Memory, Objections, Replies } from './schema/shared-files.ts';

export interface JsonFile {
  /** Relative to the flows folder, with forward slashes. */
  readonly path: string;
  readonly json: unknown;
}

/** What of a release could be read, so that rules can look at the good files while others are still broken. */
export interface Readable extends Omit<Release, 'format' | 'persona' | 'clinic' | 'policy'> {
  readonly clinic: Clinic | null;
  readonly linesFile: string;
}
/** The pieces of a release that a rule may read as a whole. */
export type Piece = Exclude<keyof Release, 'format' | 'persona' | 'policy'>;

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

interface Reading {
  readonly problems: Problem[];
  readonly incomplete: Set<Piece>;
  readonly flows: Record<string, FlowFile>;
  answers?: Answers;
  replies?: Replies;
  memory?: Memory;
  objections?: Objections;
  stages?: readonly string[];
  readonly lines: Map<string, Lines>;
  readonly personas: Map<string, Persona>;
  readonly clinics: Map<string, Clinic>;
  readonly policies: Map<string, Policy>;
  /** Paths of files that are there, whatever is in them. */
  readonly present: ReadonlySet<string>;
}

export function parse(files: readonly JsonFile[], options: ParseOptions = {}): Parsed {
  const { unreadable = [] } = options;
  const reading: Reading = {
    problems: [],
    incomplete: new Set(),
    flows: {},
    lines: new Map(),
    personas: new Map(),
    clinics: new Map(),
    policies: new Map(),
    present: new Set([...files.map(({ path }) => path), ...unreadable]),
  };
  for (const path of unreadable) spoil(reading, fileKind(path)?.kind);
  for (const file of files) readFile(reading, file);
  return assemble(reading, options.clinic, unreadable.length > 0);
}

const complain = (reading: Reading, rule: string, file: string, path: Path, says: string, remedy: string): void => {
  reading.problems.push({ rule, file, pointer: pointerTo(path), says, try: remedy });
};

/** Which piece of the release a kind of file belongs to, where rules read it as a whole. */
const pieceOf: Record<FileKind, Piece | undefined> = {
  conversation: 'flows',
  part: 'flows',
  interruption: 'flows',
  answers: 'answers',
  replies: 'replies',
  memory: 'memory',
  objections: 'objections',
  stages: 'stages',
  lines: 'lines',
  clinic: 'clinic',
  persona: undefined,
  policy: undefined,
};

function spoil(reading: Reading, kind: FileKind | undefined): void {
  const piece = kind && pieceOf[kind];
  if (piece) reading.incomplete.add(piece);
}

function readFile(reading: Reading, { path, json }: JsonFile): void {
  const found = fileKind(path);
  if (!found) {
    const remedy =
      'Conversations end in .flow.json; parts/, interruptions/, lines/, personas/, clinics/ and policies/ hold the rest. Move it there, or out of the folder.';
    return complain(reading, 'unknown-file', path, [], 'Nothing reads a file of this name here.', remedy);
  }
  const { kind, name } = found;
  const before = reading.problems.length;
  take(reading, kind, path, name, json);
  if (reading.problems.length > before) spoil(reading, kind);
}

function take(reading: Reading, kind: FileKind, path: string, name: string, json: unknown): void {
  const read = <K extends FileKind>(of: K) => {
    const { content, problems } = shape(schemas[of], path, json);
    reading.problems.push(...problems);
    return content as ReturnType<(typeof schemas)[K]['parse']> | undefined;
  };
  switch (kind) {
    case 'conversation':
    case 'part':
    case 'interruption':
      return takeFlow(reading, path, name, read(kind));
    case 'answers': {
      const answers = read(kind)?.answers;
      for (const answer of Object.keys(answers ?? {})) refuseReserved(reading, path, ['answers', answer], answer);
      if (answers) reading.answers = answers;
      return;
    }
    case 'replies':
      return void Object.assign(reading, pick(read(kind)?.replies, 'replies'));
    case 'memory':
      return void Object.assign(reading, pick(read(kind)?.values, 'memory'));
    case 'objections':
      return void Object.assign(reading, pick(read(kind)?.objections, 'objections'));
    case 'stages':
      return void Object.assign(reading, pick(read(kind)?.stages, 'stages'));
    case 'lines': {
      const content = read(kind);
      if (content) named(reading, path, 'language', content.language, name);
      if (content) reading.lines.set(name, content.lines);
      return;
    }
    case 'persona':
      return takeNamed(reading, path, name, read(kind), reading.personas);
    case 'clinic':
      return takeNamed(reading, path, name, read(kind), reading.clinics);
    case 'policy':
      return takeNamed(reading, path, name, read(kind), reading.policies);
  }
}

const pick = (content: unknown, key: keyof Reading): object => (content === undefined ? {} : { [key]: content });

function takeNamed<T extends { readonly id: string }>(
  reading: Reading,
  path: string,
  name: string,
  content: T | undefined,
  into: Map<string, T>,
): void {
  if (!content) return;
  named(reading, path, 'id', content.id, name);
  into.set(name, content);
}

function named(reading: Reading, path: string, key: string, id: string, name: string): void {
  if (id === name) return;
  const says = `The ${key} is "${id}", but the file is called "${name}".`;
  complain(reading, 'file-name', path, [key], says, `Write "${name}", or rename the file.`);
}

function takeFlow(reading: Reading, path: string, name: string, flow: FlowFile | undefined): void {
  if (!flow) return;
  named(reading, path, 'id', flow.id, name);
  refuseReservedIn(reading, path, flow);
  const other = Object.hasOwn(reading.flows, flow.id) ? reading.flows[flow.id] : undefined;
  if (other) {
    const says = `${pathOfFlow(other)} has the id "${flow.id}" too.`;
    return complain(reading, 'same-id', path, ['id'], says, 'Give one of the two another name.');
  }
  reading.flows[flow.id] = flow;
}

function refuseReservedIn(reading: Reading, path: string, flow: FlowFile): void {
  if (flow.kind !== 'conversation') {
    for (const [at, exit] of (flow.exits ?? []).entries()) {
      refuseReserved(reading, path, ['exits', at], exit);
      if (exit === RESUME) {
        const says = `"${RESUME}" is the way back to what was interrupted, and is never declared.`;
        complain(reading, 'reserved-name', path, ['exits', at], says, 'Remove it from the exits.');
      }
    }
  }
  for (const [name, step] of Object.entries(flow.steps)) {
    const key = step.kind === 'ask' ? 'hear' : 'then';
    const ways = step.kind === 'ask' ? step.hear : step.kind === 'do' || step.kind === 'use' ? step.then : undefined;
    for (const on of Object.keys(ways ?? {})) refuseReserved(reading, path, ['steps', name, key, on], on);
  }
}

function refuseReserved(reading: Reading, file: string, path: Path, word: string): void {
  if (!reservedWords.includes(word)) return;
  complain(reading, 'reserved-name', file, path, `"${word}" is a word of the engine itself.`, 'Choose another name.');
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
    readable: { ...shared, clinic: clinic ?? null, linesFile },
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
