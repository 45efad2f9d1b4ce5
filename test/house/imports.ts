/** What a source file imports, read from its text: static, type, re-exported, for its effects, and dynamic. */
import { posix } from 'node:path';
import { bareCode } from './bare-code.ts';
import { lineAt } from './project-files.ts';

export interface Import {
  readonly file: string;
  readonly line: number;
  /** The specifier as it is written; null for a dynamic import of something that is computed. */
  readonly from: string | null;
  /** The file of the project that it names; null for a package. */
  readonly target: string | null;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
}

const STATIC = /\b(?:import|export)\s+(type\s)?[^'"`;()=]*?\bfrom\s*(?=['"])/g;
const FOR_EFFECTS = /\bimport\s*(?=['"])/g;
const DYNAMIC = /(?<![.\w])(?:import|require)\s*\(\s*/g;

export function importsOf(file: string, source: string): Import[] {
  const bare = bareCode(source);
  const found: Import[] = [];
  const add = (place: number, after: number, typeOnly: boolean): void => {
    const from = specifierAt(source, after);
    const target = from?.startsWith('.') ? posix.join(posix.dirname(file), from) : null;
    found.push({ file, line: lineAt(source, place), from, target, typeOnly });
  };
  for (const match of bare.matchAll(STATIC)) add(match.index, match.index + match[0].length, match[1] !== undefined);
  for (const match of bare.matchAll(FOR_EFFECTS)) add(match.index, match.index + match[0].length, false);
  for (const match of bare.matchAll(DYNAMIC)) add(match.index, match.index + match[0].length, false);
  return found.toSorted((a, b) => a.line - b.line);
}

function specifierAt(source: string, place: number): string | null {
  return /^(['"])(.*?)\1/.exec(source.slice(place))?.[2] ?? null;
}
