/** What the figures were taken on: nobody can compare two runs without it. */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly sqlite: string;
  /** How many small writes a second reach the disk one by one: what a commit waits for. */
  readonly fsync_per_s: number;
}

const MEASURED_MS = 500;

/** Takes half a second, for the disk is tried. */
export function thisMachine(): Machine {
  const db = new Sqlite(':memory:');
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  db.close();
  const cpu = cpus()[0]?.model.trim() ?? '';
  return { cpu, cores: cpus().length, node: process.versions.node, sqlite, fsync_per_s: fsyncPerSecond() };
}

function fsyncPerSecond(): number {
  const folder = mkdtempSync(join(tmpdir(), 'elo-fsync-'));
  const file = openSync(join(folder, 'page'), 'w');
  const page = Buffer.alloc(4096, 1);
  const began = performance.now();
  let done = 0;
  for (; performance.now() - began < MEASURED_MS; done += 1) {
    writeSync(file, page);
    fsyncSync(file);
  }
  const spent_ms = performance.now() - began;
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return Math.round((1000 * done) / spent_ms);
}
