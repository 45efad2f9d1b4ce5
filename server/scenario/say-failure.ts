import type { ScenarioProblem } from './scenario.ts';

/** A problem for people: where it is, what it is, what was written and what was found. */
export function sayFailure({ file, line, column, says, expected, found }: ScenarioProblem): string {
  return [
    `${file}:${line}:${column} ${says}`,
    ...(expected === undefined ? [] : [`    written  ${expected}`]),
    ...(found === undefined ? [] : [`    found    ${found}`]),
  ].join('\n');
}
