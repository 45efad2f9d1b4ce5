/** Deciding twice is deciding once: the same arguments give the same drafts and stay as they were, and a resend gives nothing. */
import { expect, test } from 'vitest';
import { decide, type Input } from '../../../engine/call/decide.ts';
import { freeze } from '../../controls/dialogue.ts';
import { randomCall } from '../../controls/random-calls.ts';
import { shippedWith } from '../../controls/random/stage.ts';
import { aCall, drawing, tell } from './law.ts';
import { throughText } from './stored.ts';

const prepared = shippedWith();
/** Compiled of the same release once more: nothing that the first one may have learnt is in it. */
const another = shippedWith();
const { told, forAll } = drawing(120);

test(`deciding once more comes to the same, on frozen arguments and under a release compiled anew (${told})`, async () => {
  let decisions = 0;
  await forAll([aCall], (drawn) => {
    randomCall({
      prepared,
      ...drawn,
      onTurn({ earlier, input, identity, at, drafts }) {
        const asked = { ...identity, events: input };
        const before = throughText({ earlier, asked });
        const frozen = freeze({ call: earlier, input: asked });
        expect(decide(prepared, frozen.call, frozen.input, at)).toStrictEqual(drafts);
        expect(decide(another, throughText(earlier), throughText(asked), at)).toStrictEqual(drafts);
        expect(throughText({ earlier, asked })).toStrictEqual(before);
        decisions += 1;
      },
    });
  });
  tell(`deciding: ${decisions} decisions were taken three times each`);
  expect(decisions).toBeGreaterThan(0);
});

test(`an input that is sent again, at once or ever after, brings nothing about (${told})`, async () => {
  let resends = 0;
  await forAll([aCall], (drawn) => {
    const sent: Input[] = [];
    randomCall({
      prepared,
      ...drawn,
      onTurn({ call, input, identity, at, drafts }) {
        sent.push({ ...identity, events: input });
        expect(drafts.length).toBeGreaterThanOrEqual(input.length);
        for (const again of sent) expect(decide(prepared, call, again, at)).toEqual([]);
        // It is the number that tells: other words under it are a resend as well, and the same from elsewhere is news.
        expect(decide(prepared, call, { ...identity, events: [{ type: 'PatientHungUp', data: {} }] }, at)).toEqual([]);
        expect(decide(prepared, call, { source: 'desk', seq: 1, events: input }, at).length).toBeGreaterThan(0);
        resends += sent.length;
      },
    });
  });
  tell(`deciding: ${resends} resends brought nothing about`);
  expect(resends).toBeGreaterThan(0);
});
