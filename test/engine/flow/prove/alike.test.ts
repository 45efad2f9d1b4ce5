/** What is seen once and taken for all places that are alike, against every turn run by itself at every place. */
import { expect, test } from 'vitest';
import { given } from '../../../../engine/fault.ts';
import { isInterrupted, type Dialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import { prepare } from '../../../../engine/flow/prepare.ts';
import { alikeTurns, type Kinds } from '../../../../engine/flow/prove/alike.ts';
import { ANY, exactly, forgetHosts, keyOf, valueOf } from '../../../../engine/flow/prove/abstract.ts';
import { groundFrom, memoryAt } from '../../../../engine/flow/prove/destination.ts';
import { explore, type Place } from '../../../../engine/flow/prove/explore.ts';
import { movesFrom, type Move } from '../../../../engine/flow/prove/moves.ts';
import { runMove } from '../../../../engine/flow/prove/run-turn.ts';
import { mayHaveSaid } from '../../../../engine/flow/prove/said-values.ts';
import { everyWay } from '../../../../engine/flow/prove/world.ts';
import { promisedAfter } from '../../../controls/promised.ts';
import { shippedRelease } from '../../../controls/typed-call.ts';

const shipped = prepare('shipped', shippedRelease());

test.each([
  ['reminder', ['speaker']],
  ['book-first-visit', ['speaker', 'slots']],
])('what %s was seen to do elsewhere is what it does here, at every place', (conversation, exact) => {
  const tracked = new Set(exact.map(valueOf));

  const alone = ({ dialogue: at }: Place, move: Move): object[] => {
    const from = mayHaveSaid(shipped, at, move.opens);
    const ways = [...everyWay((oracle) => runMove(shipped, tracked, move, from, oracle))];
    return ways.flatMap(({ tape, way }) => {
      if (way === null) return [];
      const { signs, arriving } = way;
      return exactly(forgetHosts(shipped, way.dialogue), tracked).map((dialogue) => {
        const { frames, memory, counts, in_a_row } = dialogue;
        return { tape, signs, arriving, key: keyOf(dialogue, tracked, arriving), frames, memory, counts, in_a_row };
      });
    });
  };

  const kinds: Kinds = new Map();
  const { places } = explore(shipped, conversation, tracked, { kinds });
  const turnsFrom = alikeTurns(shipped, tracked, kinds);
  const different = new Set<object>();
  let all = 0;
  for (const place of places) {
    const groundOf = groundFrom(shipped, place.dialogue);
    const alike = turnsFrom(place).flatMap(({ from, ways }) =>
      ways.map((way) => {
        different.add(way);
        const { tape, signs, arriving, leadsTo } = way;
        const ground = groundOf(leadsTo);
        const { counts, in_a_row } = leadsTo.above;
        const frames = [...ground.frames, ...leadsTo.above.frames];
        const memory = memoryAt(leadsTo, from.memory);
        return { tape, signs, arriving, key: ground.key(leadsTo.key), frames, memory, counts, in_a_row };
      }),
    );
    expect(alike).toEqual(movesFrom(shipped, tracked, place).flatMap((move) => alone(place, move)));
    all += alike.length;
  }
  // They are shared indeed: else this would compare each with itself.
  expect(different.size).toBeLessThan(0.7 * all);
});

test('what is brought is known then, also where the turn was run at a place at which it was known before', () => {
  const prepared = promisedAfter();
  const tracked = new Set([valueOf('speaker')]);
  const place = explore(prepared, 'book', tracked).places.find(
    ({ dialogue, arriving }) =>
      arriving === null && dialogue.frames.at(-1)?.step === 'search' && !isInterrupted(dialogue),
  );
  const { dialogue } = given(place, 'the times are looked up somewhere', 'search');
  const turnsFrom = alikeTurns(prepared, tracked);
  const slotsAfter = (memory: Dialogue['memory']): unknown[] =>
    turnsFrom({ dialogue: { ...dialogue, memory }, arriving: null })
      .filter(({ move }) => move.signs.some((sign) => sign.sign === 'outcome' && sign.outcome === 'slots_found'))
      .flatMap(({ from, ways }) => ways.map(({ leadsTo }) => memoryAt(leadsTo, from.memory)['slots']));
  const { slots: _, ...without } = dialogue.memory;
  expect(slotsAfter({ ...without, slots: ANY })).toEqual([ANY]);
  expect(slotsAfter(without)).toEqual([ANY]);
});
