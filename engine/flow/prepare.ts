/** A release made ready to decide with: each file lowered and compiled once. */
import { canonicalJson } from '../canonical-json.ts';
import { given } from '../fault.ts';
import { compile, machineConfig, type Machine } from './machine.ts';
import { lower, type Program } from './program.ts';
import type { Release } from './release.ts';
import type { Conversation } from './schema/flow-file.ts';
import type { Weight } from './schema/shared-files.ts';

export interface Prepared {
  readonly hash: string;
  readonly release: Release;
  readonly programs: ReadonlyMap<string, Program>;
  readonly machines: ReadonlyMap<string, Machine>;
  /** The answers of each weight, in the order of the release. */
  readonly answersOf: ReadonlyMap<Weight | undefined, readonly string[]>;
}

/**
 * Reads the release in its canonical order first: what is decided, down to the order in which answers are listed, must
 * not depend on whether it came from a folder or from the log.
 */
export function prepare(hash: string, written: Release): Prepared {
  const release = JSON.parse(canonicalJson(written)) as Release;
  const programs = new Map(Object.values(release.flows).map((file) => [file.id, lower(file)]));
  const machines = new Map([...programs].map(([id, program]) => [id, compile(machineConfig(program))]));
  const answersOf = Map.groupBy(Object.keys(release.answers), (name) => release.answers[name]?.weight);
  return { hash, release, programs, machines, answersOf };
}

export function programOf(prepared: Prepared, file: string): Program {
  return given(prepared.programs.get(file), 'there is no such flow', file);
}

export function conversationOf(prepared: Prepared, id: string): Conversation {
  const { file } = programOf(prepared, id);
  return given(file.kind === 'conversation' ? file : undefined, 'this flow is no conversation', id);
}
