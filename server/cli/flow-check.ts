/** `elo flow check`: every problem of the flows at once, each with where it is, what is wrong and what to try. */
import { Argument, Command, Option } from 'commander';
import { checkFolder, isFine, sayChecked, type CheckOptions } from './check-folder.ts';
import { flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { watchFlows } from './flow-watch.ts';
import { printData, printJson } from './print.ts';

interface Given {
  readonly flows?: string;
  readonly json?: boolean;
  readonly watch?: boolean;
  readonly prove?: boolean;
}

export const flowCheckCommand = (): Command =>
  new Command('check')
    .description('Check all flows; files only say what is reported.')
    .addArgument(new Argument('[files...]', 'report only these files'))
    .addOption(new Option('--prove', 'prove what the conversations promise, over every call there could be'))
    .addOption(new Option('--watch', 'check again whenever a file is saved, until Ctrl-C'))
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(flowsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx elo flow check\n  $ npx elo flow check --prove\n  $ npx elo flow check --watch\n  $ npx elo flow check flows/book-first-visit.flow.json --json',
    )
    .action(check);

async function check(
  files: readonly string[],
  { flows: folder = './flows', json, watch, prove }: Given,
): Promise<void> {
  if (watch && json) {
    throw new CommandFailure('--watch prints for people who edit; a program asks once, with --json alone.');
  }
  const options: CheckOptions = prove ? { files, proving: new Map() } : { files };
  if (watch) return watchFlows(folder, options);
  const checked = await checkFolder(folder, options);
  // A program sees that itself: there are problems, and no promises.
  const { isUnproved: _, ...told } = checked;
  if (json) printJson({ format: 'elo.check/1', ...told });
  else printData(sayChecked(checked));
  if (!isFine(checked)) process.exitCode = 1;
}
