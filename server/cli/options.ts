/** The options that several commands share, read once and checked. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '../../engine/values.ts';
import { isoOf } from '../runtime/virtual-clock.ts';
import { CommandFailure } from './failure.ts';

export interface Place {
  readonly data?: string;
  readonly vault?: string;
  readonly clinic?: string;
  readonly flows?: string;
}

export interface Folders {
  /** `<data>/<clinic>` and `<vault>/<clinic>`. */
  readonly log: string;
  readonly vault: string;
  readonly flows: string;
}

const DATA = './data';
const DEMO_DATA = './data/demo';
const CLINIC = 'romi';

export const demoData = DEMO_DATA;

/** Where a command that writes puts things. */
export function foldersToWrite(place: Place, data: string = DATA): Folders {
  return foldersIn(place, place.data ?? data);
}

/** Where a command that reads finds them: a folder without a log falls back to the demo's, and says so. */
export function foldersToRead(place: Place): Folders {
  const folders = foldersIn(place, place.data ?? DATA);
  if (place.data !== undefined || existsSync(join(folders.log, 'log.db'))) return folders;
  const demo = foldersIn(place, DEMO_DATA);
  if (!existsSync(join(demo.log, 'log.db'))) {
    throw new CommandFailure(
      `There is no log in ${DATA} nor in ${DEMO_DATA}. Run "npm run demo" or "npx elo talk" first, or say where it is with --data.`,
    );
  }
  process.stderr.write(`Nothing in ${DATA}; reading ${DEMO_DATA}.\n`);
  return demo;
}

function foldersIn({ vault, clinic, flows }: Place, data: string): Folders {
  const name = clinic ?? onlyClinicIn(data);
  if (!/^[a-z][a-z0-9_-]*$/.test(name)) {
    throw new CommandFailure(`"${name}" is no name of a clinic: small letters, digits, _ and - only.`);
  }
  return { log: join(data, name), vault: join(vault ?? join(data, 'vault'), name), flows: flows ?? './flows' };
}

/** The only clinic whose log lies in a folder, or the one that ships. */
function onlyClinicIn(data: string): string {
  const clinics = entriesOf(data).filter((entry) => existsSync(join(data, entry, 'log.db')) && entry !== 'demo');
  if (clinics.length > 1) {
    throw new CommandFailure(`${data} holds several clinics (${clinics.join(', ')}): say which one with --clinic.`);
  }
  return clinics[0] ?? CLINIC;
}

function entriesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder);
  } catch {
    throw new CommandFailure(
      `${folder} cannot be read. --data takes a folder on which this user has the right to read.`,
    );
  }
}

/** What an id and a date of the flows can hold. */
const EARLIEST_MS = 0;
const LATEST_MS = Date.parse('9000-01-01T00:00:00Z');

/** An instant with its offset, in UTC; now where none is given. */
export function readInstantOption(text: string | undefined, option: string): string {
  if (text === undefined) return isoOf(Date.now());
  if (!instant.safeParse(text).success) {
    throw new CommandFailure(
      `${option} "${text}" is no time: write it with its offset, like 2026-11-24T09:30:00+00:00.`,
    );
  }
  const ms = Date.parse(text);
  if (ms < EARLIEST_MS || ms >= LATEST_MS) throw new CommandFailure(`${option} "${text}" is not from 1970 to 8999.`);
  return isoOf(ms);
}

/** A whole number within bounds. */
export function readNumberOption(text: string, option: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new CommandFailure(`${option} "${text}" is not a whole number from ${min} to ${max}.`);
  }
  return value;
}
