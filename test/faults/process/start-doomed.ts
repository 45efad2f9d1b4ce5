/** Starts a process that will not live long, kills it where it does not do so itself, and keeps what it told. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Doom, Told } from './doomed.ts';

const PROJECT = new URL('../../../', import.meta.url).pathname;
const SCRIPT = new URL('doomed.ts', import.meta.url).pathname;
/** Compiled once and kept, every start takes half the time. */
const NODE_COMPILE_CACHE = join(PROJECT, 'node_modules', '.cache', 'elo-compiled');

export interface Death {
  readonly signal: NodeJS.Signals | null;
  readonly told: readonly Told[];
}

/** `kill_after_ms` counts from when the process has loaded its code; null where it kills itself. */
export function startDoomed(doom: Doom, kill_after_ms: number | null): Promise<Death> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, JSON.stringify(doom)], {
      env: { ...process.env, NODE_COMPILE_CACHE },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (out === '' && kill_after_ms !== null) setTimeout(() => child.kill('SIGKILL'), kill_after_ms);
      out += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== null && code !== 0) return reject(new Error(`The process failed by itself: ${err}`));
      return resolve({ signal, told: linesOf(out) });
    });
  });
}

/** Every whole line; the last one may have been cut off. */
const linesOf = (out: string): Told[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Told);
