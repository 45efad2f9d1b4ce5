/** Where the analysis stands: a node of a file, within the files that use it, and what is known there. */
import type { Program } from '../../program.ts';
import type { Path } from '../../problem.ts';
import type { Interruption } from '../../schema/flow-file.ts';
import type { Known } from './vocabulary.ts';

/** A stack of files, as a chain: a conversation or an interruption at the bottom, parts above it. */
export interface Stack {
  readonly key: string;
  readonly program: Program;
  /** The file at the bottom. */
  readonly root: Program;
  /** The file below, and its step that uses this one; undefined at the bottom. */
  readonly below: { readonly stack: Stack; readonly step: string } | undefined;
}

export const bottom = (program: Program): Stack => ({ key: program.file.id, program, root: program, below: undefined });

export const above = (stack: Stack, step: string, program: Program): Stack => ({
  key: `${stack.key}/${step}>${program.file.id}`,
  program,
  root: stack.root,
  below: { stack, step },
});

/** The files of a stack, the innermost first. */
export function* filesOf(stack: Stack): Generator<Stack> {
  for (let here: Stack | undefined = stack; here; here = here.below?.stack) yield here;
}

/** The interruption at the bottom of a stack; undefined in the conversation itself. */
export const openInterruption = ({ root }: Stack): Interruption | undefined =>
  root.file.kind === 'interruption' ? root.file : undefined;

export interface State {
  readonly stack: Stack;
  readonly node: string;
  known: Known;
  /** Which state it came from when it was first found not to know some values: the way that a problem prints. */
  readonly blame: { readonly lacks: Known; readonly from: State | undefined }[];
}

/** Something that needs values: a line that is spoken, an effect that is requested, a part that is entered. */
export interface Moment {
  readonly kind: 'line' | 'effect' | 'part';
  readonly name: string;
  readonly file: string;
  readonly path: Path;
  readonly known: Known;
  readonly state: State;
}

/** What a state leads to. */
export interface Steps {
  go(stack: Stack, node: string, known: Known): void;
  moment(kind: Moment['kind'], name: string, file: string, path: Path, known: Known): void;
}
