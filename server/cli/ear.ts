/** Who understands the words of a command's calls: the rules, and before them the model that the environment names. */
import { sha256 } from '../../adapters/log/sha256.ts';
import { interpreters } from '../runtime/interpreters.ts';
import { modelOfEnvironment } from '../runtime/model-of-environment.ts';
import type { InterpreterFor } from '../runtime/runners/interpretation-runner.ts';
import { CommandFailure } from './failure.ts';
import { printNote } from './print.ts';

/** The model of the environment, or where it names none, the rules alone. */
export const interpretersHere = async (): Promise<InterpreterFor> => (await ofModel()) ?? interpreters();

/** The model of the environment, where one was asked for by an option. */
export async function interpretersOfModel(): Promise<InterpreterFor> {
  const found = await ofModel();
  if (found === null) throw new CommandFailure('--model needs to know which: name one in ELO_MODEL.');
  return found;
}

/** Says on standard error when words leave the machine. The vendor's client is loaded only then. */
async function ofModel(): Promise<InterpreterFor | null> {
  const options = modelOfEnvironment(process.env);
  if (options === null) return null;
  const { modelInterpreter } = await import('../../adapters/understanding/model/model-interpreter.ts');
  printNote(`What is said goes to the model ${options.model} at ${new URL(options.base_url).host}.`);
  return interpreters((release, rules) => modelInterpreter(release, rules, options, sha256));
}
