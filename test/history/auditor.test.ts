/** How a change of behaviour that was made on purpose reads to an auditor, years later, on the command line. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DECISIONS } from '../../engine/decisions.ts';
import type { Draft, Recorded } from '../../engine/event.ts';
import type { Scope } from '../../engine/fact.ts';
import { verifyCall } from '../../engine/proof/verify.ts';
import { openClinicStore } from '../../server/runtime/clinic-store.ts';
import { sealEvents } from '../../server/runtime/seal-events.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { elo, folderOfThisFile, document } from '../cli/run-elo.ts';
import { callsOf, releaseFile, releaseOf, type RecordedCall } from './recorded-call.ts';

const folder = folderOfThisFile();
const OLDER = DECISIONS - 1;
const BOOKED = 'books-at-once';

/** A data folder as the version left it that recorded these calls. */
async function dataWith(name: string, calls: readonly RecordedCall[]): Promise<string> {
  const data = join(folder, name);
  const folders = { log: join(data, 'romi'), vault: join(data, 'vault', 'romi') };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  const store = openClinicStore(folders, virtualClock('2026-11-23T12:00:00.000+00:00'));
  try {
    for (const { call, events } of calls) {
      const key = await store.vault.keyFor(call, 'conversation', call);
      const rows = events.flatMap((event) => sealed(event, call, { conversation: key }));
      expect(await store.log.append([{ stream: call, expected: 0, events: rows }])).toMatchObject({ ok: true });
      const release = events.flatMap((event) => (event.type === 'CallStarted' ? [event.data.release] : []))[0] ?? '';
      await store.log.keepArtefact(release, 'release', readFileSync(releaseFile(release), 'utf8'));
    }

    function sealed(event: Recorded, stream: string, keys: Partial<Record<Scope, string>>) {
      const { version, at, meta } = event;
      const place = { stream, expected: version - 1, at, input: meta.input, cause: null, keys };
      // Sealed one by one, each would be the first of its input: what brought it about stays as it was recorded.
      const rows = sealEvents(store.vault, [event as unknown as Draft], place);
      return rows.map((row) => ({ ...row, meta: JSON.stringify(meta) }));
    }
  } finally {
    await store.close();
  }
  return data;
}

const called = (number: number): RecordedCall => {
  const found = callsOf(number).find(({ what }) => what === BOOKED);
  if (!found) throw new Error(`there is no call of number ${number}`);
  return found;
};

test('a call that was decided by an older number is neither confirmed nor accused, and it is said what to do', async () => {
  const older = called(OLDER);
  const data = await dataWith('older', [older]);
  const { code, out, err } = await elo(['verify', '--all', '--data', data]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n').slice(0, 3)).toEqual([
    `1 calls, ${older.events.length} events: 0 identical, 0 identical but erased, 0 diverged, 1 decided by another number.`,
    '1 chains, 0 broken places.',
    `  ${older.call} was decided by number ${OLDER}, and this version decides by number ${DECISIONS}: it does not decide again what it might decide otherwise. The chain says whether they are as they were recorded, and "elo replay" why each step was taken then. CHANGELOG.md names the calls of number ${OLDER} that would now go elsewhere; a version of number ${OLDER} decides them again.`,
  ]);
  const replayed = await elo(['replay', 'last', '--data', data]);
  expect(replayed.out.split('\n')[0]).toContain(`decided by number ${OLDER}`);
  const json = await elo(['verify', 'last', '--json', '--data', data]);
  expect(document(json)).toMatchObject({ other_decisions: [{ call: older.call, decisions: OLDER }], diverged: [] });
});

test('a call that was decided by the present number is decided again', async () => {
  const data = await dataWith('present', [called(DECISIONS)]);
  const { code, out } = await elo(['verify', '--all', '--data', data]);
  expect({ code, out: out.split('\n')[0] }).toEqual({
    code: 0,
    out: expect.stringContaining('1 identical, 0 identical but erased, 0 diverged, 0 decided by another number.') as string,
  });
});

test('judged by the present number, calls of older ones would be accused of what was changed on purpose', () => {
  const accused = Array.from({ length: OLDER }, (_, i) => i + 1).map((number) => {
    const results = callsOf(number).map(({ call, events }) => {
      const renumbered = events.map((event) =>
        event.type === 'CallStarted' ? { ...event, data: { ...event.data, decisions: DECISIONS } } : event,
      );
      return verifyCall(call, renumbered, releaseOf).result;
    });
    const diverged = results.filter((result) => result === 'diverged').length;
    process.stdout.write(`Of ${results.length} calls of number ${number}, ${diverged} would count as diverged.\n`);
    return diverged;
  });
  expect(Math.max(...accused)).toBeGreaterThan(0);
});

test('the changelog says of every older number which of its calls would now go elsewhere', () => {
  const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  expect(changelog).toContain(`Decisions number ${DECISIONS}.`);
  for (let number = 1; number < DECISIONS; number += 1) expect(changelog).toMatch(new RegExp(`\\b[Oo]f number ${number}[:,]`));
});
