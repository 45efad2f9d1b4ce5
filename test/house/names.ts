/** One word for one idea. What a name must not be called, and what to call it instead. */
import { bareCode } from './bare-code.ts';
import { lineAt } from './project-files.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
/** Names that readers and tools look for as they are. */
const customary = ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md'];
/** Names that say nothing, and so collect everything. */
const drawers = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers', 'type', 'types', 'misc', 'lib'];

export const entries = [
  'engine', 'flows', 'projections', 'adapters', 'server', 'test', 'flows.schema.json', 'package.json', 'package-lock.json',
  'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md',
]; // prettier-ignore

/** What is wrong with a path, in sentences; empty where nothing is. */
export function wrongInPath(path: string): string[] {
  const parts = path.split('/');
  const [top = ''] = parts;
  const found: string[] = [];
  if (!top.startsWith('.') && !entries.includes(top)) found.push(`${path}: the top level has no place for "${top}"`);
  for (const part of parts) {
    if (part.startsWith('.') || customary.includes(part)) continue;
    if (!KEBAB.test(part)) found.push(`${path}: "${part}" is not in kebab-case`);
    const drawer = drawers.find((word) => part.split('.')[0] === word);
    if (drawer) found.push(`${path}: "${drawer}" says nothing; name it after the one noun or verb that it holds`);
  }
  return found;
}

interface Banned {
  readonly word: string;
  readonly instead: string;
  /** Where the word is the right one after all. */
  readonly but?: readonly string[];
}

/** Synonyms that would be a second word for an idea that has one. */
const banned: readonly Banned[] = [
  { word: 'intent', instead: 'answer' },
  { word: 'prompt', instead: 'line' },
  { word: 'utterance', instead: 'words', but: ['engine/ports.ts'] },
  { word: 'node', instead: 'step', but: ['engine/flow/program.ts', 'engine/flow/machine.ts', 'engine/flow/kernel/'] },
  { word: 'workflow', instead: 'flow' },
  { word: 'action', instead: 'effect' },
  { word: 'command', instead: 'effect, or input where it comes from outside' },
  { word: 'calendar', instead: 'diary' },
  { word: 'tenant', instead: 'clinic' },
  { word: 'customer', instead: 'patient' },
  { word: 'user', instead: 'patient, designer or staff' },
  { word: 'aggregate', instead: 'stream, or the noun itself' },
  { word: 'subflow', instead: 'part' },
];

export interface Named {
  readonly name: string;
  readonly line: number;
}

/** The identifiers that a file hands to others. */
export function exportsOf(source: string): Named[] {
  const bare = bareCode(source);
  const declared = [
    ...bare.matchAll(/\bexport\s+(?:async\s+)?(?:const|let|function\*?|class|interface|type)\s+([A-Za-z_$][\w$]*)/g),
  ];
  const listed = [...bare.matchAll(/\bexport\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap((list) =>
    [...(list[1] ?? '').matchAll(/([A-Za-z_$][\w$]*)\s*(?=,|$|\})/g)].map(([, name]) => ({ name, place: list.index })),
  );
  return [...declared.map((match) => ({ name: match[1], place: match.index })), ...listed].flatMap(({ name, place }) =>
    name === undefined ? [] : [{ name, line: lineAt(source, place) }],
  );
}

/** The words of an identifier, small: `binding_confidence` and `liveWorld` have two each. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');

export function bannedWords(file: string, source: string): string[] {
  return exportsOf(source).flatMap(({ name, line }) =>
    banned
      .filter(
        ({ word, but = [] }) =>
          wordsOf(name).some((part) => part === word || part === `${word}s`) &&
          !but.some((place) => file.startsWith(place)),
      )
      .map(({ word, instead }) => `${file}:${line}: "${name}" says "${word}"; our word is ${instead}`),
  );
}
