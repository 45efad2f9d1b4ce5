/**
 * A release is everything that a decision may read, frozen under one hash: an edit concerns new calls,
 * and a call of last year is decided again with what held last year.
 */
import type { Sha256 } from '../ports.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Clinic, Persona, Policy } from './schema/house-files.ts';
import type { Answers, Lines, Memory, Objections, Replies } from './schema/shared-files.ts';
import type { FlowFile } from './schema/flow-file.ts';

export interface Release {
  readonly format: 'elo.release/1';
  readonly flows: Readonly<Record<string, FlowFile>>;
  readonly answers: Answers;
  readonly replies: Replies;
  readonly memory: Memory;
  readonly objections: Objections;
  readonly stages: readonly string[];
  readonly lines: Lines;
  readonly persona: Persona;
  readonly clinic: Clinic;
  readonly policy: Policy;
}

/** The text under which a release is kept, and its hash, `sha256:…`. */
export function freeze(release: Release, sha256: Sha256): { hash: string; content: string } {
  const content = canonicalJson(release);
  return { hash: `sha256:${sha256(content)}`, content };
}
