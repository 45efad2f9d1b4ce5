import { array, assert, constant, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenda, type Due } from '../../../server/runtime/agenda.ts';

const input = (call: string, source = 'room'): Due => ({ kind: 'input', call, source, events: [] });
const timer = (call: string): Due => ({ kind: 'timer', call, source: 'timer', events: [] });
const named = (dues: readonly Due[]): string[] =>
  dues.map((due) => ('source' in due ? `${due.call} ${due.source}` : due.call));

describe('the agenda', () => {
  test('gives all that is due at the earliest time, by call and then by arrival', () => {
    const dues = agenda();
    dues.add(20, input('call-a', 'late'));
    dues.add(10, input('call-b', 'first'));
    dues.add(10, input('call-a', 'second'));
    dues.add(10, input('call-b', 'third'));
    dues.add(10, input('call-a', 'fourth'));
    expect(dues.next()).toBe(10);
    expect(named(dues.takeRound())).toEqual(['call-a second', 'call-a fourth', 'call-b first', 'call-b third']);
    expect(dues.next()).toBe(20);
    expect(named(dues.takeRound())).toEqual(['call-a late']);
    expect(dues.next()).toBeUndefined();
    expect(dues.takeRound()).toEqual([]);
  });

  test('what is added for the same time while a round runs comes in the next round', () => {
    const dues = agenda();
    dues.add(10, input('call-b'));
    expect(dues.takeRound()).toHaveLength(1);
    dues.add(10, input('call-a'));
    expect(dues.next()).toBe(10);
    expect(named(dues.takeRound())).toEqual(['call-a room']);
  });

  test('a timer alone keeps nobody waiting', () => {
    const dues = agenda();
    dues.add(10, timer('call-a'));
    expect(dues.busy()).toBe(0);
    dues.add(20, input('call-a'));
    dues.add(5, { kind: 'work', call: 'dialler', work: async () => undefined });
    expect(dues.busy()).toBe(2);
    dues.takeRound();
    dues.takeRound();
    expect(dues.busy()).toBe(1);
  });

  test('whatever is added when, it comes out by time, call and arrival, each once', () => {
    const entry = record({
      at: integer({ min: 0, max: 5 }),
      call: constantFrom('call-a', 'call-b', 'call-c'),
    });
    const step = oneof(entry, constant('take' as const));
    assert(
      property(array(step, { maxLength: 60 }), (steps) => {
        const dues = agenda();
        let waiting: { at: number; call: string; n: number }[] = [];
        const sorted = () =>
          waiting.toSorted((a, b) => a.at - b.at || (a.call < b.call ? -1 : a.call > b.call ? 1 : a.n - b.n));
        const takeAndCompare = (): void => {
          const at = sorted()[0]?.at;
          const expected = sorted().filter((one) => one.at === at);
          waiting = waiting.filter((one) => one.at !== at);
          expect(dues.next()).toBe(at);
          expect(named(dues.takeRound())).toEqual(expected.map(({ call, n }) => `${call} ${n}`));
          expect(dues.busy()).toBe(waiting.length);
        };
        for (const [n, one] of steps.entries()) {
          if (one === 'take') takeAndCompare();
          else {
            dues.add(one.at, input(one.call, String(n)));
            waiting.push({ ...one, n });
          }
        }
        while (waiting.length > 0) takeAndCompare();
        expect(dues.next()).toBeUndefined();
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });
});
