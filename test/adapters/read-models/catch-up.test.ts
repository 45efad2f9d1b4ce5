import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projections } from '../../../projections/all.ts';
import { projection } from '../../../projections/projection.ts';
import type { Projection } from '../../../projections/projection.ts';
import {
  bookedCall,
  eventsOfBookedCall,
  eventsOfMissedCall,
  missedCall,
  plannedCall,
  wholeLog,
  writeOf,
} from '../../controls/read-model-events.ts';
import { folded, logOf, openedForWriting, rowsOf, temporaryFolder } from '../../projections/folded.ts';

const callsIn = (folder: string): unknown => rowsOf(folder, 'SELECT call FROM calls ORDER BY call');
const checkpointsIn = (folder: string): unknown =>
  rowsOf(folder, 'SELECT DISTINCT version, position FROM checkpoints ORDER BY version');

test('catching up reads what is new and nothing else', async () => {
  const { folder, models, log } = await folded([writeOf(missedCall, eventsOfMissedCall)]);
  expect(models.position()).toBe(4);
  await log.append([writeOf(bookedCall, eventsOfBookedCall)]);
  expect(models.position()).toBe(4);
  expect(await models.catchUp(log)).toEqual({ ok: true, position: 26 });
  expect(models.position()).toBe(26);
  expect(callsIn(folder)).toEqual([{ call: bookedCall }, { call: missedCall }]);
});

test('two that catch up at once fold every event once', async () => {
  const folder = temporaryFolder();
  const models = openedForWriting({ folder });
  const log = await logOf(wholeLog);
  expect(await Promise.all([models.catchUp(log), models.catchUp(log)])).toEqual([
    { ok: true, position: 29 },
    { ok: true, position: 29 },
  ]);
  expect(rowsOf(folder, `SELECT turns FROM calls WHERE call = '${bookedCall}'`)).toEqual([{ turns: 3 }]);
});

/** The projection `calls`, but it fails at a type until it is mended. */
const breaking = (broken: () => boolean): Projection => ({
  ...projection({
    name: 'breaking',
    version: 1,
    streams: 'call',
    tables: { breaking: 'CREATE TABLE breaking (call TEXT PRIMARY KEY) STRICT' },
    statements: { keep: 'INSERT INTO breaking (call) VALUES (:call) ON CONFLICT DO NOTHING' },
    apply: {
      CallPlaced: ({ stream }) => [{ run: 'keep', with: { call: stream } }],
      CallEnded() {
        if (broken()) throw new Error('a bug in a fold');
        return [];
      },
    },
  }),
});

test('rows and checkpoint are one transaction: a fold that throws half-way leaves neither', async () => {
  const folder = temporaryFolder();
  let broken = true;
  const models = openedForWriting({ folder, projections: [...projections, breaking(() => broken)] });
  const log = await logOf(wholeLog);
  await expect(models.catchUp(log)).rejects.toThrow('a bug in a fold');
  expect(models.position()).toBe(0);
  expect(callsIn(folder)).toEqual([]);
  expect(rowsOf(folder, 'SELECT * FROM breaking')).toEqual([]);
  expect(checkpointsIn(folder)).toEqual([
    { version: 1, position: 0 },
    { version: 2, position: 0 },
  ]);

  // One that failed does not keep the next from its turn.
  broken = false;
  expect(await models.catchUp(log)).toEqual({ ok: true, position: 29 });
  expect(callsIn(folder)).toEqual([{ call: bookedCall }, { call: missedCall }, { call: plannedCall }]);
  expect(rowsOf(folder, 'SELECT * FROM breaking')).toHaveLength(2);
});

test('a projection with a higher version is folded anew, its old rows stay until then, and the others stay', async () => {
  const { folder, models, log } = await folded(wholeLog);
  models.close();
  const raised = projections.map((fold) => (fold.name === 'objections' ? { ...fold, version: 2 } : fold));
  const reopened = openedForWriting({ folder, projections: raised });
  expect(rowsOf(folder, 'SELECT * FROM objections')).toHaveLength(1);
  expect(callsIn(folder)).toHaveLength(3);
  expect(await reopened.catchUp(log)).toEqual({ ok: true, position: 29 });
  expect(rowsOf(folder, 'SELECT * FROM objections')).toHaveLength(1);
  expect(rowsOf(folder, `SELECT turns FROM calls WHERE call = '${bookedCall}'`)).toEqual([{ turns: 3 }]);
  expect(checkpointsIn(folder)).toEqual([
    { version: 1, position: 29 },
    { version: 2, position: 29 },
  ]);
});

test('rows of a log that was replaced by another one do not survive it', async () => {
  const { folder, models } = await folded(wholeLog);
  const shorter = await logOf([writeOf(missedCall, eventsOfMissedCall)]);
  expect(await models.catchUp(shorter)).toEqual({ ok: true, position: 4 });
  expect(callsIn(folder)).toEqual([{ call: missedCall }]);
  expect(rowsOf(folder, 'SELECT * FROM appointments')).toEqual([]);
});

test('the file keeps its log in WAL mode and nothing else lies beside it', async () => {
  const { folder } = await folded(wholeLog);
  expect(rowsOf(folder, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(readdirSync(folder).filter((name) => !name.startsWith('read.db'))).toEqual([]);
});
