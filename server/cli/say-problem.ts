import type { PlacedProblem } from '../../adapters/releases/read-flows.ts';
import { visible } from './visible.ts';

/** A pointer is there to be read; a name of a megabyte is seen by its beginning, and stands whole in --json. */
const POINTER_SHOWN = 200;

/** A problem of a flow on three lines: where, what is wrong, what to try. Whatever stood in the file, a terminal obeys none of it. */
export function sayProblem({ rule, file, line, column, pointer, says, try: hint }: PlacedProblem): string {
  const at = pointer.length > POINTER_SHOWN ? `${pointer.slice(0, POINTER_SHOWN)}…` : pointer;
  return [`${file}:${line}:${column}  ${rule}`, `  ${says}${at === '' ? '' : ` (${at})`}`, `  Try: ${hint}`]
    .map(visible)
    .join('\n');
}
