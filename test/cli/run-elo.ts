/** Runs the commands as a person does: another process, its standard output and error, its exit code. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import type { StoredEvent } from '../../engine/ports.ts';

export const PROJECT = new URL('../../', import.meta.url).pathname;
const NODE = join(PROJECT, 'node_modules', '.bin', 'node');

/** Compiled once and kept, every run starts in half the time. */
const COMPILED = join(PROJECT, 'node_modules', '.cache', 'elo-compiled');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `elo` with arguments; `input` is all of its standard input. */
export function elo(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, ['server/elo.js', ...args], {
      cwd: PROJECT,
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A command that refuses its options has gone before it read anything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export type Json = Record<string, unknown>;

/** The only document on standard output. */
export const document = ({ out }: Ran): Json => JSON.parse(out) as Json;
/** One document a line. */
export const documents = ({ out }: Ran): Json[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json);

/** Lines of standard input: a text is said, anything else is a line as it stands. */
export const typed = (lines: readonly (string | object)[]): string =>
  lines.map((line) => `${JSON.stringify(typeof line === 'string' ? { say: line } : line)}\n`).join('');

/** What may differ between two runs of the same input: CONTRACTS names these fields, and no other. */
export function scrub(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(scrub);
  if (typeof value !== 'object' || value === null) return value;
  const may = /^(hash|folder|rate|ms|slowest_turns|.*_ms|.*_per_s)$/;
  return Object.fromEntries(Object.entries(value).flatMap(([key, of]) => (may.test(key) ? [] : [[key, scrub(of)]])));
}

/** A folder for all tests of a file, gone after the last. */
export function folderOfThisFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'elo-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every event that a data folder holds. */
export async function eventsIn(data: string): Promise<StoredEvent[]> {
  const log = openSqliteLog({ folder: join(data, 'romi'), clock: { now: () => '' }, mode: 'read' });
  try {
    return await log.readAll(0, 100_000);
  } finally {
    await log.close();
  }
}

/** The bytes of every file under a folder, by path. */
export function filesUnder(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files.set(name, readFileSync(path));
  }
  return files;
}

/** A sentence for the operator, and no stack of ours. */
export const isSentence = (err: string): boolean => /^[^\n]*[.!?]\n/m.test(err) && !/^\s+at .*\.(ts|js):\d+/m.test(err);

export const MONDAY = '2026-11-23T10:00:00+00:00';

/** From the first word to the goodbye, with one booking. */
export const bookingLines = [
  'yes, speaking',
  'yes, go ahead',
  'a check-up please',
  'Wednesday morning',
  'the first one',
  'yes please',
  'no thanks',
] as const;
