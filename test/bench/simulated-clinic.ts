/** A clinic on disk whose patients are simulated, as `elo demo` does it, with leads that are invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { phraseFile } from '../../adapters/room/patients/phrases.ts';
import { readPopulation } from '../../adapters/room/patients/population.ts';
import { openClinicStore, type ClinicStore } from '../../server/runtime/clinic-store.ts';
import { seededRandom, seedFor } from '../../server/runtime/random.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { inventLeads } from '../../server/simulation/invent-leads.ts';
import { simulate, type Simulated, type Watching } from '../../server/simulation/simulate.ts';

const SEED = 1;
/** As many telephone lines as the demo has. */
const LINES = 8;
/** A Monday morning on which Romi is open. */
const MONDAY_AT_TEN = '2026-11-23T10:00:00.000+00:00';
const flows = new URL('../../flows/', import.meta.url).pathname;

export interface SimulatedClinic {
  readonly store: ClinicStore;
  readonly simulated: Simulated;
}

/** Calls so many people until nothing is due any more; the store stays open. */
export async function simulateClinic(
  folder: string,
  patients: number,
  watching: Partial<Watching> = {},
): Promise<SimulatedClinic> {
  const { release } = readFlows(flows);
  const population = readPopulation(readJson('first-visit'));
  if (!release || !population.ok) throw new Error('The shipped flows or their population cannot be read.');
  const clock = virtualClock(MONDAY_AT_TEN);
  const store = openClinicStore({ log: join(folder, 'log'), vault: join(folder, 'vault') }, clock);
  const leads = inventLeads(patients, seededRandom(seedFor(SEED, 'leads')));
  const ignore = (): void => undefined;
  const simulated = await simulate(
    {
      store,
      release,
      clock,
      population: population.population,
      phrases: phraseFile.parse(readJson('phrases')).intents,
      leads: { hash: `invented-${SEED}-${patients}`, rows: patients, leads, rejected: [] },
      flow: 'book-first-visit',
      seed: SEED,
      lines: LINES,
    },
    { imported: ignore, ready: ignore, called: ignore, ...watching },
  );
  return { store, simulated };
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(flows, 'populations', `${name}.json`), 'utf8'));
