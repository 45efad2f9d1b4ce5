/** `elo calls`: the calls that were made, the newest first. */
import { Option, type Command } from 'commander';
import type { CallFilter, CallPage, CallRow } from '../../adapters/read-models/read-models.ts';
import { results } from '../../engine/call/endings.ts';
import { peopleOf } from '../runtime/people.ts';
import { recordAccess } from '../runtime/record-access.ts';
import { catchUpReadModels } from './catch-up.ts';
import { clinicCommand, flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { withReadModels } from './open-read-models.ts';
import { foldersToRead, readNumberOption, type Folders, type Place } from './options.ts';
import { dim, printData, printJson, table } from './print.ts';

interface CallsOptions extends Place {
  readonly flow?: string;
  readonly result?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
  readonly after?: string;
  readonly names?: boolean;
  readonly json?: boolean;
}

export const callsCommand = (): Command =>
  clinicCommand('calls', 'List the calls, the newest first.', [
    'calls',
    'calls --result booked --limit 10',
    'calls --from 2026-11-23T00:00:00+00:00 --json',
  ])
    .addOption(new Option('--flow <name>', 'only this conversation'))
    .addOption(new Option('--result <result>', 'only this result: booked, no-answer, failed, reschedule, voicemail'))
    .addOption(new Option('--from <time>', 'begun at or after'))
    .addOption(new Option('--to <time>', 'begun before'))
    .addOption(new Option('--limit <n>', 'how many').default('50'))
    .addOption(new Option('--after <cursor>', 'the `next` of the page before'))
    .addOption(new Option('--names', 'open the names; the access is recorded'))
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(flowsOption())
    .action(calls);

type Page = Extract<CallPage, { ok: true }>;

async function calls(options: CallsOptions): Promise<void> {
  const folders = foldersToRead(options);
  const { flow, result, from, to, after } = options;
  const limit = readNumberOption(options.limit, '--limit', 1, 1000);
  if (result !== undefined && !(results as readonly string[]).includes(result)) {
    throw new CommandFailure(`There is no result "${result}". There is: ${results.join(', ')}.`);
  }
  const filter: CallFilter = { flow, result, from, to, after, limit };
  const page = await withReadModels(folders, (models) => models.listCalls(filter));
  if (!page.ok) throw new CommandFailure(page.says);
  const names = options.names ? await namesOf(folders, page) : null;
  const rows = page.calls.map((call) => ({ ...call, ...(names && { name: names.get(call.patient ?? '') ?? null }) }));
  if (options.json) return printJson({ format: 'elo.calls/1', position: page.position, calls: rows, next: page.next });
  const cells = rows.map((call) => cellsOf(call));
  printData(
    table([
      ['call', 'started', 'result', 'ending', 'stage', 'turns', 'objections', ...(names ? ['name'] : [])],
      ...cells,
    ]),
  );
  return printData(dim(`${rows.length} calls${page.next ? `; the next page: --after ${page.next}` : ''}.`));
}

function cellsOf(call: CallRow & { readonly name?: string | null }): (string | number)[] {
  const begun = (call.started_at ?? call.planned_at ?? '').slice(0, 16).replace('T', ' ');
  const cells = [
    call.call,
    begun,
    call.result ?? '',
    call.ending ?? call.status,
    call.stage ?? '',
    call.turns,
    call.objections.join(' '),
  ];
  return call.name === undefined ? cells : [...cells, call.name ?? ''];
}

/** Opens the names of one page, and says in the log that they were opened. */
async function namesOf(folders: Folders, page: Page): Promise<Map<string, string | null>> {
  const patients = [...new Set(page.calls.flatMap(({ patient }) => patient ?? []))];
  return recordAccess(folders, { command: 'calls', subjects: patients }, async (store) => {
    const people = peopleOf(store);
    const names = new Map<string, string | null>();
    for (const patient of patients) names.set(patient, (await people.of(patient)).name);
    await catchUpReadModels(folders, store.log, []);
    return names;
  });
}
