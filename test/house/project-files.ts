/** The files of the project as git sees them: tracked, or new and not ignored. What is only on somebody's disk is left alone. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What git prints, for arguments of its own; throws where git is not there or refuses. */
export const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Every file, relative to the root with forward slashes, in order. */
export const projectFiles: readonly string[] = git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
  .split('\0')
  .filter((path) => path !== '' && existsSync(root + path))
  .toSorted();

export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** The TypeScript files below folders, by path. */
export const sourcesIn = (...folders: readonly string[]): readonly string[] =>
  projectFiles.filter((path) => path.endsWith('.ts') && folders.some((folder) => path.startsWith(`${folder}/`)));

/** The line, counted from 1, in which a place of a text stands. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;
