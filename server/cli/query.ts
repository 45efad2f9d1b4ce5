/** `elo query`: a named question to the read models. */
import { stringify } from 'csv-stringify/sync';
import { Argument, Option, type Command } from 'commander';
import type { QueryAnswer, ReadModels } from '../../adapters/read-models/read-models.ts';
import { clinicCommand, flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { withReadModels } from './open-read-models.ts';
import { foldersToRead, readNumberOption, type Place } from './options.ts';
import { bold, dim, printData, printJson, table } from './print.ts';

interface QueryOptions extends Place {
  readonly after?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

export const queryCommand = (): Command =>
  clinicCommand('query', 'Ask the read models a named question; without a name, list the questions.', [
    'query',
    'query funnel',
    'query appointments --csv > appointments.csv',
  ])
    .addArgument(new Argument('[name]', 'which question'))
    .addOption(new Option('--after <position>', 'wait until the read models stand at this position of the log'))
    .addOption(new Option('--csv', 'print comma-separated values').conflicts('json'))
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(flowsOption())
    .action(query);

async function query(name: string | undefined, options: QueryOptions): Promise<void> {
  const folders = foldersToRead(options);
  await withReadModels(folders, async (models) => {
    if (name === undefined) return list(models, options.json ?? false);
    const after =
      options.after === undefined ? undefined : readNumberOption(options.after, '--after', 0, Number.MAX_SAFE_INTEGER);
    const answer = await models.query(name, { after });
    if (!answer.ok) throw new CommandFailure(sayWhyNot(name, answer));
    return print(name, answer, options);
  });
}

function list(models: ReadModels, json: boolean): void {
  const queries = models.queries().map(({ name, about }) => ({ name, about }));
  if (json) return printJson({ format: 'elo.query/1', queries });
  return printData(queries.map(({ name, about }) => `${bold(name)}\n  ${about}`).join('\n'));
}

type Refused = Extract<QueryAnswer, { ok: false }>;
type Answered = Extract<QueryAnswer, { ok: true }>;

function sayWhyNot(name: string, refused: Refused): string {
  if (refused.problem === 'newer') return refused.says;
  return refused.problem === 'unknown_query'
    ? `There is no query "${name}". There is: ${refused.known.join(', ')}.`
    : `The read models stand at ${refused.position} and have not come to ${refused.after} in two seconds. Ask again, or run "npx elo rebuild".`;
}

function print(name: string, { position, columns, rows }: Answered, { csv, json }: QueryOptions): void {
  if (json) return printJson({ format: 'elo.query/1', name, position, columns, rows });
  if (csv) return void process.stdout.write(stringify([columns, ...rows].map((row) => [...row])));
  const cells = rows.map((row) => row.map((value) => (typeof value === 'number' ? value : (value ?? ''))));
  printData(table([[...columns], ...cells]));
  return printData(dim(`${rows.length} rows, as of position ${position}.`));
}
