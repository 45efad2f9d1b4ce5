import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openReadModels } from '../../../adapters/read-models/open-read-models.ts';
import { projections } from '../../../projections/all.ts';
import { eventsOfMissedCall, missedCall, wholeLog, writeOf } from '../../controls/read-model-events.ts';
import { folded, logOf, openedForWriting, rowsOf, temporaryFolder, withFile } from '../../projections/folded.ts';

test('a reader sees what a writer has committed, while the writer goes on', async () => {
  const { folder, models, log } = await folded([writeOf(missedCall, eventsOfMissedCall)]);
  const opening = openReadModels({ folder, mode: 'read' });
  if (!opening.ok) throw new Error(opening.says);
  const reader = opening.models;
  onTestFinished(() => reader.close());
  expect(reader.position()).toBe(4);
  await log.append(wholeLog.filter(({ stream }) => stream !== missedCall));
  await models.catchUp(log);
  expect(reader.position()).toBe(29);
  expect(await reader.query('appointments', { after: 29 })).toMatchObject({ ok: true, rows: [{}] });
  expect(reader).not.toHaveProperty('catchUp');
  expect(reader).not.toHaveProperty('rebuild');
});

test('reading where nothing was ever folded makes no file', () => {
  const folder = temporaryFolder();
  expect(openReadModels({ folder, mode: 'read' })).toMatchObject({ ok: false, problem: 'missing' });
  expect(existsSync(join(folder, 'read.db'))).toBe(false);
});

test('a folder that is not there yet is made for a writer', async () => {
  const folder = join(temporaryFolder(), 'data', 'romi');
  const models = openedForWriting({ folder });
  expect(await models.catchUp(await logOf(wholeLog))).toEqual({ ok: true, position: 29 });
});

test('rows of older folds are not read, and those of newer folds are not even opened for writing', async () => {
  const { folder, models } = await folded(wholeLog);
  models.close();
  const raised = projections.map((fold) => ({ ...fold, version: fold.version + 1 }));
  expect(openReadModels({ folder, mode: 'read', projections: raised })).toMatchObject({ ok: false, problem: 'older' });

  withFile(folder, (file) => file.exec('UPDATE checkpoints SET version = 9'));
  expect(openReadModels({ folder, mode: 'read' })).toMatchObject({ ok: false, problem: 'newer' });
  expect(openReadModels({ folder, mode: 'write' })).toMatchObject({ ok: false, problem: 'newer' });
  expect(rowsOf(folder, 'SELECT count(*) AS calls FROM calls')).toEqual([{ calls: 3 }]);
});

test('a file that is no database, and a file in the place of the folder, are said in words without a path', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'read.db'), 'these are no pages of a database, however long the text may be. '.repeat(20));
  for (const mode of ['read', 'write'] as const) {
    expect(mode === 'read' ? openReadModels({ folder, mode }) : openReadModels({ folder, mode })).toEqual({
      ok: false,
      problem: 'unavailable',
      says: 'The read models cannot be opened: the file is not a database.',
    });
  }
  expect(openReadModels({ folder: join(folder, 'read.db'), mode: 'write' })).toEqual({
    ok: false,
    problem: 'unavailable',
    says: 'The read models cannot be opened: a file is where the folder should be.',
  });
});

test('a writer whom another keeps out says so, keeps what it had, and goes on later', async () => {
  const { folder, models, log } = await folded([writeOf(missedCall, eventsOfMissedCall)]);
  await log.append(wholeLog.filter(({ stream }) => stream !== missedCall));
  const other = new Database(join(folder, 'read.db'));
  other.exec('BEGIN IMMEDIATE');
  expect(await models.catchUp(log)).toEqual({
    ok: false,
    problem: 'unavailable',
    reason: 'another process is writing to them',
  });
  expect(models.position()).toBe(4);
  other.exec('ROLLBACK');
  other.close();
  expect(await models.catchUp(log)).toEqual({ ok: true, position: 29 });
});
