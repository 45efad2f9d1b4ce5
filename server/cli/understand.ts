/** `elo understand`: what the interpreter makes of rows of words, one document a row. */
import { once } from 'node:events';
import { IANAZone } from 'luxon';
import { Command, Option } from 'commander';
import { readActs, shippedActs } from '../../adapters/understanding/acts/acts-file.ts';
import { actsReader } from '../../adapters/understanding/acts/acts-of.ts';
import { sha256 } from '../../adapters/log/sha256.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import { freeze, type Release } from '../../engine/flow/release.ts';
import { interpreters } from '../runtime/interpreters.ts';
import { LONGEST_LINE, linesOf } from '../understand/lines-of.ts';
import { readRow, type Row } from '../understand/read-row.ts';
import { anywhere, standAtStep, type Standing } from '../understand/stand-at-step.ts';
import { warmUp } from '../understand/warm-up.ts';
import { wordsReader, type UnderstandWords } from '../understand/understand-words.ts';
import { flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { loadRelease } from './load-release.ts';
import { readInstantOption } from './options.ts';

interface UnderstandOptions {
  readonly hear?: string;
  readonly flow?: string;
  readonly step?: string;
  readonly at?: string;
  readonly zone?: string;
  readonly map?: string;
  readonly flows?: string;
}

export const understandCommand = (): Command =>
  new Command('understand')
    .description('Read rows of JSON from standard input, and print what is understood of each.')
    .addOption(new Option('--hear <answers>', 'only these answers can be heard, separated by commas (default: all)'))
    .addOption(new Option('--flow <name>', 'with --step: what can be heard and given at that step').conflicts('hear'))
    .addOption(new Option('--step <name>', 'the step of --flow; of a part that it uses: find-a-time/offer'))
    .addOption(new Option('--at <time>', 'when it is said, unless a row has a ref (default: now)'))
    .addOption(new Option('--zone <zone>', "where it is said (default: the clinic's)"))
    .addOption(new Option('--map <file>', 'which acts our answers are (default: the shipped mapping)'))
    .addOption(flowsOption())
    .addHelpText(
      'after',
      `
Examples:
  $ echo '{"text":"yes, but not on Monday"}' | npx elo understand
  $ npx elo understand --flow find-a-time --step offer --at 2026-11-23T10:00:00+00:00 < rows.jsonl
  $ npx elo understand --hear yes,no,opt_out < rows.jsonl`,
    )
    .action(understand);

async function understand(options: UnderstandOptions): Promise<void> {
  const { at, zone } = readPlain(options);
  const release = loadRelease(options.flows ?? './flows');
  const { hash, content } = freeze(release, sha256);
  const prepared = prepare(hash, JSON.parse(content) as Release);
  const standing = readStanding(options, prepared);
  const read = readActs(options.map ?? shippedActs, release);
  if ('problems' in read) throw new CommandFailure(read.problems.join('\n'));
  const reader = wordsReader(release, interpreters()(prepared), actsReader(read.acts));
  const now: Now = { at, zone: zone ?? release.clinic.zone };
  const context = { zone: now.zone, answers: release.answers, memory: release.memory };
  await warmUp(reader, standing, at);
  let line = 0;
  for await (const text of linesOf(process.stdin)) {
    line += 1;
    const row =
      text === null ? { error: `The line has more than ${LONGEST_LINE} characters.` } : readRow(text, context);
    await printLine('error' in row ? { line, error: row.error } : await documentOf(row.row, reader, standing, now));
  }
}

/** What can be checked before the flows are read. */
function readPlain({ at, zone, flow, step }: UnderstandOptions): { at: string; zone: string | undefined } {
  if ((flow === undefined) !== (step === undefined)) {
    throw new CommandFailure('--flow and --step go together, like --flow find-a-time --step offer.');
  }
  if (zone !== undefined && !IANAZone.isValidZone(zone)) {
    throw new CommandFailure(`--zone "${zone}" is no time zone: write it like Europe/Dublin.`);
  }
  return { at: readInstantOption(at, '--at'), zone };
}

type Now = { readonly at: string; readonly zone: string };

async function documentOf(row: Row, reader: UnderstandWords, standing: Standing, now: Now): Promise<object> {
  const { values: _, ...understood } = await reader({
    text: row.text,
    at: row.at ?? now.at,
    zone: now.zone,
    region: row.region,
    standing: {
      ...standing,
      ...(row.hear && { can_hear: row.hear }),
      ...(row.asked !== undefined && { asked: row.asked }),
      ...(row.prev !== undefined && { said: [row.prev] }),
    },
  });
  return { ...(row.id !== undefined && { id: row.id }), ...understood };
}

/** Waits where the reader of the other end is slower: no more than one line is kept. */
async function printLine(document: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(document)}\n`)) await once(process.stdout, 'drain');
}

function readStanding({ hear, flow, step }: UnderstandOptions, prepared: Prepared): Standing {
  const { release } = prepared;
  if (flow !== undefined && step !== undefined) {
    if (!Object.hasOwn(release.flows, flow)) {
      throw new CommandFailure(`There is no flow "${flow}". There is: ${Object.keys(release.flows).join(', ')}.`);
    }
    const standing = standAtStep(prepared, flow, step);
    if (standing !== null) return standing;
    const steps = Object.keys(release.flows[flow]?.steps ?? {});
    throw new CommandFailure(`No call comes to a step "${step}" in ${flow}. Its own steps: ${steps.join(', ')}.`);
  }
  const everything = anywhere(release);
  if (hear === undefined) return everything;
  const heard = hear.split(',').map((name) => name.trim());
  const unknown = heard.find((name) => !Object.hasOwn(release.answers, name));
  if (unknown !== undefined) {
    throw new CommandFailure(`--hear: there is no answer "${unknown}". There is: ${everything.can_hear.join(', ')}.`);
  }
  return { ...everything, can_hear: heard };
}
