/** What `elo demo --json` prints. */
import type { ReadModels } from '../../adapters/read-models/read-models.ts';
import type { LogVerification } from '../audit/verify-log.ts';
import type { LeadFile } from '../campaign/import-leads.ts';
import type { Simulated } from './simulate.ts';

export interface DemoRun {
  readonly seed: number;
  readonly at: string;
  readonly leads: LeadFile;
  readonly simulated: Simulated;
  readonly verified: LogVerification;
  readonly position: number;
  readonly folder: string;
}

type Row = Readonly<Record<string, unknown>>;

export async function demoDocument(run: DemoRun, models: ReadModels) {
  const { seed, at, leads, simulated, position, folder } = run;
  const { imported, skipped, placed, patients, by_ending, by_tone, bookings, understanding, slowest } = simulated;
  const appointments = (await rowsOf(models, 'appointments')).map(
    ({ appointment, id, start, service, practitioner, price_cents }) => {
      return { id: id ?? appointment, start, service, practitioner, price_cents };
    },
  );
  return {
    format: 'elo.demo/1' as const,
    simulated: true as const,
    seed,
    at,
    leads: {
      rows: leads.rows,
      accepted: imported.accepted.length,
      known: imported.known,
      rejected: leads.rejected,
      skipped,
    },
    calls: { placed, patients, by_ending, verify: verifyCounts(run.verified) },
    bookings,
    understanding: { ...understanding },
    tones: sharesOf(by_tone),
    funnel: (await rowsOf(models, 'funnel')).map(({ stage, reached }) => ({ stage, reached })),
    objections: (await rowsOf(models, 'objections')).map(({ kind, raised, overcome, stood }) => ({
      kind,
      raised,
      overcome,
      stood,
    })),
    appointments,
    slowest_turns: slowest,
    rate: { calls_per_s: simulated.calls_per_s, by_thousand: simulated.by_thousand },
    events: position,
    position,
    folder,
  };
}
export type DemoDocument = Awaited<ReturnType<typeof demoDocument>>;

/** Of all turns of the patients, those that sounded so. */
function sharesOf(byTone: Readonly<Record<string, number>>) {
  const all = Object.values(byTone).reduce((sum, turns) => sum + turns, 0);
  return Object.entries(byTone).map(([tone, turns]) => {
    return { tone, turns, share: all === 0 ? 0 : Math.round((turns / all) * 10_000) / 10_000 };
  });
}

function verifyCounts({
  identical,
  identical_but_erased,
  other_decisions,
  diverged,
  chain,
}: LogVerification): Record<string, number> {
  const counts = {
    identical,
    identical_but_erased,
    other_decisions: other_decisions.length,
    diverged: diverged.length,
    broken: chain.broken.length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([result, count]) => count > 0 || result === 'identical'));
}

async function rowsOf(models: ReadModels, name: string): Promise<Row[]> {
  const answer = await models.query(name);
  if (!answer.ok) throw new Error(`there is no query ${name}`);
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i]])));
}
