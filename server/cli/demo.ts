/** `elo demo`: imports leads, calls everyone in a simulation, and shows what came of it. */
import { existsSync, readFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import type { LeadsRead } from '../../adapters/leads/lead.ts';
import { readLeads } from '../../adapters/leads/read-leads.ts';
import { sha256OfBytes } from '../../adapters/log/sha256.ts';
import { phraseFile } from '../../adapters/room/patients/phrases.ts';
import { readPopulation, type Population } from '../../adapters/room/patients/population.ts';
import { nextPermittedMoment } from '../../engine/contact/calling-hours.ts';
import type { Release } from '../../engine/flow/release.ts';
import { verifyStreams } from '../audit/verify-log.ts';
import type { LeadFile } from '../campaign/import-leads.ts';
import { openClinicStore } from '../runtime/clinic-store.ts';
import { interpreters } from '../runtime/interpreters.ts';
import { seededRandom, seedFor } from '../runtime/random.ts';
import { isoOf, virtualClock } from '../runtime/virtual-clock.ts';
import { emptySimulation } from '../simulation/demo-folder.ts';
import { demoDocument, type DemoDocument } from '../simulation/demo-document.ts';
import { INVENTED_LEADS_MAX, inventLeads } from '../simulation/invent-leads.ts';
import { simulate, type Watching } from '../simulation/simulate.ts';
import { catchUpReadModels } from './catch-up.ts';
import { clinicCommand, flowsOption } from './command.ts';
import { interpretersOfModel } from './ear.ts';
import { CommandFailure } from './failure.ts';
import { loadRelease } from './load-release.ts';
import { withReadModels } from './open-read-models.ts';
import { demoData, foldersToWrite, readInstantOption, readNumberOption, type Folders, type Place } from './options.ts';
import { printJson, printNote } from './print.ts';
import { progressBar } from './progress.ts';
import { printDemo, saySkipped } from './say-demo.ts';

interface DemoOptions extends Place {
  readonly leads?: string;
  readonly patients?: string;
  readonly seed: string;
  readonly at?: string;
  readonly concurrency: string;
  readonly columns: readonly string[];
  readonly consentSource?: string;
  readonly keep?: boolean;
  readonly json?: boolean;
  readonly model?: boolean;
}

const FLOW = 'book-first-visit';
const OUR_LEADS = new URL('../../adapters/leads/demo-leads.csv', import.meta.url);

export const demoCommand = (): Command =>
  clinicCommand('demo', 'Import leads and call everyone in a simulation; nobody is really called.', [
    'demo',
    'demo --leads my-leads.csv --columns phone=Telefon',
    'demo --patients 2000 --seed 7 --json',
  ])
    .addOption(new Option('--leads <file>', 'a CSV file of leads (default: 200 invented ones that ship with Elo)'))
    .addOption(new Option('--patients <n>', 'only the first n leads; without --leads, as many invented ones'))
    .addOption(new Option('--seed <n>', 'where chance comes from').default('1'))
    .addOption(new Option('--at <time>', 'when the first call is made (default: the next permitted moment)'))
    .addOption(new Option('--concurrency <n>', 'how many telephone lines').default('8'))
    .addOption(
      new Option('--columns <field=header>', 'which column holds a field').argParser(collect).default([] as string[]),
    )
    .addOption(new Option('--consent-source <text>', 'your declaration of consent, for rows that say nothing'))
    .addOption(new Option('--keep', 'add to what the folder holds'))
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(new Option('--model', 'have the words understood by the language model that ELO_MODEL names'))
    .addOption(flowsOption())
    .action(demo);

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function demo(options: DemoOptions): Promise<void> {
  const folders = foldersToWrite(options, demoData);
  const release = loadRelease(folders.flows);
  const seed = readNumberOption(options.seed, '--seed', 0, 4_294_967_295);
  const lines = readNumberOption(options.concurrency, '--concurrency', 1, 1000);
  const leads = readLeadFile(options, release, seed);
  const at = firstMoment(options, release);
  const { population, phrases } = readPopulations(folders.flows);
  const interpreterFor = options.model ? await interpretersOfModel() : interpreters();
  if (!options.keep) await empty(folders);
  const clock = virtualClock(at);
  const store = openClinicStore(folders, clock);
  try {
    sayLeads(leads, at, options.at === undefined);
    const watching = watch(leads.file.leads.length);
    const what = {
      store,
      release,
      clock,
      population,
      phrases,
      leads: leads.file,
      flow: FLOW,
      seed,
      lines,
      interpreterFor,
    };
    const simulated = await simulate(what, watching.watching);
    watching.done();
    await catchUpReadModels(folders, store.log, release.stages);
    const bar = progressBar('Verifying', simulated.calls.length);
    const verified = await verifyStreams(store, simulated.calls, bar.at);
    bar.done();
    const position = await store.log.position();
    const document = await withReadModels(folders, (models) =>
      demoDocument({ seed, at, leads: leads.file, simulated, verified, position, folder: folders.log }, models),
    );
    if (options.json) printJson(document);
    else printDemo(document, population.title, options.data);
    failUnlessSound(document);
  } finally {
    await store.close();
  }
}

/** A simulation whose calls do not verify is not fine. */
function failUnlessSound({ calls }: DemoDocument): void {
  const kinds = Object.keys(calls.verify).filter((result) => !result.startsWith('identical'));
  if (kinds.length > 0) process.exitCode = 1;
}

interface ReadLeadFile {
  readonly file: LeadFile;
  readonly read: LeadsRead | null;
  readonly name: string;
}

function readLeadFile(options: DemoOptions, release: Release, seed: number): ReadLeadFile {
  const count =
    options.patients === undefined
      ? undefined
      : readNumberOption(options.patients, '--patients', 1, INVENTED_LEADS_MAX);
  if (options.leads === undefined && count !== undefined) {
    const leads = inventLeads(count, seededRandom(seedFor(seed, 'leads')));
    return {
      file: { hash: `invented-${seed}-${count}`, rows: count, leads, rejected: [] },
      read: null,
      name: 'invented leads',
    };
  }
  const path = options.leads ?? OUR_LEADS;
  if (!existsSync(path))
    throw new CommandFailure(`There is no file ${options.leads}. --leads takes the path of a CSV file.`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CommandFailure(
      `${options.leads} cannot be read. --leads takes the path of a CSV file that you may read.`,
    );
  }
  const read = readLeads(bytes, {
    region: release.clinic.country,
    columns: readColumns(options.columns),
    consentSource: options.consentSource ?? null,
  });
  if ('problem' in read) throw new CommandFailure(`${options.leads ?? 'The leads'}: ${read.sentence}`);
  const leads = count === undefined ? read.leads : read.leads.slice(0, count);
  const hash = count === undefined ? sha256OfBytes(bytes) : `${sha256OfBytes(bytes)}-${count}`;
  return {
    file: { hash, rows: read.rows, leads, rejected: read.rejected },
    read,
    name: options.leads ?? 'the leads that ship with Elo',
  };
}

function readColumns(columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    columns.map((column) => {
      const at = column.indexOf('=');
      if (at < 1) throw new CommandFailure(`--columns takes field=header, like phone=Telefon, not "${column}".`);
      return [column.slice(0, at), column.slice(at + 1)];
    }),
  );
}

