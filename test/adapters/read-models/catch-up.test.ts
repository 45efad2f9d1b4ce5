import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projections } from '../../../projections/all.ts';
import { table, type Projection } from '../../../projections/projection.ts';
import {
  bookedCall,
  eventsOfBookedCall,
  eventsOfMissedCall,
  missedCall,
  plannedCall,
  wholeLog,
  writeOf,
} from '../../controls/read-model-events.ts';
import { folded, logOf, openedForWriting, rowsOf, temporaryFolder, withFile } from '../../projections/folded.ts';

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

/** Fails at a type until it is mended. */
const breaking = (broken: () => boolean): Projection => ({
  name: 'breaking',
  version: 1,
  streams: 'call',
  tables: {
    breaking: table({
      key: ['call'],
      columns: { call: 'TEXT NOT NULL', position: 'INTEGER NOT NULL' },
      fold: {
        CallPlaced: () => ({}),
        CallEnded(_, row) {
          if (broken()) throw new Error('a bug in a fold');
          return row;
        },
      },
    }),
  },
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

test('a fold that leaves a value for no column is refused by the name of it', async () => {
  const misspelt = table({
    key: ['call'],
    columns: { call: 'TEXT NOT NULL', words: 'INTEGER', position: 'INTEGER NOT NULL' },
    fold: { CallPlaced: (_, row) => ({ ...row, wrods: 1 }) },
  });
  const fold: Projection = { name: 'misspelt', version: 1, streams: 'call', tables: { misspelt } };
  const models = openedForWriting({ folder: temporaryFolder(), projections: [fold] });
  const refused = 'the fold of table misspelt leaves wrods, which is no column of it';
  await expect(models.catchUp(await logOf(wholeLog))).rejects.toThrow(refused);
  expect(models.position()).toBe(0);
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

test('a projection that stands further than the others is not given again what it has', async () => {
  const given: number[] = [];
  const tells = table({
    key: ['call'],
    columns: { call: 'TEXT NOT NULL', position: 'INTEGER NOT NULL' },
    fold: { CallPlaced: ({ position }) => void given.push(position) },
    newest: ({ position }) => void given.push(position),
  });
  const folder = temporaryFolder();
  const further: Projection = { name: 'further', version: 1, streams: 'call', tables: { tells } };
  const models = openedForWriting({ folder, projections: [...projections, further] });
  const log = await logOf([
    writeOf(bookedCall, eventsOfBookedCall.slice(0, 10)),
    writeOf(missedCall, eventsOfMissedCall),
  ]);
  await models.catchUp(log);
  const once = [...given];
  expect(once.at(-1)).toBe(14);
  // In one batch there are then a call that it has, and one of which it has some events.
  await log.append([writeOf(bookedCall, eventsOfBookedCall.slice(10), 10)]);
  withFile(folder, (file) => file.exec(`UPDATE checkpoints SET position = 0, hash = '' WHERE projection = 'calls'`));
  expect(await models.catchUp(log)).toEqual({ ok: true, position: 26 });
  expect(given).toEqual([...once, 26]);
});

test('rows of a log that was replaced by another one do not survive it', async () => {
  const { folder, models } = await folded(wholeLog);
  const shorter = await logOf([writeOf(missedCall, eventsOfMissedCall)]);
  expect(await models.catchUp(shorter)).toEqual({ ok: true, position: 4 });
  expect(callsIn(folder)).toEqual([{ call: missedCall }]);
  expect(rowsOf(folder, 'SELECT * FROM appointments')).toEqual([]);
});

test('the file of a swap that was killed when its rows stood already is removed by the next catch-up', async () => {
  const { folder, models, log } = await folded(wholeLog);
  writeFileSync(join(folder, 'read.rebuild.db'), 'left behind');
  expect(await models.catchUp(log)).toEqual({ ok: true, position: 29 });
  expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([]);
});

test('the file keeps its log in WAL mode and nothing else lies beside it', async () => {
  const { folder } = await folded(wholeLog);
  expect(rowsOf(folder, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(readdirSync(folder).filter((name) => !name.startsWith('read.db'))).toEqual([]);
});
