import { describe, expect, it } from 'vitest';
import { wishedAfter } from '../../../engine/call/wished.ts';
import type { Recorded } from '../../../engine/event.ts';
import type { ClosedValue, DayPart } from '../../../engine/values.ts';

const anyDay: DayPart = { from: '2026-11-23', to: '2026-12-06', part: 'any', after: '15:30' };
const thursday: DayPart = { from: '2026-11-26', to: '2026-11-26', part: 'any', after: '15:30' };

/** Only what the fold of a wish reads of an event. */
const event = (type: Recorded['type'], data: object): Recorded => ({ type, data }) as unknown as Recorded;
const remembered = (name: string, value: ClosedValue): Recorded =>
  event('ValueRemembered', { name, value, from: 'heard', of: 1 });

describe('the last wish for a time', () => {
  it('is the last value of it', () => {
    expect(wishedAfter(anyDay, remembered('when', thursday))).toBe(thursday);
  });

  it.each<[string, Recorded]>([
    ['another value', remembered('reason', 'check_up')],
    ['the question for another day, which forgets it', event('ValuesForgotten', { names: ['when', 'slots'] })],
    ['a step', event('TransitionTaken', {})],
    ['times that were found', event('SlotsFound', { slots: [] })],
  ])('outlives %s', (_, after) => {
    expect(wishedAfter(thursday, after)).toBe(thursday);
  });

  it.each<[string, Recorded]>([
    ['a booking', remembered('booking', 'any')],
    ['somebody else on the line', event('TransitionTaken', { new_listener: true })],
  ])('ends with %s', (_, after) => {
    expect(wishedAfter(thursday, after)).toBeNull();
  });

  it('is dropped where no day had such an hour, and kept where one had not', () => {
    expect(wishedAfter(anyDay, event('NoSlotsFound', {}))).toBeNull();
    expect(wishedAfter('any', event('NoSlotsFound', {}))).toBeNull();
    expect(wishedAfter(thursday, event('NoSlotsFound', {}))).toBe(thursday);
    expect(wishedAfter(null, event('NoSlotsFound', {}))).toBeNull();
  });
});