function firstMoment(options: DemoOptions, release: Release): string {
  const from = readInstantOption(options.at, '--at');
  if (options.at !== undefined) return from;
  const next = nextPermittedMoment(release.policy, release.clinic.zone, from);
  if (next === null) throw new CommandFailure(`The policy "${release.policy.id}" permits calling at no time at all.`);
  return isoOf(Date.parse(next));
}

function readPopulations(flows: string): {
  population: Population;
  phrases: ReturnType<typeof phraseFile.parse>['intents'];
} {
  const read = (name: string): unknown => {
    const path = `${flows}/populations/${name}.json`;
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new CommandFailure(`${path} is missing or no JSON: the demo draws its patients from it.`);
    }
  };
  const population = readPopulation(read('first-visit'));
  if (!population.ok) throw new CommandFailure(`populations/first-visit.json: ${population.problems.join(' ')}`);
  const phrases = phraseFile.safeParse(read('phrases'));
  if (!phrases.success) throw new CommandFailure('populations/phrases.json does not have the shape of a phrase bank.');
  return { population: population.population, phrases: phrases.data.intents };
}

async function empty(folders: Folders): Promise<void> {
  if (!(await emptySimulation(folders))) {
    throw new CommandFailure(
      `${folders.log} holds calls that were not simulated, so the demo does not touch it. Choose another folder with --data, or --keep them and add to them.`,
    );
  }
}

function sayLeads({ file, read, name }: ReadLeadFile, at: string, chosen: boolean): void {
  printNote(
    `${file.rows} rows in ${name}${read ? ` (${read.encoding}, separated by ${JSON.stringify(read.delimiter)})` : ''}.`,
  );
  if (read && read.unknownColumns.length > 0)
    printNote(`Columns that nobody knows, dropped: ${read.unknownColumns.join(', ')}.`);
  for (const { line, reason } of file.rejected) printNote(`  line ${line} rejected: ${reason}`);
  printNote(
    chosen ? `Calling is next permitted at ${at}: the simulation begins there.` : `The simulation begins at ${at}.`,
  );
}

function watch(leads: number): { watching: Watching; done: () => void } {
  let bar = progressBar('Importing', leads);
  return {
    watching: {
      imported: (done) => bar.at(done),
      ready(imported, skipped) {
        bar.done();
        printNote(saySkipped(imported, skipped));
        bar = progressBar('Calls made', null);
      },
      called: (calls) => bar.at(calls),
    },
    done: () => bar.done(),
  };
}
