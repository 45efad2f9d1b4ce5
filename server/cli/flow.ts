/** `elo flow`: what a designer does with the flow files. Each command stands in a file of its own. */
import { Command } from 'commander';
import { flowCheckCommand } from './flow-check.ts';
import { flowGraphCommand } from './flow-graph.ts';
import { flowTestCommand } from './flow-test.ts';

export const flowCommand = (): Command =>
  new Command('flow')
    .description('Work with flow files.')
    .addCommand(flowCheckCommand())
    .addCommand(flowTestCommand())
    .addCommand(flowGraphCommand());
