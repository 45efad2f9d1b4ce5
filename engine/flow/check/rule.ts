/** What a rule of the checker is. Each says what it refuses, why, and what to do about it; its problems say where. */
import type { Readable } from '../parse.ts';
import type { Piece } from '../shape/reading.ts';
import { pointerTo, type Path, type Problem } from '../problem.ts';
import { pathOfFlow } from '../shape/file-kind.ts';
import type { FlowFile } from '../schema/flow-file.ts';

export interface Rule {
  /** Its name in kebab case, equal to the name of its file. */
  readonly rule: string;
  readonly refuses: string;
  readonly why: string;
  readonly remedy: string;
  /** The pieces of a release that it must see whole: while one is broken, it would blame the wrong file. */
  readonly reads: readonly Piece[];
  check(release: Readable): Problem[];
}

/** A problem of a rule at a place in a flow file. */
export const inFlow = (rule: string, flow: FlowFile, path: Path, says: string, remedy: string): Problem =>
  inFile(rule, pathOfFlow(flow), path, says, remedy);

/** A problem of a rule at a place in any file. */
export const inFile = (rule: string, file: string, path: Path, says: string, remedy: string): Problem => ({
  rule,
  file,
  pointer: pointerTo(path),
  says,
  try: remedy,
});

export const flowsOf = (release: Readable): FlowFile[] => Object.values(release.flows);
