import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { EventLog } from '../../../engine/ports.ts';
import {
  bookedCall,
  eventsOfObjectingCall,
  objectingCall,
  wholeLog,
  writeOf,
} from '../../controls/read-model-events.ts';
import { folded, rowsOf, withFile } from '../../projections/folded.ts';

const everything = [...wholeLog, writeOf(objectingCall, eventsOfObjectingCall)];
const counts = [
  { name: 'calls', rows: 4 },
  { name: 'appointments', rows: 1 },
  { name: 'funnel', rows: 4 },
  { name: 'objections', rows: 3 },
];

test('rebuilt from the first event, the rows are those that grew with the log', async () => {
  const { models, log } = await folded(everything);
  expect(await models.rebuild(log)).toEqual({
    ok: true,
    position: 36,
    projections: counts.map((projection) => ({ ...projection, equal: true })),
  });
});

test('a rebuild catches up first, so that it compares like with like', async () => {
  const { models, log } = await folded(wholeLog);
  await log.append([writeOf(objectingCall, eventsOfObjectingCall)]);
  expect(await models.rebuild(log)).toMatchObject({ ok: true, position: 36 });
  expect(await models.rebuild(log)).toMatchObject({
    projections: counts.map((projection) => ({ ...projection, equal: true })),
  });
});

const refuse = (): never => {
  throw new Error('a rebuild must not do this');
};

test('a rebuild only reads the log', async () => {
  const { models, log } = await folded(everything);
  const before = await log.readAll(0, 1000);
  const readable: EventLog = {
    ...log,
    append: refuse,
    box: refuse,
    keepArtefact: refuse,
    close: refuse,
  };
  expect(await models.rebuild(readable)).toMatchObject({ ok: true });
  expect(await log.readAll(0, 1000)).toEqual(before);
});

test('rows that were altered, added or lost are found and put right', async () => {
  const { folder, models, log } = await folded(everything);
  withFile(folder, (file) => {
    file.exec(`UPDATE calls SET turns = 99 WHERE call = '${bookedCall}'`);
    file.exec(`DELETE FROM funnel_bookings`);
    file.exec(`INSERT INTO objections VALUES ('call-x', 'price', 0, '[]', 0, 0, '', 1, 1)`);
  });
  expect(await models.rebuild(log)).toEqual({
    ok: true,
    position: 36,
    projections: [
      { name: 'calls', rows: 4, equal: false },
      { name: 'appointments', rows: 1, equal: true },
      { name: 'funnel', rows: 4, equal: false },
      { name: 'objections', rows: 3, equal: false },
    ],
  });
  expect(rowsOf(folder, `SELECT turns FROM calls WHERE call = '${bookedCall}'`)).toEqual([{ turns: 3 }]);
  expect(await models.rebuild(log)).toMatchObject({
    projections: counts.map((projection) => ({ ...projection, equal: true })),
  });
});

test('what is folded while a rebuild runs is not lost', async () => {
  const { folder, models, log } = await folded(wholeLog);
  let meanwhile: Promise<unknown> = Promise.resolve();
  const growing: EventLog = {
    ...log,
    async readAll(after, limit) {
      const events = await log.readAll(after, limit);
      if (after === 0 && limit > 1) {
        await log.append([writeOf(objectingCall, eventsOfObjectingCall)]);
        meanwhile = models.catchUp(log);
        // Whoever does not wait for a turn is done by then.
        await setTimeout(20);
      }
      return events;
    },
  };
  const rebuilt = await models.rebuild(growing);
  expect(rebuilt).toMatchObject({ position: 36, projections: [{ rows: 3, equal: true }, {}, {}, { equal: true }] });
  expect(await meanwhile).toEqual({ ok: true, position: 36 });
  expect(rowsOf(folder, `SELECT raised FROM objections WHERE call = '${objectingCall}'`)).toHaveLength(2);
});

test('a rebuild leaves no file behind, nor minds one that was left behind', async () => {
  const { folder, models, log } = await folded(everything);
  writeFileSync(join(folder, 'read.rebuild.db'), 'half of a file');
  expect(await models.rebuild(log)).toMatchObject({ ok: true });
  expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([]);
});

test('a rebuild that cannot read the log to its end leaves the live rows as they are', async () => {
  const { folder, models, log } = await folded(everything);
  let reads = 0;
  const failing: EventLog = {
    ...log,
    readAll: async (after, limit) => {
      reads += 1;
      // The first reads are those of catching up; then the rebuild begins at 0.
      if (after === 0 && limit > 1) throw new Error('the log went away');
      return log.readAll(after, limit);
    },
  };
  const before = rowsOf(folder, 'SELECT * FROM calls');
  await expect(models.rebuild(failing)).rejects.toThrow('the log went away');
  expect(reads).toBeGreaterThan(1);
  expect(rowsOf(folder, 'SELECT * FROM calls')).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([]);
});
