/** Takes one file into the reading, if it has the shape of its kind and is called as it should be. */
import type { Path } from '../problem.ts';
import { reservedWords } from '../program.ts';
import { RESUME, type FlowFile } from '../schema/flow-file.ts';
import { fileKind, pathOfFlow, schemas, type FileKind } from './file-kind.ts';
import { complain, spoil, type Reading } from './reading.ts';
import { shape } from './shape-problems.ts';

export interface JsonFile {
  /** Relative to the flows folder, with forward slashes. */
  readonly path: string;
  readonly json: unknown;
}

export function takeFile(reading: Reading, { path, json }: JsonFile): void {
  const found = fileKind(path);
  if (!found) {
    const remedy =
      'Conversations end in .flow.json; parts/, interruptions/, lines/, personas/, clinics/ and policies/ hold the rest. Move it there, or out of the folder.';
    return complain(reading, 'unknown-file', path, [], 'Nothing reads a file of this name here.', remedy);
  }
  const { kind, name } = found;
  const before = reading.problems.length - reading.strayKeys;
  take(reading, kind, path, name, json);
  if (reading.problems.length - reading.strayKeys > before) spoil(reading, kind);
}

function take(reading: Reading, kind: FileKind, path: string, name: string, json: unknown): void {
  const read = <K extends FileKind>(of: K) => {
    const { content, problems } = shape(schemas[of], path, json);
    reading.problems.push(...problems);
    if (content !== undefined) reading.strayKeys += problems.length;
    return content as ReturnType<(typeof schemas)[K]['parse']> | undefined;
  };
  switch (kind) {
    case 'conversation':
    case 'part':
    case 'interruption':
      return takeFlow(reading, path, name, read(kind));
    case 'answers': {
      const answers = read(kind)?.answers;
      for (const answer of Object.keys(answers ?? {})) refuseReserved(reading, path, ['answers', answer], answer);
      if (answers) reading.answers = answers;
      return;
    }
    case 'replies':
      return void Object.assign(reading, pick(read(kind)?.replies, 'replies'));
    case 'memory':
      return void Object.assign(reading, pick(read(kind)?.values, 'memory'));
    case 'objections':
      return void Object.assign(reading, pick(read(kind)?.objections, 'objections'));
    case 'stages':
      return void Object.assign(reading, pick(read(kind)?.stages, 'stages'));
    case 'lines': {
      const content = read(kind);
      if (content) named(reading, path, 'language', content.language, name);
      if (content) reading.lines.set(name, content.lines);
      return;
    }
    case 'persona':
      return takeNamed(reading, path, name, read(kind), reading.personas);
    case 'clinic':
      return takeNamed(reading, path, name, read(kind), reading.clinics);
    case 'policy':
      return takeNamed(reading, path, name, read(kind), reading.policies);
  }
}

const pick = (content: unknown, key: keyof Reading): object => (content === undefined ? {} : { [key]: content });

function takeNamed<T extends { readonly id: string }>(
  reading: Reading,
  path: string,
  name: string,
  content: T | undefined,
  into: Map<string, T>,
): void {
  if (!content) return;
  named(reading, path, 'id', content.id, name);
  into.set(name, content);
}

/** Whether what a file calls itself is what it is called. */
function named(reading: Reading, path: string, key: string, id: string, name: string): boolean {
  if (id === name) return true;
  const says = `The ${key} is "${id}", but the file is called "${name}".`;
  complain(reading, 'file-name', path, [key], says, `Write "${name}", or rename the file.`);
  return false;
}

function takeFlow(reading: Reading, path: string, name: string, flow: FlowFile | undefined): void {
  if (!flow) return;
  refuseReservedIn(reading, path, flow);
  if (!named(reading, path, 'id', flow.id, name)) return;
  const other = Object.hasOwn(reading.flows, flow.id) ? reading.flows[flow.id] : undefined;
  if (other) {
    const says = `${pathOfFlow(other)} has the id "${flow.id}" too.`;
    return complain(reading, 'same-id', path, ['id'], says, 'Give one of the two another name.');
  }
  reading.flows[flow.id] = flow;
}

function refuseReservedIn(reading: Reading, path: string, flow: FlowFile): void {
  if (flow.kind !== 'conversation') {
    for (const [at, exit] of (flow.exits ?? []).entries()) {
      refuseReserved(reading, path, ['exits', at], exit);
      if (exit === RESUME) {
        const says = `"${RESUME}" is the way back to what was interrupted, and is never declared.`;
        complain(reading, 'reserved-name', path, ['exits', at], says, 'Remove it from the exits.');
      }
    }
  }
  for (const [name, step] of Object.entries(flow.steps)) {
    const key = step.kind === 'ask' ? 'hear' : 'then';
    const ways = step.kind === 'ask' ? step.hear : step.kind === 'do' || step.kind === 'use' ? step.then : undefined;
    for (const on of Object.keys(ways ?? {})) refuseReserved(reading, path, ['steps', name, key, on], on);
  }
}

function refuseReserved(reading: Reading, file: string, path: Path, word: string): void {
  if (!reservedWords.includes(word)) return;
  complain(reading, 'reserved-name', file, path, `"${word}" is a word of the engine itself.`, 'Choose another name.');
}
