/** The scenario files of a flows folder, and their texts. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.call.txt';

/** The paths of all scenarios under `<flows>/calls`, in order; none where there is no such folder. */
export function scenariosIn(flows: string): string[] {
  const folder = join(flows, 'calls');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .toSorted()
    .map((path) => join(folder, path));
}

/** The text of a scenario. Throws for a file that is not there or is no UTF-8. */
export const scenarioText = (path: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(path));
