/** `elo replay`: one call, event by event. */
import { Argument, Option, type Command } from 'commander';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { localTime } from '../../engine/time/local-time.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Consulted } from '../../engine/events/understood.ts';
import type { EventLog, StoredEvent, Vault } from '../../engine/ports.ts';
import { replayDocument, type Replayed } from '../audit/replay-document.ts';
import { openEvents } from '../runtime/open-events.ts';
import { recordAccess } from '../runtime/record-access.ts';
import { wallClock } from '../runtime/wall-clock.ts';
import { catchUpReadModels } from './catch-up.ts';
import { clinicCommand } from './command.ts';
import { namedCall } from './named-call.ts';
import { foldersToRead, readNumberOption, type Place } from './options.ts';
import { bold, dim, printData, printJson } from './print.ts';

interface ReplayOptions extends Place {
  readonly version?: string;
  readonly open?: boolean;
  readonly format: 'text' | 'json';
}

export const replayCommand = (): Command =>
  clinicCommand('replay', 'Show one call event by event, with the way it took and why.', [
    'replay last',
    'replay call-01K…',
    'replay call-01K… --version 17 --format json',
    'replay call-01K… --open            (opens the words; the access is recorded)',
  ])
    .addArgument(new Argument('<call>', 'which call, or `last`'))
    .addOption(new Option('--version <n>', 'only up to this event'))
    .addOption(new Option('--open', 'open the personal fields; the access is recorded'))
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(replay);

async function replay(named: string, options: ReplayOptions): Promise<void> {
  const folders = foldersToRead(options);
  const call = await reading(folders.log, (log) => namedCall(log, named));
  const read = async (log: EventLog, vault: Vault | null): Promise<Replayed> => {
    const rows = await log.read(call);
    const events = await openEvents(log, vault, rows);
    return {
      rows,
      events: vault ? events : await withErased(log, rows, events),
      zone: zoneOf(events),
      open: vault !== null,
    };
  };
  const replayed = options.open
    ? await recordAccess(folders, { command: 'replay', subjects: [call] }, async ({ log, vault }) => {
        await catchUpReadModels(folders, log, []);
        return read(log, vault);
      })
    : await reading(folders.log, (log) => read(log, null));
  const version =
    options.version === undefined
      ? replayed.events.length
      : readNumberOption(options.version, '--version', 1, replayed.events.length);
  if (options.format === 'json') return printJson(replayDocument(call, version, replayed));
  return printText(call, version, replayed);
}

async function reading<T>(folder: string, read: (log: EventLog) => Promise<T>): Promise<T> {
  const log = openSqliteLog({ folder, clock: wallClock, mode: 'read' });
  try {
    return await read(log);
  } finally {
    await log.close();
  }
}

/** Without opening anything, a box that is no longer there is told from one that is closed. */
const withErased = (log: EventLog, rows: readonly StoredEvent[], events: readonly Recorded[]): Promise<Recorded[]> =>
  Promise.all(
    events.map(async (event, i) => {
      const row = rows[i];
      // A row without a key never had one: its type got its box later.
      const gone =
        event.box !== undefined && row !== undefined && row.key !== null && (await log.box(row.position)) === null;
      return gone ? { ...event, box: 'erased' } : event;
    }),
  );

const zoneOf = (events: readonly Recorded[]): string =>
  events.find((event) => event.type === 'CallStarted')?.data.briefing.zone ?? 'UTC';

function printText(call: string, version: number, { events, zone, open }: Replayed): void {
  const started = events.find((event) => event.type === 'CallStarted');
  const number = started ? `, decided by number ${started.data.decisions}` : '';
  printData(bold(`${call}, ${version} of ${events.length} events, times in ${zone}${number}`));
  for (const event of events.slice(0, version)) {
    const time = localTime(event.at, zone).toFormat('HH:mm:ss');
    printData(
      `${String(event.version).padStart(4)}  ${time}  ${event.meta.by.padEnd(7)}  ${event.type}  ${dim(summary(event, open))}`,
    );
  }
}

/** What happened, in a line. */
function summary(event: Recorded, open: boolean): string {
  switch (event.type) {
    case 'TransitionTaken': {
      const { from, to, edge, why } = event.data;
      const reasons = why.map(({ condition, held }) => `${condition}: ${held ? 'yes' : 'no'}`).join(', ');
      return `${from ? `${from.file}/${from.step} ` : ''}→ ${to.file}/${to.step} by ${edge}${reasons ? ` (${reasons})` : ''}`;
    }
    case 'PatientSpoke':
      return open && typeof event.box === 'object' ? `“${event.box.text}”` : `${event.data.words} words`;
    case 'SpeechRequested': {
      const lines = event.data.segments.map(({ line }) => line).join(', ');
      return open && typeof event.box === 'object' ? `“${event.box.texts.join(' ')}”` : lines;
    }
    case 'InterpretationRequested': {
      const { step, can_hear, can_give } = event.data;
      return `at ${step}: listens for ${can_hear.length} answers and ${can_give.length} values`;
    }
    case 'AnswerUnderstood':
      return [
        [...event.data.answers.map(({ answer }) => answer), ...event.data.values.map(({ name }) => name)].join(', '),
        ...heardBy(event.data.consulted),
      ].join(' ');
    case 'AnswerNotUnderstood':
      return ['nothing', ...heardBy(event.data.consulted)].join(' ');
    case 'InterpretationFailed':
      return [event.data.reason, ...heardBy(event.data.consulted)].join(' ');
    default:
      return JSON.stringify(event.data);
  }
}

/** Who heard it, where a language model was asked. */
function heardBy(consulted: Consulted | undefined): readonly string[] {
  if (consulted === undefined) return [];
  const { model, unheard, requests, ms, cost_cents, currency } = consulted;
  const who = unheard === null ? `heard by ${model}` : `${model} was not heard: ${unheard}`;
  const cost = cost_cents === null ? 'cost unknown' : `${cost_cents} cents ${currency}`;
  return [`(${who}; ${requests} ${requests === 1 ? 'request' : 'requests'}, ${Math.round(ms)} ms, ${cost})`];
}
