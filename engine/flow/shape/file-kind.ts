/** Which file is of which kind: its path tells. */
import { conversation, interruption, part, type FlowFile } from '../schema/flow-file.ts';
import { clinicFile, personaFile, policyFile } from '../schema/house-files.ts';
import { answersFile, linesFile, memoryFile, objectionsFile, repliesFile, stagesFile } from '../schema/shared-files.ts';

export const schemas = {
  conversation,
  part,
  interruption,
  answers: answersFile,
  replies: repliesFile,
  memory: memoryFile,
  objections: objectionsFile,
  stages: stagesFile,
  lines: linesFile,
  persona: personaFile,
  clinic: clinicFile,
  policy: policyFile,
} as const;
export type FileKind = keyof typeof schemas;

const flowFolders = { conversation: '', part: 'parts/', interruption: 'interruptions/' } as const;
const places: readonly { readonly kind: FileKind; readonly path: RegExp }[] = [
  { kind: 'conversation', path: /^([^/]+)\.flow\.json$/ },
  { kind: 'part', path: /^parts\/([^/]+)\.flow\.json$/ },
  { kind: 'interruption', path: /^interruptions\/([^/]+)\.flow\.json$/ },
  { kind: 'answers', path: /^(answers)\.json$/ },
  { kind: 'replies', path: /^(replies)\.json$/ },
  { kind: 'memory', path: /^(memory)\.json$/ },
  { kind: 'objections', path: /^(objections)\.json$/ },
  { kind: 'stages', path: /^(stages)\.json$/ },
  { kind: 'lines', path: /^lines\/([^/]+)\.json$/ },
  { kind: 'persona', path: /^personas\/([^/]+)\.json$/ },
  { kind: 'clinic', path: /^clinics\/([^/]+)\.json$/ },
  { kind: 'policy', path: /^policies\/([^/]+)\.json$/ },
];

/** The kind of file at a path, and the name that it has there; undefined where no such file belongs. */
export function fileKind(path: string): { kind: FileKind; name: string } | undefined {
  for (const place of places) {
    const found = place.path.exec(path)?.[1];
    if (found !== undefined) return { kind: place.kind, name: found };
  }
  return undefined;
}

/** Where a flow lies in the flows folder. */
export const pathOfFlow = ({ kind, id }: Pick<FlowFile, 'kind' | 'id'>): string =>
  `${flowFolders[kind]}${id}.flow.json`;
