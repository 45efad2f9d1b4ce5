/** The commands of Elo. Each stands in a file of its own; here they only meet the argument parser. */
import { Command, CommanderError } from 'commander';
import { LogInUse } from '../../adapters/log/log-in-use.ts';
import { LogUnusable } from '../../adapters/log/log-unusable.ts';
import { VaultInUse } from '../../adapters/vault/vault-in-use.ts';
import { VaultUnusable } from '../../adapters/vault/vault-unusable.ts';
import { NewerThanKnown } from '../../engine/upcast.ts';
import { LogUnavailable } from '../runtime/append-facts.ts';
import { EnvironmentUnusable } from '../runtime/model-of-environment.ts';
import { callsCommand } from './calls.ts';
import { demoCommand } from './demo.ts';
import { CommandFailure } from './failure.ts';
import { flowCommand } from './flow.ts';
import { queryCommand } from './query.ts';
import { rebuildCommand } from './rebuild.ts';
import { replayCommand } from './replay.ts';
import { talkCommand } from './talk.ts';
import { understandCommand } from './understand.ts';
import { verifyCommand } from './verify.ts';

const program = new Command('elo')
  .description('An event-sourced conversation engine for voice agents.')
  .showHelpAfterError('Run it with --help to see what it takes.')
  .addHelpText(
    'after',
    `
Examples:
  $ npx elo demo                     call 200 invented leads in a simulation
  $ npx elo talk                     be the patient: type, and Elo answers
  $ npx elo calls                    the calls that were made, the newest first
  $ npx elo replay call-01K…         one call, event by event, and why it went where it went
  $ npx elo flow check               what is wrong with the flows, and what to try
  $ npx elo flow test                rehearse the calls that are written down as plays`,
  );

for (const command of [
  talkCommand,
  demoCommand,
  callsCommand,
  replayCommand,
  verifyCommand,
  flowCommand,
  understandCommand,
  queryCommand,
  rebuildCommand,
]) {
  program.addCommand(command());
}

/** The errors whose message is a sentence for the operator; anything else is a bug of ours and keeps its stack. */
const sentences = [
  CommandFailure,
  LogInUse,
  LogUnusable,
  VaultInUse,
  VaultUnusable,
  LogUnavailable,
  NewerThanKnown,
  EnvironmentUnusable,
];

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (sentences.some((kind) => error instanceof kind)) {
    process.stderr.write(`${(error as Error).message}\n`);
    return error instanceof CommandFailure ? error.exit : 2;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}\n`);
  return 70;
}

function overrideExit(command: Command): void {
  command.exitOverride();
  for (const sub of command.commands) overrideExit(sub);
}

// A reader who had enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
overrideExit(program);
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
