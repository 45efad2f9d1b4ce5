/**
 * What an append costs, piece by piece, against a bare prepared insert of the same bytes: `node test/bench/append.ts`.
 * The turn is one that was really recorded, of ten events, three of them with boxes.
 */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { logStore } from '../../adapters/log/sqlite/open.ts';
import { openDatabase } from '../../adapters/log/sqlite/open-database.ts';
import { LOG_SCHEMA } from '../../adapters/log/sqlite/schema.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import type { Draft } from '../../engine/event.ts';
import type { Vault } from '../../engine/ports.ts';
import { wallClock } from '../../server/runtime/wall-clock.ts';
import * as rungs from './append-rungs.ts';
import { bench, benchCommand, type Say } from './bench-command.ts';
import { figure } from './figure.ts';
import { plainAppend, plainEvents, plainRows } from './plain-rungs.ts';
import { tenEvents } from './recorded-turns.ts';
import { interleave, median, ratio, ratios, type Way } from './rounds.ts';

/** Six turns of ten events make a call. */
const TURNS_A_CALL = 6;
const WITHOUT_TRIGGERS = LOG_SCHEMA.slice(0, LOG_SCHEMA.indexOf('CREATE TRIGGER'));
const BARE = 'bare insert of the same bytes';
const WHOLE = 'validated: the whole turn';
const PLAIN_BARE = 'plain: bare insert of its bytes';
const PLAIN = 'plain: validated';

type Open = (name: string, schema?: string) => Database;
interface Turn {
  readonly vault: Vault;
  readonly key: string;
  readonly drafts: readonly Draft[];
}

export const append = bench({
  about:
    'A turn of 10 events, 3 of them boxed, committed with synchronous=FULL, against a bare insert of the same bytes.',
  sizes: { rounds: 21, turns: 60 },
  tiny: { rounds: 2, turns: 3 },
  async run({ rounds, turns }, folder, say) {
    const closing: (() => void)[] = [];
    const open: Open = (name, schema = LOG_SCHEMA) => {
      const { db, close } = openDatabase({ ...logStore(join(folder, name)), schema }, 'write');
      closing.push(close);
      return db;
    };
    const vault = openVault({ folder: join(folder, 'vault'), clock: wallClock });
    const key = await vault.keyFor('patient-01KAT0000000000000000000AA', 'conversation', 'call-01KAT');
    const turn = { vault, key, drafts: tenEvents() };
    sayBytes(say, turn);
    const ladder = ladderOf(open, turn);
    const plain = plainOf(open, turn.drafts);
    const spent: Record<string, number[]> = {};
    const blocks = Object.entries({ ...ladder, ...plain }).map(
      ([name, rung]) => [name, block(rung, turns, 10, (spent[name] = []))] as const,
    );
    const took = await interleave(rounds, Object.fromEntries(blocks));
    for (const close of closing) close();
    await vault.close();

    sayLadder(say, Object.keys(ladder), took, spent);
    sayLadder(say, Object.keys(plain), took, spent);
    const of = (name: string): number[] => took[name] ?? [];
    return [
      figure('append.bare', 'bare insert of the same bytes', 'µs', of(BARE)),
      figure('append.whole', 'the whole turn', 'µs', of(WHOLE)),
      figure('append.turn', 'the whole turn', 'of bare insert', ratios(of(BARE), of(WHOLE)), {
        us: median(of(WHOLE)),
        wanted: { at_least: 0.5 },
      }),
      figure(
        'append.plain',
        'without boxes and chain, validated',
        'of its bare insert',
        ratios(of(PLAIN_BARE), of(PLAIN)),
        {
          us: median(of(PLAIN)),
          wanted: { at_least: 0.75 },
        },
      ),
    ];
  },
});

