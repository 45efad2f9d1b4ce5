/** A person whose every field is a string that stands nowhere else: it is found in no file but the vault's, and in no output. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bookingLines, documents, elo, filesUnder, folderOfThisFile, MONDAY, typed } from './run-elo.ts';

const folder = folderOfThisFile();
const data = join(folder, 'data');

/** Each field, and the ways in which it could be written: a number has several. */
const canary = {
  name: ['Xanthippe Vogelsangquist', 'Xanthippe', 'Vogelsangquist'],
  phone: ['+353209100388', '353209100388', '209100388', '0209100388'],
  email: ['canary.heron@quillmoor.example', 'quillmoor'],
  source_url: ['https://wrenfield.example/lead?ref=plover77', 'wrenfield', 'plover77'],
  notes: ['limps on the left after the marmalade accident', 'marmalade'],
} as const;
const strings = Object.values(canary).flat();
/** A bad number is somebody's too, and so are the words of a call. */
const REJECTED = '99887766554433221100';
const SPOKEN = 'my budgerigar Ptolemy bit me';

const outputs: string[] = [];
const run = async (...args: Parameters<typeof elo>): Promise<void> => {
  const { out, err } = await elo(...args);
  outputs.push(out, err);
};

beforeAll(async () => {
  mkdirSync(data);
  const leads = join(folder, 'leads.csv');
  const [name, phone, email, url, notes] = Object.values(canary).map(([whole]) => whole);
  const header = 'name,phone,email,source_url,notes,consent';
  const rejected = `${name},${REJECTED},${email},${url},"${notes}",yes`;
  writeFileSync(leads, `${header}\n${name},${phone},${email},${url},"${notes}",yes\n${rejected}\n`);
  const place = ['--data', data];
  await run(['demo', '--leads', leads, '--at', '2026-11-03T10:00:00+00:00', ...place]);
  await run(['demo', '--json', '--leads', leads, '--keep', '--at', '2026-11-17T10:00:00+00:00', ...place]);
  const talk = ['talk', '--jsonl', '--at', MONDAY, '--phone', String(phone), '--name', String(name), ...place];
  // What is heard and said stands in the output of a typed call, because it is the person's own; it is looked for in files.
  const spoken = await elo(talk, typed(['yes, speaking', SPOKEN, ...bookingLines]));
  for (const line of documents(spoken)) outputs.push(JSON.stringify(line['events'] ?? line['ended'] ?? null));
  outputs.push(spoken.err);
  for (const args of [
    ['calls'],
    ['calls', '--json'],
    ['replay', 'last'],
    ['verify', '--all'],
    ['query', 'calls', '--csv'],
    ['rebuild'],
  ]) {
    await run([...args, ...place]);
  }
}, 60_000);

test('in what the commands print there is nothing of the person', () => {
  expect(outputs.length).toBeGreaterThan(20);
  for (const secret of [...strings, REJECTED, SPOKEN, 'Ptolemy']) {
    expect(outputs.filter((text) => text.includes(secret))).toEqual([]);
  }
});

test('in every file of the data, vault included, there is nothing of the person in the clear', () => {
  const files = filesUnder(data);
  expect([...files.keys()]).toEqual(expect.arrayContaining([join('romi', 'log.db'), join('romi', 'read.db')]));
  for (const [name, bytes] of files) {
    for (const secret of [...strings, REJECTED, SPOKEN, 'Ptolemy']) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        expect({ name, secret, found: bytes.includes(Buffer.from(secret, encoding)) }).toMatchObject({ found: false });
      }
      expect({
        name,
        secret,
        found: bytes.includes(Buffer.from(secret).toString('base64').slice(0, -4)),
      }).toMatchObject({ found: false });
    }
  }
});

test('but who may open it finds the person', async () => {
  const { out } = await elo(['calls', '--names', '--json', '--data', data]);
  expect(out).toContain(canary.name[0]);
});
