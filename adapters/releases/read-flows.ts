/** From a folder of flow files to a release, with every problem at once and each in its place. */
import { checkReadable } from '../../engine/flow/check/rules.ts';
import { parse } from '../../engine/flow/parse.ts';
import type { Problem } from '../../engine/flow/problem.ts';
import type { Release } from '../../engine/flow/release.ts';
import { listFiles } from './list-files.ts';
import { START } from './places.ts';
import { readJson, type ReadJson } from './read-json.ts';

export interface PlacedProblem extends Problem {
  /** Both begin at 1. */
  readonly line: number;
  readonly column: number;
}

export interface ReadFlows {
  /** Null where it cannot be built. Where it is there and `problems` are too, it is not safe to call anybody with it. */
  readonly release: Release | null;
  /** By file, line and column. Paths are relative to the folder; empty for the folder itself. */
  readonly problems: readonly PlacedProblem[];
}

export interface Reading {
  /** Which clinic, where there are several. */
  readonly clinic?: string;
}

/** A folder that is read, and not checked yet. */
export interface Unchecked {
  /** Whatever begins with it counts only once there is no problem. Null where one was found already. */
  readonly release: Release | null;
  readonly check: () => ReadFlows;
}

/**
 * Reads and checks all flow files of a folder, except `populations/` and `calls/`. Without a clinic, the only one is
 * taken. Never throws for what is in the folder, or for a folder that is not there.
 */
export const readFlows = (folder: string, options: Reading = {}): ReadFlows => readUnchecked(folder, options).check();

/** The same in two steps, for what can begin before the check has come to its end. */
export function readUnchecked(folder: string, options: Reading = {}): Unchecked {
  const { files, unreadable } = listFiles(folder);
  const problems: PlacedProblem[] = unreadable.map(({ path, ...words }) => {
    return { rule: 'unreadable-file', file: path, pointer: '', ...START, ...words };
  });
  if (unreadable.some(({ path }) => path === '')) {
    return { release: null, check: () => ({ release: null, problems }) };
  }

  const read = new Map<string, ReadJson>();
  for (const { path, text } of files) {
    const json = readJson(text);
    read.set(path, json);
    problems.push(...json.problems.map((problem) => ({ file: path, ...problem })));
  }
  const parsed = parse(
    [...read].flatMap(([path, { json }]) => (json === undefined ? [] : [{ path, json }])),
    {
      ...options,
      unreadable: [
        ...unreadable.map(({ path }) => path),
        ...[...read].flatMap(([path, { json }]) => (json === undefined ? [path] : [])),
      ],
    },
  );
  const sound = [...read.values()].every((json) => json.problems.length === 0);
  const release = sound ? parsed.release : null;
  return {
    release: parsed.problems.length === 0 ? release : null,
    check() {
      const found = [...parsed.problems, ...checkReadable(parsed.readable, parsed.incomplete)].map((problem) => {
        return { ...problem, ...(read.get(problem.file)?.placeOf(problem.pointer) ?? START) };
      });
      return { release, problems: [...problems, ...found].toSorted(byPlace) };
    },
  };
}

const byPlace = (a: PlacedProblem, b: PlacedProblem): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
};
