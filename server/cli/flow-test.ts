/** `elo flow test`: rehearses the scenarios of a folder, and says which edges of the flows they walk. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import type { Release } from '../../engine/flow/release.ts';
import { coverageOf, type FileCoverage } from '../scenario/coverage.ts';
import { findIn } from '../scenario/find-in-flows.ts';
import { junitOf } from '../scenario/junit.ts';
import { scenariosIn, scenarioText } from '../scenario/list-scenarios.ts';
import { rehearse, type Rehearsed } from '../scenario/rehearse.ts';
import { rewrite } from '../scenario/rewrite.ts';
import { sayFailure } from '../scenario/say-failure.ts';
import { openTheatre } from '../scenario/theatre.ts';
import type { Theatre } from '../scenario/set-scene.ts';
import { flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { sayProblem } from './say-problem.ts';
import { dim, printData, printJson, printNote } from './print.ts';
import { sayCoverage } from './say-coverage.ts';

interface TestOptions {
  readonly flows?: string;
  readonly coverage?: boolean;
  readonly junit?: string;
  readonly rewrite?: boolean;
  readonly json?: boolean;
}

export const flowTestCommand = (): Command =>
  new Command('test')
    .description('Rehearse the scenarios in calls/: what Elo says, where it goes, what comes of it, and nothing else.')
    .addArgument(new Argument('[files...]', 'only these scenarios, or those in these folders'))
    .addOption(new Option('--coverage', 'say which steps and edges no scenario walks, by file and line'))
    .addOption(new Option('--junit <file>', 'write the results as JUnit XML too'))
    .addOption(
      new Option('--rewrite', 'write what Elo says and what comes of it into the scenarios, and say what changed'),
    )
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(flowsOption())
    .addHelpText(
      'after',
      `
A scenario is a play: calls/<group>/<what-the-caller-does>.call.txt. flows/README.md tells how one is written.
To begin one, write its title and what the person says, and have the rest written with --rewrite; then read it aloud.

Examples:
  $ npx elo flow test
  $ npx elo flow test flows/calls/book-first-visit/books-at-once.call.txt
  $ npx elo flow test --coverage
  $ npx elo flow test --junit results.xml`,
    )
    .action(test);

async function test(files: readonly string[], options: TestOptions): Promise<void> {
  const folder = options.flows ?? './flows';
  const paths = choose(files, folder);
  const { release, theatre } = await openFlows(folder);
  const results: Rehearsed[] = [];
  for (const path of paths) {
    const result = await rehearseFile(path, theatre, options);
    results.push(result);
    if (!options.json) sayResult(result);
  }
  const passed = results.filter(({ problems }) => problems.length === 0);
  const walked = passed.flatMap(({ events }) => events);
  const coverage = options.coverage ? coverageOf(release, walked, findIn(folder, release)) : null;
  if (options.junit !== undefined) writeJunit(options.junit, results);
  if (options.json) printJson(documentOf(results, coverage));
  else {
    if (coverage) sayCoverage(coverage);
    const failed = results.length - passed.length;
    const scenarios = results.length === 1 ? '1 scenario' : `${results.length} scenarios`;
    printData(`${scenarios}, ${failed === 0 ? 'all as written' : `${failed} not as written`}.`);
  }
  if (passed.length < results.length) process.exitCode = 1;
}

/** A rehearsal calls nobody, so it goes on with problems as long as the flows can be run at all; but it is not fine then. */
async function openFlows(folder: string): Promise<{ release: Release; theatre: Theatre }> {
  const { release, problems } = readFlows(folder);
  const theatre = release && (await openTheatre(release).catch((error: unknown) => whereDoubtful(error, problems)));
  if (!release || !theatre) {
    const said = problems.map(sayProblem).join('\n\n');
    throw new CommandFailure(`${said}\n\nNothing can be rehearsed with these flows.`, 1);
  }
  if (problems.length > 0) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    printNote(`The flows have ${count}, see "npx elo flow check".`);
    process.exitCode = 1;
  }
  return { release, theatre };
}

/** Flows with problems need not run, and the problems say why; of sound ones, whatever stops them is a bug of ours. */
function whereDoubtful(error: unknown, problems: readonly unknown[]): null {
  if (problems.length === 0) throw error;
  return null;
}

/** The scenarios that are meant: all of them, or the named ones and those in the named folders. */
function choose(files: readonly string[], folder: string): string[] {
  if (!existsSync(folder))
    throw new CommandFailure(`There is no folder ${folder}. --flows takes the folder of the flows.`);
  const all = scenariosIn(folder);
  const named = files.flatMap((file) => {
    const path = [file, join(folder, file), join(folder, 'calls', file)].find((place) => existsSync(place));
    if (path === undefined) throw new CommandFailure(`There is no scenario ${file}.`);
    if (!statSync(path).isDirectory()) return [path];
    return all.filter((scenario) => join(scenario).startsWith(join(path, '/')));
  });
  const chosen = files.length === 0 ? all : named;
  if (chosen.length === 0) {
    throw new CommandFailure(`There are no scenarios: none in ${join(folder, 'calls')} ends with ".call.txt".`);
  }
  return chosen;
}

async function rehearseFile(path: string, theatre: Theatre, options: TestOptions): Promise<Rehearsed> {
  const text = readText(path);
  const result = await rehearse(path, text, theatre);
  if (!options.rewrite || !result.compared || result.problems.length === 0) return result;
  const { text: rewritten, changes } = rewrite(text, result.compared);
  if (changes.length === 0) return result;
  writeFileSync(path, rewritten);
  for (const { line, before, after } of changes) {
    const shown = [...before.split('\n').map((was) => `  - ${was}`), ...after.split('\n').map((is) => `  + ${is}`)];
    printNote(`${path}:${line} is rewritten:\n${shown.filter((said) => said.trim().length > 1).join('\n')}`);
  }
  return rehearse(path, rewritten, theatre);
}

function readText(path: string): string {
  try {
    return scenarioText(path);
  } catch {
    throw new CommandFailure(`${path} cannot be read: it is no text in UTF-8, or this user may not read it.`);
  }
}

function writeJunit(path: string, results: readonly Rehearsed[]): void {
  try {
    writeFileSync(path, junitOf(results));
  } catch {
    throw new CommandFailure(`${path} cannot be written. --junit takes a file in a folder that is there.`);
  }
}

function sayResult({ file, title, problems, ms }: Rehearsed): void {
  printData(`${problems.length === 0 ? '✓' : '✗'} ${title} ${dim(`${file}, ${Math.round(ms)} ms`)}`);
  for (const problem of problems) printData(`  ${sayFailure(problem).replaceAll('\n', '\n  ')}`);
}

function documentOf(results: readonly Rehearsed[], coverage: readonly FileCoverage[] | null): object {
  return {
    format: 'elo.test/1',
    scenarios: results.map(({ file, title, problems, ms }) => {
      return { file, title, passed: problems.length === 0, ms: Math.round(ms * 10) / 10, problems };
    }),
    passed: results.filter(({ problems }) => problems.length === 0).length,
    failed: results.filter(({ problems }) => problems.length > 0).length,
    ...(coverage && { coverage: coverage.map(coveredDocument) }),
  };
}

const coveredDocument = ({ file, steps, edges, unwalked }: FileCoverage): object => ({ file, steps, edges, unwalked });
