/**
 * What a rebuild of all read models costs, against reading and parsing the same rows: `node test/bench/rebuild.ts`. The log is
 * that of a simulated clinic: calls, diaries, people and appointments.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { catchUp } from '../../adapters/read-models/catch-up.ts';
import { prepareFold } from '../../adapters/read-models/fold-batch.ts';
import { readModelLimits } from '../../adapters/read-models/limits.ts';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import { openApart, prepareTables } from '../../adapters/read-models/read-model-file.ts';
import type { Rebuilt } from '../../adapters/read-models/read-models.ts';
import type { EventLog, StoredEvent } from '../../engine/ports.ts';
import { projections } from '../../projections/all.ts';
import { bench, benchCommand } from './bench-command.ts';
import { figure } from './figure.ts';
import { interleave, median, ratios, timed } from './rounds.ts';
import { simulateClinic } from './simulated-clinic.ts';

const PAGE = readModelLimits.eventsABatchOfARebuild.value;

export const rebuild = bench({
  about:
    'All read models rebuilt from the log, compared row by row and put in place, against reading and parsing its rows.',
  sizes: { rounds: 11, patients: 600 },
  tiny: { rounds: 2, patients: 3 },
  async run({ rounds, patients }, folder, say) {
    const { store, simulated } = await simulateClinic(folder, patients);
    const { log } = store;
    const opened = openReadModels({ folder: join(folder, 'log'), mode: 'write' });
    if (!opened.ok) throw new Error(opened.says);
    const { models } = opened;
    await models.catchUp(log);
    const events = await log.position();
    say(`${events} events of ${simulated.calls.length} calls, ${projections.length} projections\n`);

    const took = await interleave(rounds, {
      'rows read': () => timed(() => readAll(log, () => undefined)),
      'rows read and parsed': () => timed(() => readAll(log, ({ data }) => JSON.parse(data))),
      'rows read, folded apart': () => timed(() => foldApart(log, join(folder, 'apart.db'))),
      'rebuilt: compared and put in place': () => timed(async () => mustBeEqual(await models.rebuild(log))),
    });
    models.close();
    await store.close();
    for (const [name, ms] of Object.entries(took)) {
      say(
        `${name.padEnd(36)} ${median(ms).toFixed(0).padStart(6)} ms, ${((1000 * events) / median(ms)).toFixed(0).padStart(7)} events/s`,
      );
    }
    const parsed = took['rows read and parsed'];
    const whole = took['rebuilt: compared and put in place'];
    return [
      figure(
        'rebuild.events_per_s',
        'a rebuild',
        'events/s',
        whole.map((ms) => (1000 * events) / ms),
      ),
      figure(
        'rebuild.apart',
        'folding apart, against reading and parsing',
        '×',
        ratios(parsed, took['rows read, folded apart']),
      ),
      figure('rebuild.whole', 'a rebuild against reading and parsing', '×', ratios(parsed, whole), {
        us: 1000 * median(whole),
        wanted: { at_least: 0.6 },
      }),
    ];
  },
});

async function readAll(log: EventLog, each: (row: StoredEvent) => void): Promise<void> {
  for (let after = 0; ;) {
    const page = await log.readAll(after, PAGE);
    page.forEach(each);
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** The fold of a rebuild alone. */
async function foldApart(log: EventLog, path: string): Promise<void> {
  rmSync(path, { force: true });
  const file = openApart(path);
  prepareTables(file, projections);
  await catchUp(log, { file, projections, fold: prepareFold(file, projections) }, PAGE);
  file.close();
}

function mustBeEqual(rebuilt: Rebuilt): void {
  if (!rebuilt.ok) throw new Error(rebuilt.reason);
  const other = rebuilt.projections.filter(({ equal }) => !equal);
  if (other.length > 0) throw new Error(`The rebuild found other rows: ${other.map(({ name }) => name).join(', ')}`);
}

if (import.meta.main) await benchCommand(rebuild);
