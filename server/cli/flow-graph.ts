/** `elo flow graph`: flows as pictures, in Mermaid's notation. */
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { flowChart } from '../../engine/flow/graph/flow-chart.ts';
import { mermaid } from '../../engine/flow/graph/mermaid.ts';
import { overview } from '../../engine/flow/graph/overview.ts';
import { didYouMean } from '../../engine/flow/nearest.ts';
import { lower } from '../../engine/flow/program.ts';
import type { Release } from '../../engine/flow/release.ts';
import { pathOfFlow } from '../../engine/flow/shape/file-kind.ts';
import type { Conversation, FlowFile } from '../../engine/flow/schema/flow-file.ts';
import { flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { printData, printJson, printNote } from './print.ts';
import { sayProblem } from './say-problem.ts';

interface Given {
  readonly flows?: string;
  readonly overview?: boolean;
  readonly json?: boolean;
}

export const flowGraphCommand = (): Command =>
  new Command('graph')
    .description('Draw flows: Mermaid for one, a Markdown document with several.')
    .addArgument(new Argument('[flows...]', 'flows by name or file (default: all)'))
    .addOption(new Option('--overview', 'whole conversations by stage, with their parts and interruptions'))
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(flowsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx elo flow graph find-a-time > find-a-time.mmd\n  $ npx elo flow graph book-first-visit --overview\n  $ npx elo flow graph > flows.md',
    )
    .action(graph);

function graph(names: readonly string[], { flows: folder = './flows', overview: whole = false, json }: Given): void {
  const release = readable(folder);
  const all = Object.values(release.flows).filter(({ kind }) => !whole || kind === 'conversation');
  const files = names.length > 0 ? names.map((name) => named(name, folder, release)) : all;
  const graphs = files.map((file) => {
    const drawing = whole ? overview(conversation(file), release) : flowChart(lower(file), release.stages);
    return { flow: file.id, title: file.title, mermaid: mermaid(drawing) };
  });
  const [only, ...others] = graphs;
  if (json) printJson({ format: 'elo.graph/1', graphs });
  else if (only && others.length === 0) printData(only.mermaid.trimEnd());
  else printData(graphs.map(({ flow, mermaid: text }) => `## ${flow}\n\n\`\`\`mermaid\n${text}\`\`\``).join('\n\n'));
}

function conversation(file: FlowFile): Conversation {
  if (file.kind === 'conversation') return file;
  throw new CommandFailure(
    `"${file.id}" is no conversation but a part of one or an interruption; without --overview it is drawn.`,
  );
}

/** A flow that breaks a rule can be drawn, and is mended sooner so; one that has no shape cannot. */
function readable(folder: string): Release {
  const { release, problems } = readFlows(folder);
  if (!release) {
    const said = problems.map(sayProblem).join('\n\n');
    throw new CommandFailure(`${said}\n\nThe flows in ${folder} cannot be read, so nothing was drawn.`);
  }
  if (problems.length > 0) printNote(`The flows have problems: "npx elo flow check" says which.`);
  return release;
}

/** By its name, or by its file as it is seen from here or from the folder. */
function named(name: string, folder: string, { flows }: Release): FlowFile {
  const known = Object.values(flows);
  const paths = [resolve(name), resolve(folder, name)];
  const found = known.find((file) => file.id === name || paths.includes(resolve(folder, pathOfFlow(file))));
  if (found) return found;
  const ids = known.map(({ id }) => id);
  throw new CommandFailure(`There is no flow "${name}" in ${folder}. ${didYouMean(name, ids)}`.trim());
}
