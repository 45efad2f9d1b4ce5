/** The threads in which conversations are proved: more proofs than threads, and one that fails. */
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { leaveProofs, proveApart } from '../../server/cli/provers.ts';
import { promisedAfter } from '../controls/promised.ts';

const { release } = promisedAfter();
const wanted = { release, conversation: 'book', hints: undefined };

test('as many proofs as are wanted are made, each thread going on with the next', async () => {
  const many = availableParallelism() * 2 + 1;
  const proofs = await Promise.all(Array.from({ length: many }, () => proveApart(wanted)));
  expect(proofs).toHaveLength(many);
  for (const { verdicts } of proofs) expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
});

test('a proof that fails is told, and the others are made all the same', async () => {
  const failing = Array.from({ length: availableParallelism() }, () =>
    proveApart({ ...wanted, conversation: 'nowhere' }).catch(String),
  );
  const proved = proveApart(wanted);
  expect(await Promise.all(failing)).toEqual(failing.map(() => expect.stringContaining('nowhere') as unknown));
  expect((await proved).verdicts.length).toBeGreaterThan(5);
});

test('what has not begun when nobody waits any more is not begun, and what is asked for next is', async () => {
  const asked = Array.from({ length: availableParallelism() + 2 }, () =>
    proveApart(wanted).then(
      () => 'proved',
      () => 'left',
    ),
  );
  leaveProofs();
  const next = proveApart(wanted);
  expect((await next).verdicts.length).toBeGreaterThan(5);
  const expected = asked.map((_, i) => (i < availableParallelism() ? 'proved' : 'left'));
  expect(await Promise.all(asked)).toEqual(expected);
});
