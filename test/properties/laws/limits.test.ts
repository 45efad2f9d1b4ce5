/** Every call ends, and soon after the minutes or the turns that its conversation allows are over, whatever they are. */
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { talkOf } from '../../../engine/call/call.ts';
import { conversationOf, type Prepared } from '../../../engine/flow/prepare.ts';
import { randomCall } from '../../controls/random-calls.ts';
import { conversations, shippedWith } from '../../controls/random/stage.ts';
import { aCall, drawing, runsOf, tell } from './law.ts';
import { longCall } from './long-call.ts';

/**
 * Past its limit a call says goodbye. Before that somebody may still say what is urgent, and something graver after it: its
 * legal line is said up to three times, and each is followed by a last word.
 */
const MORE_TURNS = 10;
/** Each of them is spoken, cut into, understood and answered by the clinic's systems. */
const MORE_INPUTS = 40;
/** No random call comes near half of it; nothing but going round would. */
const MOST_INPUTS = 600;

const { told, forAll } = drawing(1200);
const shipped = shippedWith();
/** The shipped conversations, and the same with fewer turns, because few calls take as many as are allowed. */
const withTurns: readonly (readonly [number, Prepared])[] = [3, 6, 12, 24].map((turns) => [turns, allowing(turns)]);
const releases = [shipped, ...withTurns.map(([, prepared]) => prepared)];

function allowing(turns: number): Prepared {
  return shippedWith((release) => {
    const flows = Object.entries(release.flows).map(([id, file]) =>
      file.kind === 'conversation' ? [id, { ...file, limits: { ...file.limits, turns } }] : [id, file],
    );
    return { ...release, flows: Object.fromEntries(flows) as typeof release.flows };
  });
}

const met = { minutes: 0, turns: 0, neither: 0, after: 0 };
const RUNS = runsOf(1200);

test(`who wants to talk for ever is let go soon after the minutes or the turns are over (${told})`, () =>
  forAll([aCall, fc.constantFrom(...releases), fc.constantFrom(2, 10, 60)], (drawn, prepared, pace) => {
    const { call, reached, after, inputs } = longCall(prepared, drawn, pace);
    const { turns } = conversationOf(prepared, drawn.flow).limits;
    met[reached ?? 'neither'] += 1;
    expect(call.status).toBe('ended');
    expect(talkOf(call)?.turns).toBeLessThanOrEqual(turns + MORE_TURNS);
    expect(inputs).toBeLessThan(MOST_INPUTS);
    if (reached === null) return;
    met.after = Math.max(met.after, after.turns);
    expect(after.turns).toBeLessThanOrEqual(MORE_TURNS);
    expect(after.inputs).toBeLessThanOrEqual(MORE_INPUTS);
  }));

test(`every random call ends, within its turns and a bounded number of inputs (${told})`, () =>
  forAll([aCall], (drawn) => {
    const { call, inputs } = randomCall({ prepared: shipped, ...drawn });
    const { turns } = conversationOf(shipped, drawn.flow).limits;
    expect(call.status).toBe('ended');
    expect(talkOf(call)?.turns ?? 0).toBeLessThanOrEqual(turns + MORE_TURNS);
    expect(inputs).toBeLessThan(MOST_INPUTS);
  }));

test.runIf(RUNS >= 1000)('both limits were met often enough to say so', () => {
  expect(met.minutes).toBeGreaterThan(RUNS / 50);
  expect(met.turns).toBeGreaterThan(RUNS / 10);
});

test('every conversation says how long it may be', () => {
  for (const flow of conversations)
    expect(conversationOf(shipped, flow).limits).toMatchObject({
      minutes: expect.any(Number),
      turns: expect.any(Number),
    });
});

afterAll(() => {
  tell(
    `limits: ${met.turns} calls came to their turns, ${met.minutes} to their minutes, ${met.neither} ended before; at most ${met.after} turns more`,
  );
});
