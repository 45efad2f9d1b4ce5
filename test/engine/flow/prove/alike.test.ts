import { expect, test } from 'vitest';
import { alikeTurns, turnsOf } from '../../../../engine/flow/prove/alike.ts';
import { valueOf } from '../../../../engine/flow/prove/abstract.ts';
import { explore } from '../../../../engine/flow/prove/explore.ts';
import { movesFrom } from '../../../../engine/flow/prove/moves.ts';
import { prepare } from '../../../../engine/flow/prepare.ts';
import { shippedRelease } from '../../../controls/typed-call.ts';

const shipped = prepare('shipped', shippedRelease());

test.each([
  ['reminder', ['speaker']],
  ['book-first-visit', ['speaker', 'slots']],
])('what %s was seen to do elsewhere is what it does here, at every place', (conversation, exact) => {
  const tracked = new Set(exact.map(valueOf));
  const { places } = explore(shipped, conversation, tracked);
  const turnsFrom = alikeTurns(shipped, tracked);
  const different = new Set<object>();
  let all = 0;
  for (const place of places) {
    const alike = turnsFrom(place).flatMap(({ from, ways }) =>
      ways.map((way) => ({ ...way, leadsTo: way.leadsTo(from), way })),
    );
    const alone = movesFrom(shipped, tracked, place).flatMap((move) => {
      const { from, ways } = turnsOf(shipped, tracked, move, place.dialogue);
      return ways.map((way) => ({ ...way, leadsTo: way.leadsTo(from) }));
    });
    expect(alike.map(({ way: _, ...turn }) => turn)).toEqual(alone);
    for (const { way } of alike) different.add(way);
    all += alike.length;
  }
  // They are shared indeed: else this would compare each with itself.
  expect(different.size).toBeLessThan(0.7 * all);
});
