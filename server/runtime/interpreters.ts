/** One interpreter a release, built when it is first needed: the rules, and a model before them where one is given. */
import { sha256 } from '../../adapters/log/sha256.ts';
import { embeddedInterpreter } from '../../adapters/understanding/embedded/embedded-interpreter.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Interpreter } from '../../engine/ports.ts';
import type { InterpreterFor } from './runners/interpretation-runner.ts';

/** Puts another interpreter before the rules of a release. */
export type Before = (release: Release, rules: Interpreter) => Interpreter;

export function interpreters(before: Before = (_, rules) => rules): InterpreterFor {
  const built = new Map<string, Interpreter>();
  return ({ hash, release }) => {
    const interpreter = built.get(hash) ?? before(release, embeddedInterpreter(release, sha256));
    built.set(hash, interpreter);
    return interpreter;
  };
}
