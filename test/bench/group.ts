/**
 * What calls gain from committing together: `node test/bench/group.ts`. Each call appends its next turn of ten events as
 * soon as the last one was answered, as the runtime does; the writer commits what arrived in one turn of the event loop.
 */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { checkWrites } from '../../adapters/log/check-writes.ts';
import { gatherAppends, type AppendQueue } from '../../adapters/log/gather-appends.ts';
import { groupWriter } from '../../adapters/log/sqlite/append.ts';
import { logStore } from '../../adapters/log/sqlite/open.ts';
import { openDatabase } from '../../adapters/log/sqlite/open-database.ts';
import { LOG_SCHEMA } from '../../adapters/log/sqlite/schema.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import { wallClock } from '../../server/runtime/wall-clock.ts';
import {
  asTheRuntime,
  BARE_SCHEMA,
  bareRows,
  chainer,
  commits,
  mustBeStored,
  type Events,
  type Place,
} from './append-rungs.ts';
import { bench, benchCommand } from './bench-command.ts';
import { figure } from './figure.ts';
import { tenEvents } from './recorded-turns.ts';
import { interleave, median, ratios, type Way } from './rounds.ts';

type Append = AppendQueue['append'];

/** Counts what the writer is handed: so many appends in so many commits. */
interface Count {
  appends: number;
  commits: number;
}

export const group = bench({
  about: 'Turns of 10 events, 3 of them boxed: calls that wait together share a commit, against a commit for each.',
  sizes: { rounds: 15, calls: 64, turns: 6 },
  tiny: { rounds: 2, calls: 4, turns: 2 },
  async run({ rounds, calls, turns }, folder, say) {
    const closing: (() => void)[] = [];
    const open = (name: string, schema = LOG_SCHEMA): Database => {
      const { db, close } = openDatabase({ ...logStore(join(folder, name)), schema }, 'write');
      closing.push(close);
      return db;
    };
    const vault = openVault({ folder: join(folder, 'vault'), clock: wallClock });
    const key = await vault.keyFor('patient-01KAT0000000000000000000AA', 'conversation', 'call-01KAT');
    const events = asTheRuntime(vault, tenEvents(), key);

    const count = { appends: 0, commits: 0 };
    const together = gathered(open('together'), count);
    const took = await interleave(rounds, {
      'together, the whole': closedLoop(together, events, calls, turns),
      'each alone, the whole': closedLoop(alone(open('alone')), events, calls, turns),
      'together, bare rows': bareGroups(open('bare-together', BARE_SCHEMA), events, turns, calls),
      'each alone, bare rows': bareGroups(open('bare-alone', BARE_SCHEMA), events, turns * calls, 1),
      'one call, gathered': closedLoop(gathered(open('one-gathered'), { ...count }), events, 1, calls),
      'one call, alone': closedLoop(alone(open('one-alone')), events, 1, calls),
    });
    for (const close of closing) close();
    await vault.close();

    for (const [name, us] of Object.entries(took))
      say(`${name.padEnd(24)} ${median(us).toFixed(0).padStart(5)} µs a turn`);
    const whole = took['together, the whole'];
    return [
      figure(
        'group.turns_per_s',
        'turns a second together',
        '/s',
        whole.map((us) => 1_000_000 / us),
        { wanted: { at_least: 3000 } },
      ),
      figure('group.appends_per_commit', 'appends a commit', '', [count.appends / count.commits]),
      figure('group.whole', 'together, the whole', 'of each alone', ratios(took['each alone, the whole'], whole), {
        us: median(whole),
        wanted: { at_least: 2 },
      }),
      figure(
        'group.bare',
        'together, bare rows',
        'of each alone',
        ratios(took['each alone, bare rows'], took['together, bare rows']),
      ),
      figure(
        'group.one',
        'one call that waits alone, gathered',
        'of not gathered',
        ratios(took['one call, alone'], took['one call, gathered']),
        { us: median(took['one call, gathered']), wanted: { at_least: 0.95 } },
      ),
    ];
  },
});

/** The log's own way: what arrives in one turn of the event loop is one commit. */
function gathered(db: Database, count: Count): Append {
  const commit = groupWriter(db, wallClock);
  return gatherAppends((waiting) => {
    count.appends += waiting.length;
    count.commits += 1;
    commit(waiting);
  }).append;
}

/** The same writer, checks and promise, but every append is committed at once by itself. */
function alone(db: Database): Append {
  const commit = groupWriter(db, wallClock);
  return (writes) =>
    new Promise((settle, reject) => {
      checkWrites(writes);
      commit([{ writes, settle, reject }]);
    });
}

/** So many calls at once, each of them with so many turns; microseconds of one turn. */
function closedLoop(append: Append, events: Events, calls: number, turns: number): Way {
  let begun = 0;
  const hold = async (stream: string): Promise<void> => {
    for (let expected = 0; expected < turns * 10; expected += 10) {
      const place = { stream, expected };
      mustBeStored(await append([{ ...place, events: events(place) }]));
    }
  };
  return async () => {
    const streams = Array.from({ length: calls }, () => streamOf((begun += 1)));
    const began = performance.now();
    await Promise.all(streams.map(hold));
    return ((performance.now() - began) * 1000) / (calls * turns);
  };
}

/** Rows of the same bytes, made before the clock starts, so many turns in one commit. */
function bareGroups(db: Database, events: Events, groups: number, turnsAGroup: number): Way {
  const chain = chainer();
  const insert = bareRows(db, (place) => chain(place, events(place)).rows);
  const inOneCommit = commits(db);
  let begun = 0;
  const place = (): Place => ({ stream: streamOf((begun += 1)), expected: 0 });
  return () => {
    const acts = Array.from({ length: groups }, () => Array.from({ length: turnsAGroup }, () => insert(place())));
    const began = performance.now();
    for (const group of acts) inOneCommit(() => group.forEach((act) => act()));
    return ((performance.now() - began) * 1000) / (groups * turnsAGroup);
  };
}

const streamOf = (call: number): string => `call-01KAT${String(call).padStart(21, '0')}`;

if (import.meta.main) await benchCommand(group);
