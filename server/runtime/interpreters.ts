/** One embedded interpreter a release, built when it is first needed. */
import { sha256 } from '../../adapters/log/sha256.ts';
import { embeddedInterpreter } from '../../adapters/understanding/embedded/embedded-interpreter.ts';
import type { Interpreter } from '../../engine/ports.ts';
import type { InterpreterFor } from './runners/interpretation-runner.ts';

export function interpreters(): InterpreterFor {
  const built = new Map<string, Interpreter>();
  return ({ hash, release }) => {
    const interpreter = built.get(hash) ?? embeddedInterpreter(release, sha256);
    built.set(hash, interpreter);
    return interpreter;
  };
}
