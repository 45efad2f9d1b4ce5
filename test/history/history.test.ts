/** Calls of every number of decisions are kept for ever, and those of the present one are decided again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryOf, isEventType } from '../../engine/catalogue.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import { replayCall } from '../../engine/proof/as-it-stood.ts';
import { verifyCall } from '../../engine/proof/verify.ts';
import { callsOf, historyFolder, releaseOf } from './recorded-call.ts';

const numbers = readdirSync(join(historyFolder, 'calls')).map(Number);

test('the present number of decisions has its calls', () => {
  expect(numbers).toContain(DECISIONS);
  expect(callsOf(DECISIONS).length).toBeGreaterThan(10);
});

describe.each(numbers)('decisions %d', (number) => {
  test.each(callsOf(number).map((recorded) => [recorded.what, recorded] as const))('%s', (_, { call, events }) => {
    expect(events.every(({ type }) => isEventType(type))).toBe(true);
    const unfit = events.filter((event) => !entryOf(event.type).data.safeParse(event.data).success);
    expect(unfit.map(({ type, version }) => `${version} ${type}`)).toEqual([]);
    expect(replayCall(call, events).status).toBe('ended');
    const own = { result: 'identical' };
    const older = { result: 'other_decisions', decisions: number };
    expect(verifyCall(call, events, releaseOf)).toEqual(number === DECISIONS ? own : older);
  });
});
