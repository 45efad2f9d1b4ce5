/** The JSON files of a flows folder, as bytes on the disk; what cannot be read is said, and the rest goes on. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that no release is made of: who is simulated, and what is rehearsed. */
const NOT_IN_A_RELEASE = ['populations', 'calls'];
/** 8 MiB: forty times all flows of ours together; a bigger file is no flow file. */
const MAX_BYTES = 8 * 1024 * 1024;

export interface FoundFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
export interface Unreadable {
  readonly path: string;
  readonly says: string;
  readonly try: string;
}

/** All JSON files in order of their paths. Never throws: a folder or file that cannot be read is an entry of `unreadable`. */
export function listFiles(folder: string): { files: FoundFile[]; unreadable: Unreadable[] } {
  const files: FoundFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of pathsIn(folder, '', unreadable)) {
    const read = readText(join(folder, path));
    if (typeof read === 'string') files.push({ path, text: read });
    else unreadable.push({ path, ...read });
  }
  return { files, unreadable };
}

/** The paths of all JSON files, in order, without reading them. What cannot be read is added to `unreadable`. */
export function pathsIn(folder: string, under: string, unreadable: Unreadable[]): string[] {
  let entries;
  try {
    entries = readdirSync(join(folder, under), { withFileTypes: true });
  } catch (error) {
    unreadable.push({ path: under.slice(0, -1), ...whyNot(error, join(folder, under)) });
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.') && !(under === '' && NOT_IN_A_RELEASE.includes(name)))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory() && !entry.name.endsWith('.json'))
        return pathsIn(folder, `${under}${entry.name}/`, unreadable);
      return entry.name.endsWith('.json') ? [`${under}${entry.name}`] : [];
    });
}

function readText(path: string): string | { says: string; try: string } {
  try {
    const found = statSync(path);
    // Of a pipe or a device nobody knows when it ends.
    if (!found.isFile()) return failures['EISDIR'](path);
    const { size } = found;
    if (size > MAX_BYTES) return { says: `The file has ${size} bytes.`, try: `At most ${MAX_BYTES} are read.` };
    // A byte order mark is dropped by the decoder, and anything that is no UTF-8 is refused by it.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return { says: 'The file is not encoded as UTF-8.', try: 'Save it as UTF-8.' };
    }
    return whyNot(error, path);
  }
}

const NAME_THE_FOLDER = 'Name the folder that holds the flows with --flows.';
const failures = {
  ENOENT: (path: string) => ({ says: `There is no ${path}.`, try: NAME_THE_FOLDER }),
  ENOTDIR: (path: string) => ({ says: `${path} is no folder.`, try: NAME_THE_FOLDER }),
  EACCES: (path: string) => ({ says: `${path} may not be read.`, try: 'Give yourself the right to read it.' }),
  EPERM: (path: string) => ({ says: `${path} may not be read.`, try: 'Give yourself the right to read it.' }),
  EISDIR: (path: string) => ({ says: `${path} is no file.`, try: 'Rename it, or write a file in its place.' }),
  ELOOP: (path: string) => ({ says: `${path} is a link that leads back to itself.`, try: 'Correct the link.' }),
  EIO: (path: string) => ({ says: `${path} cannot be read from the disk.`, try: 'Look at the disk.' }),
} as const;

/** The failures of a file system become words, those that nobody thought of by their code; anything else is a bug and is thrown on. */
function whyNot(error: unknown, path: string): { says: string; try: string } {
  const { code } = error as { code?: string };
  if (code === undefined) throw error;
  const failure = Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : undefined;
  return failure?.(path) ?? { says: `${path} cannot be read (${code}).`, try: 'Look at the file and at the disk.' };
}
