/** How long files and functions are. Lines are counted as they stand, because that is what a reader scrolls through. */
import { bareCode } from './bare-code.ts';

export const linesOf = (source: string): number => source.split('\n').length - (source.endsWith('\n') ? 1 : 0);

/** The middle of a list of numbers; 0 of an empty one. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export interface Stretch {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** How a function begins: on one line, or with parameters that go on in the next ones. */
const NAMED = [
  /\bfunction\b\s*\*?\s*([\w$]+)/,
  /\b(?:const|let)\s+([\w$]+)[^;]*=>\s*\{$/,
  /\b(?:const|let)\s+([\w$]+)[^=;]*=\s*(?:async\s*)?\(\{?$/,
  /^\s*(?:readonly\s+)?([\w$]+):\s*(?:async\s*)?\(.*=>\s*\{$/,
  /^\s*(?:readonly\s+)?([\w$]+):\s*(?:async\s*)?\(\{?$/,
  /^\s*(?:(?:async|static|get|set)\s+)*([\w$#]+)\s*(?:<[^>]*>)?\(.*\{$/,
  /^\s*async\s+([\w$#]+)\s*(?:<[^>]*>)?\(\{?$/,
];
const NO_FUNCTION = new Set(['if', 'for', 'while', 'switch', 'catch', 'else', 'return', 'function', 'with']);

/** A closing brace, but not the one of parameters that are taken apart: `}: Options): void {`. */
const CLOSES = /^\s*\}(?!.*\{\s*$)/;

/**
 * The functions of a source, measured by their indentation: from the line that names one to the line that closes it at
 * the same depth. The formatter keeps that true. Functions without a name count for the one around them.
 */
export function functionsOf(source: string): Stretch[] {
  const lines = bareCode(source).split('\n');
  return lines.flatMap((line, at) => {
    const name = nameIn(line);
    if (name === undefined) return [];
    const depth = indentOf(line);
    const end = lines.findIndex((other, i) => i > at && indentOf(other) === depth && CLOSES.test(other));
    // What closes with a bracket after its brace is a call that is given an object, and no function.
    return end === -1 || !/\}[;,]?\s*$/.test(lines[end] ?? '') ? [] : [{ name, line: at + 1, lines: end - at + 1 }];
  });
}

/** The name of the function that begins in a line. */
function nameIn(line: string): string | undefined {
  const found = NAMED.map((pattern) => pattern.exec(line.trimEnd())?.[1]).find((name) => name !== undefined);
  return found === undefined || NO_FUNCTION.has(found) ? undefined : found;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
