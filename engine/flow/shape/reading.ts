/** What has been read of a flows folder so far, and what was wrong with it. */
import { pointerTo, type Path, type Problem } from '../problem.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import type { Clinic, Persona, Policy } from '../schema/house-files.ts';
import type { Answers, Lines, Memory, Objections, Replies } from '../schema/shared-files.ts';
import type { Release } from '../release.ts';
import type { FileKind } from './file-kind.ts';

/** The pieces of a release that a rule may read as a whole. */
export type Piece = Exclude<keyof Release, 'format' | 'persona' | 'policy'>;

export interface Reading {
  readonly problems: Problem[];
  /** How many problems are keys that nobody knows: the file was read without them, and is as good as whole for the rules. */
  strayKeys: number;
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

export const beginReading = (present: readonly string[]): Reading => ({
  problems: [],
  strayKeys: 0,
  incomplete: new Set(),
  flows: {},
  lines: new Map(),
  personas: new Map(),
  clinics: new Map(),
  policies: new Map(),
  present: new Set(present),
});

export const complain = (
  reading: Reading,
  rule: string,
  file: string,
  path: Path,
  says: string,
  remedy: string,
): void => {
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

/** Rules that read this kind of file as a whole are not asked. */
export function spoil(reading: Reading, kind: FileKind | undefined): void {
  const piece = kind && pieceOf[kind];
  if (piece) reading.incomplete.add(piece);
}
