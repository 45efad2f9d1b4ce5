/** `elo flow check`: every problem of the flows at once, each with where it is, what is wrong and what to try. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { readFlows, type PlacedProblem } from '../../adapters/releases/read-flows.ts';
import { flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { printData, printJson } from './print.ts';
import { sayProblem } from './say-problem.ts';

interface CheckOptions {
  readonly flows?: string;
  readonly json?: boolean;
}

export const flowCommand = (): Command =>
  new Command('flow')
    .description('Work with flow files.')
    .addCommand(
      new Command('check')
        .description('Check all flows; files only say what is reported.')
        .addArgument(new Argument('[files...]', 'report only these files'))
        .addOption(new Option('--json', 'print one JSON document'))
        .addOption(flowsOption())
        .addHelpText(
          'after',
          '\nExamples:\n  $ npx elo flow check\n  $ npx elo flow check flows/book-first-visit.flow.json --json',
        )
        .action(check),
    );

function check(files: readonly string[], options: CheckOptions): void {
  const folder = options.flows ?? './flows';
  if (!existsSync(folder))
    throw new CommandFailure(`There is no folder ${folder}. --flows takes the folder of the flows.`);
  const missing = files.filter((file) => !existsSync(file) && !existsSync(join(folder, file)));
  if (missing.length > 0) throw new CommandFailure(`There is no file ${missing.join(', ')}.`);
  const { problems } = readFlows(folder);
  const reported = problems.filter((problem) => isReported(problem, folder, files));
  const flows = readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith('.flow.json')).length;
  if (options.json) {
    printJson({ format: 'elo.check/1', flows, problems: reported, promises: [] });
  } else {
    for (const problem of reported) printData(`${sayProblem(problem)}\n`);
    printData(reported.length === 0 ? `${flows} flows, no problem.` : `${reported.length} problems.`);
  }
  if (reported.length > 0) process.exitCode = 1;
}

const isReported = ({ file }: PlacedProblem, folder: string, files: readonly string[]): boolean =>
  files.length === 0 || files.some((wanted) => [resolve(file), resolve(folder, file)].includes(resolve(wanted)));