/** Each rung has all that those before it have. */
function ladderOf(open: Open, { vault, key, drafts }: Turn): Record<string, rungs.Rung> {
  const whole = rungs.asTheRuntime(vault, drafts, key);
  const boxes = whole({ stream: 'call-01KAT', expected: 0 }).map(({ box }) => box);
  const [bare, columns, triggers] = [rungs.chainer(), rungs.chainer(), rungs.chainer()];
  return {
    [BARE]: rungs.bareInsert(open('bare', rungs.BARE_SCHEMA), (place) => bare(place, whole(place)).rows),
    'the same columns and indexes': rungs.laidOutInsert(open('columns', WITHOUT_TRIGGERS), (place) =>
      columns(place, whole(place)),
    ),
    triggers: rungs.laidOutInsert(open('triggers'), (place) => triggers(place, whole(place))),
    'hashed and chained': rungs.chainedInsert(open('chain'), whole),
    'checks, heads and savepoint': rungs.checkedAppend(open('checks'), whole),
    'gathered with what arrives together': rungs.gatheredAppend(open('gather'), whole),
    stringified: rungs.wholeAppend(open('stringify'), rungs.stringified(drafts, boxes, key)),
    'sealed in boxes': rungs.wholeAppend(open('seal'), rungs.sealed(vault, drafts, key)),
    [WHOLE]: rungs.wholeAppend(open('whole'), whole),
  };
}

function plainOf(open: Open, drafts: readonly Draft[]): Record<string, rungs.Rung> {
  const rows = plainRows();
  const events = plainEvents(drafts, false);
  return {
    [PLAIN_BARE]: rungs.bareInsert(open('plain-bare', rungs.BARE_SCHEMA), (place) => rows(place, events(place))),
    'plain: without schemas': plainAppend(open('plain'), events),
    [PLAIN]: plainAppend(open('plain-validated'), plainEvents(drafts, true)),
  };
}

/**
 * Stores so many turns one after the other, each committed before the next begins; microseconds of one. `spent` takes those
 * of the processor: a commit waits for the disk, and how long it waits is the disk's.
 */
function block(rung: rungs.Rung, turns: number, events: number, spent: number[]): Way {
  let next = 0;
  const place = (): rungs.Place => {
    const [call, turn] = [Math.floor(next / TURNS_A_CALL), next % TURNS_A_CALL];
    next += 1;
    return { stream: `call-01KAT${String(call).padStart(21, '0')}`, expected: turn * events };
  };
  return async () => {
    const acts = Array.from({ length: turns }, () => rung(place()));
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    for (const act of acts) await act();
    const { user, system } = process.cpuUsage(cpu);
    spent.push((user + system) / turns);
    return ((performance.now() - began) * 1000) / turns;
  };
}

function sayBytes(say: Say, { vault, key, drafts }: Turn): void {
  const events = rungs.asTheRuntime(vault, drafts, key)({ stream: 'call-01KAT', expected: 0 });
  const text = events.reduce((sum, { data, meta }) => sum + data.length + meta.length, 0);
  const boxed = events.reduce((sum, { box }) => sum + (box?.length ?? 0), 0);
  say(`${drafts.map(({ type }) => type).join(', ')}: ${text} bytes of data and meta, ${boxed} in boxes\n`);
}

/** Each rung with its time, what it adds, its rate against the first, and the same of the processor alone. */
function sayLadder(
  say: Say,
  names: readonly string[],
  took: Readonly<Record<string, readonly number[]>>,
  spent: Readonly<Record<string, readonly number[]>>,
): void {
  const [first = ''] = names;
  let before = { us: 0, cpu: 0 };
  for (const name of names) {
    const now = { us: median(took[name] ?? []), cpu: median((spent[name] ?? []).slice(1)) };
    const rate = ratio(took[first] ?? [], took[name] ?? []).toFixed(2);
    const column = (value: number): string => value.toFixed(0).padStart(5);
    say(
      `${name.padEnd(38)} ${column(now.us)} µs a turn ${column(now.us - before.us)} of its own  ${rate} ×   ` +
        `processor ${column(now.cpu)} µs ${column(now.cpu - before.cpu)} of its own`,
    );
    before = now;
  }
  say('');
}

if (import.meta.main) await benchCommand(append);
