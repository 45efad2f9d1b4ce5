/** What many calls append at once, in a process that is killed right after: all of it, none of it, or all but the refused. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { sha256 } from '../../adapters/log/sha256.ts';
import { checkChain } from '../../engine/proof/chain.ts';
import { noonClock } from '../contracts/log-examples.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN } from '../controls/typed-call.ts';
import { foldersIn, HALF_PAST_TEN } from './killed-call.ts';
import { aftermath, changedByAnother } from './process/aftermath.ts';
import { startDoomed } from './process/start-doomed.ts';

const newFolder = temporaryFolders();
const GROUP = new URL('process/group-of-64.ts', import.meta.url).pathname;

describe('7 one append refused in a group of 64', () => {
  test.each([
    ['another came first', 'conflict'],
    ['the database refuses its second row', 'row'],
  ])('%s: nothing of it, and the other 63 acknowledged', async (_, how) => {
    const root = newFolder();
    const { signal, stdout } = spawnSync(process.execPath, [GROUP, root, how], { encoding: 'utf8' });
    expect(signal).toBe('SIGKILL');
    const told = stdout.trim().split('\n');
    expect(told.filter((line) => line.endsWith(' refused'))).toEqual(['call-40 refused']);
    const acknowledged = told.flatMap((line) => (line.endsWith(' acknowledged') ? [line.split(' ')[0] ?? ''] : []));
    expect(acknowledged).toHaveLength(63);

    const log = openSqliteLog({ folder: foldersIn(root).log, clock: noonClock, mode: 'write' });
    const rows = await log.readAll(0, 1000);
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 3 * 63 }, (__, i) => i + 1));
    expect(rows.map(({ stream, version }) => `${stream}/${version}`)).toEqual(
      acknowledged.flatMap((stream) => [1, 2, 3].map((version) => `${stream}/${version}`)),
    );
    for (const stream of acknowledged) expect(checkChain(sha256, await log.read(stream))).toEqual([]);
    expect(await log.append([{ stream: 'call-40', expected: 0, events: [] }])).toMatchObject({ ok: true });
    await log.close();
  });
});

describe('8 COMMIT fails (disk full)', () => {
  test.each([0, 3, 6])(
    'with room for %i more pages: nothing of the group, and it is put right later',
    async (pages) => {
      const root = newFolder();
      const point = { when: 'disk_full', type: 'CallStarted', pages } as const;
      const { signal, told } = await startDoomed({ root, at: MONDAY_AT_TEN, seed: 1, point, faults: null }, null);
      expect(signal).toBe('SIGKILL');
      const refused = told.flatMap((line) => ('refused' in line ? [line.refused] : []));
      expect(refused.length).toBeGreaterThan(1);
      const found = await aftermath(root, { at: HALF_PAST_TEN, told });
      const left = found.left.map(({ stream, version }) => `${stream}/${version}`);
      expect(refused.filter((event) => left.includes(event))).toEqual([]);
      expect(found.recovered).toHaveLength(4);
      expect(found.defects).toEqual([]);
      expect(await changedByAnother(root, '2026-11-23T12:00:00.000+00:00', found)).toEqual([]);
    },
  );
});
