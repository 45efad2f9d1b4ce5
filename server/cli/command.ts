import { Command, Option } from 'commander';

/** A command with the options that tell where things lie. */
export function clinicCommand(name: string, description: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(description)
    .addOption(new Option('--data <dir>', 'where the data lies (default: ./data; the demo: ./data/demo)'))
    .addOption(new Option('--vault <dir>', 'where the keys lie (default: vault/ in the data)'))
    .addOption(new Option('--clinic <name>', 'which clinic (default: the only one)'))
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ npx elo ${example}`).join('\n')}`);
}

export const flowsOption = (): Option => new Option('--flows <dir>', 'where the flows lie (default: ./flows)');
