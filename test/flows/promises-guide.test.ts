/** The section "Promises" of the designers' guide says what the proofs mean, and shows a broken promise as it is told. */
import { expect, test } from 'vitest';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { given } from '../../engine/fault.ts';
import { prepare } from '../../engine/flow/prepare.ts';
import { promiseNames } from '../../engine/flow/promise/names.ts';
import { ALWAYS_ENDS, watched } from '../../engine/flow/promise/promises.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import type { FlowFile } from '../../engine/flow/schema/flow-file.ts';
import { sayBroken } from '../../server/cli/say-promises.ts';
import { read } from '../house/project-files.ts';

const [, rest = ''] = read('flows/README.md').split('\n## Promises\n');
const [section = ''] = rest.split('\n## ');
/** Every promise of the section: its name, and its words without the breaks of lines. */
const told = [...section.matchAll(/^- \*\*`([\w-]+)`\*\*: (.*(?:\n {2}.*)*)/gmu)].map(([, name = '', words = '']) => ({
  name,
  words: words.replaceAll(/\s+/gu, ' '),
}));

test('every promise stands in the guide, word for word as it is proved', () => {
  const proved = [...watched, ALWAYS_ENDS].map(({ promise, means, yields }) => ({
    name: promise,
    words: `${means} *Yields to:* ${yields}`,
  }));
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
  expect(told.toSorted(byName)).toEqual(proved.toSorted(byName));
});

test('the guide has the promises in the order in which a conversation names them', () => {
  expect(told.map(({ name }) => name)).toEqual([...promiseNames, 'inputs-known']);
});

test('the broken promise that the guide shows is what the prover tells of that edit', { timeout: 240_000 }, () => {
  const { release } = readFlows(new URL('../../flows', import.meta.url).pathname);
  const { flows, ...others } = given(release, 'the shipped flows can be read', 'flows');
  const wantsAPerson = given(flows['wants-a-person'], 'there is such a flow', 'wants-a-person');
  const when = given(wantsAPerson.steps['when'], 'there is such a step', 'wants-a-person/when');
  const reception = given(flows['inbound-reception'], 'there is such a flow', 'inbound-reception');
  if (when.kind !== 'ask' || reception.kind !== 'conversation') throw new Error('the guide tells of other kinds');
  const edited: FlowFile = {
    ...wantsAPerson,
    steps: {
      ...wantsAPerson.steps,
      when: { ...when, hear: { ...when.hear, no: 'back' } },
      back: { kind: 'end', exit: 'resume' },
    },
  };
  const broken = prepare('guide', {
    ...others,
    flows: {
      ...flows,
      'wants-a-person': edited,
      'inbound-reception': { ...reception, promises: ['person-on-request'] },
    },
  });
  const { verdicts } = prove(broken, 'inbound-reception');
  const [shown = ''] = section.split('```text\n')[1]?.split('\n```') ?? [];
  expect(verdicts.map(sayBroken)).toEqual([shown]);
});
