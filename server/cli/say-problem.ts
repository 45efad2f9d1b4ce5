import type { PlacedProblem } from '../../adapters/releases/read-flows.ts';

/** A problem of a flow on three lines: where, what is wrong, what to try. */
export const sayProblem = ({ rule, file, line, column, pointer, says, try: hint }: PlacedProblem): string =>
  `${file}:${line}:${column}  ${rule}\n  ${says}${pointer === '' ? '' : ` (${pointer})`}\n  Try: ${hint}`;
