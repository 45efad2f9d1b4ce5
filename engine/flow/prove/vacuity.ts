/** Steps that no call reaches: a promise about them is kept by nothing. */
import { filesOf } from '../check/together.ts';
import { conversationOf } from '../prepare.ts';
import type { Space } from './explore.ts';

/** `file/step` of every step of the conversation, its interruptions and all their parts that no way leads to, in order. */
export function unreachedSteps(space: Space): string[] {
  const { prepared, conversation, places, begins } = space;
  const reached = new Set<string>();
  // Most steps show what others show.
  const looked = new Set<number>();
  for (const steps of [begins, ...places.map((place) => place.steps)]) {
    for (const { signs, shows } of steps) {
      if (looked.has(shows)) continue;
      looked.add(shows);
      for (const sign of signs) if (sign.sign === 'move') reached.add(sign.to);
    }
  }
  return filesOf(prepared.release, conversationOf(prepared, conversation))
    .flatMap(({ id, steps }) => Object.keys(steps).map((step) => `${id}/${step}`))
    .filter((step) => !reached.has(step));
}
