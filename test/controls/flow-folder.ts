/** A flows folder on the disk: the small release, in which some files are others. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlacedProblem } from '../../adapters/releases/read-flows.ts';
import { smallFiles, type Files } from './small-release.ts';

/** Writes the files into a folder and returns it; a text or bytes replace a file or add one, null removes it. */
export function fillFolder(
  folder: string,
  texts: Readonly<Record<string, string | Uint8Array | null>> = {},
  files: Files = smallFiles(),
): string {
  for (const [path, json] of Object.entries(files)) write(folder, path, JSON.stringify(json, null, 2));
  for (const [path, text] of Object.entries(texts)) {
    if (text === null) rmSync(join(folder, path));
    else write(folder, path, text);
  }
  return folder;
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** File, line, column, rule and pointer of a problem, as one text. */
export const short = ({ rule, file, line, column, pointer }: PlacedProblem): string =>
  `${file}:${line}:${column} ${rule} ${pointer}`.trim();
