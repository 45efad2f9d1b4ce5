import { expect, it } from 'vitest';
import { settle, start } from '../../../../engine/flow/kernel/kernel.ts';
import { at, happens, met, says, small, withoutEdge } from '../../../controls/dialogue.ts';
import { atTen } from '../../../controls/release.ts';

/** What needs each of these ways, by flow, node and event. */
const needed: readonly [file: string, node: string, on: string, need: () => void][] = [
  ['visit', 'who', 'no', () => happens(at('visit/who'), says('no'), without)],
  ['visit', 'why', 'given', () => happens(at('visit/why'), says(['reason', 'cleaning']), without)],
  ['visit', 'why?', 'go_on', () => happens(at('visit/who'), says('yes'), without)],
  ['visit', 'whose', 'go_on', () => happens(at('visit/why'), says('not_sure'), without)],
  ['visit', 'hello?', 'go_on', () => happens(at('visit/who'), (turn) => start(turn, 'visit', {}), without)],
  ['visit', 'find', 'none', () => happens(at('visit/find > find_time/ask_when'), says('no'), without)],
  ['worry', 'answer', 'yes', () => happens(at('visit/who ! worry/answer'), says('yes'), without)],
  [
    'find_time',
    'search',
    'slots_found',
    () =>
      happens(
        at('visit/find > find_time/search', { memory: met }),
        (turn) => settle(turn, { type: 'SlotsFound', data: { request: 1, slots: [atTen] } }, 9),
        without,
      ),
  ],
];
let without = small;

it.each(needed)(
  'Without the way of %s/%s by "%s" in its machine, what needs it is a fault and not silence',
  (file, node, on, need) => {
    without = small;
    expect(need).not.toThrow();
    without = withoutEdge(small, file, node, on);
    expect(need).toThrow(/no way leads on|lets nothing through/);
  },
);
