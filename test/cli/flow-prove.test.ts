import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillFolder } from '../controls/flow-folder.ts';
import { promisedFiles, type Change } from '../controls/promised.ts';
import { document, elo, folderOfThisFile, type Json } from './run-elo.ts';

const folder = folderOfThisFile();
const promised = (...changes: Change[]): string =>
  fillFolder(mkdtempSync(join(folder, 'flows-')), {}, promisedFiles(...changes));

/** Who takes over the phone is not told that this is an AI. */
const skipsDisclosure: Change = ['book.flow.json', '/steps/who/hear/hands_over', 'recorded'];

test('the shipped flows keep all their promises', async () => {
  const ran = await elo(['flow', 'check', '--prove', '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const { problems, promises } = document(ran) as { problems: Json[]; promises: Json[] };
  expect(problems).toEqual([]);
  expect(promises).toHaveLength(36);
  expect(promises.filter(({ holds }) => holds !== true)).toEqual([]);
}, 120_000);

test('a broken promise is told as the conversation that breaks it', async () => {
  const flows = promised(skipsDisclosure);
  const ran = await elo(['flow', 'check', '--prove', '--flows', flows]);
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(ran.out).toContain(
    [
      'book breaks its promise discloses-ai-first:',
      '  Elo:     Hello, this is {persona}, an AI assistant of {clinic}.   [book/hello]',
      '  Elo:     This call is recorded.   [book/recorded]',
      '  Elo:     Who is it?   [book/who]',
      '  Patient: (hands over)   [book/who]',
      '  Elo:     This call is recorded.   [book/recorded]',
      '  ✗ "this_is_recorded" is said before the listener has heard in full that this is an AI.',
    ].join('\n'),
  );
  expect(ran.out.match(/breaks its promise/g)).toHaveLength(1);
  expect(ran.out).toContain('11 of 12 promises hold.');
});

test('where the checker finds a problem, nothing is proved, and that is said', async () => {
  const flows = promised(skipsDisclosure, ['book.flow.json', '/steps/who/hear/no', 'nowhere']);
  const ran = await elo(['flow', 'check', '--prove', '--flows', flows]);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('unknown-target');
  expect(ran.out).not.toContain('breaks its promise');
  expect(ran.out).toContain('No promise was proved');
});
